// The shipped module against an oracle that shares nothing with it: README.md beside this file says what it is and how it is kept apart.
// ORACLE_BILLS, ORACLE_BINDINGS and ORACLE_SEED ask for more, or for others.
import assert from "node:assert/strict";
import { test } from "node:test";
import { started } from "../js/started.mjs";
import { compareBills, compareBindings } from "./judge.mjs";

const asked = (name, usual) => Number(process.env[name] ?? usual);
const seed = asked("ORACLE_SEED", 20261130);
const bills = asked("ORACLE_BILLS", 22_000);
const bindings = asked("ORACLE_BINDINGS", 30_000);

const { gongji } = await started();
const all = (reply) => {
  assert.equal(reply.ok, true);
  return reply.value;
};

test(`${bills} bills are split as the oracle splits them, to the fen and payer by payer`, (context) => {
  const { faults, compared, silent, open } = compareBills(bills, seed, (requests) =>
    all(gongji.previewDeductions(requests)),
  );
  assert.deepEqual(faults, []);
  context.diagnostic(
    `${compared} compared, ${silent} hang on figures that nobody knows, ${open} differ where differences.md says so`,
  );
  // The oracle must have had an answer to most, or it proves little.
  assert.ok(compared > bills * 0.7, `only ${compared} of ${bills} were compared`);
  assert.ok(open < bills * 0.02, `${open} differ in ways that are known`);
});

test(`${bindings} bindings have the outcome that the oracle gives`, (context) => {
  const { faults, compared, open, outcomes } = compareBindings(bindings, seed + 1, (requests) =>
    all(gongji.checkBindings(requests)),
  );
  assert.deepEqual(faults, []);
  context.diagnostic(`${compared} compared, ${open} differ where differences.md says so; ${JSON.stringify(outcomes)}`);
  for (const [outcome, times] of Object.entries(outcomes))
    assert.ok(times > bindings * 0.1, `${outcome} came up only ${times} times`);
});

// differences.md, "Engine wrong, closed".
const stay = { scheme: "employee", visit: "inpatient", level: "1", age: 69, traits: [] };

test("苏州: a third stay has the amount that is stated for it, whatever the first has", () => {
  const year_to_date = { admissions: 2 };
  const { value } = gongji.previewDeduction({
    ...stay,
    day: "2024-08-27",
    region: "320500",
    person: "retired",
    year_to_date,
    amounts: { medfee_sumamt: "300.01" },
  });
  assert.equal(value.totals.act_pay_dedc, "100.00");
});

test("南通: above 200,000 the share is known, though that of the band below is not", () => {
  const year_to_date = { in_scope: "282880.43", fund: "2880.43" };
  const { value } = gongji.previewDeduction({
    ...stay,
    day: "2025-03-16",
    region: "320600",
    person: "in_service",
    year_to_date,
    assume: { deductible: "0" },
    amounts: { medfee_sumamt: "143.08" },
  });
  assert.equal(value.totals.hifp_pay, "114.46");
});

test("乌鲁木齐: what a report says until the city speaks settles nothing", () => {
  const region = "650100";
  const status = (day) => {
    const { value } = gongji.checkBinding({ day, grantor: { region }, grantee: { relation: "paired_kin", region } });
    return value.findings.find(({ rule }) => rule === "relation").status;
  };
  assert.deepEqual(["2024-12-01", "2025-10-01", "2025-12-31"].map(status), ["fail", "unsettled", "pass"]);
});

test("two of 省本级 are not refused for living in two cities", () => {
  const region = "440000";
  const { value } = gongji.checkBinding({
    day: "2022-04-01",
    grantor: { region },
    grantee: { relation: "parent", region },
  });
  assert.notEqual(value.findings.find(({ rule }) => rule === "area").status, "fail");
});
