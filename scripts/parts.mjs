// Where the module's bytes go, by part: `make parts` writes docs/parts.md. The release module has no names, so the same build is
// optimised once more with them kept; its code is the same to a few bytes.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { readModule } from "./module.mjs";

const built = process.argv[2] ?? "build-out/built.wasm";
const out = process.argv[3] ?? "docs/parts.md";
const compile = readFileSync("scripts/compile.sh", "utf8");

// The very flags of the release, from the script that makes it.
const flags = compile
  .match(/wasm-opt (-[\s\S]*?)build-out\/glue/)[1]
  .replaceAll("\\\n", " ")
  .trim()
  .split(/\s+/);
const folder = mkdtempSync(join(tmpdir(), "gongji-parts-"));
execFileSync("wasm-bindgen", [
  "--target",
  "bundler",
  "--keep-debug",
  "--out-dir",
  folder,
  "--out-name",
  "named",
  built,
]);
const named = join(folder, "named.wasm");
execFileSync("node_modules/.bin/wasm-opt", [...flags, "-g", join(folder, "named_bg.wasm"), "-o", named]);
const module = readFileSync(named);
rmSync(folder, { recursive: true });

const brotli = (bytes) =>
  brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  }).length;

/** Rust's mangled name as a path. */
function plain(name) {
  return name
    .replaceAll("$LT$", "<")
    .replaceAll("$GT$", ">")
    .replaceAll("$RF$", "&")
    .replaceAll("$u20$", " ")
    .replaceAll("$C$", ",")
    .replaceAll("..", "::");
}

const OURS =
  /gongji(?:::|\d+)(api|binding|deduction|ending|policy|identity|settlement|wasm|[a-z]+)(?:(?:::|\d+)(read|write|pack|pooling)(?![a-z]))?/;
const OTHERS = [
  [/rust_decimal/, "rust_decimal"],
  [/serde_wasm_bindgen|js_sys|wasm_bindgen|__wbindgen/, "wasm-bindgen, serde-wasm-bindgen"],
  [/serde_json|serde_core|\dserde\d|zmij|itoa|memchr/, "serde_json"],
  [/sha2|digest|block_buffer|hybrid_array/, "sha2"],
  [/dlmalloc|___?rust_(?:re|de)?alloc|rdl_/, "dlmalloc"],
  [/compiler_builtins|^mem(?:cpy|set|move|cmp)$/, "compiler_builtins"],
  [/\d?time\d?::|4time/, "time"],
  [/hashbrown/, "hashbrown"],
  [/fmt/, "core: fmt"],
  [/core|alloc|std/, "core and alloc: text, lists, maps, sorts, panics"],
];
function part(name) {
  const path = plain(name);
  const ours = path.match(OURS);
  if (ours) return `gongji::${ours[1]}${ours[2] ? `::${ours[2]}` : ""}`;
  if (/^[a-z]+[A-Z][A-Za-z]*$|^about$/.test(name)) return "gongji: exports, with what is inlined in them";
  return OTHERS.find(([pattern]) => pattern.test(path))?.[1] ?? "unnamed: glue, closures";
}

const { functions, data } = readModule(module);
const parts = new Map();
for (const { body, name } of functions) {
  const one = parts.get(part(name)) ?? { bytes: 0, count: 0, bodies: [] };
  one.bytes += body.length;
  one.count += 1;
  one.bodies.push(body);
  parts.set(part(name), one);
}
const rows = [...parts].map(([name, { bytes, count, bodies }]) => ({
  name,
  bytes,
  count,
  brotli: brotli(Buffer.concat(bodies)),
}));
rows.push({ name: "data: the catalogue, vocabularies, messages", bytes: data.length, count: 0, brotli: brotli(data) });
rows.sort((a, b) => b.bytes - a.bytes);
const comma = (n) => String(n).replace(/\B(?=(\d{3})+$)/g, ",");
const largest = functions
  .map(({ body, name }) => ({ bytes: body.length, name }))
  .sort((a, b) => b.bytes - a.bytes)
  .slice(0, 30);
// Crate hashes and the length before each name say nothing to a reader.
const shown = (name) =>
  plain(name)
    .replace(/17h[0-9a-f]{16}E$/, "")
    .replace(/^_ZN\d+_?/, "")
    .replace(/(?<=[a-z>}])\d+(?=[a-z_<{])/gi, "::")
    .slice(0, 110);
writeFileSync(
  out,
  `# Where the bytes go

Written by \`make parts\` from the release build with its names kept. A part is what its functions weigh after inlining, so what only one
function calls is counted with that function. Brotli is of each part alone: together they pack a little better.

| part | functions | bytes | brotli |
|---|--:|--:|--:|
${rows.map((row) => `| ${row.name} | ${row.count || ""} | ${comma(row.bytes)} | ${comma(row.brotli)} |`).join("\n")}
| all | ${functions.length} | ${comma(rows.reduce((sum, row) => sum + row.bytes, 0))} | |

## The thirty largest functions

| function | bytes |
|---|--:|
${largest.map((row) => `| \`${shown(row.name).replaceAll("|", "\\|")}\` | ${comma(row.bytes)} |`).join("\n")}
`,
);
