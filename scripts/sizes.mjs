// What a visitor downloads: prints the sizes and keeps them in docs/sizes.md, so that growth is seen in a review.
//   node scripts/sizes.mjs            print
//   node scripts/sizes.mjs --write    print, and rewrite the table
//   node scripts/sizes.mjs --check    print, and fail when the table is more than 3 % (and 64 bytes) off
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const table = "docs/sizes.md";
const tolerance = 0.03;
// Hashed file names differ from build to build; in a small file that alone is more than 3 %.
const slack = 64;

const page = existsSync("www/dist")
  ? readdirSync("www/dist", { recursive: true }).map((name) => join("www/dist", name))
  : [];
const ending = (end) => page.filter((name) => name.endsWith(end));
const plain = /gongji\.asm/;
const groups = {
  "module (gongji.wasm)": ["build-out/gongji.wasm"],
  "wasm-bindgen's glue, before bundling": ["build-out/glue/gongji_bg.js"],
  "npm entry (index.js, glue within)": ["npm/dist/index.js"],
  "npm slim": ["npm/dist/slim.js"],
  "npm inline (the module within, as base64)": ["npm/dist/inline.js"],
  "npm asm, without the plain JavaScript": ["npm/dist/asm.js"],
  "npm plain JavaScript (gongji.asm.js)": ["npm/dist/gongji.asm.js"],
  "npm edge": ["npm/dist/edge.js"],
  "npm node": ["npm/dist/node.cjs"],
  "npm classic script": ["npm/dist/global/gongji.js"],
  "npm form": ["npm/dist/form.js"],
  "npm first (the table within)": ["npm/dist/first.js"],
  "npm understand (names of places within)": ["npm/dist/understand.js"],
  "npm mini-program, without messages and plain JavaScript": ["npm/dist/miniprogram/index.js"],
  "npm messages/zh-CN": ["npm/dist/messages/zh-CN.js"],
  "npm messages/en": ["npm/dist/messages/en.js"],
  "npm figures.bin, beside the module": ["npm/dist/figures.bin"],
  "npm sources.json": ["npm/dist/sources.json"],
  "npm guide.json": ["npm/dist/guide.json"],
  "npm policies.json": ["npm/dist/policies.json"],
  "page: markup": ending(".html"),
  "page: scripts": ending(".js").filter((name) => !plain.test(name)),
  "page: plain JavaScript, where WebAssembly does not run": ending(".js").filter((name) => plain.test(name)),
  "page: styles": ending(".css"),
  "page: figures of bills (.bin)": ending(".bin"),
  "page: data (.json)": ending(".json"),
};

const measured = new Map();
for (const [name, files] of Object.entries(groups)) {
  const present = files.filter((file) => existsSync(file));
  if (present.length > 0) measured.set(name, measure(present));
}

const rows = [...measured].map(([name, sizes]) => `| ${name} | ${sizes.join(" | ")} |`);
const text = `# Sizes

Bytes of a release build, written by \`make sizes\`. \`make test\` fails when a number is more than 3 % and more than 64 bytes off.
A server should send the brotli form; some web-view hosts manage gzip only.

| what | raw | gzip -9 | brotli -q 11 |
|---|--:|--:|--:|
${rows.join("\n")}
`;
console.log(text.slice(text.indexOf("| what")));

if (process.argv.includes("--write")) writeFileSync(table, text);
if (process.argv.includes("--check")) check(existsSync(table) ? readFileSync(table, "utf8") : "");

function measure(files) {
  const sums = [0, 0, 0];
  for (const file of files) {
    const bytes = readFileSync(file);
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    sums[0] += bytes.length;
    sums[1] += gzipSync(bytes, { level: 9 }).length;
    sums[2] += brotliCompressSync(bytes, { params }).length;
  }
  return sums;
}

function check(committed) {
  const known = new Map();
  for (const line of committed.split("\n")) {
    const cells = line.split("|").map((cell) => cell.trim());
    if (cells.length === 6 && /^\d+$/.test(cells[2])) known.set(cells[1], cells.slice(2, 5).map(Number));
  }
  const wrong = [...new Set([...known.keys(), ...measured.keys()])].filter((name) => {
    const [before, now] = [known.get(name), measured.get(name)];
    if (before === undefined || now === undefined) return true;
    return now.some((size, i) => Math.abs(size - before[i]) > Math.max(slack, before[i] * tolerance));
  });
  for (const name of wrong) {
    console.error(
      `sizes: ${name}: ${table} says ${known.get(name) ?? "nothing"}, built ${measured.get(name) ?? "nothing"}`,
    );
  }
  if (wrong.length > 0) {
    console.error("sizes: if the change is meant, run `make sizes` and commit the table");
    process.exitCode = 1;
  }
}
