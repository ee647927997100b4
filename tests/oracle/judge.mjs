// Puts generated questions to the engine and to the oracle. Counts how often the oracle had an answer: what is never compared proves nothing.
import { bill } from "./bills.mjs";
import { conditions, lowestLimit, outcome } from "./binding.mjs";
import { question } from "./cases.mjs";
import { differences } from "./expected.mjs";
import { isOpen } from "./open.mjs";
import { random } from "./random.mjs";

const BATCH = 1_000;

/** Asks in batches: `{ compared, silent, open, faults }`. `ask` takes a list of requests and returns a list of replies. */
function compare(count, seed, make, ask, judge) {
  const dice = random(seed);
  const seen = { compared: 0, silent: 0, open: 0, faults: [] };
  for (let asked = 0; asked < count && seen.faults.length < 10; asked += BATCH) {
    const requests = Array.from({ length: Math.min(BATCH, count - asked) }, () => make(dice));
    ask(requests).forEach((reply, index) => {
      const found = judge(requests[index], reply, seen);
      if (found === undefined) seen.silent += 1;
      else if (found.length === 0) seen.compared += 1;
      else if (isOpen(requests[index])) seen.open += 1;
      else seen.faults.push(`${found.join("; ")} — ${JSON.stringify(requests[index])}`);
    });
  }
  return seen;
}

export const compareBills = (count, seed, ask) => compare(count, seed, bill, ask, differences);

/** Bindings, with how often each outcome came up. */
export function compareBindings(count, seed, ask) {
  const lowest = lowestLimit();
  const outcomes = { eligible: 0, ineligible: 0, unsettled: 0 };
  const judge = (request, reply) => {
    const found = conditions(request, lowest);
    const expected = outcome(found);
    outcomes[expected] += 1;
    if (!reply.ok) return [`refused: ${JSON.stringify(reply.errors)}`];
    if (reply.value.outcome === expected) return [];
    const because = Object.entries(found).filter(([, held]) => held !== "met");
    return [`outcome: expected ${expected} (${because.join(" ")}), said ${reply.value.outcome}`];
  };
  return { ...compare(count, seed, question, ask, judge), outcomes };
}
