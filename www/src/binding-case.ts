import { questions } from "./question.js";

/** What was typed in part one, by the path of its field, exactly as typed. Empty is the same as not there. */
export type Answers = Readonly<Record<string, string>>;

/** The request of `checkBinding`. What is not known is left out; what cannot be read as a number goes as it is: the engine tells. */
export function bindingCase(day: string, answers: Answers): object {
  const request: Record<string, unknown> = { day };
  for (const path of Object.keys(answers)) {
    const text = answers[path] ?? "";
    if (text !== "" && !path.includes(".id.")) put(request, path.split("."), valueOf(path, text));
  }
  for (const person of ["grantor", "grantee"]) {
    const number = answers[`${person}.id.number`] ?? "";
    const kind = answers[`${person}.id.kind`] ?? "";
    if (number !== "") put(request, [person, "id"], { kind: kind === "" ? "resident_id" : kind, number });
  }
  return request;
}

function valueOf(path: string, text: string): unknown {
  switch (questions[path]?.kind) {
    case "yes_no": return text === "true";
    case "count":
    case "hour": return wholeNumber(text);
    case "amount": return finished(text);
    default: return text;
  }
}

/** A whole number; anything else stays text. */
export function wholeNumber(text: string): number | string {
  return /^\d{1,9}$/.test(text) ? Number(text) : text;
}

/** `12.` is an amount half typed, not a wrong one. */
export function finished(amount: string): string {
  return amount.replace(/\.$/, "");
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
