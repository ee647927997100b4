// The same question has the very same reply: what is kept is bounded, distinguished by every byte, frozen, and forgotten when other
// policies or figures answer.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { emptyPolicies, samples, sibling } from "./samples.mjs";
import { started } from "./started.mjs";

const day = "2026-11-22";
const bill = {
  day,
  region: "420100",
  scheme: "employee",
  visit: "outpatient",
  level: "3",
  person: "in_service",
  age: 47,
  amounts: { medfee_sumamt: "2800" },
};
/** Questions in four calls, none with the number of a paper. */
const questions = {
  checkBinding: {
    day,
    grantor: { region: "420100", scheme: "employee", balance: "5200" },
    grantee: { relation: "parent", region: "420500" },
  },
  previewDeduction: bill,
  previewYear: { bills: [bill, bill] },
  checkUnbinding: {
    day,
    region: "420100",
    event: "divorce",
    asked_by: "grantor",
    bound_on: "2025-01-01",
    through: "mutual_aid",
  },
  policyAt: { day, region: "420100" },
};
const copy = (value) => JSON.parse(JSON.stringify(value));

/** Where a value is not frozen, or nothing. */
function thawed(value, path = "reply") {
  if (typeof value !== "object" || value === null) return undefined;
  if (!Object.isFrozen(value)) return path;
  for (const [key, inner] of Object.entries(value)) {
    const found = thawed(inner, `${path}.${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

test("the same question has the very same reply, another one its own", async () => {
  const { gongji } = await started();
  for (const [call, question] of Object.entries(questions)) {
    const reply = gongji[call](question);
    assert.equal(gongji[call](copy(question)), reply, call);
    const other = gongji[call]({ ...question, zz: 1 });
    assert.equal(other.ok, false, call);
    assert.equal(gongji[call](question), reply, `${call}, after another`);
  }
});

test("every reply is frozen at every level, refusals and what the package says itself too", async () => {
  const { gongji } = await started();
  const asked = Object.entries(samples).flatMap(([call, inputs]) => inputs.map((input) => [call, input]));
  for (const call of Object.keys(questions))
    asked.push([call, questions[call]], [call, {}], [call, { day: 1, zz: 2 }], [call, undefined]);
  asked.push(
    ["checkBindings", [questions.checkBinding, {}, { day }]],
    ["about"],
    ["listRegions"],
    ["resetPolicies"],
    ["loadPolicies", "{"],
  );
  for (const [call, input] of asked) assert.equal(thawed(gongji[call](input)), undefined, call);
  const idle = await import("../../npm/dist/index.js?never-started");
  assert.equal(thawed(idle.about()), undefined);
  assert.equal(thawed(idle.checkBinding(questions.checkBinding)), undefined);
  assert.equal(thawed(await gongji.loadFigures(7)), undefined);
});

test("a question differs from others by every byte and by its call: three thousand and more, each as a list answers it", async () => {
  const { gongji } = await started();
  const cases = [];
  for (let at = 0; at < 3000; at += 1) {
    const grantor = {
      ...questions.checkBinding.grantor,
      bound: at % 5,
      balance: `${at % 700}.${String(at % 97).padStart(2, "0")}`,
    };
    cases.push({
      day: at % 2 === 0 ? day : "2023-05-01",
      grantor,
      grantee: { relation: at % 3 === 0 ? "sibling" : "parent", region: at % 7 === 0 ? "420500" : "110000" },
    });
  }
  const whole = questions.checkBinding;
  cases.push(
    { ...whole, grantor: { ...whole.grantor, balance: 5200 } },
    { grantee: whole.grantee, grantor: whole.grantor, day },
    { ...whole, family_account: false },
  );
  const right = gongji.checkBindings(cases).value;
  for (const round of [1, 2])
    cases.forEach((one, at) => assert.deepEqual(gongji.checkBinding(one), right[at], `round ${round}, question ${at}`));
  const place = { day, region: "420100" };
  const [overview, preview] = [gongji.policyAt(place), gongji.previewDeduction(place)];
  assert.ok("entries" in overview.value && !("entries" in (preview.value ?? {})));
  assert.equal(gongji.policyAt(place), overview);
});

test("what was kept is forgotten with the policies and the figures it followed from", async () => {
  const { gongji } = await started();
  const question = questions.checkBinding;
  const before = gongji.checkBinding(question);
  assert.equal(gongji.loadPolicies(emptyPolicies(gongji.about().value.schema)).ok, true);
  const without = gongji.checkBinding(question);
  assert.notDeepEqual(without, before);
  assert.notEqual(without.value.receipt.catalogue, before.value.receipt.catalogue);
  gongji.resetPolicies();
  const after = gongji.checkBinding(question);
  assert.deepEqual(after, before);
  assert.notEqual(after, before, "it was worked out anew");

  const [bytes, figures] = await Promise.all(
    ["gongji.wasm", "figures.bin"].map((name) => readFile(new URL(`../../npm/dist/${name}`, import.meta.url))),
  );
  const later = await import("../../npm/dist/index.js?figures-later");
  await later.init(bytes, { figures: false });
  const refused = later.previewDeduction(bill);
  assert.deepEqual([refused.ok, refused.errors[0].code], [false, "figures_not_loaded"]);
  assert.equal((await later.loadFigures(figures)).ok, true);
  assert.equal(later.previewDeduction(bill).ok, true);
});

test("no more than 64 replies are kept, however many were asked", async () => {
  const { gongji } = await started();
  setFlagsFromString("--expose-gc");
  const gc = runInNewContext("gc");
  const ask = (at) => gongji.checkBinding({ ...questions.checkBinding, grantor: { balance: String(at) } });
  const given = Array.from({ length: 2000 }, (_, at) => new WeakRef(ask(at)));
  // What a WeakRef names lives until the running job has ended.
  await new Promise((done) => setImmediate(done));
  gc();
  const alive = given.filter((reply) => reply.deref() !== undefined).length;
  assert.ok(alive > 0 && alive <= 64, `${alive} are kept`);
});

test("long questions, papers and settlements are not kept", async () => {
  const { gongji } = await started();
  const lines = Array.from({ length: 60 }, (_, at) => ({ amount: `${at + 1}.05`, class: "a" }));
  const { amounts: _, ...plain } = bill;
  const id = { kind: "resident_id", number: "11010119900307451X" };
  const once = [
    ["previewDeduction", { ...plain, lines }],
    ["checkBinding", { ...questions.checkBinding, grantee: { ...questions.checkBinding.grantee, id } }],
    ["readSettlement", samples.readSettlement[0]],
  ];
  for (const [call, question] of once) {
    const reply = gongji[call](question);
    assert.notEqual(gongji[call](question), reply, call);
    assert.deepEqual(gongji[call](question), reply, call);
  }
});

test("getters run once in every call, and what they give anew is answered anew", async () => {
  const { gongji } = await started();
  let asked = 0;
  const turning = {
    day,
    grantor: { region: "420100" },
    grantee: {
      get relation() {
        asked += 1;
        return asked > 3 ? "other" : "parent";
      },
    },
  };
  const replies = Array.from({ length: 6 }, () => gongji.checkBinding(turning));
  assert.equal(asked, 6);
  assert.equal(replies[2], replies[0]);
  assert.notDeepEqual(replies[3], replies[0]);
  assert.equal(replies[5], replies[3]);
});

test("a getter that asks, or that loads other policies, does not mix up what is kept", async () => {
  const { gongji } = await started();
  const plain = questions.checkBinding;
  const right = gongji.checkBinding(plain);
  const inner = sibling("2024-08-02");
  const nested = {
    ...plain,
    get family_account() {
      gongji.checkBinding(inner);
      return undefined;
    },
  };
  assert.equal(gongji.checkBinding(nested), right);
  assert.deepEqual(gongji.checkBinding(inner), gongji.checkBindings([inner]).value[0]);
  const schema = gongji.about().value.schema;
  const loading = {
    ...plain,
    get family_account() {
      gongji.loadPolicies(emptyPolicies(schema));
      return undefined;
    },
  };
  assert.notDeepEqual(gongji.checkBinding(loading), right);
  gongji.resetPolicies();
  assert.deepEqual(gongji.checkBinding(plain), right);
});

test("a reply that was written but not made as a whole is never given", async () => {
  const { gongji } = await started();
  const ask = (at) =>
    gongji.checkBinding({ ...questions.checkBinding, grantor: { region: "420100", balance: String(at) } });
  const right = gongji.checkBindings(
    Array.from({ length: 400 }, (_, at) => ({
      ...questions.checkBinding,
      grantor: { region: "420100", balance: String(at) },
    })),
  ).value;
  let at = 0;
  const deeper = () => {
    try {
      deeper();
    } catch {
      // No stack for this frame; those above have a little more each.
    }
    if (at < 400) {
      try {
        const reply = ask(at);
        if (reply.ok) assert.deepEqual(reply, right[at]);
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
      }
      at += 1;
    }
  };
  deeper();
  for (let again = 0; again < 400; again += 1) assert.deepEqual(ask(again), right[again]);
});
