// Makes npm/dist: an entry for every kind of front-end, the module, its plain-JavaScript form, messages, types, sources, guides, policies.
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import { build } from "esbuild";
import { firstTable } from "./bundle/first.mjs";
import { asmModule, beside, figures, first, glue, inlined } from "./bundle/plugins.mjs";
import { decoderOnly, pageOnly } from "./bundle/page-only.mjs";
import { tools } from "./bundle/tools.mjs";
import { writeTypes } from "./bundle/types.mjs";
import { tool } from "./tool.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const dist = "npm/dist";
const languages = ["zh-CN", "en"];

rmSync(dist, { recursive: true, force: true });
// What the module takes beside itself; the same build script wrote both.
writeFileSync("build-out/figures.bin", tool("figures", [], { encoding: "buffer" }));

/** Everything is a bundle of its own, so that a host reads one file; what is large lies beside them and is shared. */
const bundle = (outfile, entry, options) =>
  build({
    bundle: true,
    charset: "utf8",
    minify: true,
    logLevel: "warning",
    entryPoints: [entry],
    outfile: `${dist}/${outfile}`,
    plugins: [glue, inlined, figures, first, asmModule, beside],
    ...options,
  });
// The oldest web views in use are Chromium 69; es2017 is what 64 knows, and it knows import.meta and import() besides.
const esm = { format: "esm", target: "es2017", supported: { "import-meta": true, "dynamic-import": true } };
const cjs = { format: "cjs", target: "es2017", platform: "node" };
// Classic scripts and mini-programs: nothing later than ES2015.
const classic = (globalName) => ({ format: "iife", target: "es2015", globalName });
const mini = { format: "cjs", target: "es2015" };
const src = (name) => `npm/src/${name}.ts`;

await Promise.all([
  ...["index", "inline"].map((name) => bundle(`${name}.js`, src(name), { ...esm, banner: { js: pageOnly } })),
  ...["slim", "asm"].map((name) => bundle(`${name}.js`, src(name), { ...esm, banner: { js: decoderOnly } })),
  ...["edge", "form", "understand"].map((name) => bundle(`${name}.js`, src(name), esm)),
  bundle("inline.cjs", src("inline"), { ...cjs, banner: { js: pageOnly } }),
  ...["slim", "asm"].map((name) => bundle(`${name}.cjs`, src(name), { ...cjs, banner: { js: decoderOnly } })),
  ...["form", "understand"].map((name) => bundle(`${name}.cjs`, src(name), cjs)),
  bundle("node.cjs", src("node"), { ...cjs, inject: [src("text/node")] }),
  bundle("global/gongji.js", src("global"), classic("gongji")),
  bundle("global/form.js", src("form"), classic("gongji.form")),
  bundle("global/understand.js", src("understand"), classic("gongji.understand")),
  bundle("miniprogram/index.js", src("miniprogram"), { ...mini, inject: [src("text/utf8")] }),
  bundle("miniprogram/form.js", src("form"), mini),
  bundle("miniprogram/understand.js", src("understand"), mini),
  ...languages.flatMap((name) => [
    bundle(`messages/${name}.js`, src(`messages/${name}`), esm),
    bundle(`messages/${name}.cjs`, src(`messages/${name}`), cjs),
    bundle(`global/${name}.js`, src(`messages/${name}`), classic(`gongji["${name}"]`)),
    bundle(`miniprogram/messages/${name}.js`, src(`messages/${name}`), mini),
  ]),
  // The module in plain JavaScript: for `import`, and as one script that is a global or a CommonJS module, as its host is.
  bundle("gongji.asm.js", "gongji-asm", { ...esm, target: "es2015" }),
  bundle("global/gongji.asm.js", "gongji-asm", {
    ...classic("gongjiAsm"),
    footer: { js: 'if(typeof module==="object")module.exports=gongjiAsm;' },
  }),
]);

for (const folder of ["global", "miniprogram"])
  writeFileSync(`${dist}/${folder}/package.json`, '{ "type": "commonjs" }\n');
copyFileSync(`${dist}/global/gongji.asm.js`, `${dist}/miniprogram/asm.js`);

const wasm = readFileSync("build-out/gongji.wasm");
const packed = brotliCompressSync(wasm, {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: wasm.length },
});
writeFileSync(`${dist}/gongji.wasm`, wasm);
for (const folder of [dist, `${dist}/miniprogram`]) writeFileSync(`${folder}/gongji.wasm.br`, packed);

copyFileSync("build-out/figures.bin", `${dist}/figures.bin`);

// In Node both ways of importing are the same instance. For `export *` of a CommonJS file Node starts a lexer first, which takes as long
// as everything else; a bundler sees the file only there.
const inNode = createRequire(import.meta.url)(`../${dist}/node.cjs`);
writeFileSync(`${dist}/node-bundled.js`, 'export * from "./node.cjs";\n');
writeFileSync(
  `${dist}/node.js`,
  `import { createRequire } from "module";\nexport const { ${Object.keys(inNode).join(", ")} } = createRequire(import.meta.url)("./node.cjs");\n`,
);

// The engine that was just built answers for the table of first answers.
writeFileSync("build-out/first.json", JSON.stringify(firstTable(inNode)));
await Promise.all([
  bundle("first.js", src("first"), esm),
  bundle("first.cjs", src("first"), cjs),
  bundle("global/first.js", src("first"), classic("gongji.first")),
  bundle("miniprogram/first.js", src("first"), mini),
]);

writeTypes(dist, languages);

// What stands behind every number, and what to do next: outside the module, as a page that shows neither need not load them.
// And the module's own policies as a file, for pages that were built earlier.
for (const name of ["sources", "guide"]) writeFileSync(`${dist}/${name}.json`, written(name));
writeFileSync(`${dist}/policies.json`, written("gongji-policies", "pack"));
// What back ends, editors and assistants read.
mkdirSync(`${dist}/schema`);
copyFileSync("npm/schema/v1.json", `${dist}/schema/v1.json`);
writeFileSync(`${dist}/tools.json`, `${JSON.stringify(tools())}\n`);
copyFileSync("npm/mcp/server.js", `${dist}/mcp.js`);
for (const licence of ["LICENSE-MIT", "LICENSE-APACHE"]) copyFileSync(licence, `npm/${licence}`);

// What a tool of the workspace prints.
function written(name, ...args) {
  return `${JSON.stringify(JSON.parse(tool(name, args)))}\n`;
}
