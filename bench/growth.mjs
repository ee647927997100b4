// How time, memory and bytes grow; writes docs/plots and answers with a summary as JSON on standard output.
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { started } from "../tests/js/started.mjs";
import { out } from "./build.mjs";
import { bills, bindings, keystrokes } from "./cases.mjs";
import { race } from "./clock.mjs";
import { example } from "./example.mjs";
import { plot } from "./plot.mjs";

const plots = fileURLToPath(new URL("../docs/plots", import.meta.url));
const CALLS = Number(process.env.CALLS ?? 1_000_000);
mkdirSync(plots, { recursive: true });
const write = (name, what) => writeFileSync(`${plots}/${name}.svg`, plot(what));

const { gongji, memory } = await started();
const kib = () => memory() / 1024;
const byHand = await import(`${out}/big.js`);
const [binding] = Object.values(bindings);
const [bill] = Object.values(bills);

// Before any large bill, which would leave room behind that hides growth.
const kept = [[0, kib()]];
const inputs = Object.values(bindings);
for (let call = 1; call <= CALLS; call += 1) {
  // Every question a new one: what is kept must not hide growth.
  if (call % 10 === 0) gongji.previewDeduction({ ...bill, own_account: String(call % 100_000) });
  else
    gongji.checkBinding({
      ...inputs[call % inputs.length],
      grantor: { ...inputs[call % inputs.length].grantor, balance: String(call % 100_000) },
    });
  if (call % Math.ceil(CALLS / 20) === 0) kept.push([call, kib()]);
}
write("memory", {
  title: "Memory of one instance",
  x: "calls",
  y: "linear memory, KiB",
  series: [{ name: "9 checkBinding, 1 previewDeduction", points: kept }],
});

/** Time against a size; every size in turn with every other. */
function grown(sizes, contestants) {
  const runs = {};
  for (const [name, make] of Object.entries(contestants))
    for (const size of sizes) runs[`${name} ${size}`] = make(size);
  const times = race(runs, { slices: 60, sliceMs: 2 });
  return Object.keys(contestants).map((name) => ({
    name,
    points: sizes.map((size) => [size, times[`${name} ${size}`]]),
  }));
}

const withGrantors = (count) => ({
  ...bill,
  grantors: Array.from({ length: count }, (_, i) => ({ region: "420100", balance: String(100 + i) })),
});
const { amounts: _, ...plain } = bill;
const EIGHT = withGrantors(8).grantors;
const withLines = (count) => ({
  ...plain,
  grantors: EIGHT,
  lines: Array.from({ length: count }, (_, i) => ({ amount: `${1 + i}.05`, class: "ab"[i % 2], pre_self_pay: "0.1" })),
});
const asked = (core, make) => (size) => {
  const input = make(size);
  const { ok } = core.previewDeduction(input);
  if (!ok) throw new Error(`refused at ${size}`);
  const next = keystrokes("previewDeduction", input, 500);
  return () => core.previewDeduction(next());
};
const grantors = grown([0, 1, 2, 3, 5, 8, 12, 16], {
  "the module": asked(gongji, withGrantors),
  "by hand, big.js": asked(byHand, withGrantors),
});
const lines = grown([10, 100, 500, 1_000, 10_000], { "the module": asked(gongji, withLines) });
const large = kib();
write("grantors", { title: "One bill against its grantors", x: "grantors", y: "µs a call", series: grantors });
write("lines", { title: "One bill, 8 grantors, against its lines", x: "lines", y: "µs a call", series: lines });

/** The time of two questions to instances that hold ever larger policies. All must say the same. */
async function held(files, sizeOf) {
  const instances = new Map();
  for (const file of files) {
    const { gongji } = await started();
    const { starts: _, ...policies } = file;
    const loaded = gongji.loadPolicies(policies);
    if (!loaded.ok) throw new Error(`policies refused: ${JSON.stringify(loaded.errors)}`);
    instances.set(sizeOf(file), gongji);
  }
  const sizes = [...instances.keys()];
  const ask = (call, input) => {
    const replies = sizes.map((size) => ({ ...instances.get(size)[call](input).value, receipt: undefined }));
    if (!replies.every((reply) => JSON.stringify(reply) === JSON.stringify(replies[0])))
      throw new Error(`${call} does not say the same of every size`);
    return (size) => {
      const next = keystrokes(call, input);
      return () => instances.get(size)[call](next());
    };
  };
  return grown(sizes, { checkBinding: ask("checkBinding", binding), previewDeduction: ask("previewDeduction", bill) });
}

const packs = JSON.parse(example("packs"));
const cities = await held(packs.places, ({ places }) => places.length);
const dates = await held(packs.starts, (file) => file.starts);
write("cities", { title: "One question against the places loaded", x: "places", y: "µs a call", series: cities });
write("dates", {
  title: "One question against the starts of a topic",
  x: "dated statements of each of two topics",
  y: "µs a call",
  series: dates,
});

const bytes = packs.sizes.map(([count, base64]) => [count, Buffer.from(base64, "base64")]);
const places = [
  { name: "raw", points: bytes.map(([count, pack]) => [count, pack.length]) },
  { name: "brotli 11", points: bytes.map(([count, pack]) => [count, brotliCompressSync(pack).length]) },
];
write("places", { title: "The policies' bytes against their places", x: "places", y: "bytes", series: places });

const slope = (points) => (points.at(-1)[1] - points[0][1]) / (points.at(-1)[0] - points[0][0]);
const times = (points) =>
  `${(points.at(-1)[1] / points[0][1]).toFixed(2)}× the time at ${points.at(-1)[0]} of that at ${points[0][0]}`;
const number = (n) => n.toLocaleString("en");
console.log(
  JSON.stringify({
    calls: CALLS,
    lines: lines[0].points,
    summary: [
      `a grantor more: ${slope(grantors[0].points).toFixed(1)} µs (by hand with big.js ${slope(grantors[1].points).toFixed(1)} µs)`,
      `places loaded: ${cities.map(({ name, points }) => `${name} takes ${times(points)}`).join(", ")}; beyond the real ${bytes.length}, copies under codes that nobody has`,
      `dated statements of two topics, one asked by each: ${dates.map(({ name, points }) => `${name} takes ${times(points)}`).join(", ")}; 64 are the most a place may make`,
      `a place more: ${Math.round(slope(places[0].points))} bytes, ${Math.round(slope(places[1].points))} of brotli (mean of ${bytes.length} places)`,
      `memory: ${number(kept[0][1])} KiB at the start, ${number(kept[1][1])} KiB after ${number(kept[1][0])} calls, ${number(kept.at(-1)[1])} KiB after ${number(kept.at(-1)[0])}; ${number(large)} KiB once bills of 10,000 lines have been split`,
    ],
  }),
);
