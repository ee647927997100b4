// The adapter for a host's own form: what a form holds becomes a request, a reply becomes errors, remarks and questions by field.
import assert from "node:assert/strict";
import { test } from "node:test";
import { checkBinding, listRegions, previewDeduction } from "../../npm/dist/node.js";
import { consult, controls, askTolerantly, optionsOf, partsOf, requestOf } from "../../npm/dist/form.js";
import { catalogue as en } from "../../npm/dist/messages/en.js";
import { catalogue as zh } from "../../npm/dist/messages/zh-CN.js";

const day = "2024-08-02";
const sibling = {
  day,
  "grantor.region": "130100",
  "grantor.scheme": "employee",
  "grantor.account": "true",
  "grantor.status": "normal",
  "grantor.bound": "0",
  "grantee.relation": "sibling",
  "grantee.region": "130200",
  "grantee.scheme": "resident",
  "grantee.status": "normal",
  "grantee.bound": "0",
};

test("texts become what they mean: yes and no, counts, lists; what is empty is left out", () => {
  const form = {
    "grantor.account": "false",
    "grantor.bound": "3",
    "grantor.balance": "12.",
    "grantee.relation": "",
    "grantee.scheme": undefined,
    family_account: true,
    "lines.0.amount": " 10.50 ",
    "lines.0.class": "a",
    "lines[1].amount": "3",
  };
  assert.deepEqual(requestOf(form), {
    grantor: { account: false, bound: 3, balance: "12" },
    family_account: true,
    lines: [{ amount: "10.50", class: "a" }, { amount: "3" }],
  });
});

test("what cannot be read goes as it is, and the reply tells; nothing reaches an object's own machinery", () => {
  assert.deepEqual(requestOf({ "grantor.account": "perhaps", "grantor.bound": "-1" }), {
    grantor: { account: "perhaps", bound: "-1" },
  });
  const made = requestOf(
    JSON.parse(
      '{ "__proto__.polluted": "x", "grantor.__proto__.polluted": "x", "constructor.prototype.polluted": "x" }',
    ),
  );
  assert.equal({}.polluted, undefined);
  assert.equal(checkBinding(made).ok, false);
  assert.deepEqual(partsOf("grantors[1].balance"), ["grantors", "1", "balance"]);
});

test("a finished form is answered", () => {
  const { value, errors, asks } = consult(checkBinding, sibling, zh);
  assert.deepEqual([value.outcome, errors, asks], ["eligible", {}, []]);
});

test("several mistakes at once stand beside their fields, and the rest is still answered", () => {
  const { value, errors, problems } = consult(
    checkBinding,
    { ...sibling, "grantor.balance": "a lot", "grantee.bound": "none", "grantee.region": "Mars" },
    zh,
  );
  assert.deepEqual(Object.keys(errors).sort(), ["grantee.bound", "grantee.region", "grantor.balance"]);
  for (const text of Object.values(errors)) assert.match(text, /\p{Script=Han}/u);
  assert.equal(value.outcome, "incomplete");
  assert.ok(!JSON.stringify(problems).includes("Mars"), "no error repeats what was typed");
});

test("the questions come in the engine's order, with words and options", () => {
  const { value, asks } = consult(checkBinding, { day, "grantor.region": "130100" }, zh);
  assert.deepEqual(
    asks.map((ask) => ask.field),
    value.ask.map((ask) => ask.field),
  );
  const relation = asks.find((ask) => ask.field === "grantee.relation");
  assert.deepEqual(
    [relation.label, relation.control.kind, relation.options[0]],
    ["家人是您的", "choice", { value: "spouse", label: "配偶" }],
  );
});

test("what speaks against it is said beside its field", () => {
  const { remarks } = consult(checkBinding, { ...sibling, day: "2024-08-01" }, en);
  const [remark] = remarks["grantee.relation"];
  assert.equal(remark.status, "fail");
  assert.match(remark.text, /^[A-Z].* .*\.$/);
});

test("a bill is asked for in the same way", () => {
  const { value, asks } = consult(
    previewDeduction,
    { day: "2026-11-22", region: "420100", "lines.0.amount": "800", "lines.0.class": "a" },
    zh,
  );
  assert.equal(value.outcome, "incomplete");
  assert.ok(asks.some((ask) => ask.field === "scheme" && ask.options.length > 0));
});

test("every field that any place asks for has a control, and words in both languages", () => {
  const days = ["2024-08-01", "2026-11-22"];
  const asked = new Set();
  for (const { region } of listRegions().value.filter(({ region }) => region !== "000000")) {
    for (const day of days) {
      for (const relation of ["spouse", "sibling", "other"]) {
        // Answering what is asked brings up what is asked next.
        const form = {
          day,
          "grantor.region": region,
          "grantee.region": region,
          "grantee.relation": relation,
          "use.pays": "outpatient",
        };
        for (let round = 0; round < 6; round += 1) {
          for (const { field } of consult(checkBinding, form, zh).asks) {
            asked.add(field);
            form[field] = optionsOf(zh, field)[0]?.value ?? "0";
          }
        }
      }
    }
  }
  assert.ok(asked.size > 10, [...asked].join());
  for (const field of asked) {
    assert.ok(Object.hasOwn(controls, field), field);
    for (const language of [zh, en])
      assert.notEqual(language.words.fields[field], undefined, `${language.language} ${field}`);
  }
});

test("every option is a value the engine takes, and has words in both languages", () => {
  for (const [field, control] of Object.entries(controls)) {
    for (const { value } of optionsOf(zh, field)) {
      const call = /^(grantor|grantee|use)\.|^family_account$/.test(field) ? checkBinding : previewDeduction;
      const { problems } = askTolerantly(
        call,
        requestOf({ day, ...(call === previewDeduction ? { personal_share: "1" } : {}), [field]: value }),
      );
      assert.deepEqual(problems, [], `${field} ${value}`);
      if (control.kind === "choice")
        for (const language of [zh, en])
          assert.ok(Object.hasOwn(language.words[control.vocabulary], value), `${language.language} ${value}`);
    }
  }
});

test("without an engine the form reports that, as a whole", () => {
  const stopped = () => ({ ok: false, errors: [{ code: "not_ready", path: "", expected: "await init() first" }] });
  assert.deepEqual(consult(stopped, sibling, zh).errors, { "": zh.sentences.initErrors.engine_stopped });
});
