import type { Reply } from "./contract.js";
import { answer, load, reset, restartsSoFar, state, value } from "./engine.js";
import type { Engine } from "./init.js";
import type {
  About,
  Bill,
  Case,
  UnbindingQuestion,
  UnbindingReply,
  KnownPlace,
  PolicyQuery,
  Preview,
  SettlementReading,
  SettlementQuestion,
  PolicyOverview,
  Verdict,
  Year,
  YearPreview,
} from "./types/index.js";

export type { EngineError, Problem, Reply } from "./contract.js";
export {
  type ChannelEntry,
  type ChannelKind,
  type ConsentEntry,
  type ForRelative,
  type From,
  type Guide,
  guide,
  type GuideData,
  type GuideQuestion,
  type PapersEntry,
  type PlaceGuide,
  type ReviewEntry,
  type Task,
  type GuideEntryBase,
  type WarningEntry,
} from "./guide.js";
export { type FiguresSource, loadFigures } from "./figures.js";
export { InitError, type InitErrorCode } from "./init-error.js";
export type * from "./init.js";
export type * from "./types/index.js";

/**
 * May this relative be bound to the account? Only the day must be there; the verdict says what else is needed.
 * What a form holds may be passed as `input as Case`: what is none is answered too, with the field that is wrong.
 */
export function checkBinding(input: Case): Reply<Verdict> {
  return answer("checkBinding", input);
}

/**
 * The same of many at once: each case has its own reply, at its own place, and one that is wrong spoils no other. The whole is refused
 * only when it is no list, holds more than 10,000 questions, or is longer than 8 MiB.
 */
export function checkBindings(inputs: readonly Case[]): Reply<readonly Reply<Verdict>[]> {
  return answer("checkBindings", inputs);
}

/**
 * How would this bill be split? An estimate (预估), never a determination.
 * What a form holds may be passed as `input as Bill`: what is none is answered too, with the field that is wrong.
 */
export function previewDeduction(input: Bill): Reply<Preview> {
  return answer("previewDeduction", input);
}

/** The same of many bills at once, as `checkBindings` answers many cases. */
export function previewDeductions(inputs: readonly Bill[]): Reply<readonly Reply<Preview>[]> {
  return answer("previewDeductions", inputs);
}

/**
 * How would these bills of one year be split, one after the other? What a bill leaves out is carried on from those before it:
 * what the year has used up, and what is left in the accounts.
 */
export function previewYear(input: Year): Reply<YearPreview> {
  return answer("previewYear", input);
}

/**
 * What does this settlement say, does it add up, and where does it differ from the preview of `bill`?
 * `message` is a reply of the national interface (2206, 2207, 2303, 2304) as it came; nothing of it but its amounts comes back.
 */
export function readSettlement(input: SettlementQuestion): Reply<SettlementReading> {
  return answer("readSettlement", input);
}

/**
 * What holds in a place on a day, statement by statement, with where each comes from.
 * What a form holds may be passed as `input as PolicyQuery`: what is none is answered too, with the field that is wrong.
 */
export function policyAt(input: PolicyQuery): Reply<PolicyOverview> {
  return answer("policyAt", input);
}

/** How does this binding end: by itself, by duty, by wish, or not yet? */
export function checkUnbinding(input: UnbindingQuestion): Reply<UnbindingReply> {
  return answer("checkUnbinding", input);
}

/** What this build is, and which policies answer: their hash, their day, and whether they were loaded. */
export function about(): Reply<About> {
  return value("about");
}

/** Every place with a policy of its own, by its code, the nation first: its names, layer and parent, and whether it has bill rules. */
export function listRegions(): Reply<readonly KnownPlace[]> {
  return value("listRegions");
}

/**
 * Puts other policies in force: what a `gongji/policies.json` of a later day holds, as text or parsed. They pass the same checks
 * as a build; what is wrong is answered, and then those in force stay. They also stay after `init` had to start afresh.
 * Titles and addresses of their sources are in the same file, under `sources`.
 */
export function loadPolicies(policies: string | object): Reply<About>;
export function loadPolicies(policies: unknown): Reply<About>;
export function loadPolicies(policies: unknown): Reply<About> {
  return load(policies);
}

/** Puts the built-in policies in force again. */
export function resetPolicies(): Reply<About> {
  return reset();
}

/** How many instances were cut off half-way and replaced. Anything but 0 is a fault worth reporting; the replies are right all the same. */
export function restarts(): number {
  return restartsSoFar();
}

/** Which engine runs: the WebAssembly module, the same in plain JavaScript, or nothing yet. */
export function engine(): Engine {
  return state();
}
