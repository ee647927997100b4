import type { Problem, Reply } from "../contract.js";
import { type MessageCatalogue, finding, inputError, sentence, word } from "../messages/catalogue.js";
import type { Finding, OpenQuestion, RegionWarning, Warning } from "../types/index.js";
import { type Control, controls, type Option, optionsOf } from "./control.js";
import { type Answers, paperOf, partsOf, requestOf } from "./request.js";
import { readTyped } from "./typed.js";
import type { TypedProblem } from "./typed-text.js";

/** A field the answer still waits for. */
export interface Ask {
  readonly field: string;
  readonly label: string;
  /** Left out where this package does not know the field. */
  readonly control?: Control;
  readonly options: readonly Option[];
}

/** A sentence to stand beside a field. */
export interface Remark {
  readonly status: "fail" | "unsettled" | "needs" | "warning";
  readonly code: string;
  readonly text: string;
}

/** A reply, sorted by the fields of a form. */
export interface Consulted<T> {
  /** The answer to everything that could be read; none where nothing could be asked. */
  readonly value?: T;
  /** What was wrong, as the engine says it. */
  readonly problems: readonly Problem[];
  /** A sentence for each field that could not be read, by its path. What is wrong as a whole stands under `""`. */
  readonly errors: Readonly<Record<string, string>>;
  /** What the answer has to say about a field, by its path. */
  readonly remarks: Readonly<Record<string, readonly Remark[]>>;
  /** What to ask next, in that order. */
  readonly asks: readonly Ask[];
}

/** What an answer may hold for a form. */
export interface Answered {
  readonly ask?: readonly (OpenQuestion | string)[];
  readonly findings?: readonly Finding[];
  readonly warnings?: readonly (Warning | RegionWarning)[];
}

/** Bounds how often the engine is asked again. It names up to 20 wrong fields each time. */
const ROUNDS = 40;

/**
 * Asks `checkBinding`, `previewDeduction` or `checkUnbinding` what a form holds. Fields that cannot be read are left aside and
 * named in `errors`, so that the rest is answered while somebody is still typing.
 */
export function consult<T extends Answered>(
  call: (input: never) => Reply<T>,
  answers: Answers,
  catalogue: MessageCatalogue,
): Consulted<T> {
  return sorted(askTolerantly(call, requestOf(answers)), answers, catalogue);
}

/** The same for a call that answers later, as an engine in a worker does. @internal */
export async function consultLater<T extends Answered>(
  call: (input: never) => Reply<T> | PromiseLike<Reply<T>>,
  answers: Answers,
  catalogue: MessageCatalogue,
): Promise<Consulted<T>> {
  const steps = tolerantly<T>(requestOf(answers));
  let step = steps.next();
  while (step.done !== true) step = steps.next(await call(step.value as never));
  return sorted(step.value, answers, catalogue);
}

function sorted<T extends Answered>(
  { value, problems }: TolerantReply<T>,
  answers: Answers,
  catalogue: MessageCatalogue,
): Consulted<T> {
  const errors: Record<string, string> = {};
  for (const { path, code, expected } of problems) {
    const field = partsOf(path).join(".");
    const stopped = code === "not_ready" || code === "engine_stopped";
    errors[field] =
      (stopped ? sentence(catalogue, "initErrors", "engine_stopped") : undefined) ??
      inputError(catalogue, refused(answers, field) ?? code, expected);
  }
  return {
    ...(value === undefined ? {} : { value }),
    problems,
    errors,
    remarks: remarksOf(value ?? {}, catalogue),
    asks: asksOf(value ?? {}, catalogue),
  };
}

/** What is wrong with the text of a field, where it can be said more closely than the engine says it. */
function refused(answers: Answers, field: string): TypedProblem | undefined {
  const path = Object.keys(answers).find((one) => partsOf(one).join(".") === field);
  const text = path === undefined ? undefined : answers[path];
  return path === undefined || typeof text !== "string"
    ? undefined
    : readTyped(field, text, paperOf(path, answers)).problem;
}

/** An answer, and what was wrong with the fields left aside to get it. */
export interface TolerantReply<T> {
  readonly value?: T;
  readonly problems: readonly Problem[];
}

/** The same for a request that is already made. */
export function askTolerantly<T>(call: (input: never) => Reply<T>, request: object): TolerantReply<T> {
  const steps = tolerantly<T>(request);
  let step = steps.next();
  while (step.done !== true) step = steps.next(call(step.value as never));
  return step.value;
}

/** Yields each request to be asked, and is given its reply. */
function* tolerantly<T>(request: object): Generator<object, TolerantReply<T>, Reply<T>> {
  const problems: Problem[] = [];
  let asked = request;
  for (let round = 0; round < ROUNDS; round += 1) {
    const reply = yield asked;
    if (reply.ok) return { value: reply.value, problems };
    const fresh = reply.errors.filter((error) => !problems.some((known) => known.path === error.path));
    problems.push(...fresh);
    // Figures that are on their way are nobody's mistake: without the place the answer would be another place's.
    const isWhole = ({ path, code }: Problem): boolean => path === "" || code === "figures_not_loaded";
    if (fresh.length === 0 || fresh.some(isWhole)) return { problems };
    asked = fresh.reduce((rest, error) => without(rest, partsOf(error.path)), asked);
  }
  return { problems };
}

/** A copy without one field. */
function without(value: object, path: readonly string[]): object {
  const [first, ...rest] = path;
  if (first === undefined) return value;
  const copy: object = Array.isArray(value) ? value.slice() : Object.assign({}, value);
  const held = copy as Record<string, unknown>;
  const inner = held[first];
  if (rest.length > 0 && typeof inner === "object" && inner !== null) held[first] = without(inner, rest);
  else delete held[first];
  return copy;
}

function remarksOf({ findings = [], warnings = [] }: Answered, catalogue: MessageCatalogue): Record<string, Remark[]> {
  const remarks: Record<string, Remark[]> = {};
  const add = (field: string, remark: Remark): void => void (remarks[field] = remarks[field] ?? []).push(remark);
  for (const { field, status, code, params, rule } of findings) {
    if (status === "fail" || status === "unsettled" || status === "needs")
      add(field, { status, code, text: finding(catalogue, code, params, rule, status) });
  }
  for (const { field, code, params } of warnings)
    add(partsOf(field).join("."), {
      status: "warning",
      code,
      text: sentence(catalogue, "warnings", code, params) ?? code,
    });
  return remarks;
}

function asksOf({ ask = [] }: Answered, catalogue: MessageCatalogue): Ask[] {
  return ask.map((one) => {
    const field = typeof one === "string" ? one : one.field;
    const control = controls[field];
    const label = word(catalogue, "fields", field);
    return { field, label, options: optionsOf(catalogue, field), ...(control === undefined ? {} : { control }) };
  });
}
