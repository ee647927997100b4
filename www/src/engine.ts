import {
  type Bill, type Case, checkBinding, checkUnbinding, type EndingQuestion, type EndingVerdict, init, type KnownPlace, listRegions, type Place, policyAt, type Preview, previewDeduction, type Problem, type Reply,
  type Sheet, type Verdict,
} from "gongji";

/** Where the engine stands. `reason` is one of `init`'s error codes. */
export type EngineState = { readonly at: "loading" } | { readonly at: "ready" } | { readonly at: "failed"; readonly reason: string };

export async function start(): Promise<EngineState> {
  try {
    await init();
    return { at: "ready" };
  } catch (error) {
    const code: unknown = (error as { code?: unknown } | null)?.code;
    return { at: "failed", reason: typeof code === "string" ? code : "fetch_failed" };
  }
}

/** The places with rules of their own on record, by their code. */
export function knownPlaces(): ReadonlyMap<string, KnownPlace> {
  const reply = listRegions();
  return new Map(reply.ok ? reply.value.map((place) => [place.region, place]) : []);
}

/** An answer, and what was wrong with the fields left aside to get it. */
export interface Answer<T> {
  readonly value?: T;
  readonly problems: readonly Problem[];
}

export function judge(request: object): Answer<Verdict> {
  return answer(request, (value) => checkBinding(value as Case));
}

export function split(request: object): Answer<Preview> {
  return answer(request, (value) => previewDeduction(value as Bill));
}

export function judgeEnding(request: object): Answer<EndingVerdict> {
  return answer(request, (value) => checkUnbinding(value as EndingQuestion));
}

export function localRules(request: object): Answer<Sheet> {
  return answer(request, (value) => policyAt(value as Place));
}

/** The engine names one thing at a time; more than this many wrong fields at once are left for the next keystroke. */
const ROUNDS = 40;

/** What the page puts in that is not readable is left aside, so that the rest is still answered while somebody types. */
function answer<T>(request: object, ask: (value: object) => Reply<T>): Answer<T> {
  const problems: Problem[] = [];
  let asked = request;
  for (let round = 0; round < ROUNDS; round += 1) {
    const reply = ask(asked);
    if (reply.ok) return { value: reply.value, problems };
    const fresh = reply.errors.filter((error) => !problems.some((known) => known.path === error.path));
    problems.push(...fresh);
    if (fresh.length === 0 || fresh.some((error) => error.path === "")) return { problems };
    asked = fresh.reduce((rest, error) => without(rest, parts(error.path)), asked);
  }
  return { problems };
}

/** `lines[0].amount` and `lines.0.amount` are the same place. */
export function parts(path: string): string[] {
  return path.split(/[.[\]]+/).filter((part) => part !== "");
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
