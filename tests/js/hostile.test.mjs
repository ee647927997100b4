// Peers die here: an exception that leaps over Rust frames leaves the instance broken for good. One instance of the
// release module takes 100,000 calls (`make test-hostile`: a million) with everything a page can pass, and must still answer rightly.
import assert from "node:assert/strict";
import { test } from "node:test";
import { hammer } from "./hammer.mjs";
import { monsters } from "./hostile-values.mjs";
import { judge } from "./judge.mjs";
import { emptyPolicies, samples, sibling } from "./samples.mjs";
import { codes, started } from "./started.mjs";

const names = Object.keys(samples);
const CALLS = Number(process.env.GONGJI_CALLS ?? 100_000);
const SEED = Number(process.env.GONGJI_SEED ?? 1);
const count = (number) => number.toLocaleString("en");
const kib = (bytes) => `${count(Math.round(bytes / 1024))} KiB`;
const MEBIBYTE = 1 << 20;

test("every function of the package is tried here", async () => {
  const { gongji } = await started();
  // `init` takes no input but a source; `guide` is tried beside what it reads, and needs no module.
  // `loadFigures` takes a file: figures.test.mjs.
  const others = [
    "about",
    "listRegions",
    "loadFigures",
    "loadPolicies",
    "resetPolicies",
    "restarts",
    "engine",
    "init",
    "guide",
    "InitError",
  ];
  const exported = Object.keys(gongji).filter((name) => typeof gongji[name] === "function");
  assert.deepEqual(exported.sort(), [...names, ...others].sort());
});

test(`${count(CALLS)} hostile calls to one instance`, async (t) => {
  const { gongji, memory } = await started();
  const functions = Object.fromEntries(names.map((name) => [name, gongji[name]]));
  const seen = [[0, memory()]];
  let [next, afterFirst] = [0, 0];
  const { calls, values, faults } = hammer(functions, samples, CALLS, {
    codes,
    seed: SEED,
    afterRound(made) {
      afterFirst ||= memory();
      if (made < next) return;
      seen.push([made, memory()]);
      next += CALLS / 10;
    },
  });
  t.diagnostic(`${count(calls)} calls, ${count(values)} different values, seed ${SEED}`);
  for (const [made, bytes] of seen) t.diagnostic(`after ${count(made)} calls: linear memory ${kib(bytes)}`);
  t.diagnostic(
    `after ${count(calls)} calls: linear memory ${kib(memory())}; JavaScript's heap ${kib(process.memoryUsage().heapUsed)}`,
  );

  assert.deepEqual(faults, []);
  assert.ok(calls >= CALLS);
  // What every value once has needed may be needed again; more than that is a leak.
  assert.ok(memory() - afterFirst <= MEBIBYTE, "memory grew by more than 1 MiB after the first round");
  assertStillRight(gongji);
});

test("hostile files of policies, a fifth as many", async (t) => {
  const { gongji, memory } = await started();
  const built = gongji.about();
  const sample = emptyPolicies(built.value.schema);
  let afterFirst = 0;
  const afterRound = () => {
    afterFirst ||= memory();
  };
  const { calls, values, faults } = hammer(
    { loadPolicies: gongji.loadPolicies },
    { loadPolicies: [sample] },
    CALLS / 5,
    { codes, seed: SEED, afterRound },
  );
  t.diagnostic(`${count(calls)} calls, ${count(values)} different values`);
  assert.deepEqual(faults, []);
  assert.ok(memory() - afterFirst <= MEBIBYTE, "memory grew by more than 1 MiB after the first round");
  assert.equal(gongji.loadPolicies(sample).ok, true);
  assert.deepEqual(gongji.listRegions(), { ok: true, value: [] });
  assert.deepEqual(gongji.resetPolicies(), built);
  assertStillRight(gongji);
});

test("values without end when written out are refused by every function", async (t) => {
  const { gongji, memory } = await started();
  for (const [name, value] of monsters) {
    const start = performance.now();
    for (const call of names) {
      const around = Array.isArray(samples[call][0]) ? [value] : { day: value };
      for (const given of [value, around])
        assert.equal(
          judge(gongji[call], { value: given, may: Array.isArray(given) }, codes),
          undefined,
          `${call}: ${name}`,
        );
    }
    t.diagnostic(`${name}: ${Math.round(performance.now() - start)} ms, linear memory ${kib(memory())}`);
  }
  assertStillRight(gongji);
});

test("and as policies", async () => {
  const { gongji } = await started();
  const sample = emptyPolicies(gongji.about().value.schema);
  for (const [name, value] of monsters) {
    for (const given of [value, { ...sample, pack: value }, { ...sample, sources: value }])
      assert.equal(judge(gongji.loadPolicies, { value: given, may: true }, codes), undefined, name);
  }
  gongji.resetPolicies();
  assertStillRight(gongji);
});

test("a getter that asks about itself without end is refused at some depth, cuts nothing off, and the next call is right", async () => {
  const { gongji } = await started();
  for (const name of names) {
    const value = {
      get day() {
        return gongji[name](Array.isArray(samples[name][0]) ? [value] : value);
      },
    };
    const item = { value: Array.isArray(samples[name][0]) ? [value] : value, may: true };
    assert.equal(judge(gongji[name], item, codes), undefined, name);
  }
  assert.equal(gongji.restarts(), 0);
  assert.equal(gongji.checkBinding(sibling("2024-08-02")).value?.outcome, "eligible");
});

test("a question in a list tells as many mistakes as one alone", async () => {
  const { gongji } = await started();
  const wrong = { ...samples.policyAt[0], ...Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`k${i}`, 1])) };
  assert.deepEqual(gongji.checkBindings([wrong]).value[0], gongji.checkBinding(wrong));
  assert.deepEqual(gongji.previewDeductions([wrong]).value[0], gongji.previewDeduction(wrong));
});

test("what takes no input is not moved by one", async () => {
  const { gongji } = await started();
  for (const name of ["about", "listRegions", "resetPolicies", "restarts", "engine"]) {
    const right = gongji[name]();
    for (const [, value] of monsters) assert.deepEqual(gongji[name](value, value), right, name);
    const trap = new Proxy(
      {},
      {
        get: () => {
          throw new Error();
        },
        ownKeys: () => {
          throw new Error();
        },
      },
    );
    assert.deepEqual(gongji[name](trap), right, name);
  }
});

test("the samples are good, so that what is wrong with a hostile value is the hostile part", async () => {
  const { gongji } = await started();
  for (const name of names) {
    for (const sample of samples[name]) {
      const reply = gongji[name](sample);
      assert.equal(reply.ok, true, `${name}: ${JSON.stringify(reply.errors)}`);
    }
  }
});

test("inherited keys are not read", async () => {
  const { gongji } = await started();
  for (const name of names) {
    for (const sample of samples[name]) assert.deepEqual(gongji[name](Object.create(sample)), gongji[name]({}), name);
  }
  const { day, grantor } = sibling("2024-08-02");
  assert.deepEqual(
    gongji.checkBinding({ day, grantor: Object.create(grantor) }),
    gongji.checkBinding({ day, grantor: {} }),
  );
});

function assertStillRight(gongji) {
  assert.equal(gongji.checkBinding(sibling("2024-08-02")).value?.outcome, "eligible");
  assert.equal(gongji.checkBinding(sibling("2024-08-01")).value?.outcome, "ineligible");
  // No instance was cut off and replaced on the way.
  assert.equal(gongji.restarts(), 0);
}
