// Written by `make types` from the Rust declarations.
import type { Preview } from "./reply-preview.js";

/** The bills of a year, split one after the other: an estimate (预估), never a determination. */
export type YearPreview = {
  /** One for each bill, up to the first that still needs something. */
  readonly visits: readonly Preview[];
};
