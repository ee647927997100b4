import type { Reply } from "./contract.js";
import { answer, value } from "./engine.js";
import type { About, Bill, Case, EndingQuestion, EndingVerdict, Place, Preview, Settled, SettlementQuestion, Sheet, Verdict, Year, YearPreview } from "./types/index.js";

export type { EngineError, Problem, Reply } from "./contract.js";
export {
  type ChannelEntry, type ChannelKind, type ConsentEntry, type ForRelative, type From, type Guide, guide, type GuideData, type GuideQuestion,
  type PapersEntry, type PlaceGuide, type ReviewEntry, type Task, type Told, type WarningEntry,
} from "./guide.js";
export { init, type InitOptions, type InitSource } from "./init.js";
export { InitError, type InitErrorCode } from "./init-error.js";
export type * from "./types/index.js";

/**
 * May this relative be bound to the account? Only the day must be there; the verdict says what else is needed.
 * What is no `Case` is answered too, with the field that is wrong.
 */
export function checkBinding(input: Case): Reply<Verdict>;
export function checkBinding(input: unknown): Reply<Verdict>;
export function checkBinding(input: unknown): Reply<Verdict> {
  return answer("checkBinding", input);
}

/**
 * How would this bill be split? An estimate (预估), never a determination.
 * What is no `Bill` is answered too, with the field that is wrong.
 */
export function previewDeduction(input: Bill): Reply<Preview>;
export function previewDeduction(input: unknown): Reply<Preview>;
export function previewDeduction(input: unknown): Reply<Preview> {
  return answer("previewDeduction", input);
}

/**
 * What does this settlement say, does it add up, and where does it differ from the preview of `bill`?
 * `message` is a reply of the national interface (2206, 2207, 2303, 2304) as it came; nothing of it but its amounts comes back.
 */
export function readSettlement(input: SettlementQuestion): Reply<Settled>;
export function readSettlement(input: unknown): Reply<Settled>;
export function readSettlement(input: unknown): Reply<Settled> {
  return answer("readSettlement", input);
}

/**
 * How would these bills of one year be split, one after the other? What a bill leaves out is carried on from those before it:
 * what the year has used up, and what is left in the accounts.
 */
export function previewYear(input: Year): Reply<YearPreview>;
export function previewYear(input: unknown): Reply<YearPreview>;
export function previewYear(input: unknown): Reply<YearPreview> {
  return answer("previewYear", input);
}

/**
 * What holds in a place on a day, statement by statement, with where each comes from.
 * What is no `Place` is answered too, with the field that is wrong.
 */
export function policyAt(input: Place): Reply<Sheet>;
export function policyAt(input: unknown): Reply<Sheet>;
export function policyAt(input: unknown): Reply<Sheet> {
  return answer("policyAt", input);
}

/** How does this binding end: by itself, by duty, by wish, or not yet? */
export function checkUnbinding(input: EndingQuestion): Reply<EndingVerdict>;
export function checkUnbinding(input: unknown): Reply<EndingVerdict>;
export function checkUnbinding(input: unknown): Reply<EndingVerdict> {
  return answer("checkUnbinding", input);
}

/** What this build is, and which places it knows. */
export function about(): Reply<About> {
  return value("about");
}
