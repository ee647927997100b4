/**
 * Why an engine could not be started.
 *
 * - `no_webassembly`: this host has none, or it is switched off (iOS Lockdown Mode).
 * - `fetch_failed`: a file could not be had (no connection, not there, refused across origins); `cause` says more.
 * - `compile_failed`: what came is no module this engine takes, it stopped while starting, or a Content-Security-Policy
 *   forbids compiling (it needs `'wasm-unsafe-eval'` in `script-src`).
 * - `timeout`: it took longer than allowed.
 */
export type InitErrorCode = "no_webassembly" | "fetch_failed" | "compile_failed" | "timeout";

/** The only error `init` rejects with. `init` may be called again after it. */
export class InitError extends Error {
  override readonly name = "InitError";
  readonly code: InitErrorCode;
  /** What the host threw, where it threw something. */
  override readonly cause: unknown;

  constructor(code: InitErrorCode, message: string, cause?: unknown) {
    super(message);
    this.code = code;
    this.cause = cause;
  }
}
