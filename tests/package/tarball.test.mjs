// What is published: these files and no others, as package.json promises, with types that say what is there.
import assert from "node:assert/strict";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { brotliDecompressSync } from "node:zlib";
import { installed, work } from "./project.mjs";

const text = (path) => readFileSync(join(installed, path), "utf8");
const bytes = (path) => readFileSync(join(installed, path));
const manifest = JSON.parse(text("package.json"));
const from = createRequire(join(work, "consumer.js"));

const entry = (name, ...endings) => endings.map((ending) => `dist/${name}.${ending}`);
const files = [
  "LICENSE-APACHE",
  "LICENSE-MIT",
  "README.md",
  "SKILL.md",
  "package.json",
  ...entry("index", "js", "d.ts", "d.cts"),
  ...["slim", "inline", "asm", "form", "understand", "first"].flatMap((name) =>
    entry(name, "js", "cjs", "d.ts", "d.cts"),
  ),
  ...entry("edge", "js", "d.ts", "d.cts"),
  ...entry("node", "js", "cjs"),
  ...entry("node-bundled", "js"),
  ...["zh-CN", "en"].flatMap((name) => entry(`messages/${name}`, "js", "cjs", "d.ts", "d.cts")),
  ...["gongji", "form", "understand", "first", "zh-CN", "en", "gongji.asm"].map((name) => `dist/global/${name}.js`),
  ...["index", "form", "understand", "first", "asm", "messages/zh-CN", "messages/en"].map(
    (name) => `dist/miniprogram/${name}.js`,
  ),
  "dist/global/package.json",
  "dist/miniprogram/package.json",
  "dist/miniprogram/gongji.wasm.br",
  "dist/gongji.asm.js",
  "dist/gongji.wasm",
  "dist/gongji.wasm.br",
  "dist/figures.bin",
  "dist/sources.json",
  "dist/guide.json",
  "dist/policies.json",
  "dist/schema/v1.json",
  "dist/tools.json",
  "dist/mcp.js",
];

test("the tarball holds these files and no others", () => {
  const found = readdirSync(installed, { recursive: true }).filter((name) => statSync(join(installed, name)).isFile());
  assert.deepEqual(found.sort(), files.sort());
});

test("it depends on nothing, runs nothing when it is installed, and names its licence", () => {
  for (const key of ["dependencies", "peerDependencies", "optionalDependencies", "bundleDependencies"])
    assert.equal(key in manifest, false, key);
  const scripts = Object.keys(manifest.scripts ?? {});
  assert.deepEqual(
    scripts.filter((name) => /install|prepare|publish|pack/.test(name)),
    [],
  );
  assert.equal(manifest.license, "MIT OR Apache-2.0");
  assert.equal(manifest.sideEffects, false);
});

test("its README is complete in both languages: both name every entry", () => {
  const [, chinese, english] = text("README.md").split(/^## /m);
  const named = Object.keys(manifest.exports)
    .filter((path) => !/^\.\/(package\.json|global\/\*)$/.test(path))
    .map((path) =>
      path.replace(/^\./, "gongji").replace("messages/*", "messages/en").replace("schema/*", "schema/v1.json"),
    );
  for (const [language, part] of Object.entries({ chinese, english }))
    for (const name of named) assert.ok(part.includes(`\`${name}\``), `${language}: ${name}`);
});

test("conditions come in the order that every host finds its own first", () => {
  assert.deepEqual(Object.keys(manifest.exports["."]), [
    "types",
    "workerd",
    "edge-light",
    "node",
    "browser",
    "import",
    "require",
    "default",
  ]);
  const names = [
    ".",
    "./slim",
    "./inline",
    "./asm",
    "./node",
    "./edge",
    "./miniprogram",
    "./form",
    "./understand",
    "./first",
    "./messages/*",
    "./policies.json",
    "./figures.bin",
    "./gongji.wasm",
    "./gongji.wasm.br",
  ];
  for (const name of names) assert.ok(name in manifest.exports, name);
});

test("every path that package.json names is there", () => {
  const named = (value) => (typeof value === "string" ? [value] : Object.values(value).flatMap(named));
  const plain = named(manifest.exports).filter((path) => !path.includes("*"));
  for (const path of [
    ...plain,
    manifest.main,
    manifest.module,
    manifest.browser,
    manifest.types,
    manifest.unpkg,
    manifest.jsdelivr,
  ])
    assert.ok(files.includes(path.replace("./", "")), path);
  assert.ok(statSync(join(installed, manifest.miniprogram, "index.js")).isFile());
  const byFile = [
    "dist/form.js",
    "dist/messages/en.js",
    "dist/miniprogram/index.js",
    "dist/miniprogram/messages/en.js",
  ].map((path) => `gongji/${path}`);
  for (const name of [...modules, "gongji/node", "gongji/miniprogram", ...byFile])
    assert.ok(
      files.includes(typed(name === "gongji" ? manifest.types.replace("./", "") : name.replace("gongji/", ""))),
      name,
    );
});

const modules = [
  "gongji",
  "gongji/slim",
  "gongji/inline",
  "gongji/asm",
  "gongji/form",
  "gongji/understand",
  "gongji/first",
  "gongji/messages/zh-CN",
  "gongji/messages/en",
];

test("what the types declare is what an entry has, by import and by require", async () => {
  for (const name of modules) {
    const path = name === "gongji" ? "index" : name.replace("gongji/", "");
    const declared = new Set(names(`dist/${path}.d.ts`));
    if (text(`dist/${path}.d.ts`).includes('export * from "./index.js"'))
      names("dist/index.d.ts").forEach((one) => declared.add(one));
    assert.equal(
      text(`dist/${path}.d.cts`),
      text(`dist/${path}.d.ts`).replace(/(from "\.[^"]*)\.js"/g, '$1.cjs"'),
      name,
    );
    const required = from(name);
    const imported = await import(
      pathToFileURL(name === "gongji" ? join(installed, "dist/index.js") : from.resolve(name).replace(/\.cjs$/, ".js"))
    );
    for (const entry of [required, imported]) {
      const has = Object.keys(entry).filter((key) => key !== "default" && key !== "module.exports");
      assert.deepEqual(has.sort(), [...declared].sort(), name);
    }
  }
});

test("in Node import, require and what a bundler takes are one instance, with the same names", async () => {
  const required = from("gongji");
  assert.equal(manifest.exports["."].node.module, "./dist/node-bundled.js");
  for (const file of ["node.js", "node-bundled.js"]) {
    const imported = await import(pathToFileURL(join(installed, "dist", file)));
    const named = Object.keys(imported).filter((key) => key !== "default" && key !== "module.exports");
    assert.deepEqual(named.sort(), Object.keys(required).sort(), file);
    for (const name of named) assert.equal(imported[name], required[name], `${file}: ${name}`);
  }
});

test("the classic scripts and the mini-program's files have what the entries have, and no syntax after ES2015", async () => {
  const { transform } = await import("esbuild");
  for (const name of ["index", "form", "understand", "first", "messages/zh-CN", "messages/en"]) {
    const own = Object.keys(from(join(installed, `dist/miniprogram/${name}.js`))).sort();
    assert.deepEqual(own, Object.keys(from(name === "index" ? "gongji" : `gongji/${name}`)).sort(), name);
  }
  for (const path of files.filter((path) => /dist\/(global|miniprogram)\/.*\.js$/.test(path))) {
    // Whatever had to be made older would come out different.
    const [older, asItIs] = await Promise.all(
      ["es2015", "esnext"].map((target) => transform(text(path), { target, minifyWhitespace: true })),
    );
    assert.ok(older.code === asItIs.code, path);
  }
  for (const word of ["globalThis", "import.meta", "import(", "eval(", "new Function"]) {
    for (const path of files.filter((path) => path.startsWith("dist/miniprogram/") && path.endsWith(".js")))
      assert.ok(!text(path).includes(word), `${word} in ${path}`);
  }
});

test("one module for all: the packed file, the inline text and the file beside are the same bytes", async () => {
  const wasm = bytes("dist/gongji.wasm");
  assert.ok(brotliDecompressSync(bytes("dist/gongji.wasm.br")).equals(wasm));
  assert.ok(bytes("dist/miniprogram/gongji.wasm.br").equals(bytes("dist/gongji.wasm.br")));
  for (const path of ["dist/inline.js", "dist/inline.cjs"])
    assert.ok(text(path).includes(wasm.toString("base64")), path);
  assert.ok(bytes("dist/miniprogram/asm.js").equals(bytes("dist/global/gongji.asm.js")));
});

// WeChat's limit is 2 MB for a package. The module with all places and the plain JavaScript for hosts without WebAssembly fill half of it.
test("the mini-program's folder leaves 0.7 MB of a package's 2 MB", () => {
  const folder = join(installed, manifest.miniprogram);
  const size = readdirSync(folder, { recursive: true }).reduce(
    (sum, name) => sum + statSync(join(folder, name)).size,
    0,
  );
  // WeChat counts in units of 1,024.
  assert.ok(2 * 1024 ** 2 - size >= 0.7 * 1024 ** 2, `${size} bytes`);
});

/** Where TypeScript that knows no `exports` looks for the types of a path in the package: the first pattern that fits is the closest one. */
function typed(path) {
  for (const [pattern, [target]] of Object.entries(manifest.typesVersions["*"])) {
    const [head, tail = ""] = pattern.split("*");
    const fits = pattern.includes("*") ? path.startsWith(head) && path.endsWith(tail) : path === pattern;
    if (!fits) continue;
    const found = target.replace("./", "").replace("*", path.slice(head.length, path.length - tail.length));
    return found.endsWith(".d.ts") ? found : `${found}.d.ts`;
  }
  return undefined;
}

/** The values a file of types declares. */
function names(path) {
  return [...text(path).matchAll(/^export declare (?:const|function|class) (\w+)/gm)].map(([, name]) => name);
}
