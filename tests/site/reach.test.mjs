// The site for everybody: axe finds nothing wrong on pages of every kind, in light and dark; the search is used by keyboard alone.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import { answered, startSite } from "./site.mjs";

const axe = createRequire(new URL("../../www/package.json", import.meta.url)).resolve("axe-core/axe.min.js");

for (const colorScheme of ["light", "dark"]) {
  test(`axe finds nothing on a page of each kind, ${colorScheme}`, async (t) => {
    const site = await startSite(t);
    const { page, problems } = await site.open("index.html", { colorScheme, viewport: { width: 375, height: 812 } });
    for (const path of [
      "index.html",
      "consumers/form-rules.html",
      "pooling.html",
      "en/settlement.html",
      "playground.html",
    ]) {
      await page.goto(`${site.url}some/where/${path}`);
      if (path === "playground.html") await answered(page);
      await page.addScriptTag({ path: axe });
      const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
      assert.deepEqual(
        violations.map(
          ({ id, nodes }) =>
            `${path}: ${id}: ${nodes
              .slice(0, 3)
              .map(({ html }) => html.slice(0, 120))
              .join(" | ")}`,
        ),
        [],
      );
    }
    assert.deepEqual(problems, []);
  });
}

test("the search is asked, gone through and followed with the keyboard alone", async (t) => {
  const site = await startSite(t);
  const { page } = await site.open("index.html");
  await page.locator("#search").focus();
  await page.keyboard.insertText("起付线");
  await page.waitForFunction(() => document.querySelector("#found")?.dataset.asked === "起付线");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  const second = await page
    .locator("#found a")
    .nth(1)
    .evaluate((link) => link.href);
  await page.keyboard.press("Enter");
  await page.waitForURL(second);
});
