// Written by `make types` from the Rust declarations.
import type { Basis, Receipt } from "./replies.js";
import type { RegionWarning } from "./reply-place.js";
import type { Sureness, Topic } from "./reply-words.js";

/** What holds in a place on a day. Topics of which nothing is known are left out. */
export type PolicyOverview = {
  /** What holds, topic by topic. */
  readonly entries: readonly PolicyEntry[];
  /** Remarks about the code of the place. */
  readonly warnings: readonly RegionWarning[];
  /** What it was looked up in. */
  readonly receipt: Receipt;
};

/** What is known of one topic, or of one word of it. */
export type PolicyEntry = {
  /** The topic. */
  readonly topic: Topic;
  /** The word it is about, for topics that let words in or shut them out. */
  readonly word?: string;
  /** How sure it is. */
  readonly state: Sureness;
  /** What is said: one statement, or every one that may hold. */
  readonly statements: readonly PolicyStatement[];
};

/** One statement. */
export type PolicyStatement = {
  /** A word, yuan, a count, `unlimited`; `yes` or `no` for a word of a scope; `none` for "no rule yet". */
  readonly value: string;
  /** Where it comes from. */
  readonly basis: Basis;
};
