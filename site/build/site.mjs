// Writes the site to site/dist: `make docs`. Needs the package (`make package`) for the playground; `--text` leaves that out.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { layout } from "./layout.mjs";
import { LANGUAGES, pages } from "./pages.mjs";
import { fileOf, render } from "./render.mjs";

const here = fileURLToPath(new URL("..", import.meta.url));
process.chdir(here);
const dist = "dist";
const write = (path, text) => {
  mkdirSync(dirname(join(dist, path)), { recursive: true });
  writeFileSync(join(dist, path), text);
};

rmSync(dist, { recursive: true, force: true });
const dead = [];
for (const language of LANGUAGES) {
  const made = pages.map((page) => ({ page, rendered: render(page, language) }));
  const titles = new Map(made.map(({ page, rendered }) => [page.path, rendered.title]));
  for (const { page, rendered } of made) {
    dead.push(...rendered.dead);
    write(fileOf(page.path, language), layout(page, language, rendered, titles));
  }
  const index = made.flatMap(({ page, rendered }) =>
    rendered.parts.map(({ id, heading, text }, at) => [
      fileOf(page.path, language),
      at === 0 ? "" : id,
      rendered.title,
      heading,
      text,
    ]),
  );
  write(`assets/search-${language}.js`, `gongjiSearch=${JSON.stringify(index).replace(/</g, "\\u003c")};\n`);
}
if (dead.length > 0) throw new Error(`site: links that lead nowhere:\n${dead.join("\n")}`);

const entry = (out, path) => ({ in: path, out });
const playground = process.argv.includes("--text") ? [] : [entry("playground", "src/playground/main.ts")];
// Classic scripts: a module would not be loaded from a folder (file://).
await build({
  entryPoints: [entry("site", "src/site.ts"), entry("site", "src/site.css"), ...playground],
  outdir: join(dist, "assets"),
  absWorkingDir: here,
  bundle: true,
  minify: true,
  charset: "utf8",
  format: "iife",
  target: "es2020",
  legalComments: "none",
  logLevel: "warning",
});
console.log(`site: ${pages.length} pages in ${LANGUAGES.length} languages, site/dist/index.html`);
