import type { PaperKind } from "../types/index.js";
import { controls } from "./control.js";
import { isCount, readTyped } from "./typed.js";

/** What a form holds, by the path of the field (`grantor.scheme`, `lines.0.amount`), as it holds it. */
export type Answers = Readonly<Record<string, unknown>>;

/**
 * The request those answers make. What is empty is left out. Texts of yes-or-no fields, counts, amounts, days and paper numbers become
 * what they mean, as `readTyped` reads them; what cannot be read goes as it is, and the engine refuses it.
 */
export function requestOf(answers: Answers): object {
  const request: Record<string, unknown> = {};
  for (const path of Object.keys(answers)) {
    const value = meant(path, answers[path], answers);
    if (value !== "" && value !== undefined && value !== null) put(request, partsOf(path), value);
  }
  return request;
}

/** `lines[0].amount` and `lines.0.amount` are the same place. */
export function partsOf(path: string): string[] {
  return path.split(/[.[\]]+/).filter((part) => part !== "");
}

function meant(path: string, value: unknown, answers: Answers): unknown {
  if (typeof value !== "string") return value;
  const text = value.trim();
  const kind = Object.prototype.hasOwnProperty.call(controls, path) ? controls[path]?.kind : undefined;
  if (kind === "yes_no") return text === "true" ? true : text === "false" ? false : text;
  const { value: read, problem } = readTyped(partsOf(path).join("."), value, paperOf(path, answers));
  return isCount(path) && read !== "" && problem === undefined ? Number(read) : read;
}

/** The kind of paper that a number is of: it stands beside the number in the form. @internal */
export function paperOf(path: string, answers: Answers): PaperKind | undefined {
  const kind = answers[path.replace(/number$/, "kind")];
  return typeof kind === "string" && kind !== "" ? (kind as PaperKind) : undefined;
}

/** A part that is a number makes a list. Names that would reach an object's own machinery are left out. */
function put(into: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [first, ...rest] = path;
  if (first === undefined || first === "__proto__") return;
  if (rest.length === 0) {
    into[first] = value;
    return;
  }
  const held = Object.prototype.hasOwnProperty.call(into, first) ? into[first] : undefined;
  const inner = typeof held === "object" && held !== null ? held : /^\d+$/.test(rest[0] ?? "") ? [] : {};
  into[first] = inner;
  put(inner as Record<string, unknown>, rest, value);
}
