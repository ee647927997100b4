// Whether the documents speak of what is there: files named in some of them, code names of the glossary, and words that are retired.
//   node scripts/terms.mjs            print what is wrong
//   node scripts/terms.mjs --check    and fail
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { listFiles } from "./files.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const read = (path) => readFileSync(path, "utf8");
const wrong = [];

// A path in backticks that begins with a folder of the tree; what was tried and what has changed may name what is gone, and a page for
// consumers names the files of its own project, each alone on a line.
for (const document of listFiles(["."], [".md"]).filter((path) => !/CHANGELOG|performance/.test(path))) {
  const prose = read(document).replace(/^ *```.*?^ *```$/gms, "");
  for (const [, path] of prose.matchAll(
    /`((?:src|crates|tests|scripts|npm\/src|www\/src|www\/build|build|bench|examples)\/[\w./-]*)`/g,
  )) {
    const own = /^(docs\/consumers|site\/text\/\w+)\//.test(document) && prose.includes(`\n\`${path}\`\n`);
    if (!own && !existsSync(path)) wrong.push(`${document}: ${path} is not there`);
  }
}

// Code names of the glossary: every part of `Type::part` is a word of the Rust sources.
const rust = listFiles(["src", "crates"], [".rs"]).map(read).join("\n");
const words = new Set(rust.match(/\w+/g));
for (const row of read("docs/glossary.md").matchAll(/^\|[^|]*\|[^|]*\|([^|]*)\|[^|]*\|[^|]*\|$/gm)) {
  for (const [, name] of row[1].replace(/`guide`|`gongji\/[^`]*`/g, "").matchAll(/`([^`]+)`/g)) {
    const lacking = name.match(/\w+/g).filter((word) => !words.has(word));
    if (lacking.length > 0) wrong.push(`docs/glossary.md: ${name}: no ${lacking.join(", ")} in the Rust sources`);
  }
}

// The two tables of retired words; the changelog may name what is gone.
const style = read("docs/style.md");
const [plain, names] = style.slice(style.indexOf("## Words that are retired")).split("Retired as names");
const first = (text, columns) =>
  [...text.matchAll(/^\|(.*)\|$/gm)].flatMap(([, row]) =>
    columns.flatMap((column) => [...(row.split("|")[column] ?? "").matchAll(/`(\w+)`/g)].map(([, word]) => word)),
  );
const elsewhere = listFiles(["."]).filter(
  (path) => !/^docs\/style\.md$|\.(json|lock|snap)$|^policies\/|LICENSE|^CHANGELOG\.md$/.test(path),
);
const lines = elsewhere.flatMap((path) =>
  read(path)
    .split("\n")
    .map((text, index) => ({ where: `${path}:${index + 1}`, text })),
);
const found = (pattern) =>
  lines.filter(({ text }) => pattern.test(text)).map(({ where, text }) => `${where}:${text}`.slice(0, 120));
for (const word of first(plain, [0])) {
  for (const line of found(new RegExp(`\\b${word}\\b`, "i"))) wrong.push(`retired word ${word}: ${line}`);
}
for (const name of first(names.split("## ")[0], [0, 2])) {
  const declared = new RegExp(`\\b(struct|enum|type|trait|interface|macro_rules!|class) ${name}\\b`);
  for (const line of found(declared)) wrong.push(`retired name ${name}: ${line}`);
}

for (const line of wrong) console.log(line);
if (wrong.length > 0 && process.argv.includes("--check")) process.exitCode = 1;
