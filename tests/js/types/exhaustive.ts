// Only compiled, never run: a switch over every word of a reply compiles without a default, and one that forgets a word does not.
import { checkBinding, checkBindings, checkUnbinding, policyAt, previewDeduction, previewDeductions } from "gongji";
import type {
  Certainty, Ending, EndingVerdict, FindingStatus, Openness, Outcome, PayerKind, Preview, Problem, ProblemCode, Reply, State, Sureness, Verdict,
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
    case "eligible": return 1;
    case "ineligible": return 2;
    case "incomplete": return 3;
    case "unsettled": return 4;
  }
}

// @ts-expect-error `unsettled` is forgotten, so the end can be reached
function forgotten(word: Outcome): number {
  switch (word) {
    case "eligible": return 1;
    case "ineligible": return 2;
    case "incomplete": return 3;
  }
}

function status(word: FindingStatus): number {
  switch (word) {
    case "pass": return 1;
    case "fail": return 2;
    case "unsettled": return 3;
    case "needs": return 4;
    case "note": return 5;
  }
}

function certainty(word: Certainty): number {
  switch (word) {
    case "split": return 1;
    case "incomplete": return 2;
    case "unsettled": return 3;
  }
}

function payer(word: PayerKind): number {
  switch (word) {
    case "fund": return 1;
    case "supplement": return 2;
    case "own_account": return 3;
    case "grantor": return 4;
    case "cash": return 5;
    case "wallet": return 6;
  }
}

function openness(word: Openness): number {
  switch (word) {
    case "open": return 1;
    case "closed": return 2;
    case "unsettled": return 3;
    case "code_only": return 4;
  }
}

function sureness(word: Sureness): number {
  switch (word) {
    case "known": return 1;
    case "reported": return 2;
    case "unsettled": return 3;
    case "open": return 4;
    case "unknown": return 5;
  }
}

function ending(word: Ending): number {
  switch (word) {
    case "ends_itself": return 1;
    case "must_be_ended": return 2;
    case "stays": return 3;
    case "may_be_ended": return 4;
    case "may_not_be_ended": return 5;
    case "not_yet": return 6;
    case "incomplete": return 7;
    case "unsettled": return 8;
  }
}

// A table over a vocabulary is another way to be told of a new word. `Partial` would not be.
const states: Record<State, number> = { given: 1, known: 2, reported: 3, unsettled: 4, unknown: 5, unasked: 6 };
// @ts-expect-error `unasked` is forgotten
const fewer: Record<State, number> = { given: 1, known: 2, reported: 3, unsettled: 4, unknown: 5 };

/** What an engine that did not answer says, told from what is wrong with an input. */
function whose(problem: Problem): "engine" | ProblemCode {
  switch (problem.code) {
    case "not_ready":
    case "engine_stopped":
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
// @ts-expect-error nor is `undefined`, under exactOptionalPropertyTypes
checkBinding({ day, grantor: { scheme: undefined } });
// @ts-expect-error amounts are text: a number may have lost digits before it came here
previewDeduction({ day, own_account: 50.1 });
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
// @ts-expect-error a reply to many is told apart twice
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

const amounts = (preview: Preview): string[] => preview.payers.map(({ amount }) => amount);
const ends = (verdict: EndingVerdict): number => ending(verdict.outcome);

// @ts-expect-error totals are left out while something is needed
const cash = (preview: Preview): string => preview.totals.psn_cash_pay;

export default [
  reply, forgotten, payer, openness, sureness, states, fewer, whose, fromForm, firsts, amounts, ends, cash,
];
