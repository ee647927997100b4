import type { InputError } from "./types/index.js";

/** What this package says when the module could not be asked at all. */
export interface EngineError {
  /** `not_ready`: `init` has not finished. `engine_stopped`: the call was cut off (no stack, no memory, a fault), on a fresh
   * instance too; others may be answered, and `init` starts afresh where the host cannot do so at once. */
  code: "not_ready" | "engine_stopped";
  path: "";
  /** What to do about it, in English. */
  expected: string;
}

/** One thing that is wrong. Codes are stable; the sentences for them are in `gongji/messages/*`. */
export type Problem = InputError | EngineError;

/** Every call answers with one of these two; none throws because of what it was given. */
export type Reply<T> = { ok: true; value: T } | { ok: false; errors: Problem[] };
