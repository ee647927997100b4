// Written by `make types` from the Rust declarations.
import type { InputErrorCode } from "./codes.js";

/** An error of a request: which field is wrong and what was expected there. It never holds what was sent. */
export type InputError = {
  /** The kind of mistake; the message catalogues have a sentence for each. */
  readonly code: InputErrorCode;
  /** The field, as in `grantors[1].balance`; empty for the input as a whole. */
  readonly path: string;
  /** What was expected, in English. */
  readonly expected: string;
};
