// Where the release build can stop by itself: no place may come that docs/panics.md does not give a reason for.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { stops } from "../wasm/stops.mjs";
import { readModule } from "../../scripts/module.mjs";

const file = (path) => new URL(`../../${path}`, import.meta.url);
const listed = new Map(
  [...readFileSync(file("docs/panics.md"), "utf8").matchAll(/^\| (\w+) \| `(.*)` \| (\d+) \| (.*) \|$/gm)].map(
    ([, cause, caller, times, reason]) => [`${cause} | ${caller}`, { times: Number(times), reason }],
  ),
);

test("every place where the module can stop, but for memory that runs out, is listed with its reason", () => {
  // The build before wasm-opt is the one with names; wasm-opt adds no call.
  const { memory, stops: found } = stops(readFileSync(file("build-out/built.wasm")));
  assert.ok(memory > 100, `${memory} places where memory can run out: their names are no longer found`);
  assert.ok(found.size > 20, `${found.size} places: their names are no longer found`);
  const more = [...found].filter(([place, times]) => times > (listed.get(place)?.times ?? 0));
  assert.deepEqual(
    more,
    [],
    "new places: write them so that nothing can stop, or give docs/panics.md the reason why they are never reached",
  );
  for (const [place, { reason }] of listed) assert.ok(reason.length > 20, place);
});

test("the module that ships stops nowhere else than the build with names", () => {
  const sum = (path) =>
    readModule(readFileSync(file(path))).functions.reduce((all, { unreachable }) => all + unreachable, 0);
  const shipped = sum("build-out/gongji.wasm");
  assert.ok(shipped > 100 && shipped <= sum("build-out/built.wasm"), `${shipped}`);
});

test("the reader of modules finds what is there", () => {
  // (module (func (export "f") unreachable) (func (export "g") block i32.const 0 br_if 0 call 0 end))
  const bytes = Buffer.from(
    "0061736d0100000001040160000003030200000709020166000001670001" + "0a11020300000b0b00024041000d0010000b0b",
    "hex",
  );
  assert.ok(WebAssembly.validate(bytes));
  assert.deepEqual(
    readModule(bytes).functions.map(({ name, unreachable, calls }) => ({ name, unreachable, calls })),
    [
      { name: "f", unreachable: 1, calls: [] },
      { name: "g", unreachable: 0, calls: [0] },
    ],
  );
  assert.ok(existsSync(file("build-out/built.wasm")));
});
