// X05 in the build that ships: generated bills in Chromium, and the same in Node.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { serve } from "../../scripts/serve.mjs";
import { listRegions, previewDeduction } from "../../npm/dist/node.js";
import { startChromium } from "../page/harness.mjs";
import { splitMany } from "./bills.mjs";

const folder = (path) => fileURLToPath(new URL(path, import.meta.url));
// More than half of them need something first; ten thousand are split.
const COUNT = 24_000;

/** The places whose bills can be split from the whole amount. */
const withRules = (reply) => reply.value.filter((place) => place.pooling).map((place) => place.region);

test("X05: 24,000 bills sum up in Node", (t) => {
  const { split, faults } = splitMany(previewDeduction, withRules(listRegions()), COUNT, 7);
  t.diagnostic(`${split} of ${COUNT} were split, the others need something`);
  assert.deepEqual(faults, []);
  assert.ok(split >= 10_000);
});

test("X05: 24,000 bills sum up in Chromium", async (t) => {
  const server = await serve({ "/npm/": folder("../../npm/dist"), "/js/": folder("."), "/": folder("blank") });
  t.after(server.close);
  const browser = await startChromium();
  t.after(() => browser.close());
  const page = await browser.newPage();
  await page.goto(server.url);
  const { split, faults } = await page.evaluate(async (count) => {
    const { init, listRegions, previewDeduction } = await import("/npm/index.js");
    const { splitMany } = await import("/js/bills.mjs");
    await init();
    const places = listRegions()
      .value.filter((place) => place.pooling)
      .map((place) => place.region);
    return splitMany(previewDeduction, places, count, 11);
  }, COUNT);
  t.diagnostic(`${split} of ${COUNT} were split, the others need something`);
  assert.deepEqual(faults, []);
  assert.ok(split >= 10_000);
});
