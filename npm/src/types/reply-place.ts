// Written by `make types` from the Rust declarations.
import type { RegionWarningCode } from "./codes.js";

/** A remark about the code of a place. */
export type RegionWarning = {
  /** The sentence: a key of the message catalogues. */
  readonly code: RegionWarningCode;
  /** The field that the warning stands beside, as in `grantors[1].region`. */
  readonly field: string;
  /** What the sentence names: the codes of today, the year. */
  readonly params: { readonly [name in string]: string };
};
