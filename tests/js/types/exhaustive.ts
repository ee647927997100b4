// Only compiled, never run: a switch over every word of a reply compiles without a default, and one that forgets a word does not.
import { checkBinding, checkBindings, checkUnbinding, policyAt, previewDeduction, previewDeductions } from "gongji";
import type {
  Bill,
  Certainty,
  UnbindingOutcome,
  UnbindingReply,
  FindingStatus,
  Availability,
  Outcome,
  PayerKind,
  Preview,
  Problem,
  InputErrorCode,
  Reply,
  AssumptionState,
  Sureness,
  Verdict,
} from "gongji";

function reply(answered: Reply<Verdict>): Outcome | Problem["code"] | undefined {
  switch (answered.ok) {
    case true:
      // @ts-expect-error an answer has no errors
      void answered.errors;
      return answered.value.outcome;
    case false:
      // @ts-expect-error a refusal has no value
      void answered.value;
      return answered.errors[0]?.code;
  }
}

// A function whose every path returns: with a word left out the end could be reached, and tsc says so.
function outcome(word: Outcome): number {
  switch (word) {
    case "eligible":
      return 1;
    case "ineligible":
      return 2;
    case "incomplete":
      return 3;
    case "unsettled":
      return 4;
  }
}

// @ts-expect-error `unsettled` is forgotten, so the end can be reached
function forgotten(word: Outcome): number {
  switch (word) {
    case "eligible":
      return 1;
    case "ineligible":
      return 2;
    case "incomplete":
      return 3;
  }
}

function status(word: FindingStatus): number {
  switch (word) {
    case "pass":
      return 1;
    case "fail":
      return 2;
    case "unsettled":
      return 3;
    case "needs":
      return 4;
    case "note":
      return 5;
  }
}

function certainty(word: Certainty): number {
  switch (word) {
    case "split":
      return 1;
    case "incomplete":
      return 2;
    case "unsettled":
      return 3;
  }
}

function payer(word: PayerKind): number {
  switch (word) {
    case "fund":
      return 1;
    case "supplement":
      return 2;
    case "own_account":
      return 3;
    case "grantor":
      return 4;
    case "cash":
      return 5;
    case "wallet":
      return 6;
  }
}

function openness(word: Availability): number {
  switch (word) {
    case "open":
      return 1;
    case "closed":
      return 2;
    case "unsettled":
      return 3;
    case "code_only":
      return 4;
  }
}

function sureness(word: Sureness): number {
  switch (word) {
    case "known":
      return 1;
    case "reported":
      return 2;
    case "unsettled":
      return 3;
    case "open":
      return 4;
    case "unknown":
      return 5;
  }
}

function ending(word: UnbindingOutcome): number {
  switch (word) {
    case "ends_itself":
      return 1;
    case "must_be_ended":
      return 2;
    case "stays":
      return 3;
    case "may_be_ended":
      return 4;
    case "may_not_be_ended":
      return 5;
    case "not_yet":
      return 6;
    case "incomplete":
      return 7;
    case "unsettled":
      return 8;
  }
}

// A table over a vocabulary is another way to hear of a new word. `Partial` would not be.
const states: Record<AssumptionState, number> = {
  given: 1,
  known: 2,
  reported: 3,
  unsettled: 4,
  old: 5,
  unknown: 6,
  unasked: 7,
};
// @ts-expect-error `unasked` is forgotten
const fewer: Record<AssumptionState, number> = { given: 1, known: 2, reported: 3, unsettled: 4, old: 5, unknown: 6 };

/** What an engine that did not answer says, distinguished from what is wrong with an input. */
function whose(problem: Problem): "engine" | InputErrorCode {
  switch (problem.code) {
    case "not_ready":
    case "engine_stopped":
    case "figures_not_fetched":
      // @ts-expect-error the engine speaks of no field
      if (problem.path === "grantor.region") return "engine";
      return "engine";
    default:
      return problem.code;
  }
}

// @ts-expect-error no such outcome
outcome("approved");
// @ts-expect-error outcomes of a case are none of a bill
certainty("eligible" satisfies Outcome);
// @ts-expect-error a word that no finding has
if (status("pass") === 1 && ("passed" as FindingStatus) === "done") void 0;

const day = "2026-11-22";
// @ts-expect-error the day must be there
checkBinding({});
// @ts-expect-error the day is text
checkBinding({ day: new Date() });
// @ts-expect-error no such field
checkBinding({ day, grantor: { bounds: 1 } });
// @ts-expect-error no such relation
checkBinding({ day, grantee: { relation: "uncle" } });
// @ts-expect-error a count is a number
checkBinding({ day, grantor: { bound: "1" } });
// @ts-expect-error `null` is no way to leave a field out
checkBinding({ day, grantor: { scheme: null } });
// `undefined` is, also under exactOptionalPropertyTypes.
checkBinding({ day, grantor: { scheme: undefined } });
// An amount is text, a number, or an object that gives one of the two, as those of big.js do; so is a share.
previewDeduction({ day, own_account: 50.1, wallet: { toJSON: () => "30.00" }, assume: { ratio: 0.8 } });
// @ts-expect-error an object that gives neither is no amount
previewDeduction({ day, own_account: { toJSON: () => true } });
// @ts-expect-error no such class of line
previewDeduction({ day, lines: [{ amount: "1", class: "d" }] });
// @ts-expect-error nothing is no bill
previewDeduction(null);
// @ts-expect-error a place needs both
policyAt({ region: "420100" });
// @ts-expect-error no such event
checkUnbinding({ day, region: "360000", event: "quarrel" });
// @ts-expect-error a case is no list of cases
checkBindings({ day });
// @ts-expect-error every one of the list is a bill
previewDeductions([{ day }, { daily: day }]);
// @ts-expect-error a reply to many is distinguished twice
void (checkBindings([{ day }]) as Reply<Reply<Verdict>[]> & { ok: true }).value[0].outcome;

/** What a form holds is not known to be a case: the host says so by a cast, and the reply tells what is wrong with it. */
function fromForm(typed: unknown): Reply<Verdict> {
  // @ts-expect-error unknown is no case
  checkBinding(typed);
  return checkBinding(typed as Parameters<typeof checkBinding>[0]);
}

function firsts(cases: Parameters<typeof checkBindings>[0]): (Outcome | undefined)[] {
  const all = checkBindings(cases);
  return all.ok ? all.value.map((each) => (each.ok ? each.value.outcome : undefined)) : [];
}

// What a host holds unchanged may be passed, and what the year has used up after one bill is what it has before the next.
const grantors = [{ region: "420100", balance: "100" }] as const;
const next = (preview: Preview): Bill => ({ day, grantors, year_to_date: preview.year_to_date });
// @ts-expect-error a request is not written to
const written = (bill: Bill): void => void (bill.day = day);
// An amount of a reply is text.
const used = (preview: Preview): string | undefined => preview.year_to_date?.deductible;

const amounts = (preview: Preview): string[] => preview.payers.map(({ amount }) => amount);
const ends = (verdict: UnbindingReply): number => ending(verdict.outcome);

// @ts-expect-error totals are left out while something is needed
const cash = (preview: Preview): string => preview.totals.psn_cash_pay;

export default [
  reply,
  forgotten,
  payer,
  openness,
  sureness,
  states,
  fewer,
  whose,
  fromForm,
  firsts,
  amounts,
  ends,
  cash,
  next,
  written,
  used,
];
