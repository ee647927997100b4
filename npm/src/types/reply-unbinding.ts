// Written by `make types` from the Rust declarations.
import type { Receipt } from "./replies.js";
import type { BureauToAsk, Finding } from "./reply-binding.js";
import type { RegionWarning } from "./reply-place.js";
import type { UnbindingOutcome } from "./reply-words.js";

/** How a binding ends. */
export type UnbindingReply = {
  /** How the binding ends. */
  readonly outcome: UnbindingOutcome;
  /** Where an unsettled answer points; left out where the sources clash or are silent. */
  readonly leans?: UnbindingOutcome;
  /** The findings of every rule; notes say when an ending takes effect and what becomes of the money. */
  readonly findings: readonly Finding[];
  /** Whom to ask about what is not settled; left empty while the place is not given. */
  readonly bureaus: readonly BureauToAsk[];
  /** Remarks about the code of the place. */
  readonly warnings: readonly RegionWarning[];
  /** What the answer was worked out with. */
  readonly receipt: Receipt;
};
