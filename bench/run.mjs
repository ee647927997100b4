// `make bench`: measures in Node and Chromium against what people would use instead, and writes docs/benchmarks.md and its plots.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { batch, calls } from "./cases.mjs";
import { example } from "./example.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const say = (text) => console.error(`bench: ${text}`);
const run = (command, args, options = {}) =>
  execFileSync(command, args, {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 1 << 28,
    stdio: ["pipe", "pipe", "inherit"],
    ...options,
  });
const part = (name) => measured(name, () => JSON.parse(run("node", [`bench/${name}.mjs`])));

/** Parts named in SKIP (native, browser, cold) are left out, and the page says so. */
const skipped = (process.env.SKIP ?? "").split(",").filter(Boolean);
function measured(name, measure) {
  if (skipped.includes(name)) return undefined;
  say(name);
  return measure();
}

const began = Date.now();
const native = measured("native", inNative);
const node = part("node");
const chromium = part("browser");
const cold = part("cold");
const growth = part("growth");

/** The library itself, from a request struct to a reply struct: with the module's release profile, and optimised for speed, the limit of what it can reach. */
function inNative() {
  const ask = (level) => (questions, times) =>
    JSON.parse(example("calls", { args: [times], input: JSON.stringify(questions), level }));
  const single = Object.fromEntries(calls.map(({ name, call, input }) => [name, [call, input]]));
  const many = Object.fromEntries(
    ["checkBinding", "previewDeduction"].map((call) => [call, [`${call}s`, batch(call, 10_000)]]),
  );
  const timed = (asked) => ({ single: asked(single, "300"), batch: asked(many, "1") });
  return { same: timed(ask()), fast: timed(ask(3)) };
}

const version = (name) => JSON.parse(readFileSync(`${root}bench/node_modules/${name}/package.json`, "utf8")).version;
const µs = (number) => (number >= 100 ? number.toFixed(0) : number.toFixed(1));
const ratio = (one, other) => `${(one / other).toFixed(2)}×`;
const table = (head, rows) =>
  [head, head.map((_, i) => (i === 0 ? "---" : "--:")), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
const cores = ["big.js", "decimal.js", "integer fen"];
const engines = ["json-rules-engine", "zen-engine-wasm", "publicodes"];

function times(single, others) {
  const byHand = (row, which) =>
    row["big.js"] === undefined ? µs(row[which]) : `${µs(row[which])} (${ratio(row[which], row["big.js"])})`;
  return table(
    [
      "µs a call",
      "same question (against big.js)",
      "keystroke (against big.js)",
      ...others.map((other) => `${other} (against the keystroke)`),
    ],
    Object.entries(single).map(([name, row]) => [
      name,
      byHand(row, "same question"),
      byHand(row, "gongji"),
      ...others.map((other) =>
        row[other] === undefined ? "–" : `${µs(row[other])} (${ratio(row[other], row.gongji)})`,
      ),
    ]),
  );
}

/** A section, or that it was left out. */
const section = (title, measured, text) =>
  `## ${title}\n\n${measured === undefined ? "Left out of this run." : text(measured)}\n`;

const boundary = table(
  [
    "µs a call",
    "module in Node",
    "JSON.stringify and JSON.parse alone",
    "native, same profile",
    "native, opt-level 3",
    "bytes in",
    "bytes out",
  ],
  Object.entries(node.single).map(([name, row]) => [
    name,
    µs(row.gongji),
    µs(row["JSON.stringify and JSON.parse alone"]),
    ...["same", "fast"].map((how) => (native === undefined ? "–" : µs(native[how].single[name] / 1000))),
    row.bytes_in,
    row.bytes_out,
  ]),
);
const batches = table(
  [
    "µs an element",
    "one call",
    "10,000 calls",
    "native, same profile",
    "native, opt-level 3",
    "against the same profile",
    "against opt-level 3",
  ],
  Object.entries(node.batch).map(([call, row]) => {
    const limits = ["same", "fast"].map((how) => native && native[how].batch[call] / 10_000 / 1000);
    const beside = [
      ...limits.map((limit) => (limit ? µs(limit) : "–")),
      ...limits.map((limit) => (limit ? ratio(row["one call"], limit) : "–")),
    ];
    return [`${call}s`, µs(row["one call"]), µs(row["10,000 calls"]), ...beside];
  }),
);

const count = (number) => number.toLocaleString("en");
const perLine = ([lines, µs]) => µs / lines;
const [, , middle, thousand, most] = growth.lines;
const lines = table(
  ["lines", "ms", "µs a line"],
  growth.lines.map((point) => [count(point[0]), (point[1] / 1000).toFixed(2), perLine(point).toFixed(2)]),
);

const coldStart = ({
  runs,
  pages,
  page,
  node,
}) => `A page that loads, asks one question and shows the verdict: Chromium, processor slowed four times, 1.6 Mbit/s with 150 ms round trips, empty
cache, everything sent as brotli. Milliseconds from the start of navigation to the verdict, median of ${runs} loads in turn.

${table(
  ["page", "ms", "against by hand", "bytes sent"],
  Object.entries(pages).map(([name, { ms, bytes }]) => [
    name,
    ms.toFixed(0),
    ratio(ms, pages["by hand, big.js"].ms),
    bytes,
  ]),
)}

Our own page on the same line, where three facts are kept in the tab: drawn after ${page.drawn.toFixed(0)} ms, the answer of the table after ${page.table.toFixed(0)} ms,
the engine's after ${page.engine.toFixed(0)} ms.

Node, from \`import\` of the published entry to the first answer, each in a fresh process: ${Object.entries(node)
  .map(([name, ms]) => `${name} ${ms.toFixed(1)} ms`)
  .join(", ")}.`;

writeFileSync(
  `${root}docs/benchmarks.md`,
  `# Benchmarks

Written by \`make bench\`; figures of one run, of a module of ${count(readFileSync(`${root}npm/dist/gongji.wasm`).length)} bytes, on ${cpus().length} × ${cpus()[0].model}, Node ${process.versions.node} (V8 ${process.versions.v8}),
Chromium ${chromium?.version ?? "left out"}, ${run("rustc", ["--version"]).trim()}, big.js ${version("big.js")}, decimal.js ${version("decimal.js")},
json-rules-engine ${version("json-rules-engine")}, zen-engine-wasm ${version("@gorules/zen-engine-wasm")}, publicodes ${version("publicodes")}.
The machine is shared (load ${loadavg()[0].toFixed(1)} at the end): contestants take turns in short slices and the fastest fifth of them counts, so ratios within a table
of this one run mean something, and times, or ratios between tables or between runs, little.

"Same question": nothing changed since the last call, the reply is given again. "Keystroke": one amount is another one in every call.
The by-hand cores (\`bench/cores\`) read the same requests and give the same replies to the last field (findings, sources, usual answers,
others, remedies, steps, readings, spans, receipt): the run begins by comparing them, in every question timed, a thousand of the batches and refusals
of many kinds; and hostile values must not make them throw. What they do not do: they know one city, 武汉, by its rules since the last of them began,
looked up by topic and word in tables built once, and no other place, day or clash of sources, for which they refuse to answer; no papers, uses of the
money, ages against relations, bills of lines, hospital stays, own accounts that are not given, figures of the caller's own or later policies; which
other ways are open stands in a table. Findings' sources are constants that all their replies share, which are not frozen. The span is worked out as
the module does, term by term, without its shortcuts. The rule engines answer only which conditions fail, which is compared too. In the columns of
others, a ratio below 1× is faster than the module.

## One call, Node

${times(node.single, [...cores, ...engines])}

${section("One call, Chromium", chromium, ({ single }) => times(single, cores))}
## Where a call's time goes

The request crosses as bytes, the reply as words. JSON text both ways, without any module, is what others pay who take and give
plain objects this way; a by-hand core shares its constants with every reply and has no such floor.

${boundary}

## Ten thousand at once

\`checkBindings\` and \`previewDeductions\` of 10,000 questions, all different, in Node, from objects to objects; and the same library natively,
from request structs to reply structs, once with the module's own release profile (\`opt-level = "s"\`, LTO, overflow checks) and once with \`opt-level = 3\`.

${batches}

${section("Cold start", cold, coldStart)}
## Lines of a bill

\`previewDeduction\` in Node: a bill of class-A and class-B lines, eight relatives' accounts.

${lines}

${count(middle[0])} lines take ${(middle[1] / 1000).toFixed(2)} ms; the bound set for them is 2 ms. A line of a bill of ${count(most[0])}
costs ${ratio(perLine(most), perLine(thousand))} a line of a bill of ${count(thousand[0])}; 1.00× would be growth in exact proportion. A call of tens of milliseconds is
interrupted by whatever else runs, and its median with it: on a busy machine the last row is too high.

## Growth

![Time against grantors](plots/grantors.svg) ![Time against lines](plots/lines.svg)
![Time against places](plots/cities.svg) ![Time against dated statements](plots/dates.svg)
![Memory over calls](plots/memory.svg) ![Bytes against places](plots/places.svg)

${growth.summary.map((line) => `- ${line}`).join("\n")}

Memory was watched over ${count(growth.calls)} calls (\`CALLS=100000 make bench\` watches over fewer); hostile calls are \`make test-hostile\`.
\`SKIP=native,browser,cold\` leaves parts out.
`,
);
say(`docs/benchmarks.md is written, after ${Math.round((Date.now() - began) / 1000)} s`);
