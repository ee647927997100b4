// Bundlers that write one script: with `gongji` it holds the plain-JavaScript build, with `gongji/slim` it does not, and answers all the same.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { serve } from "../../scripts/serve.mjs";
import { startChromium } from "../page/harness.mjs";
import { makeProject } from "./project.mjs";

const load = createRequire(import.meta.url);
const page = readFileSync(new URL("../../docs/consumers/one-script.md", import.meta.url), "utf8");

let browser;
let folder;
before(async () => {
  browser = await startChromium();
  folder = makeProject("one-script").folder;
  // The same page as it would be written with the whole entry.
  const main = readFileSync(join(folder, "main.js"), "utf8");
  writeFileSync(
    join(folder, "whole.js"),
    main.replace("gongji/slim", "gongji").replace(/init\(.*\);/, 'init(beside("gongji.wasm"));'),
  );
});
after(() => browser.close());

/** How each writes `entry` as one script at `file`. What is large comes minified already. */
const bundlers = {
  async esbuild(entry, file) {
    const { build } = await import("esbuild");
    await build({
      entryPoints: [entry],
      outfile: file,
      bundle: true,
      format: "iife",
      target: "es2017",
      supported: { "dynamic-import": true },
      charset: "utf8",
      minify: true,
      logLevel: "silent",
    });
  },
  async Rollup(entry, file) {
    const { rollup } = await import("rollup");
    const { nodeResolve } = await import("@rollup/plugin-node-resolve");
    const bundle = await rollup({ input: entry, plugins: [nodeResolve({ browser: true })] });
    await bundle.write({ file, format: "iife", inlineDynamicImports: true, compact: true });
  },
  async webpack(entry, file) {
    const webpack = load("webpack");
    const one = new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 });
    const config = {
      mode: "production",
      entry,
      context: folder,
      target: ["web", "es2017"],
      output: { path: join(folder, "dist"), filename: file.slice(join(folder, "dist/").length) },
      plugins: [one],
      performance: false,
      optimization: { minimize: false },
    };
    const stats = await new Promise((resolve, reject) =>
      webpack(config, (error, done) => (error ? reject(error) : resolve(done))),
    );
    assert.ok(!stats.hasErrors(), stats.toString());
  },
};

for (const [name, write] of Object.entries(bundlers)) {
  test(`one-script: ${name} leaves the plain-JavaScript build out with gongji/slim, and the page answers with it and without WebAssembly`, async (t) => {
    const sizes = [];
    for (const entry of ["whole.js", "main.js"]) {
      await write(join(folder, entry), join(folder, "dist/main.js"));
      sizes.push(readFileSync(join(folder, "dist/main.js")).length / 1000);
    }
    t.diagnostic(`${name}: ${sizes.join(" and ")} kB`);
    const reported = new RegExp(`^\\| ${name} \\| (\\d+) \\| (\\d+) \\|$`, "m").exec(page).slice(1).map(Number);
    sizes.forEach((size, i) =>
      assert.ok(
        Math.abs(size - reported[i]) < 0.25 * reported[i],
        `docs/consumers/one-script.md says ${reported[i]} kB, this is ${size}`,
      ),
    );
    assert.ok(sizes[0] > sizes[1] + 500);

    const server = await serve({ "/": folder });
    t.after(server.close);
    for (const runs of ["webassembly", "javascript"]) {
      const shown = await (await browser.newContext()).newPage();
      t.after(() => shown.context().close());
      const asked = [];
      shown.on("request", (request) => asked.push(new URL(request.url()).pathname));
      if (runs === "javascript") await shown.addInitScript(() => delete globalThis.WebAssembly);
      await shown.goto(server.url);
      await shown.waitForFunction((runs) => document.querySelector("#answer")?.title === runs, runs);
      assert.equal(await shown.locator("#answer").innerText(), "可以");
      assert.equal(asked.includes("/gongji.asm.js"), runs === "javascript");
      assert.equal(asked.includes("/gongji.wasm"), runs === "webassembly");
    }
  });
}
