// Holds the order of the Rust modules: within a crate no two files import each other, not even by way of others, and no file of
// src/ imports from a layer above its own. `--check` fails on what it finds; without it the imports of each file are printed.
//
// An import through a facade (`pub use`) counts as an import of the file that declares the name. Unit tests are left out.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** The layers of src/, the lowest first; a file belongs to the first prefix that fits. Modules of one layer may import each other. */
const LAYERS = [
  ["src/param.rs", "src/catalogue.rs", "src/ordered.rs"],
  ["src/finding"],
  ["src/binding/", "src/unbinding/", "src/bill/", "src/settlement/"],
  ["src/api/bytes/"],
  ["src/api/codec/"],
  ["src/api/request/"],
  ["src/api/reply/"],
  ["src/api/calls/"],
  ["src/api/mod.rs"],
  ["src/wasm.rs", "src/lib.rs"],
];

const crates = ["src", ...readdirSync(join(root, "crates")).map((name) => `crates/${name}/src`)];
const starts = crates.flatMap((folder) => {
  const bin = join(root, folder, "bin");
  const bins = existsSync(bin) ? readdirSync(bin).map((name) => `${folder}/bin/${name}`) : [];
  return [`${folder}/lib.rs`, `${folder}/main.rs`, ...bins].filter((file) => existsSync(join(root, file)));
});

/** The code of a file without comments, texts and unit tests. */
function code(file) {
  const text = readFileSync(join(root, file), "utf8").replace(
    /"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\\n]|\\.)'|\/\/.*|\/\*[\s\S]*?\*\//g,
    (found) => (found[0] === '"' ? '""' : " "),
  );
  return withoutTests(text);
}

function withoutTests(text) {
  const start = text.search(/#\[cfg\((all\()?test\b[^\]]*\]\s*mod \w+ \{/);
  if (start < 0) return text;
  let at = text.indexOf("{", start);
  for (let depth = 0; at < text.length; at += 1) {
    if (text[at] === "{") depth += 1;
    if (text[at] === "}" && (depth -= 1) === 0) break;
  }
  return text.slice(0, start) + withoutTests(text.slice(at + 1));
}

/** The paths in a `use` tree, each as its segments and the name it is known by. */
function paths(tree, before = []) {
  const text = tree.trim();
  const brace = text.indexOf("{");
  if (brace < 0) {
    const [path, name] = text.split(/\s+as\s+/);
    const segments = [
      ...before,
      ...path
        .split("::")
        .map((segment) => segment.trim())
        .filter((segment) => segment !== ""),
    ];
    return segments.at(-1) === "self" && segments.length > 1
      ? [{ segments: segments.slice(0, -1), name: name ?? segments.at(-2) }]
      : [{ segments, name: name ?? segments.at(-1) }];
  }
  const head = text
    .slice(0, brace)
    .split("::")
    .map((segment) => segment.trim())
    .filter((segment) => segment !== "");
  const parts = [];
  let depth = 0;
  let part = "";
  for (const letter of text.slice(brace + 1, text.lastIndexOf("}"))) {
    if (letter === "," && depth === 0) {
      parts.push(part);
      part = "";
      continue;
    }
    if (letter === "{") depth += 1;
    if (letter === "}") depth -= 1;
    part += letter;
  }
  return [...parts, part].filter((one) => one.trim() !== "").flatMap((one) => paths(one, [...before, ...head]));
}

/** Reads a crate's modules: their files, what each facade passes on, and what each file imports. */
function modules(start) {
  const found = new Map();
  const visit = (file, path) => {
    const text = code(file);
    const passed = [];
    const imported = [];
    for (const [, visible, tree] of text.matchAll(/(?:^|[;{}\]\s])(pub(?:\([^)]*\))?\s+)?use\s+([^;]+);/g)) {
      (visible === undefined ? imported : passed).push(...paths(tree));
    }
    // Paths that are written out where they are used.
    const rest = text.replace(/\buse\s+[^;]+;|\bmod\s+\w+;|pub\([^)]*\)/g, "");
    for (const [, head, tail] of rest.matchAll(/(?<![\w$:])(crate|super)((?:::\w+)+)/g)) {
      const segments = [head, ...tail.split("::").filter((segment) => segment !== "")];
      imported.push({ segments, name: segments.at(-1) });
    }
    // A facade that uses what it passes on imports it too.
    imported.push(...passed.filter(({ name }) => new RegExp(`\\b${name.replace("*", "\\*")}\\b`).test(rest)));
    found.set(path.join("::"), { file, path, passed, imported });
    const folder =
      /(?:^|\/)(?:lib|main|mod)\.rs$/.test(file) || path.length === 0 ? dirname(file) : file.replace(/\.rs$/, "");
    for (const [, name] of text.matchAll(/^\s*(?:pub(?:\([^)]*\))?\s+)?mod\s+(\w+);/gm)) {
      const child = [`${folder}/${name}.rs`, `${folder}/${name}/mod.rs`].find((one) => existsSync(join(root, one)));
      if (child !== undefined) visit(child, [...path, name]);
    }
  };
  visit(start, []);
  return found;
}

/** The module that declares what a path names, or `undefined` for another crate. */
function declares(found, from, segments, seen = new Set()) {
  let path = from.path;
  let rest = segments;
  if (rest[0] === "crate") [path, rest] = [[], rest.slice(1)];
  else if (rest[0] === "self") rest = rest.slice(1);
  else if (rest[0] !== "super" && !found.has([...path, rest[0]].join("::"))) return undefined;
  for (; rest[0] === "super"; rest = rest.slice(1)) path = path.slice(0, -1);
  for (; rest.length > 0 && found.has([...path, rest[0]].join("::")); rest = rest.slice(1)) path = [...path, rest[0]];
  const module = found.get(path.join("::"));
  if (rest.length === 0 || module === undefined) return module;
  const key = `${path.join("::")} ${rest[0]}`;
  if (seen.has(key)) return module;
  seen.add(key);
  const passed = module.passed.filter(({ name }) => name === rest[0]);
  // A function and a module may have the same name; only the module has something inside.
  const isModule = ({ segments: [...names] }) => found.has([...path, ...names].join("::"));
  const passing =
    (rest.length > 1 && passed.find(isModule)) || passed[0] || module.passed.find(({ name }) => name === "*");
  if (passing === undefined) return module;
  const target = passing.name === "*" ? passing.segments.slice(0, -1) : passing.segments;
  const inside = declares(found, module, [...target, ...(passing.name === "*" ? rest : rest.slice(1))], seen);
  // A name passed on from another crate is no file of this one.
  return inside ?? (passing.name === "*" ? module : undefined);
}

/** Groups of files that import each other. */
function cycles(graph) {
  const order = new Map();
  const low = new Map();
  const stack = [];
  const groups = [];
  const walk = (file) => {
    order.set(file, order.size);
    low.set(file, order.get(file));
    stack.push(file);
    for (const next of graph.get(file) ?? []) {
      if (!order.has(next)) walk(next);
      if (stack.includes(next)) low.set(file, Math.min(low.get(file), low.get(next)));
    }
    if (low.get(file) !== order.get(file)) return;
    const group = stack.splice(stack.indexOf(file));
    if (group.length > 1) groups.push(group.sort());
  };
  for (const file of graph.keys()) if (!order.has(file)) walk(file);
  return groups;
}

const layer = (file) => LAYERS.findIndex((prefixes) => prefixes.some((prefix) => file.startsWith(prefix)));
const findings = [];
const print = !process.argv.includes("--check");
let files = 0;
for (const start of starts) {
  const found = modules(start);
  const graph = new Map();
  for (const module of found.values()) {
    const targets = module.imported.map(({ segments }) => declares(found, module, segments)?.file);
    graph.set(module.file, [...new Set(targets)].filter((file) => file !== undefined && file !== module.file).sort());
    if (/#\s*!?\s*\[\s*path\b/.test(code(module.file))) findings.push(`${module.file}: #[path]`);
  }
  files += graph.size;
  for (const [file, targets] of graph) {
    if (print) console.log(`${file}: ${targets.map((target) => relative(dirname(file), target)).join(" ")}`);
    if (!file.startsWith("src/")) continue;
    if (layer(file) < 0) findings.push(`${file}: no layer`);
    for (const target of targets)
      if (layer(target) > layer(file)) findings.push(`${file} imports ${target}, a layer above`);
  }
  for (const group of cycles(graph)) findings.push(`a cycle: ${group.join(", ")}`);
}
if (files < 100) throw new Error(`only ${files} files were found`);
for (const finding of findings) console.error(`imports: ${finding}`);
if (findings.length > 0) process.exitCode = 1;
