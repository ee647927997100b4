import type { InputError } from "./types/index.js";

/** What this package says when the module could not be asked at all. */
export interface EngineError {
  /** `not_ready`: `init` has not finished. `engine_stopped`: the call was cut off (no stack, no memory, a fault), on a fresh
   * instance too; others may be answered, and `init` starts afresh where the host cannot do so at once. `figures_not_fetched`:
   * `loadFigures` could not have the file. */
  readonly code: "not_ready" | "engine_stopped" | "figures_not_fetched";
  readonly path: "";
  /** What to do about it, in English. */
  readonly expected: string;
}

/** One thing that is wrong. Codes are stable; the sentences for them are in `gongji/messages/*`. */
export type Problem = InputError | EngineError;

/**
 * Every call answers with one of these two; none throws because of what it was given. A reply is frozen at every level: the same
 * question may have the very same reply, and two replies may share what they have in common. To sort a list, copy it.
 */
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly errors: readonly Problem[] };
