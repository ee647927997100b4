// Makes many hostile calls and says what went wrong. Runs in Node and in browsers.
import { heavyValues, hostileValues } from "./hostile-values.mjs";
import { judge } from "./judge.mjs";
import { seededValues } from "./seeded-values.mjs";

/** All heavy values come in the first round; then each comes once in so many rounds: a prime, so that each round has some of every kind. */
const heavyEvery = 19;
/** Values from the seed for each sample in each round. */
const seeded = 60;
/** A broken instance fails at everything; the first few say why. */
const mostFaults = 20;

/**
 * Calls every function of `functions` with hostile values in turn until at least `calls` calls were made: a fixed list, and in each round
 * new ones made from `seed`; with `withHeavy`, values of megabytes too. `codes` are those an error may have. `afterRound` is given the number of calls after each round.
 * Returns `{ calls, values, faults }`.
 */
export function hammer(functions, samples, calls, { codes, seed = 1, withHeavy = true, afterRound = () => {} }) {
  const work = Object.entries(functions).map(([name, call]) => ({
    name,
    call,
    samples: samples[name].map((sample) => ({ sample, same: JSON.stringify(call(sample)) })),
    light: samples[name].flatMap((sample) => hostileValues(sample, call)),
    heavy: withHeavy ? samples[name].flatMap((sample) => heavyValues(sample)) : [],
  }));
  const inside = work.flatMap(({ call, samples }) =>
    samples.map(({ sample, same }) => ({ ask: () => JSON.stringify(call(sample)), same })),
  );
  let values = work.reduce((sum, { light, heavy }) => sum + light.length + heavy.length, 0);
  const faults = new Set();
  let made = 0;
  const attempt = (name, call, item) => {
    const fault = judge(call, item, codes);
    if (fault !== undefined) faults.add(`${name}(${item.name}): ${fault}`);
    made += 1;
  };
  for (let round = 0; made < calls && faults.size < mostFaults; round += 1) {
    for (const { name, call, samples, light, heavy } of work) {
      for (const item of light) attempt(name, call, item);
      for (const { sample, same } of samples) {
        for (const item of seededValues(sample, { same, inside, seed: seed + values, count: seeded }))
          attempt(name, call, item);
        values += seeded;
      }
      const step = round === 0 ? 1 : heavyEvery;
      for (let at = round % step; at < heavy.length; at += step) attempt(name, call, heavy[at]);
    }
    afterRound(made);
  }
  return { calls: made, values, faults: [...faults].slice(0, mostFaults) };
}
