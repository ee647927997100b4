import type { Preview, Problem } from "gongji";
import type { TolerantReply } from "gongji/form";
import { split, splitYear } from "./engine.js";

/** A visit that was put down before the one on the form: its request, without the accounts. */
export interface Visit {
  readonly key: number;
  readonly request: object;
}

/** A visit of the year with its split, where it could be worked out; the one on the form has no key. */
export interface Split {
  readonly key: number | undefined;
  readonly day: string;
  readonly preview: Preview | undefined;
}

export interface YearAnswer extends TolerantReply<Preview> {
  readonly year: readonly Split[];
}

/** What is said once, of the time before the first visit of the year: what an earlier visit leaves is carried on. */
const ONCE = ["own_account", "own_current_year", "wallet", "grantors", "pick", "year_to_date"];

type Request = Readonly<Record<string, unknown>>;

/** The visit alone, to be put down. */
export function visitOf(request: object): object {
  return only(request as Request, (name) => !ONCE.includes(name));
}

/** Splits the bill on the form with those put down before it, in the order of their days; `blank`: there is none on the form yet. */
export function splitAfter(visits: readonly Visit[], request: object, blank: boolean): YearAnswer {
  const day = dayOf(request);
  if (visits.length === 0) {
    const alone = split(request);
    return { ...alone, year: [{ key: undefined, day, preview: alone.value }] };
  }
  const form: { readonly key: number | undefined; readonly request: object } = {
    key: undefined,
    request: visitOf(request),
  };
  const all = [...visits, ...(blank ? [] : [form])].sort((one, other) =>
    dayOf(one.request) < dayOf(other.request) ? -1 : dayOf(one.request) > dayOf(other.request) ? 1 : 0,
  );
  const once = only(request as Request, (name) => ONCE.includes(name));
  const { value, problems } = splitYear({
    bills: all.map((visit, place) => (place === 0 ? { ...visit.request, ...once } : visit.request)),
  });
  const year = all.map(
    (visit, place): Split => ({ key: visit.key, day: dayOf(visit.request), preview: value?.visits[place] }),
  );
  const own = year.find(
    (one) => one.preview !== undefined && (one.key === undefined || one.preview.outcome === "incomplete"),
  );
  const fields = problems.map(
    (problem): Problem => Object.assign({}, problem, { path: problem.path.replace(/^bills(\[\d+\]|\.\d+)\.?/, "") }),
  );
  if (own?.preview === undefined) return { problems: fields, year };
  // Where an earlier visit still needs something, that is what is asked for; its amounts are not those of the bill on the form.
  const { totals, ...waiting } = own.preview;
  return { problems: fields, year, value: own.key === undefined ? own.preview : waiting };
}

function dayOf(request: object): string {
  return String((request as Request)["day"] ?? "");
}

function only(request: Request, kept: (name: string) => boolean): Record<string, unknown> {
  const made: Record<string, unknown> = {};
  for (const name of Object.keys(request)) if (kept(name)) made[name] = request[name];
  return made;
}
