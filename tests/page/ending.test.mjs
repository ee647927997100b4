// How a binding ends, read off the page.
import assert from "node:assert/strict";
import { test } from "node:test";
import { choose, setDay, setRegion, settled } from "./form.mjs";
import { shoot, startPage } from "./harness.mjs";

const head = (page) => page.locator("#ending-verdict");
const codes = (page) => page.$$eval('[data-list="ending"] [data-code]', (items) => items.map((item) => item.getAttribute("data-code")));

async function bound(page, day) {
  await page.fill("#ending-bound", day);
  await page.dispatchEvent("#ending-bound", "change");
  await settled(page);
}

test("how a binding ends", async (t) => {
  const { open } = await startPage(t);

  await t.test("divorce: guides say it has to be ended; that is a lean, no verdict, and whom to ask is said (B13, X02)", async () => {
    const { page, problems } = await open();
    await setRegion(page, "360000");
    await setDay(page, "2026-11-22");
    await choose(page, "ending.what", "divorce");
    await settled(page);
    assert.equal(await head(page).getAttribute("data-outcome"), "unsettled");
    assert.match(await head(page).innerText(), /没有定论 · 多半是：要您主动解绑[\s\S]*12393/);
    assert.deepEqual(await codes(page), ["must_end_unsettled"]);
    assert.match(await page.locator(".ending-body").innerText(), /网传，未经官方证实/);
    assert.doesNotMatch(await page.locator(".ending-body").innerText(), /多半可以/, "a duty is not something that may be");
    await shoot(page, "ending");
    assert.deepEqual(problems, []);
  });

  await t.test("山西: an end of the insurance ends it by itself; asked to whom it happened first (G07, X01)", async () => {
    const { page } = await open();
    await setRegion(page, "140100");
    await setDay(page, "2023-05-01");
    await choose(page, "ending.what", "ended");
    await settled(page);
    assert.equal(await head(page).getAttribute("data-outcome"), null);
    assert.match(await head(page).innerText(), /再选是谁/);
    await choose(page, "ending.who", "grantor");
    await settled(page);
    assert.equal(await head(page).getAttribute("data-outcome"), "ends_itself");
    assert.match(await page.locator(".ending-body").innerText(), /自动结束，不用再办手续/);
    assert.equal(await page.locator('[data-to="guide"]').count(), 0, "nothing need be done");
  });

  await t.test("across provinces either side may end it, and the quota goes back (G07, M09)", async () => {
    const { page } = await open();
    await setRegion(page, "420100");
    await setDay(page, "2026-08-01");
    await choose(page, "ending.what", "wish");
    await choose(page, "ending.through", "quota");
    for (const who of ["grantor", "grantee"]) {
      await choose(page, "ending.who", who);
      await settled(page);
      assert.equal(await head(page).getAttribute("data-outcome"), "may_be_ended", who);
      assert.match(await page.locator(".ending-body").innerText(), /退回您的账户/);
    }
    await page.click('[data-to="guide"]');
    await settled(page);
    assert.equal(await page.$eval("#guide-task input:checked", (one) => one.value), "unbind");
    assert.equal(await page.evaluate(() => document.activeElement.id), "guide-title");
  });

  await t.test("河南: three months, as a guide says; a day of binding is asked for, and a wrong one is told beside its field (G07, X02)", async () => {
    const { page } = await open();
    await setRegion(page, "410000");
    await setDay(page, "2026-11-22");
    await choose(page, "ending.what", "wish");
    await choose(page, "ending.who", "grantor");
    await settled(page);
    assert.equal(await head(page).getAttribute("data-outcome"), "incomplete");
    assert.match(await page.locator('[data-field="ending.bound"]').innerText(), /要填/);
    await bound(page, "2026-11-23");
    assert.match(await page.locator("#ending-bound-error").innerText(), /不能晚于/);
    assert.equal(await head(page).getAttribute("data-outcome"), "incomplete", "a day to come is not taken");
    await bound(page, "0019-01-01");
    assert.match(await page.locator("#ending-bound-error").innerText(), /真实的日期/);
    await bound(page, "2026-09-22");
    assert.equal(await page.locator("#ending-bound-error").count(), 0);
    assert.equal(await head(page).getAttribute("data-outcome"), "unsettled");
    assert.equal(await head(page).getAttribute("data-leans"), "not_yet", "two months have passed");
    await bound(page, "2026-08-22");
    assert.equal(await head(page).getAttribute("data-outcome"), "may_be_ended", "three months have passed: every reading lets it end");
  });

  await t.test("without a place it leads to the place; what was chosen can be taken back", async () => {
    const { page } = await open();
    await choose(page, "ending.what", "divorce");
    await settled(page);
    assert.equal(await head(page).getAttribute("data-outcome"), "incomplete");
    await head(page).getByRole("button").click();
    assert.equal(await page.evaluate(() => document.activeElement.id), "f-grantor-region-province");
    await page.getByRole("button", { name: "清除：发生了什么" }).click();
    await settled(page);
    assert.match(await head(page).innerText(), /先选发生了什么/);
    assert.equal(await page.locator(".ending-body").count(), 0);
  });

  await t.test("in English as well", async () => {
    const { page } = await open();
    await page.click('[data-setting="language"]');
    await setRegion(page, "360000");
    await setDay(page, "2026-11-22");
    await choose(page, "ending.what", "divorce");
    await settled(page);
    assert.match(await head(page).innerText(), /Not settled · probably: you have to end it/);
  });
});
