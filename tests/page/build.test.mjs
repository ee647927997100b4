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
    const write = (target) => transform(text(name), { target, minifyWhitespace: true, supported: { "import-meta": true, "dynamic-import": true } });
    const [older, asItIs] = [await write("es2017"), await write("esnext")];
    assert.ok(older.code === asItIs.code, `${name} holds newer syntax`);
  }
});

test("the styles use nothing that old web views need and do not have", () => {
  for (const name of files(".css")) {
    for (const word of ["@layer", "@container", ":has(", ":is(", ":where(", "inset:", "aspect-ratio", "clamp(", "color-mix(", "@import", "url("]) {
      assert.ok(!text(name).includes(word), `${word} in ${name}`);
    }
    assert.ok(text(name).includes("grid-gap"), "grids keep the name of the gap that Chromium 64 knows");
  }
});

test("the page is one script, one style, one module, the module in plain JavaScript, the sources and the guides", () => {
  assert.deepEqual(readdirSync(assets).map((name) => name.replace(/-[\w-]{8}\./, ".")).sort(), ["gongji.asm.js", "gongji.wasm", "guide.json", "index.css", "index.js", "sources.json"]);
});
