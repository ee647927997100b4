// Node's part of `make bench`: answers as JSON on standard output.
import { readFile } from "node:fs/promises";
import { batch, calls, keystrokes } from "./cases.mjs";
import { quick, race } from "./clock.mjs";
import { hostileValues } from "../tests/js/hostile-values.mjs";
import { verify, verifyFailures, verifyHostile } from "./contest.mjs";
import { peers } from "./peers.mjs";
import { buildCores, out, WAYS, writeRules } from "./build.mjs";

const gongji = await import("../npm/dist/index.js");
const dist = (name) => readFile(new URL(`../npm/dist/${name}`, import.meta.url));
await gongji.init(await dist("gongji.wasm"), { figures: await dist("figures.bin") });
writeRules(gongji);
await buildCores();
const cores = {};
for (const [name, way] of Object.entries(WAYS)) cores[name] = await import(`${out}/${way}.js`);
verify(gongji, cores);
verifyHostile(
  cores,
  calls.flatMap(({ call, input }) => hostileValues(input, gongji[call]).map((item) => [call, item])),
);
const engines = await peers();
for (const [name, failures] of Object.entries(engines)) await verifyFailures(gongji, name, failures);

const results = { single: {}, batch: {} };
for (const { name, call, input } of calls) {
  const next = keystrokes(call, input);
  const contestants = { gongji: () => gongji[call](next()), "same question": () => gongji[call](input) };
  for (const [core, { [call]: ask }] of Object.entries(cores)) contestants[core] = () => ask(next());
  const text = JSON.stringify(input);
  const reply = JSON.stringify(gongji[call](input));
  contestants["JSON.stringify and JSON.parse alone"] = () => [JSON.stringify(input), JSON.parse(reply)];
  results.single[name] = { ...race(contestants), bytes_in: text.length, bytes_out: reply.length };
  for (const [engine, failures] of call === "checkBinding" && input.grantee !== undefined
    ? Object.entries(engines)
    : []) {
    results.single[name][engine] = await beside(gongji, failures, next, results.single[name].gongji);
  }
}

/** A rule engine, some of which answer later, in turn with the module: the ratio to it. */
async function beside(gongji, work, next, measured) {
  const ratios = [];
  for (let slice = 0; slice < 200; slice += 1) {
    let start = performance.now();
    for (let i = 0; i < 4; i += 1) gongji.checkBinding(next());
    const ours = performance.now() - start;
    start = performance.now();
    for (let i = 0; i < 4; i += 1) await work(next());
    if (slice >= 40) ratios.push((performance.now() - start) / ours);
  }
  return quick(ratios) * measured;
}

for (const call of ["checkBinding", "previewDeduction"]) {
  const inputs = batch(call, 10_000);
  const texts = JSON.stringify(inputs);
  const times = { together: [], singly: [] };
  const check = gongji[`${call}s`](inputs);
  if (!check.ok || check.value.length !== inputs.length || !check.value.every(({ ok }) => ok))
    throw new Error(`${call}s failed`);
  for (let run = 0; run < 5; run += 1) {
    let start = performance.now();
    gongji[`${call}s`](inputs);
    times.together.push(((performance.now() - start) * 1000) / inputs.length);
    start = performance.now();
    for (const input of inputs) gongji[call](input);
    times.singly.push(((performance.now() - start) * 1000) / inputs.length);
  }
  results.batch[call] = {
    "one call": Math.min(...times.together),
    "10,000 calls": Math.min(...times.singly),
    bytes_in: texts.length,
  };
}
console.log(JSON.stringify(results));
