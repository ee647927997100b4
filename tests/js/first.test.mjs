// `gongji/first`: every cell of the table says what the engine says, on the first and the last day it holds and on each day between on
// which anything known changes; and nothing else is answered.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { asker, days, firstTable as made, places, relations } from "../../scripts/bundle/first.mjs";
import { firstAnswer, firstTable } from "../../npm/dist/first.js";
import * as gongji from "../../npm/dist/node.js";

const { from, turns } = days();
const later = (day, more) => new Date(Date.parse(day) + more * 86_400_000).toISOString().slice(0, 10);
const matters = [...new Set([from, ...turns.filter((turn) => turn <= firstTable.until), firstTable.until])];
const all = places();
const provinces = all.filter((code) => code.endsWith("0000"));
const provinceOf = (code) => `${code.slice(0, 2)}0000`;
const ask = asker(gongji.checkBindings);

/** Where a relative of somebody there may be insured, as far as the table goes. */
const reached = (own) => [...new Set([own, provinceOf(own), ...provinces])];

function difference(cases) {
  const right = ask(cases);
  for (const [at, asked] of cases.entries()) {
    const [outcome, leans, arrangement, given] = JSON.parse(right[at]);
    const expected =
      outcome === "incomplete"
        ? undefined
        : { outcome, ...(leans === "" ? {} : { leans }), usual: given === 0, arrangement };
    const found = firstAnswer(asked);
    if (JSON.stringify(found) !== JSON.stringify(expected))
      return `${JSON.stringify(asked)}: ${JSON.stringify(found)}, the engine ${JSON.stringify(expected)}`;
  }
  return undefined;
}

for (const day of matters) {
  test(`every place, relation and distance on ${day}`, (t) => {
    let cells = 0;
    for (const own of all) {
      const cases = relations().flatMap((relation) =>
        reached(own).map((region) => ({ day, grantor: { region: own }, grantee: { relation, region } })),
      );
      cells += cases.length;
      assert.equal(difference(cases), undefined);
    }
    t.diagnostic(`${cells} cells`);
    assert.ok(cells > 150_000);
  });
}

const good = {
  day: firstTable.until,
  grantor: { region: "420100" },
  grantee: { relation: "parent", region: "420100" },
};

test("past its days it answers nothing, on them it does", () => {
  assert.deepEqual(firstAnswer(good), { outcome: "eligible", usual: true, arrangement: "mutual_aid" });
  assert.ok(Object.isFrozen(firstAnswer(good)));
  assert.ok(firstAnswer({ ...good, day: firstTable.from }));
  for (const day of [
    later(firstTable.until, 1),
    later(firstTable.from, -1),
    "9999-12-31",
    "",
    "2026-13-45x",
    20261130,
    null,
  ])
    assert.equal(firstAnswer({ ...good, day }), undefined, String(day));
});

test("what the three facts are not is answered nothing: other facts, places, relations, values of any kind", () => {
  const others = [
    undefined,
    null,
    7,
    "",
    [],
    {},
    { day: good.day },
    { ...good, grantor: {} },
    { ...good, family_account: true },
    { ...good, grantor: { region: "420100", balance: "1" } },
    { ...good, grantee: { ...good.grantee, age: 60 } },
    { ...good, grantee: { relation: "aunt", region: "420100" } },
    { ...good, grantee: { relation: "__proto__", region: "420100" } },
    ...["420106", "000000", "429000", "371200", "4201", "constructor", 420100].map((region) => ({
      ...good,
      grantor: { region },
    })),
    // Another city is further than "in the same province" where a place asks which.
    { ...good, grantee: { relation: "parent", region: "420500" } },
    { ...good, grantee: { relation: "parent", region: "110100" } },
    { ...good, grantee: { relation: "parent", region: "210000x" } },
    { ...good, grantee: { relation: "parent", region: "990000" } },
    new Proxy(
      {},
      {
        ownKeys() {
          throw new Error("bitten");
        },
      },
    ),
    {
      get day() {
        throw new Error("bitten");
      },
      grantor: good.grantor,
      grantee: good.grantee,
    },
  ];
  for (const other of others) assert.equal(firstAnswer(other), undefined);
  // A form may leave fields undefined.
  assert.ok(firstAnswer({ ...good, family_account: undefined, grantor: { region: "420100", scheme: undefined } }));
});

test("the table is made the same again, and follows from the policies of the module", () => {
  const built = JSON.parse(readFileSync(new URL("../../build-out/first.json", import.meta.url), "utf8"));
  assert.deepEqual(made(gongji), built);
  assert.deepEqual({ from: built.from, until: built.until, catalogue: built.catalogue }, firstTable);
  assert.equal(firstTable.catalogue, gongji.about().value.catalogue);
});
