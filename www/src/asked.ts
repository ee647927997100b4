import type { Verdict } from "gongji";
import type { Answers } from "./binding-case.js";
import { questions } from "./question.js";

/**
 * Which questions stand on the page, in which order: what the reply asks for, and what was answered and still bears on it.
 * Answered questions keep their place, so that nothing moves under a finger; the open places are filled in the order of what is assumed, the most decisive first, and then of `ask`.
 * An answered question that no longer matters is left out here, while its answer stays in `answers`.
 */
export function arrange(before: readonly string[], verdict: Verdict, answers: Answers, held: string): string[] {
  const given = (verdict.assuming?.given ?? []).map((one): string => one.field);
  const ask = given
    .concat(verdict.ask.map((one): string => one.field).filter((field) => !given.includes(field)))
    .filter((field) => field in questions && !field.startsWith("use."));
  const weighed = new Set<string>(verdict.findings.map((finding) => finding.field));
  const answered = (field: string): boolean => (answers[field] ?? "") !== "";
  const stays = (field: string): boolean => field === held || (answered(field) && weighed.has(field));
  const old = before.filter((field) => stays(field) || ask.includes(field));
  const missing = Object.keys(questions).filter(
    (field) => !field.startsWith("use.") && stays(field) && !old.includes(field),
  );
  const open = ask.filter((field) => !stays(field));
  const filled = [...old, ...missing]
    .map((field) => (stays(field) ? field : open.shift()))
    .filter((field) => field !== undefined);
  return [...filled, ...open];
}
