// How time, memory and bytes grow; writes docs/plots and answers with a summary as JSON on standard output.
import { mkdirSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { bills, bindings } from "./cases.mjs";
import { race } from "./clock.mjs";
import { out } from "./build.mjs";
import { example } from "./example.mjs";
import { plot } from "./plot.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const CALLS = Number(process.env.CALLS ?? 100_000);
mkdirSync(`${root}docs/plots`, { recursive: true });
const write = (name, what) => writeFileSync(`${root}docs/plots/${name}.svg`, plot(what));

// The package keeps its instance to itself; its memory is seen on the way in.
let memory;
const { instantiate } = WebAssembly;
WebAssembly.instantiate = async (...args) => {
  const instance = await instantiate(...args);
  memory = instance.exports.memory;
  return instance;
};
const gongji = await import("../npm/dist/index.js");
await gongji.init(await readFile(new URL("../npm/dist/gongji.wasm", import.meta.url)));
const byHand = await import(`${out}/big.js`);

const [bill] = Object.values(bills);
// Before any large bill, which would leave room behind that hides growth.
const kept = [[0, memory.buffer.byteLength / 1024]];
const inputs = Object.values(bindings);
for (let call = 1; call <= CALLS; call += 1) {
  gongji.checkBinding(inputs[call % inputs.length]);
  if (call % 10 === 0) gongji.previewDeduction(bill);
  if (call % Math.ceil(CALLS / 20) === 0) kept.push([call, memory.buffer.byteLength / 1024]);
}
write("memory", { title: "Memory of one instance", x: "calls", y: "KiB", series: [{ name: "linear memory", points: kept }] });

/** Time against a size; every size in turn with every other. */
function grown(sizes, contestants) {
  const runs = {};
  for (const [name, make] of Object.entries(contestants)) for (const size of sizes) runs[`${name} ${size}`] = make(size);
  const times = race(runs, { slices: 60, sliceMs: 2 });
  return Object.keys(contestants).map((name) => ({ name, points: sizes.map((size) => [size, times[`${name} ${size}`]]) }));
}

const withGrantors = (count) => ({ ...bill, grantors: Array.from({ length: count }, (_, i) => ({ region: "420100", balance: String(100 + i) })) });
const { amounts: _, ...plain } = bill;
const EIGHT = withGrantors(8).grantors;
const withLines = (count) => ({ ...plain, grantors: EIGHT, lines: Array.from({ length: count }, (_, i) => ({ amount: `${1 + i}.05`, class: "ab"[i % 2], pre_self_pay: "0.1" })) });
const asked = (core, make) => (size) => {
  const input = make(size);
  const { ok } = core.previewDeduction(input);
  if (!ok) throw new Error(`refused at ${size}`);
  return () => core.previewDeduction(input);
};
const grantors = grown([0, 1, 2, 3, 5, 8, 12, 16], { "the module": asked(gongji, withGrantors), "by hand, big.js": asked(byHand, withGrantors) });
const lines = grown([10, 100, 500, 1_000, 10_000], { "the module": asked(gongji, withLines) });
const large = memory.buffer.byteLength / 1024;
write("grantors", { title: "One bill against its grantors", x: "grantors", y: "µs", series: grantors });
write("lines", { title: "One bill, 8 grantors, against its lines", x: "lines", y: "µs", series: lines });

const packs = JSON.parse(example("packs")).map(([count, hex]) => [count, Buffer.from(hex, "hex")]);
const places = [
  { name: "bytes", points: packs.map(([count, bytes]) => [count, bytes.length]) },
  { name: "bytes, brotli", points: packs.map(([count, bytes]) => [count, brotliCompressSync(bytes).length]) },
];
write("places", { title: "The policies against their places", x: "places", y: "bytes", series: places });

const slope = (points) => (points.at(-1)[1] - points[0][1]) / (points.at(-1)[0] - points[0][0]);
console.log(JSON.stringify({
  calls: CALLS,
  lines: lines[0].points,
  summary: [
    `a grantor more: ${slope(grantors[0].points).toFixed(1)} µs (by hand with big.js ${slope(grantors[1].points).toFixed(1)} µs)`,
    `a place more: ${Math.round(slope(places[0].points))} bytes, ${Math.round(slope(places[1].points))} of brotli (mean of ${packs.length} places)`,
    `memory: ${kept[0][1]} KiB at the start, ${kept[1][1]} KiB after ${kept[1][0].toLocaleString("en")} calls, ${kept.at(-1)[1]} KiB after ${kept.at(-1)[0].toLocaleString("en")}; ${large} KiB once bills of 10,000 lines have been split`,
  ],
}));
