// The files as they are shipped: old web views must be able to read every one of them.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { transform } from "esbuild";

const assets = fileURLToPath(new URL("../../www/dist/assets/", import.meta.url));
const files = (ending) => readdirSync(assets).filter((name) => name.endsWith(ending));
const text = (name) => readFileSync(assets + name, "utf8");

test("the scripts hold no syntax later than ES2017", async () => {
  assert.ok(files(".js").length > 0);
  for (const name of files(".js")) {
    // Whatever had to be made older would come out different. Chromium 64 knows the two exceptions.
    const write = (target) =>
      transform(text(name), {
        target,
        minifyWhitespace: true,
        supported: { "import-meta": true, "dynamic-import": true },
      });
    const [older, asItIs] = [await write("es2017"), await write("esnext")];
    assert.ok(older.code === asItIs.code, `${name} holds newer syntax`);
  }
});

test("the styles use nothing that old web views need and do not have", () => {
  for (const name of files(".css")) {
    for (const word of [
      "@layer",
      "@container",
      ":has(",
      ":is(",
      ":where(",
      "inset:",
      "aspect-ratio",
      "clamp(",
      "color-mix(",
      "@import",
      "url(",
    ]) {
      assert.ok(!text(name).includes(word), `${word} in ${name}`);
    }
    if (/display:grid/.test(text(name)))
      assert.ok(text(name).includes("grid-"), "grids keep the name of the gap that Chromium 64 knows");
  }
});

test("no script of a screen comes with the first view, and nothing is left that nobody loads", () => {
  const html = readFileSync(new URL("../index.html", `file://${assets}`), "utf8");
  const first = html.match(/assets\/[\w.-]+\.js/g) ?? [];
  assert.equal(first.length, 1, "one script begins");
  const all = [html, ...files(".js").map(text)].join("\n");
  for (const name of readdirSync(assets)) assert.ok(all.includes(name), `${name} is loaded by somebody`);
});

test("the worker keeps every file of the page but the engine for old web views, under a version of its own", () => {
  const worker = readFileSync(new URL("../worker.js", `file://${assets}`), "utf8");
  const kept = JSON.parse(/const FILES = (\[.*\]);/.exec(worker)[1]);
  assert.match(worker, /"gongji-[0-9a-f]{16}"/);
  for (const name of readdirSync(assets))
    assert.equal(kept.includes(`assets/${name}`), !name.startsWith("gongji.asm"), name);
});

test("embed.js is at most one kilobyte", () => {
  assert.ok(readFileSync(new URL("../embed.js", `file://${assets}`)).length <= 1024);
});
