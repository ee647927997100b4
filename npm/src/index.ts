import type { Reply } from "./contract.js";
import { answer, value } from "./engine.js";
import type { About, Bill, Case, EndingQuestion, EndingVerdict, Place, Preview, Sheet, Verdict } from "./types/index.js";

export type { EngineError, Problem, Reply } from "./contract.js";
export {
  type ChannelEntry, type ChannelKind, type ConsentEntry, type ForRelative, type From, type Guide, guide, type GuideData, type GuideQuestion,
  type PapersEntry, type PlaceGuide, type ReviewEntry, type Task, type Told, type WarningEntry,
} from "./guide.js";
export { restarts } from "./engine.js";
export { init, type InitOptions, type InitSource } from "./init.js";
export { InitError, type InitErrorCode } from "./init-error.js";
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
 * only when it is no list, or longer than 8 MiB of JSON.
 */
export function checkBindings(inputs: readonly Case[]): Reply<Reply<Verdict>[]> {
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
export function previewDeductions(inputs: readonly Bill[]): Reply<Reply<Preview>[]> {
  return answer("previewDeductions", inputs);
}

/**
 * What holds in a place on a day, statement by statement, with where each comes from.
 * What a form holds may be passed as `input as Place`: what is none is answered too, with the field that is wrong.
 */
export function policyAt(input: Place): Reply<Sheet> {
  return answer("policyAt", input);
}

/** How does this binding end: by itself, by duty, by wish, or not yet? */
export function checkUnbinding(input: EndingQuestion): Reply<EndingVerdict> {
  return answer("checkUnbinding", input);
}

/** What this build is, and which places it knows. */
export function about(): Reply<About> {
  return value("about");
}
