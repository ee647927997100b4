// Peers die here: an exception that leaps over Rust frames leaves the instance broken for good. One instance of the
// release module takes 100,000 calls with everything a page can pass, and must still answer rightly.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { hammer } from "./hammer.mjs";
import { emptyPolicies, samples, sibling } from "./samples.mjs";

const built = new URL("../../build-out/", import.meta.url);
const names = Object.keys(samples);

/** A fresh instance behind wasm-bindgen's own glue, with nothing of the npm package in between. */
async function start() {
  const glue = await import(`${new URL("glue/gongji_bg.js", built)}?${Math.random()}`);
  const { instance } = await WebAssembly.instantiate(await readFile(new URL("gongji.wasm", built)), {
    "./gongji_bg.js": glue,
  });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start?.();
  return { glue, memory: instance.exports.memory };
}

test("every function the module exports is tried here, and the package passes it on", async () => {
  const { glue } = await start();
  const exported = Object.keys(glue).filter((name) => !name.startsWith("__wb"));
  assert.deepEqual(exported.sort(), [...names, "about", "listRegions", "loadPolicies", "resetPolicies"].sort());
  const gongji = await import("../../npm/dist/index.js");
  for (const name of exported) assert.equal(typeof gongji[name], "function", name);
});

test("100,000 hostile calls to one instance", async (t) => {
  const { glue, memory } = await start();
  const functions = Object.fromEntries(names.map((name) => [name, glue[name]]));
  const atStart = memory.buffer.byteLength;
  let afterFirst = 0;
  const { calls, values, faults } = hammer(functions, samples, 100_000, () => {
    afterFirst ||= memory.buffer.byteLength;
  });
  const atEnd = memory.buffer.byteLength;
  t.diagnostic(`${calls} calls, ${values} different values`);
  t.diagnostic(`memory ${kib(atStart)} at the start, ${kib(afterFirst)} after every value once, ${kib(atEnd)} at the end`);

  assert.deepEqual(faults, []);
  assert.ok(calls >= 100_000);
  // What every value once has needed may be needed again; more than that is a leak.
  assert.ok(atEnd - afterFirst <= 1 << 20, "memory grew by more than 1 MiB after the first round");
  assertStillRight(glue);
});

test("20,000 hostile files of policies to one instance", async (t) => {
  const { glue, memory } = await start();
  const sample = emptyPolicies(glue.about().schema);
  const built = glue.about();
  let afterFirst = 0;
  const { calls, values, faults } = hammer({ loadPolicies: glue.loadPolicies }, { loadPolicies: [sample] }, 20_000, () => {
    afterFirst ||= memory.buffer.byteLength;
  });
  t.diagnostic(`${calls} calls, ${values} different values`);
  assert.deepEqual(faults, []);
  assert.ok(memory.buffer.byteLength - afterFirst <= 1 << 20, "memory grew by more than 1 MiB after the first round");
  assert.equal(glue.loadPolicies(sample).ok, true);
  assert.deepEqual(glue.listRegions(), []);
  assert.deepEqual(glue.resetPolicies(), built);
  assertStillRight(glue);
});

test("the samples are good, so that what is wrong with a hostile value is the hostile part", async () => {
  const { glue } = await start();
  for (const name of names) {
    for (const sample of samples[name]) {
      const reply = glue[name](sample);
      assert.equal(reply.ok, true, `${name}: ${JSON.stringify(reply.errors)}`);
    }
  }
});

test("inherited keys are not read", async () => {
  const { glue } = await start();
  for (const name of names) {
    for (const sample of samples[name]) assert.deepEqual(glue[name](Object.create(sample)), glue[name]({}), name);
  }
  const { day, grantor } = sibling("2024-08-02");
  assert.deepEqual(glue.checkBinding({ day, grantor: Object.create(grantor) }), glue.checkBinding({ day, grantor: {} }));
});

function assertStillRight(glue) {
  assert.equal(glue.checkBinding(sibling("2024-08-02")).value?.outcome, "eligible");
  assert.equal(glue.checkBinding(sibling("2024-08-01")).value?.outcome, "ineligible");
}

function kib(bytes) {
  return `${Math.round(bytes / 1024)} KiB`;
}
