// Fuzzes each target in turn: node tests/fuzz/fuzz.mjs [SECONDS a target] [SEED] [TARGET…]. What fails is printed, to be added to
// tests/corpus.
import { readFileSync } from "node:fs";
import { started } from "../js/started.mjs";
import { random } from "../oracle/random.mjs";
import { mutated } from "./mutate.mjs";
import { targets } from "./targets.mjs";

const [seconds = 60, seed = 1] = process.argv.slice(2, 4).map(Number);
const chosen = process.argv.slice(4);
const corpus = JSON.parse(readFileSync(new URL("../corpus/seeds.json", import.meta.url), "utf8"));
const { gongji } = await started();
let failed = false;

for (const [name, target] of Object.entries(targets(gongji)).filter(
  ([name]) => chosen.length === 0 || chosen.includes(name),
)) {
  const dice = random(seed);
  const end = Date.now() + seconds * 1000;
  const kept = [...corpus[name]];
  let executions = 0;
  let slowest = 0;
  for (; Date.now() < end; executions += 1) {
    const text = mutated(dice.pick(kept), dice);
    // Changes pile up on some that came before, so that texts go further from the seeds.
    if (dice.chance(0.02))
      kept[kept.length < 400 ? kept.length : corpus[name].length + dice.below(400 - corpus[name].length)] = text;
    const began = performance.now();
    let fault;
    try {
      fault = target(text);
    } catch (reason) {
      fault = `threw ${reason}`;
    }
    slowest = Math.max(slowest, performance.now() - began);
    if (fault !== undefined) {
      failed = true;
      console.error(`${name}: ${fault}\n${JSON.stringify(text).slice(0, 2000)}`);
      break;
    }
  }
  console.log(
    `${name}: ${executions} executions, seed ${seed}, slowest ${slowest.toFixed(0)} ms, ${gongji.restarts()} restarts`,
  );
}
if (failed || gongji.restarts() > 0) process.exit(1);
