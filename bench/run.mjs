// `make bench`: measures in Node and Chromium against what people would use instead, and writes docs/benchmarks.md and its plots.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { batch, calls } from "./cases.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const say = (text) => console.error(`bench: ${text}`);
const run = (command, args, options = {}) => execFileSync(command, args, { cwd: root, encoding: "utf8", maxBuffer: 1 << 28, stdio: ["pipe", "pipe", "inherit"], ...options });
const part = (name) => {
  say(name);
  return JSON.parse(run("node", [`bench/${name}.mjs`]));
};

say("native");
const native = inNative();
const node = part("node");
const chromium = part("browser");
const cold = part("cold");
const growth = part("growth");


/** The library itself, optimised for speed: the limit of what the module can reach. */
function inNative() {
  const ask = (questions, times) => {
    const args = ["run", "--quiet", "--locked", "--release", "--config", "profile.release.opt-level=3", "--target-dir", "target/bench", "--example", "calls", "--", times];
    return JSON.parse(run("cargo", args, { input: JSON.stringify(questions) }));
  };
  const single = ask(Object.fromEntries(calls.map(({ name, call, input }) => [name, [call, input]])), "300");
  const many = ask(Object.fromEntries(["checkBinding", "previewDeduction"].map((call) => [call, [`${call}s`, batch(call, 10_000)]])), "1");
  return { single, batch: many };
}

const version = (name) => JSON.parse(readFileSync(`${root}bench/node_modules/${name}/package.json`, "utf8")).version;
const µs = (number) => (number >= 100 ? number.toFixed(0) : number.toFixed(1));
const ratio = (one, other) => `${(one / other).toFixed(2)}×`;
const table = (head, rows) => [head, head.map((_, i) => (i === 0 ? "---" : "--:")), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
const cores = ["big.js", "decimal.js", "integer fen"];
const engines = ["json-rules-engine", "zen-engine-wasm", "publicodes"];

function times(single, others) {
  return table(["µs a call (against the module)", "module", ...others], Object.entries(single).map(([name, row]) => [
    name, µs(row.gongji), ...others.map((other) => (row[other] === undefined ? "–" : `${µs(row[other])} (${ratio(row[other], row.gongji)})`)),
  ]));
}

const boundary = table(["µs a call", "module in Node", "of that JSON.stringify and JSON.parse", "native", "bytes in", "bytes out"],
  Object.entries(node.single).map(([name, row]) => [
    name, µs(row.gongji), µs(row["JSON.stringify and JSON.parse alone"]), µs(native.single[name] / 1000), row.bytes_in, row.bytes_out,
  ]));
const batches = table(["µs an element", "one call", "10,000 calls", "native, one call", "one call against native"],
  Object.entries(node.batch).map(([call, row]) => {
    const limit = native.batch[call] / 10_000 / 1000;
    return [`${call}s`, µs(row["one call"]), µs(row["10,000 calls"]), µs(limit), ratio(row["one call"], limit)];
  }));

writeFileSync(`${root}docs/benchmarks.md`, `# Benchmarks

Written by \`make bench\`; figures of one run, on ${cpus().length} × ${cpus()[0].model}, Node ${process.versions.node} (V8 ${process.versions.v8}),
Chromium ${chromium.version}, ${run("rustc", ["--version"]).trim()}, big.js ${version("big.js")}, decimal.js ${version("decimal.js")},
json-rules-engine ${version("json-rules-engine")}, zen-engine-wasm ${version("@gorules/zen-engine-wasm")}, publicodes ${version("publicodes")}.
The machine is shared: contestants take turns in short slices and the median counts, so ratios within a table mean something, and
times, or ratios between tables, little.

The by-hand cores (\`bench/cores\`) answer the same questions for one city and one kind of bill, read the same requests and give the same
replies to the last field (findings, sources, remedies, steps, readings, receipt): the run begins by comparing them, refusals included. The rule engines
answer only which conditions fail, which is compared too. A number below 1× is faster than the module.

## One call, Node

${times(node.single, [...cores, ...engines])}

## One call, Chromium

${times(chromium.single, cores)}

## Where a call's time goes

The request crosses as text and so does the reply. What text costs alone, without the module, is the floor of any module that takes and gives
plain objects this way; a by-hand core shares its constants with every reply and has no such floor.

${boundary}

## Ten thousand at once

${batches}

## Cold start

A page that loads, asks one question and shows the verdict: Chromium, processor slowed four times, 1.6 Mbit/s with 150 ms round trips, empty
cache, everything sent as brotli. Milliseconds from the start of navigation to the verdict, median of ${cold.runs} loads in turn.

${table(["page", "ms", "against by hand", "bytes sent"], Object.entries(cold.pages).map(([name, { ms, bytes }]) => [name, ms.toFixed(0), ratio(ms, cold.pages["by hand, big.js"].ms), bytes]))}

Node, from \`import\` to the first answer, each in a fresh process: ${Object.entries(cold.node).map(([name, ms]) => `${name} ${ms.toFixed(1)} ms`).join(", ")}.

## Growth

![Time against grantors](plots/grantors.svg) ![Time against lines](plots/lines.svg)
![Memory over calls](plots/memory.svg) ![Bytes against places](plots/places.svg)

${growth.summary.map((line) => `- ${line}`).join("\n")}
`);
say("docs/benchmarks.md is written");
