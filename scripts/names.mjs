// Whether each public type is declared once: a name that means two things makes every sentence about it need a second one.
//   node scripts/names.mjs            print what is declared twice
//   node scripts/names.mjs --check    and fail
// TypeScript that `make types` writes has the names of the Rust declarations it comes from, and is no second declaration.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { listFiles } from "./files.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));

/** One thing on both sides of the boundary, declared by hand on each. */
const BOTH_SIDES = new Set(["Reply"]);

const listed = [
  ...listFiles(["src", "crates"], [".rs"]).filter((path) => /^(src|crates\/[\w-]+\/src)\//.test(path)),
  ...listFiles(["npm/src"], [".ts"]),
];
const declared = new Map();
const note = (name, path) => declared.set(name, [...(declared.get(name) ?? []), path]);
for (const path of listed.filter((one) => !one.startsWith("npm/src/types/"))) {
  const text = readFileSync(path, "utf8");
  if (path.endsWith(".ts")) {
    for (const [, name] of text.matchAll(
      /^export (?:declare )?(?:abstract )?(?:type|interface|class|enum) (\w+)\b(?! *\})/gm,
    ))
      note(name, path);
    continue;
  }
  // Unit tests stand last in a file and may declare what they like.
  const code = text.split(/^#\[cfg\((?:all\()?test\b/m)[0];
  const names = [...code.matchAll(/^ *pub(?:\([\w: ]+\))? +(?:struct|enum|trait|union|type) +(\w+)/gm)].map(
    ([, name]) => name,
  );
  for (const [, body] of code.matchAll(/^vocabulary! \{\n([\s\S]*?)^\}/gm)) {
    names.push(...[...body.matchAll(/^ {4}(\w+) \{/gm)].map(([, name]) => name));
  }
  // A type that is another for each target is declared once for each, in one file.
  for (const name of new Set(names)) note(name, path);
}

const twice = [...declared].filter(([name, paths]) => paths.length > (BOTH_SIDES.has(name) ? 2 : 1));
for (const [name, paths] of twice) console.error(`names: ${name} is declared in ${paths.join(", ")}`);
console.log(`${declared.size} public types, ${twice.length} of them declared more than once`);
if (twice.length > 0 && process.argv.includes("--check")) process.exitCode = 1;
