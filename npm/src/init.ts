import type { FiguresSource } from "./figures.js";
import type { InitError } from "./init-error.js";

/**
 * What answers the calls: the WebAssembly module, the same module translated to plain JavaScript (slower, the same replies),
 * or nothing yet. `because` says what kept WebAssembly from running.
 */
export interface Engine {
  readonly runs: "webassembly" | "javascript" | "nothing";
  readonly because?: InitError;
}

/** What an instance gives: functions and its memory. */
export type Exports = Readonly<Record<string, unknown>>;

/** Instantiates by other means than the global `WebAssembly`: given the imports, gives an instance, what holds one, or its exports. */
export type Instantiate = (imports: WebAssembly.Imports) => unknown;

/** Where the module comes from: an address, an answer to a fetch, its bytes, the compiled module, or a function that instantiates it. */
export type InitSource = URL | string | Response | BufferSource | WebAssembly.Module | Instantiate;

/** The plain-JavaScript build. */
export interface PlainBuild {
  instantiate(imports: WebAssembly.Imports): Exports;
}

/** Loads the plain-JavaScript build: `() => import("gongji/asm")`. */
export type Fallback = () => PlainBuild | PromiseLike<PlainBuild>;

export interface InitOptions {
  /** How many milliseconds each step may take: fetching, starting, and the same for the plain-JavaScript build. 10,000 by default. */
  readonly timeoutMs?: number;
  /**
   * Where the figures of bills come from, if not from the entry's own place; `false`: they are left to `loadFigures`, so that the
   * first answer about a binding does not share its line with them. That they cannot be had is no failure of `init`: bills then
   * answer `figures_not_loaded`. An entry that has them at hand gives them to the module before the first bill, whatever stands here.
   */
  readonly figures?: FiguresSource | PromiseLike<FiguresSource> | false;
  /** What runs where WebAssembly does not; `false`: nothing does, and `init` rejects. Each entry has a default of its own. */
  readonly fallback?: Fallback | false;
}

/**
 * Loads and starts the engine. Call it as often as you like: while it is under way every call gets the same promise,
 * afterwards one that is already kept; after a failure the next call tries again.
 *
 * Where there is no WebAssembly, or it is forbidden, or it stops or hangs while starting, the plain-JavaScript build is loaded
 * in its place; `engine()` says which one runs. A file that cannot be had is no reason for that: the other one is larger.
 *
 * @throws {InitError} (as a rejection) and nothing else
 */
export type Init = (source?: InitSource | PromiseLike<InitSource>, options?: InitOptions) => Promise<void>;
