// docs/engines.md from what the last run of each part saw (record.mjs).
//   node tests/engines/table.mjs --write    rewrite it
//   node tests/engines/table.mjs --check    fail when it says something else than the run
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

process.chdir(fileURLToPath(new URL("../..", import.meta.url)));
const file = "docs/engines.md";
const words = { webassembly: "WebAssembly", javascript: "plain JS" };
const seen = (part) => JSON.parse(readFileSync(`test-results/engines/${part}.json`, "utf8"));
const [pages, node, mini, old] = ["pages", "node", "miniprogram", "webpack-4"].map(seen);
pages.cells.push(...old.cells);

// Browsers and Nodes move on by themselves; what is below this heading is for the reader and is not compared.
const moving = "## Versions of the run that wrote this";
// `make test-frameworks` is a lane of its own: without a run of it, its section stays as it is.
const lane = "## Programs of frameworks";
const programs = ["uni-app", "taro"];
const isRun = programs.every((part) => existsSync(`test-results/engines/${part}.json`));
const frameworks = isRun
  ? table({ cells: programs.flatMap((part) => seen(part).cells) })
  : sectionOf(readFileSync(file, "utf8"));
const text = `# Engines

Written by \`make engines-table\`; \`make test-engines\` runs it all again and fails when a cell is different. Every cell is the packed
package asked ${readFileSync("tests/engines/questions.txt", "utf8").trim().split("\n").length} questions of every kind, and **every reply the same bytes as the native library's**. The cell says what ran: the WebAssembly
module, or the same module translated to plain JavaScript. An engine that does not start fails the run.

## Pages

${table(pages)}

\`'wasm-unsafe-eval'\` is known from Chromium 97 on; before, the policy forbids WebAssembly and the plain build runs.

## Node

Old Nodes stand for the V8 of old web views (10 is V8 6.8, as in Chromium 68). \`--jitless\` is
V8 without a compiler and without WebAssembly, close to iOS in Lockdown Mode. Node 10 knows no \`exports\` and no ES modules: there
the entries were required by their files, and all but \`gongji\` were given the \`TextDecoder\` that its V8's browsers have.
An empty cell does not apply.

${table(node)}

## Mini-programs

Emulated hosts, no devices: a bare engine with what the platforms' documents say is there and nothing else. What only a device can
settle is listed in the samples: [WeChat](../examples/miniprogram-wechat/README.md), [Alipay](../examples/miniprogram-alipay/README.md).

${table(mini)}

${lane}

What uni-app and Taro make of the package, as \`make test-frameworks\` builds and asks it: mini-programs in the same hosts, H5 in today's
Chromium. webpack 4 is a row of the pages above.

${frameworks}

${moving}

${Object.entries({ ...pages.versions, ...node.versions })
  .map(([name, version]) => `- ${name}: ${version}`)
  .join("\n")}
`;

if (process.argv.includes("--write")) writeFileSync(file, text);
else check(readFileSync(file, "utf8"));

function table({ cells }) {
  const [rows, columns] = ["row", "column"].map((key) => [...new Set(cells.map((cell) => cell[key]))]);
  const cell = (row, column) => words[cells.find((one) => one.row === row && one.column === column)?.runs] ?? "";
  const line = (texts) => `| ${texts.join(" | ")} |`;
  return [
    line(["", ...columns]),
    line(["---", ...columns.map(() => "---")]),
    ...rows.map((row) => line([row, ...columns.map((column) => cell(row, column))])),
  ].join("\n");
}

/** The table of the section, as it is committed. */
function sectionOf(committed) {
  return committed.slice(committed.indexOf(lane)).split("\n\n")[2];
}

function check(committed) {
  const settled = (text) => text.slice(0, text.indexOf(moving)).split("\n");
  const [before, now] = [settled(committed), settled(text)];
  if (now.join("\n") === before.join("\n")) return;
  const different = now.filter((line) => !before.includes(line));
  console.error(`engines: ${file} says something else than this run:\n${different.join("\n")}`);
  console.error("engines: if the change is meant, run `make engines-table` and commit the table");
  process.exitCode = 1;
}
