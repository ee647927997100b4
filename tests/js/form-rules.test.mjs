// The checks of a form: what a field's rules say, in each library's own shape, and never about what the form held before.
import assert from "node:assert/strict";
import { test } from "node:test";
import { checksOf, rulesOf, setValidity } from "../../npm/dist/form.js";
import { catalogue as zh } from "../../npm/dist/messages/zh-CN.js";
import { checkBinding } from "../../npm/dist/node.js";

const sibling = {
  day: "2024-08-02",
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

/** An engine that answers when the test lets it, as one in a worker answers when it can; `asked` are the questions that wait. */
function slow() {
  const asked = [];
  const call = (request) =>
    new Promise((resolve, reject) =>
      asked.push({ request, answer: () => resolve(checkBinding(request)), fail: reject }),
    );
  return { asked, call };
}

/** Lets every promise that can settle do so. */
const settle = () => new Promise((done) => setImmediate(done));

test("what cannot be read and what fails makes a field wrong; what is missing only where that is asked for", async () => {
  const form = { ...sibling };
  const checks = checksOf(checkBinding, () => form, zh);
  for (const field of Object.keys(form)) assert.equal(await checks.problem(field), "", field);
  form["grantor.bound"] = "一";
  assert.match(await checks.problem("grantor.bound"), /\p{Script=Han}/u);
  // 河北 took siblings from 2024-08-02 on.
  Object.assign(form, { "grantor.bound": "0", day: "2024-08-01" });
  assert.match(await checks.problem("grantee.relation"), /\p{Script=Han}/u);
  delete form["grantor.status"];
  assert.equal(await checks.problem("grantor.status"), "");
  const complete = checksOf(checkBinding, () => form, zh, ["fail", "needs"]);
  assert.match(await complete.problem("grantor.status"), /\p{Script=Han}/u);
});

test("an answer that arrives late is never about what the form held before, in whatever order answers arrive", async () => {
  const before = { ...sibling, day: "2024-08-01" };
  assert.match(await checksOf(checkBinding, () => before, zh).problem("grantee.relation"), /\p{Script=Han}/u);
  for (const order of [
    [0, 1],
    [1, 0],
  ]) {
    const form = { ...before };
    const { asked, call } = slow();
    const checks = checksOf(call, () => form, zh);
    const shown = [];
    const validate = async () => shown.push(await checks.problem("grantee.relation"));
    const early = validate();
    await settle();
    form.day = "2024-08-02";
    const late = validate();
    await settle();
    assert.deepEqual(
      asked.map(({ request }) => request.day),
      ["2024-08-01", "2024-08-02"],
    );
    for (const one of order) {
      asked[one].answer();
      await settle();
      assert.deepEqual(
        shown.filter((text) => text !== ""),
        [],
        `${order}: nothing about the day before`,
      );
    }
    for (const { answer } of asked.slice(2)) answer();
    await Promise.all([early, late]);
    assert.deepEqual(shown, ["", ""], String(order));
  }
});

test("a form that changes without being checked again is asked again before anything is said", async () => {
  const form = { ...sibling };
  const { asked, call } = slow();
  const problem = checksOf(call, () => form, zh).problem("grantee.relation");
  await settle();
  form.day = "2024-08-01";
  asked[0].answer();
  await settle();
  assert.equal(asked.length, 2);
  asked[1].answer();
  assert.match(await problem, /\p{Script=Han}/u);
});

test("fields that are validated together share one question, and every later validation asks afresh", async () => {
  const { asked, call } = slow();
  const checks = checksOf(call, () => sibling, zh);
  const all = Promise.all(Object.keys(sibling).map((field) => checks.problem(field)));
  await settle();
  assert.equal(asked.length, 1);
  asked[0].answer();
  assert.deepEqual(new Set(await all), new Set([""]));
  checks.problem("day");
  await settle();
  assert.equal(asked.length, 2);
});

test("an engine that does not answer makes no field wrong, and is said as a whole; the next validation tries again", async () => {
  const { asked, call } = slow();
  const checks = checksOf(call, () => sibling, zh);
  const consulted = checks.consulted();
  await settle();
  asked[0].fail(new Error("the worker is gone"));
  assert.deepEqual((await consulted).errors, { "": zh.sentences.initErrors.engine_stopped });
  const problem = checks.problem("day");
  await settle();
  asked[1].answer();
  assert.equal(await problem, "");
});

test("each library's rules have its own shape", async () => {
  const form = { ...sibling, "grantor.bound": "一" };
  const checks = checksOf(checkBinding, () => form, zh);
  const text = await checks.problem("grantor.bound");
  const both = async (rule) => [
    await rule("grantor.bound").catch((error) => ({ rejected: error })),
    await rule("grantee.bound"),
  ];
  assert.deepEqual(await both((field) => rulesOf.vant(checks, field)[0].validator()), [text, true]);
  assert.deepEqual(await both((field) => rulesOf.uniForms(checks, field)[0].validateFunction()), [text, true]);
  for (const shape of [
    (field) => rulesOf.nutui(checks, field)[0].validator(),
    (field) => rulesOf.antd(checks, field)[0].validator(),
    (field) => rulesOf.uview(checks, field)[0].asyncValidator(),
  ]) {
    assert.deepEqual(await both(shape), [{ rejected: text }, undefined]);
  }
  assert.deepEqual(await both((field) => rulesOf.tdesign(checks, field)[0].validator()), [
    { result: false, message: text },
    { result: true, message: "" },
  ]);
  const said = [];
  const control = { setCustomValidity: (one) => said.push(one) };
  assert.deepEqual(
    [await setValidity(checks, control, "grantor.bound"), await setValidity(checks, control, "grantee.bound"), ...said],
    [text, "", text, ""],
  );
});
