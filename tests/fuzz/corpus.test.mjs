// Every text of tests/corpus, and a few hundred changes of each, keep the promises of fuzzing. `make fuzz SECONDS=60` goes on from there.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { started } from "../js/started.mjs";
import { random } from "../oracle/random.mjs";
import { mutated } from "./mutate.mjs";
import { targets } from "./targets.mjs";

const corpus = JSON.parse(readFileSync(new URL("../corpus/seeds.json", import.meta.url), "utf8"));
const { gongji } = await started();

for (const [name, target] of Object.entries(targets(gongji))) {
  test(`${name}: the corpus and its changes are answered or refused`, () => {
    const dice = random(7);
    for (const text of corpus[name]) {
      assert.equal(target(text), undefined, text);
      for (let change = 0; change < 300; change += 1) {
        const made = mutated(text, dice);
        assert.equal(target(made), undefined, JSON.stringify(made).slice(0, 500));
      }
    }
    assert.equal(gongji.restarts(), 0);
  });
}
