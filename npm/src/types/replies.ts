// Written by `make types` from the Rust declarations.
import type { Confidence, Topic } from "./reply-words.js";
import type { Day, Region } from "./values.js";

/** Where a statement comes from. */
export type Basis = {
  /** The place that says it. */
  readonly region: Region;
  /** The topic. */
  readonly topic: Topic;
  /** The first day, if it is known. */
  readonly from?: Day;
  /** How sure it is. */
  readonly confidence: Confidence;
  /** Keys of the sources; their texts are in `sources.json`. */
  readonly sources: readonly string[];
};

/** What an answer was worked out with: enough to work it out again years later. */
export type Receipt = {
  /** The version of this crate. */
  readonly engine: string;
  /** The version of the policy files' form. */
  readonly schema: number;
  /** SHA-256 of the policies it was worked out from, built in or loaded. */
  readonly catalogue: string;
  /** The day asked about. */
  readonly day: Day;
  /** The places whose rules were looked at, the most local first. */
  readonly regions: readonly Region[];
};
