// The plain-JavaScript build is the same engine: whatever is asked, its reply is the module's, byte by byte.
import assert from "node:assert/strict";
import { test } from "node:test";
import * as module from "../../npm/dist/node.js";
import * as plain from "../../npm/dist/asm.js";
import { hammer } from "./hammer.mjs";
import { hostileValues } from "./hostile-values.mjs";
import { samples, sibling } from "./samples.mjs";
import { codes } from "./started.mjs";

await plain.init();
const places = module.listRegions().value.filter(({ region }) => region !== "000000");
const relations = [
  "spouse",
  "parent",
  "child",
  "sibling",
  "paternal_grandparent",
  "sons_child",
  "parent_of_spouse",
  "spouse_of_child",
  "other",
];
const days = ["2020-12-31", "2024-08-01", "2025-06-01", "2026-11-22"];

/** Asks both and compares the texts. Some values answer otherwise when they are read again, so each engine gets one of its own. */
function same(name, make) {
  const [expected, given] = [JSON.stringify(module[name](make())), JSON.stringify(plain[name](make()))];
  assert.equal(given, expected, name);
}

test("two engines run, one of each kind", () => {
  assert.deepEqual([module.engine(), plain.engine()], [{ runs: "webassembly" }, { runs: "javascript" }]);
  same("about", () => undefined);
});

test("every place, relation and day is answered the same", (t) => {
  let asked = 0;
  for (const { region } of places) {
    for (const day of days) {
      same("policyAt", () => ({ region, day }));
      for (const relation of relations) {
        same("checkBinding", () => ({
          day,
          grantor: { region, scheme: "employee", account: true, status: "normal" },
          grantee: { relation, region, scheme: "resident" },
        }));
      }
      for (const event of ["divorce", "grantor_death", "grantee_moved"])
        same("checkUnbinding", () => ({ day, region, event }));
      asked += 1 + relations.length + 3;
    }
  }
  t.diagnostic(`${asked} questions`);
  assert.ok(places.length > 50);
});

test("bills are split to the same fen", (t) => {
  let asked = 0;
  for (const region of ["420100", "130100", "320100", "110000"]) {
    for (const visit of ["outpatient", "inpatient", "pharmacy"]) {
      for (const level of ["1", "2", "3"]) {
        for (const fen of [1, 99, 12_345, 700_000, 1_301_520, 99_999_999]) {
          const amount = `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, "0")}`;
          const bill = {
            day: "2026-11-22",
            region,
            scheme: "employee",
            visit,
            level,
            person: "in_service",
            grantors: [{ region, balance: "1234.56" }],
          };
          same("previewDeduction", () => ({
            ...bill,
            lines: [
              { amount, class: "b", pre_self_pay: "0.10" },
              { amount: "33.33", class: "a" },
            ],
          }));
          same("previewDeduction", () => ({ ...bill, personal_share: amount }));
          asked += 2;
        }
      }
    }
  }
  t.diagnostic(`${asked} bills`);
});

test("what is wrong is reported in the same words", () => {
  for (const [name, list] of Object.entries(samples)) {
    for (const sample of list) {
      same(name, () => sample);
      // Made anew for each engine, in the same order.
      const make = (engine) =>
        hostileValues(sample, engine[name]).map(({ value }) => JSON.stringify(engine[name](value)));
      assert.deepEqual(make(plain), make(module), name);
    }
  }
});

test("5,000 hostile calls leave it answering rightly", (t) => {
  // The heavy values are the module's to stand (hostile.test.mjs); here they would only take minutes.
  const functions = Object.fromEntries(Object.keys(samples).map((name) => [name, plain[name]]));
  const { calls, faults } = hammer(functions, samples, 5_000, { codes, withHeavy: false });
  t.diagnostic(`${calls} calls`);
  assert.deepEqual(faults, []);
  assert.deepEqual(
    ["2024-08-01", "2024-08-02"].map((day) => plain.checkBinding(sibling(day)).value.outcome),
    ["ineligible", "eligible"],
  );
});
