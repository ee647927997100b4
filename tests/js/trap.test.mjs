// No call is known to trap the module. Should one ever: these builds of it do, by an `unreachable` put in before an export.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import binaryen from "binaryen";
import { samples, sibling } from "./samples.mjs";

const bytes = await readFile(new URL("../../npm/dist/gongji.wasm", import.meta.url));
const figures = await readFile(new URL("../../npm/dist/figures.bin", import.meta.url));
const stopped = { ok: false, errors: [{ code: "engine_stopped", path: "", expected: "await init() again" }] };
let copies = 0;

/** A copy of the package on a module whose `checkBinding` traps in the `nth` call to an instance, or in every one. */
async function faulty(nth) {
  const module = binaryen.readBinary(bytes);
  const exported = Array.from({ length: module.getNumExports() }, (_, i) =>
    binaryen.getExportInfo(module.getExportByIndex(i)),
  );
  const { value: target } = exported.find(({ name }) => name === "checkBinding");
  const { params, results } = binaryen.getFunctionInfo(module.getFunction(target));
  const { i32, global, unreachable } = module;
  const count = () => global.get("calls", binaryen.i32);
  const given = binaryen.expandType(params).map((type, i) => module.local.get(i, type));
  const due = nth === undefined ? i32.const(1) : i32.eq(count(), i32.const(nth));
  module.addGlobal("calls", binaryen.i32, true, i32.const(0));
  module.addFunction(
    "trapping",
    params,
    results,
    [],
    module.block(
      null,
      [
        global.set("calls", i32.add(count(), i32.const(1))),
        module.if(due, unreachable()),
        module.call(target, given, results),
      ],
      results,
    ),
  );
  module.removeExport("checkBinding");
  module.addFunctionExport("trapping", "checkBinding");
  copies += 1;
  const gongji = await import(`../../npm/dist/index.js?faulty${copies}`);
  await gongji.init(module.emitBinary(), { figures });
  return gongji;
}

async function sound() {
  copies += 1;
  const gongji = await import(`../../npm/dist/index.js?sound${copies}`);
  await gongji.init(bytes, { figures });
  return gongji;
}

test("a call that traps is answered by a fresh instance, and so is every later one", async () => {
  const [gongji, right] = [await faulty(2), await sound()];
  for (let call = 1; call <= 20; call += 1) {
    const asked = sibling(call % 2 === 0 ? "2024-08-01" : "2024-08-02");
    assert.deepEqual(gongji.checkBinding(asked), right.checkBinding(asked), `call ${call}`);
    // The first of an instance is answered, the second traps and is answered as the first of the next.
    assert.equal(gongji.restarts(), call - 1);
  }
  assert.deepEqual(gongji.about(), right.about());
  assert.equal(right.restarts(), 0);
});

test("a call that traps on the fresh instance too is reported by its code, once for each call, and spoils no other", async () => {
  const [gongji, right] = [await faulty(), await sound()];
  for (let call = 1; call <= 5; call += 1) {
    assert.deepEqual(gongji.checkBinding(sibling("2024-08-02")), stopped);
    for (const bill of samples.previewDeduction)
      assert.deepEqual(gongji.previewDeduction(bill), right.previewDeduction(bill));
  }
  // Each call tried two instances, and the question after it started a third.
  assert.equal(gongji.restarts(), 10);
});

test("where an instance cannot be started at once, the code says so, and init starts one", async (t) => {
  const { Instance } = WebAssembly;
  const gongji = await faulty(2);
  t.after(() => {
    WebAssembly.Instance = Instance;
  });
  const asked = sibling("2024-08-02");
  const first = gongji.checkBinding(asked);
  WebAssembly.Instance = function refused() {
    throw new RangeError("disallowed on the main thread");
  };
  assert.deepEqual(gongji.checkBinding(asked), stopped);
  assert.deepEqual(gongji.about(), stopped);
  await gongji.init();
  assert.deepEqual(gongji.checkBinding(asked), first);
});
