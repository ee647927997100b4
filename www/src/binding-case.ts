import type { PaperKind } from "gongji";
import { readAmount, readCount, readId } from "gongji/form";
import { questions } from "./question.js";

/** What was typed in part one, by the path of its field, as typed. Empty is the same as not there. */
export type Answers = Readonly<Record<string, string>>;

/** The request of `checkBinding`. What is not known is left out; what cannot be read as a number goes as it is: the engine tells. */
export function bindingCase(day: string, answers: Answers): object {
  const request: Record<string, unknown> = { day };
  for (const path of Object.keys(answers)) {
    const text = answers[path] ?? "";
    const value = path.includes(".id.") ? "" : valueOf(path, text);
    if (text !== "" && value !== "") put(request, path.split("."), value);
  }
  for (const person of ["grantor", "grantee"]) {
    const path = `${person}.id.number`;
    const kind = paperOf(answers, path);
    const number = readId(kind, answers[path] ?? "").value;
    if (number !== "") put(request, [person, "id"], { kind, number });
  }
  return request;
}

function valueOf(path: string, text: string): unknown {
  switch (questions[path]?.kind) {
    case "yes_no":
      return text === "true";
    case "count":
    case "hour":
      return wholeNumber(text);
    case "amount":
      return finished(text);
    default:
      return text;
  }
}

/** The kind of paper that a number is typed for. */
export function paperOf(answers: Answers, path: string): PaperKind {
  const kind = answers[path.replace(/number$/, "kind")] ?? "";
  return kind === "" ? "resident_id" : (kind as PaperKind);
}

/** A whole number; anything else stays text. */
export function wholeNumber(text: string): number | string {
  const { value, problem } = readCount(text);
  return value === "" || problem !== undefined ? value : Number(value);
}

/** An amount as the engine takes it; what cannot be read stays as it is. */
export function finished(amount: string): string {
  return readAmount(amount).value;
}

function put(into: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [first, ...rest] = path;
  if (first === undefined) return;
  if (rest.length === 0) {
    into[first] = value;
    return;
  }
  const inner = (into[first] ?? {}) as Record<string, unknown>;
  into[first] = inner;
  put(inner, rest, value);
}
