// Before the engine: the module is asked for before anything is drawn, and the answer to the three facts stands at the foot with the
// first drawing, from the table; the engine's takes its place. Until there is one of the two, nothing is claimed.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import { firstTable } from "../../npm/dist/first.js";
import { choose, settled, setRegion } from "./form.mjs";
import { shoot, startPage } from "./harness.mjs";

/** Keeps the module from the page until the function it gives is called. */
async function holdModule(page) {
  let release;
  const held = new Promise((done) => (release = done));
  await page.route("**/*.wasm", async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

const until = `#day=${firstTable.until}`;
const dayAfter = new Date(Date.parse(firstTable.until) + 86_400_000).toISOString().slice(0, 10);
const firstFoot = "#foot[data-first]";
const word = (page) => page.locator("#foot .foot-word").innerText();

async function threeFacts(page, relation) {
  await setRegion(page, "420100");
  await choose(page, "grantee.relation", relation);
  await page.click('[data-where="same"]');
}

test("the first answer", async (t) => {
  const { blank, url } = await startPage(t);

  await t.test("the module is asked for before the page is drawn, once", async () => {
    const { page } = await blank();
    const asked = [];
    page.on("request", (request) => {
      if (request.url().endsWith(".wasm")) asked.push(request.url());
    });
    await page.addInitScript(() => {
      const order = (window.order = []);
      const { fetch } = window;
      window.fetch = (...given) => {
        order.push(/\.wasm$/.test(String(given[0])) ? "module" : "another file");
        return fetch(...given);
      };
      const define = customElements.define.bind(customElements);
      customElements.define = (...given) => {
        order.push("drawn");
        return define(...given);
      };
    });
    await page.goto(url);
    await settled(page);
    const order = await page.evaluate(() => window.order);
    assert.deepEqual(order.slice(0, 2), ["module", "drawn"]);
    assert.equal(asked.length, 1);
  });

  for (const [relation, outcome, said] of [
    ["parent", "eligible", /照常见情况，可以绑/],
    ["other", "ineligible", /不可以绑/],
  ]) {
    await t.test(
      `${relation}: the answer is there before the engine, stays on a reload, and the engine says the same`,
      async () => {
        const { page } = await blank();
        const release = await holdModule(page);
        await page.goto(url + until);
        await page.waitForSelector("#foot");
        assert.equal(await page.locator(firstFoot).count(), 0, "nothing is claimed before the facts are there");
        await threeFacts(page, relation);
        await page.waitForSelector(firstFoot);
        assert.equal(await page.locator("#foot").getAttribute("data-outcome"), outcome);
        assert.match(await word(page), said);
        const before = await word(page);
        await page.reload();
        await page.waitForSelector(firstFoot);
        assert.equal(await word(page), before);
        if (relation === "parent") await shoot(page, "first-answer");
        release();
        await settled(page);
        assert.equal(await page.locator(firstFoot).count(), 0, "the engine's answer is in its place");
        assert.equal(await page.locator("#foot").getAttribute("data-outcome"), outcome);
        assert.equal(await word(page), before);
      },
    );
  }

  await t.test(
    "past the day of the table, and with any further fact, nothing is claimed until the engine is there",
    async () => {
      const { page } = await blank();
      const release = await holdModule(page);
      await page.goto(`${url}#day=${dayAfter}`);
      await threeFacts(page, "parent");
      await page.waitForSelector('html[data-screen="answer"]');
      assert.match(await page.locator("#foot").innerText(), /正在准备计算引擎/);
      assert.equal(await page.locator(firstFoot).count(), 0);
      release();
      await settled(page);
      assert.equal(await page.locator("#foot").getAttribute("data-outcome"), "eligible");
      // One more fact, kept in the tab: the table does not know it.
      await page.locator(".assumed [data-no]").first().click();
      await settled(page);
      const again = await holdModule(page);
      await page.reload();
      await page.waitForSelector("#foot");
      assert.equal(await page.locator(firstFoot).count(), 0);
      again();
      await settled(page);
    },
  );

  await t.test("an engine that cannot be had is reported, not covered by the table", async () => {
    const { page } = await blank();
    await page.route("**/*.wasm", (route) => route.abort());
    await page.goto(url + until);
    await threeFacts(page, "parent");
    await page.waitForSelector("#foot .engine-failed");
    assert.equal(await page.locator(firstFoot).count(), 0);
  });
});

test("the scripts of the first view stay small", async (t) => {
  const { blank, url } = await startPage(t);
  const { page } = await blank();
  const release = await holdModule(page);
  await page.goto(url);
  await page.waitForSelector("#foot");
  const first = await page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .map(({ name }) => name)
      .filter((name) => name.endsWith(".js")),
  );
  assert.ok(first.length > 0);
  const bytes = first.reduce(
    (sum, address) =>
      sum +
      brotliCompressSync(readFileSync(new URL(`../../www/dist/${new URL(address).pathname.slice(1)}`, import.meta.url)))
        .length,
    0,
  );
  t.diagnostic(`${bytes} bytes of brotli`);
  assert.ok(bytes <= 45 * 1024, `${bytes} bytes`);
  release();
});
