// Written by `make types` from the Rust declarations.
import type { RegionLayer } from "./reply-words.js";
import type { Day, Region } from "./values.js";

/** What this module is, and which policies answer. */
export type About = {
  /** The version of this crate. */
  readonly engine: string;
  /** The version of the packs it takes. */
  readonly schema: number;
  /** SHA-256 of the policies in force. */
  readonly catalogue: string;
  /** The day the newest of their sources was read. */
  readonly day: Day;
  /** Whether they are the ones built in, or were loaded in their place. */
  readonly built_in: boolean;
  /** Whether the figures of bills are loaded; without them no bill is split from its whole amount. */
  readonly figures: boolean;
};

/** A place with a policy of its own. */
export type KnownPlace = {
  /** Its code. */
  readonly region: Region;
  /** Its Chinese name. */
  readonly name: string;
  /** Its English name. */
  readonly name_en: string;
  /** How far around it reaches. */
  readonly layer: RegionLayer;
  /** The nearest place around it that is in the list too, where what it leaves out is looked up; none for the nation. */
  readonly parent?: Region;
  /** Whether bills of this place can be split from the whole amount, not from the personal share alone. */
  readonly pooling: boolean;
};
