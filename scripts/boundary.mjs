// Copies the constants that both ends of the boundary share from src/api/bytes/format.rs into src/wasm.js; with --check they must
// be there already.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const source = readFileSync(path("src/api/bytes/format.rs"), "utf8");
const current = readFileSync(path("src/wasm.js"), "utf8");

const lines = ["// Written by `node scripts/boundary.mjs` from src/api/bytes/format.rs."];
for (const [, name, value, comment] of source.matchAll(/^pub const ([A-Z_]+): \w+ = (\w+);( \/\/ .+)?$/gm)) {
  lines.push(`const ${name} = ${value};${comment ?? ""}`);
}
const variants = source.match(/^pub enum Tag \{$([\s\S]*?)^\}$/m)?.[1] ?? "";
for (const [, name, value] of variants.matchAll(/^ {4}(\w+) = (\d+),$/gm)) {
  lines.push(`const TAG_${name.replace(/(?<=[a-z])(?=[A-Z])/g, "_").toUpperCase()} = ${value};`);
}

const region = /(?<=^\/\/ #region constants\n)[\s\S]*?(?=^\/\/ #endregion$)/m;
if (lines.length < 20 || !region.test(current))
  throw new Error("the constants are not where this script looks for them");
const updated = current.replace(region, `${lines.join("\n")}\n`);

if (!process.argv.includes("--check")) writeFileSync(path("src/wasm.js"), updated);
else if (updated !== current) {
  console.error(
    "boundary: src/wasm.js and src/api/bytes/format.rs differ; run `node scripts/boundary.mjs` and commit it",
  );
  process.exitCode = 1;
}
