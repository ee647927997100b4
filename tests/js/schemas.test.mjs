// gongji/schema/v1.json says what the module takes and gives: its replies are valid, and nothing it takes is refused by the schema.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import Ajv from "ajv";
import * as api from "../../npm/dist/node.js";
import { splitMany } from "./bills.mjs";
import { paths, put } from "./paths.mjs";
import { samples } from "./samples.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const schema = JSON.parse(readFileSync(`${root}npm/dist/schema/v1.json`, "utf8"));
const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false });
ajv.addSchema(schema, "v1");
const calls = Object.keys(schema.definitions)
  .filter((name) => name.endsWith(".request"))
  .map((name) => name.split(".")[0]);
const valid = (name) => ajv.getSchema(`v1#/definitions/${name}`);
const errors = (check) => ajv.errorsText(check.errors).slice(0, 500);

/** Asks, and holds the reply and the request against the schema. */
function ask(call, question) {
  const reply = api[call](question);
  const [asked, answered] = [valid(`${call}.request`), valid(`${call}.reply`)];
  assert.ok(answered(reply), `${call} ${JSON.stringify(question).slice(0, 300)}: ${errors(answered)}`);
  const isValid = asked(question);
  if (reply.ok) assert.ok(isValid, `${call} takes ${JSON.stringify(question).slice(0, 300)}: ${errors(asked)}`);
  return { isValid, ok: reply.ok };
}

test("every call with a request of its own is in it", () => {
  const others = [
    "checkBindings",
    "previewDeductions",
    "about",
    "listRegions",
    "loadFigures",
    "loadPolicies",
    "resetPolicies",
    "engine",
    "guide",
    "init",
    "restarts",
    "InitError",
  ];
  const named = Object.keys(api).filter(
    (name) => typeof api[name] === "function" && !others.includes(name) && name !== "default",
  );
  assert.deepEqual(calls.sort(), named.sort());
});

test("every committed case and its reply are valid", (t) => {
  const lines = execFileSync("node", ["scripts/cases.mjs", "policies"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  })
    .trim()
    .split("\n");
  for (const line of lines) {
    const { input, name } = JSON.parse(line);
    const call =
      "grantor" in input || "grantee" in input || "use" in input
        ? "checkBinding"
        : "event" in input || "asked_by" in input
          ? "checkUnbinding"
          : "previewDeduction";
    assert.ok(ask(call, input).isValid, name);
  }
  t.diagnostic(`${lines.length} cases`);
});

test("replies about every place, generated bills and real settlements are valid", () => {
  for (const { region } of api.listRegions().value.filter(({ region }) => region !== "000000"))
    ask("policyAt", { region, day: "2026-11-22" });
  splitMany(
    (bill) => (ask("previewDeduction", bill), api.previewDeduction(bill)),
    ["420100", "130100", "320100", "110000"],
    500,
  );
  for (const line of readFileSync(`${root}tests/settlements.jsonl`, "utf8").trim().split("\n")) {
    const { message, money } = JSON.parse(line);
    ask("readSettlement", { message: message ?? money, region: "420100" });
  }
});

const wrong = [
  null,
  true,
  -1,
  1.5,
  300,
  1e9,
  "x",
  "",
  " 1",
  "1e2",
  "1.505",
  "2026-13-01",
  "2026-1-1",
  "42010",
  "720000",
  [],
  ["x"],
  {},
  { x: 1 },
];

test("what the schema refuses the module refuses: every kind of value at every field", (t) => {
  let [asked, refused] = [0, 0];
  for (const call of calls) {
    for (const sample of samples[call]) {
      for (const path of paths(sample)) {
        for (const value of [undefined, ...wrong]) {
          const { isValid, ok } = ask(call, JSON.parse(JSON.stringify(put(sample, path, value))));
          asked += 1;
          refused += Number(!isValid && !ok);
        }
      }
    }
  }
  t.diagnostic(`${asked} requests, ${refused} refused by both`);
  assert.ok(refused > 1_000);
});

/** Requests that are wrong in the ways that people make mistakes. */
const mistakes = [];
const mistake = (call, change) => mistakes.push([call, change]);
for (const call of calls) {
  mistake(call, null);
  mistake(call, []);
  mistake(call, "text");
  mistake(call, { ...samples[call][0], unknown: 1 });
}
const [binding, bill] = [samples.checkBinding[0], samples.previewDeduction[0]];
for (const [path, value] of [
  ["day", "22.11.2026"],
  ["day", "2026/11/22"],
  ["day", "1899-01-01"],
  ["day", 20261122],
  ["grantor.region", 420100],
  ["grantor.region", "武汉"],
  ["grantor.scheme", "职工"],
  ["grantor.account", "yes"],
  ["grantor.balance", "1,000"],
  ["grantor.balance", "¥5"],
  ["grantor.balance", -5],
  ["grantor.bound", "2"],
  ["grantor.bound", 1.5],
  ["grantee.relation", "mother"],
  ["grantee.relation", 1],
  ["grantee.age", -1],
  ["grantee.consents", 1],
  ["use.pays", "dinner"],
  ["use.card", "theirs"],
  ["grantor.id.kind", "passport_no"],
  ["grantor.status", null],
])
  mistake("checkBinding", put(binding, path.split("."), value));
for (const [path, value] of [
  ["level", "4"],
  ["level", 3],
  ["person", "worker"],
  ["age", 256],
  ["visit", "resident"],
  ["traits", ["x"]],
  ["lines.0.class", "d"],
  ["lines.0.amount", "12.345"],
  ["lines.0.pre_self_pay", "1.1"],
  ["year_to_date.fund", "-1"],
  ["grantors.0.balance", "1.2.3"],
  ["assume.ratio", "80%"],
  ["assume.grantors_per_bill", "1"],
])
  mistake("previewDeduction", put(bill, path.split("."), value));

test("schema and module agree that these are wrong", () => {
  assert.ok(mistakes.length >= 50, `${mistakes.length}`);
  for (const [call, question] of mistakes)
    assert.deepEqual(ask(call, question), { isValid: false, ok: false }, `${call} ${JSON.stringify(question)}`);
});

test("the tools of assistants are complete in themselves", () => {
  const tools = JSON.parse(readFileSync(`${root}npm/dist/tools.json`, "utf8"));
  assert.deepEqual(
    tools.map(({ name }) => name),
    ["check_binding", "preview_deduction", "check_unbinding", "policy_at", "guide"],
  );
  for (const { name, description, inputSchema, outputSchema } of tools) {
    assert.match(description, /预估/);
    assert.equal(inputSchema.type, "object");
    const alone = new Ajv({ strict: false });
    const takes = alone.compile(inputSchema);
    assert.ok(!takes({ unknown: 1 }), name);
    if (outputSchema === undefined) continue;
    const call = {
      check_binding: "checkBinding",
      preview_deduction: "previewDeduction",
      check_unbinding: "checkUnbinding",
      policy_at: "policyAt",
    }[name];
    const sample = samples[call][0];
    const gives = alone.compile(outputSchema);
    assert.ok(takes(sample), name);
    assert.ok(gives(api[call](sample)) && gives(api[call]({})), name);
  }
});
