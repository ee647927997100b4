// Makes npm/dist: the package's entry, its message catalogues, their types, the sources, the guides, the policies and the module itself.
import { execFileSync } from "node:child_process";
import { copyFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const dist = "npm/dist";
const catalogues = readdirSync("npm/src/messages").filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts"));

rmSync(dist, { recursive: true, force: true });

const common = {
  bundle: true,
  format: "esm",
  // The oldest web views in use are Chromium 69; es2017 is what 64 knows, and it knows import.meta besides.
  target: "es2017",
  supported: { "import-meta": true },
  charset: "utf8",
  minify: true,
  logLevel: "warning",
};

await build({
  ...common,
  entryPoints: ["npm/src/index.ts"],
  outfile: `${dist}/index.js`,
  alias: { "wasm-bindgen-glue": "./build-out/glue/gongji_bg.js" },
});

await build({
  ...common,
  entryPoints: catalogues.map((name) => `npm/src/messages/${name}`),
  outdir: `${dist}/messages`,
  outbase: "npm/src/messages",
});

execFileSync("node_modules/.bin/tsc", ["--project", "npm", "--emitDeclarationOnly"], { stdio: "inherit" });

copyFileSync("build-out/gongji.wasm", `${dist}/gongji.wasm`);
// What stands behind every number, and what to do next: outside the module, as a page that shows neither need not load them.
// And the module's own policies as a file, for pages that were built earlier.
for (const name of ["sources", "guide", "policies"]) writeFileSync(`${dist}/${name}.json`, written(name));
for (const licence of ["LICENSE-MIT", "LICENSE-APACHE"]) copyFileSync(licence, `npm/${licence}`);

// What examples/<name>.rs prints.
function written(name) {
  const command = ["run", "--quiet", "--locked", "--example", name];
  const text = execFileSync("cargo", command, { stdio: ["ignore", "pipe", "inherit"], encoding: "utf8", maxBuffer: 1 << 28 });
  return `${JSON.stringify(JSON.parse(text))}\n`;
}
