import type { Preview } from "gongji";
import type { TolerantReply } from "gongji/form";
import { FIRST_DAY, isOutside, LAST_DAY } from "./day.js";
import { deductionRequest, visitTrait } from "./bill-request.js";
import { billOf, compared, readPasted } from "./settlement.js";
import type { State } from "./state.js";
import { splitAfter, type YearAnswer } from "./visit.js";
import { changedBy, type WhatIf } from "./what-if.js";

/** What the bill would come to if one thing were otherwise; nothing when it cannot be worked out. */
export interface Otherwise {
  readonly whatIf: WhatIf;
  readonly split: Preview | undefined;
}

/** Longer than any place's 起付线 covers a stay. */
const LONG_STAY = 181;

/** Splits the bill, and asks again for what the page offers beside it: traits, length of stay, "what if". */
export function answerBill(state: State): TolerantReply<Preview> {
  const { bill } = state;
  if (isOutside(bill.day)) return withoutDay(state);
  const pasted = readPasted(state);
  state.sent = deductionRequest(state.day, bill, state.inherited, billOf(pasted?.reply.value));
  const divide = (request: object): YearAnswer => splitAfter(bill.visits, request, state.sent?.blank === true);
  const plain: YearAnswer = state.sent === undefined ? { problems: [], year: [] } : divide(state.sent.request);
  state.traitsOffered = traitReadings(plain.value);
  const traits = traitsOf(state);
  const request =
    state.sent === undefined || traits === undefined ? state.sent?.request : { ...state.sent.request, traits };
  const divided = request === undefined || traits === undefined ? plain : divide(request);
  if (state.sent !== undefined && request !== undefined) state.sent = { ...state.sent, request };
  state.split = divided.value;
  state.historyAsked = state.historyAsked.concat(historyAsked(state));
  state.pasted = pasted === undefined ? undefined : compared(state, pasted, divided.value);
  state.splitProblems = divided.problems;
  state.year = divided.year;
  state.daysMatter =
    request !== undefined &&
    bill.visit === "inpatient" &&
    sameMoney(divided.value, divide({ ...request, days: LONG_STAY }).value) === false;
  state.periodMatters =
    request !== undefined &&
    sameMoney(divide(withPeriod(request, NOTHING)).value, divide(withPeriod(request, ALL)).value) === false;
  state.otherwise =
    request === undefined || divided.value?.totals === undefined
      ? []
      : bill.whatIfs.map((whatIf) => ({ whatIf, split: divide(changedBy(request, whatIf)).value }));
  return divided;
}

/** A day that no rule was read for is reported; an amount of another day would be no answer to it. */
function withoutDay(state: State): TolerantReply<Preview> {
  const answer: TolerantReply<Preview> = {
    problems: [{ code: "day", path: "day", expected: `a day from ${FIRST_DAY} to ${LAST_DAY}` }],
  };
  Object.assign(state, {
    sent: undefined,
    split: undefined,
    pasted: undefined,
    splitProblems: answer.problems,
    year: [],
    otherwise: [],
  });
  return answer;
}

/** The shared accounts of which the reply newly asks for the part left from past years. */
function historyAsked({ split, sent, bill, historyAsked: before }: State): number[] {
  const rows = (split?.ask ?? [])
    .map((path) => /^grantors\[(\d+)\]\.history_balance$/.exec(path)?.[1])
    .filter((place) => place !== undefined);
  const keys = rows
    .map((place) => bill.grantors[sent?.grantors[Number(place)] ?? -1]?.key)
    .filter((key) => key !== undefined);
  return keys.filter((key) => !before.includes(key));
}

/** The traits that would change the money here, in the engine's order. */
function traitReadings(plain: Preview | undefined): readonly string[] {
  const values = (plain?.readings ?? [])
    .filter((reading) => reading.switch === "trait")
    .map((reading) => reading.value);
  return values.filter((value, place) => value !== "none" && values.indexOf(value) === place);
}

/**
 * What is said of the visit. 急诊 counts as said only where it changes something: to name a trait is to say that there is no other,
 * and the others would no longer be shown as readings. A purchase without a prescription is one everywhere.
 */
function traitsOf(state: State): readonly string[] | undefined {
  const { bill, traitsOffered } = state;
  const visit = visitTrait(bill);
  const matters = visit === "no_prescription" || (visit !== undefined && traitsOffered.includes(visit));
  if (bill.traits === undefined) return matters && visit !== undefined ? [visit] : undefined;
  return visit === undefined || bill.traits.includes(visit) ? bill.traits : [...bill.traits, visit];
}

/** Nothing used up in the month or quarter, and everything: a place that counts by them gives different money. */
const NOTHING = { deductible: "0", in_scope: "0", fund: "0" };
const ALL = { deductible: "999999999", in_scope: "999999999", fund: "999999999" };

function withPeriod(request: object, this_period: object): object {
  const { year_to_date } = request as { readonly year_to_date?: object };
  return { ...request, year_to_date: { ...year_to_date, this_period } };
}

/** Undefined when one of the two is not worked out. */
function sameMoney(one: Preview | undefined, other: Preview | undefined): boolean | undefined {
  if (one?.totals === undefined || other?.totals === undefined) return undefined;
  return JSON.stringify(one.payers) === JSON.stringify(other.payers);
}
