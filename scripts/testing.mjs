// The table of docs/testing.md and of its translation: how much of each kind of evidence there is, counted from the repository.
//   node scripts/testing.mjs --write    rewrite the tables
//   node scripts/testing.mjs --check    fail when a table says more than there is, or much less, or lacks a row
// From a hundred on a number is rounded down to two digits, so that one more test does not change the documents.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const PAGES = { en: "docs/testing.md", zh: "site/text/zh/testing-figures.md" };
const skipped = new Set(["node_modules", "target", "dist"]);
const read = (path) => readFileSync(path, "utf8");

function* files(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory() && !skipped.has(entry.name)) yield* files(path);
    else if (entry.isFile()) yield path;
  }
}

const matches = (text, pattern) => [...text.matchAll(pattern)].length;
/** How often a pattern is found in the files of some folders that end so. */
function count(folders, ending, pattern, except = /^$/) {
  const paths = folders
    .flatMap((folder) => [...files(folder)])
    .filter((path) => path.endsWith(ending) && !except.test(path));
  return paths.reduce((sum, path) => sum + matches(read(path), pattern), 0);
}
/** A number written in a file, found by the one pattern that names it. */
function stated(path, pattern) {
  const found = read(path).match(pattern);
  if (found === null) throw new Error(`testing: ${path} has no ${pattern}`);
  return Number(found[1].replace(/[_,]/g, ""));
}
const total = (path, pattern) =>
  [...read(path).matchAll(pattern)].reduce((sum, [, digits]) => sum + Number(digits.replace(/,/g, "")), 0);

const RUST = /^\s*#\[test\]/gm;
const NODE = /^\s*(?:await )?(?:t\.)?test\(/gm;
const node = (folder) => count([`tests/${folder}`], ".test.mjs", NODE);
const differences = read("tests/oracle/differences.md").split(/^## /m).slice(1);
const rowsOf = (text) => matches(text, /^\| (?!what \||---)/gm);
const recorded = (start) =>
  differences.filter((part) => part.startsWith(start)).reduce((sum, part) => sum + rowsOf(part), 0);
const engines = [...read("docs/engines.md").matchAll(/^\| {2}\| (.*) \|$/gm)].reduce(
  (sum, [, heads]) => sum + heads.split(" | ").length,
  0,
);
const ids = matches(read("docs/requirements.md"), /^\| [A-Z]\d\d \|/gm);

/** What is counted, in both languages; the number; the command that runs it. */
const rows = [
  [
    "Native tests of the engine",
    "引擎的本机测试",
    count(["src", "tests"], ".rs", RUST, /^tests\/(?:fuzz|wasm)\//),
    "cargo test --locked",
  ],
  [
    "Native tests of the other crates",
    "其他 crate 的本机测试",
    count(["crates"], ".rs", RUST),
    "cargo test --locked --workspace",
  ],
  [
    "Cases with cited sources",
    "写明来源的例子",
    count(["policies"], "/cases.toml", /^\[\[case\]\]/gm),
    "cargo test --locked --test policy_cases",
  ],
  [
    "Places that have such cases",
    "有这种例子的地方",
    [...files("policies")].filter((path) => path.endsWith("/cases.toml")).length,
    "cargo test --locked --test policy_cases",
  ],
  [
    "Real settlements",
    "真实的结算单",
    matches(read("tests/settlements.jsonl"), /^\{/gm),
    "cargo test --locked --test settlements",
  ],
  [
    "Published examples and bills",
    "公开的算例和账单",
    matches(read("tests/worked_examples.toml"), /^\[\[\w+\]\]/gm),
    "cargo test --locked --test worked_examples",
  ],
  [
    "Requirements, of which the list says what tests each",
    "要求，各由什么测试见清单",
    ids,
    "node scripts/requirements.mjs --check",
  ],
  [
    "Questions put to the oracle in each run",
    "每次向另一套实现问的问题",
    stated("tests/oracle/oracle.test.mjs", /ORACLE_BILLS", ([\d_]+)/) +
      stated("tests/oracle/oracle.test.mjs", /ORACLE_BINDINGS", ([\d_]+)/),
    "node --test tests/oracle/*.test.mjs",
  ],
  [
    "Questions put to it in the slow lane",
    "慢线上向它问的问题",
    stated("Makefile", /ORACLE_BILLS:-(\d+)/) + stated("Makefile", /ORACLE_BINDINGS:-(\d+)/),
    "make test-oracle",
  ],
  [
    "Differences found there: engine wrong, open",
    "发现的差别：引擎错了，未改",
    recorded("Engine wrong, open"),
    "node --test tests/oracle/*.test.mjs",
  ],
  [
    "Differences found there: oracle wrong, closed",
    "发现的差别：另一套错了，已改",
    recorded("Oracle wrong"),
    "node --test tests/oracle/*.test.mjs",
  ],
  [
    "Rules of the oracle that no document states",
    "文件没写、照引擎做的规则",
    recorded("Documents silent"),
    "node --test tests/oracle/*.test.mjs",
  ],
  [
    "Tests of the package in Node and Chromium",
    "包在 Node 和 Chromium 里的测试",
    node("js"),
    "node --test tests/js/*.test.mjs",
  ],
  [
    "Hostile calls to one instance in each run",
    "每次对一个实例的恶意调用",
    stated("tests/js/hostile.test.mjs", /GONGJI_CALLS \?\? ([\d_]+)/),
    "node --test tests/js/hostile.test.mjs",
  ],
  [
    "Hostile calls in the slow lane",
    "慢线上的恶意调用",
    stated("Makefile", /GONGJI_CALLS=\$\(or \$\(CALLS\),(\d+)\)/),
    "make test-hostile",
  ],
  [
    "Places where the module could stop, each with the reason why it does not",
    "模块有可能停下的地方，各写明为什么不会",
    matches(read("docs/panics.md"), /^\| \w+ \| `/gm),
    "node --test tests/js/panics.test.mjs",
  ],
  [
    "Fuzz targets guided by coverage",
    "看代码覆盖的模糊测试的目标",
    matches(read("tests/fuzz/native/src/lib.rs"), /^ {4}target\("/gm),
    "make fuzz-native SECONDS=60",
  ],
  [
    "Fuzz targets in Node",
    "在 Node 里的模糊测试的目标",
    matches(read("tests/fuzz/targets.mjs"), /^ {4}\w+: \(text\) =>/gm),
    "make fuzz SECONDS=60",
  ],
  [
    "Executions of fuzz targets that are recorded",
    "记下的模糊测试次数",
    total("tests/fuzz/runs.md", /^\| \w+ \| ([\d,]+) \|/gm),
    "make fuzz-native fuzz SECONDS=60",
  ],
  ["Tests of the page in Chromium", "页面在 Chromium 里的测试", node("page"), "node --test tests/page/*.test.mjs"],
  [
    "Tests of projects made from the tarball",
    "用压缩包做的项目的测试",
    node("package") + node("frameworks"),
    "make test-package test-frameworks",
  ],
  ["Tests of this site", "本站的测试", node("site"), "make test-docs"],
  ["Engines that gave the native library's bytes", "与本机库逐字节相同的内核", engines, "make test-engines"],
  [
    "Questions put to each engine",
    "问每个内核的问题",
    stated("docs/engines.md", /asked (\d+) questions/),
    "make test-engines",
  ],
];

const exact = (number) => number < 100;
function rounded(number) {
  const unit = exact(number) ? 1 : 10 ** (String(number).length - 2);
  return Math.floor(number / unit) * unit;
}
const written = (number) => `${exact(number) ? "" : "≥ "}${String(rounded(number)).replace(/\B(?=(\d{3})+$)/g, ",")}`;
/** Whether a committed number still holds: not more than there is, and not a fifth less. */
const holds = (cell, now) => {
  const said = Number(cell.replace(/[≥ ,]/g, ""));
  return cell.startsWith("≥") ? said <= now && said >= rounded(now) * 0.8 : said === now;
};

const command = process.argv[2];
for (const [language, path] of Object.entries(PAGES)) {
  const lines = rows.map(([en, zh, number, run]) => [language === "en" ? en : zh, written(number), `\`${run}\``]);
  const text = read(path);
  const table = text.match(/(?<=^\|---\|--:\|---\|\n)(?:\|.*\|\n)*/m);
  if (table === null) throw new Error(`testing: ${path} has lost its table`);
  if (command === "--write") {
    const rest = text.slice(table.index + table[0].length);
    writeFileSync(
      path,
      text.slice(0, table.index) + lines.map((cells) => `| ${cells.join(" | ")} |\n`).join("") + rest,
    );
    continue;
  }
  const committed = table[0]
    .trim()
    .split("\n")
    .map((line) => line.slice(2, -2).split(" | "));
  const wrong = rows.flatMap((row, at) => {
    const [name, number, run] = lines[at];
    const cells = committed[at] ?? [];
    return cells[0] === name && cells[2] === run && holds(cells[1], row[2])
      ? []
      : [`${path}: ${cells[0] ?? "no row"}: ${cells[1]}; there is: ${name}: ${number}`];
  });
  if (committed.length !== rows.length) wrong.push(`${path}: ${committed.length} rows for ${rows.length}`);
  for (const line of wrong) console.error(`testing: ${line}`);
  if (wrong.length > 0) {
    console.error("testing: run `node scripts/testing.mjs --write` and commit both pages");
    process.exitCode = 1;
  }
}
