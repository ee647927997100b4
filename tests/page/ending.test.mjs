// How a binding ends, read off the page: what can be done now first, then what happens by itself, then when.
import assert from "node:assert/strict";
import { test } from "node:test";
import { choose, foot, go, setDate, settled } from "./form.mjs";
import { shoot, startPage } from "./harness.mjs";

const outcome = (page) => page.locator(".ending-body").getAttribute("data-outcome");
const body = (page) => page.locator(".ending-body").innerText();

test("how a binding ends", async (t) => {
  const { open } = await startPage(t);

  async function at(region, day = "2026-11-22") {
    const { page, problems } = await open(`#part=ending&region=${region}&day=${day}`);
    return { page, problems };
  }

  await t.test(
    "divorce: one may end it oneself now; that it ends by itself was found nowhere, and that is said (B13, X02)",
    async () => {
      const { page, problems } = await at("360000");
      await choose(page, "ending.what", "divorce");
      await settled(page);
      const text = await body(page);
      assert.match(text, /^现在您能做什么[\s\S]*可以解绑[\s\S]*官方/);
      assert.match(text, /没有查到/);
      assert.doesNotMatch(text, /多半可以/, "a duty is not something that may be");
      assert.ok(await page.locator('.ending-body a[href="tel:12393"]').isVisible());
      await shoot(page, "ending");
      assert.deepEqual(problems, []);
    },
  );

  await t.test(
    "山西: an end of the insurance ends it by itself; asked to whom it happened first (G07, X01)",
    async () => {
      const { page } = await at("140100", "2023-05-01");
      await choose(page, "ending.what", "ended");
      assert.match(await foot(page), /再选是谁/);
      await choose(page, "ending.who", "grantor");
      await settled(page);
      assert.equal(await outcome(page), "ends_itself");
      assert.match(await body(page), /自动结束，不用再办手续/);
      assert.equal(await page.locator('[data-to="guide"]').count(), 0, "nothing need be done");
    },
  );

  await t.test("across provinces either side may end it, and the quota goes back (G07, M09)", async () => {
    const { page } = await open("#region=420100&day=2026-08-01");
    await go(page, "ending");
    await choose(page, "ending.what", "wish");
    await page.locator('[data-more="ending"] > summary').click();
    await choose(page, "ending.through", "quota");
    for (const who of ["grantor", "grantee"]) {
      await choose(page, "ending.who", who);
      await settled(page);
      assert.equal(await outcome(page), "may_be_ended", who);
      assert.match(await body(page), /退回您的账户/);
    }
    await page.click('[data-to="guide"]');
    await settled(page);
    assert.equal(await page.$eval("#guide-task input:checked", (one) => one.value), "unbind");
    assert.equal(await page.evaluate(() => document.activeElement.id), "screen-title");
  });

  await t.test(
    "河南: three months, as a guide says; a day of binding is asked for, and a wrong one is reported beside its field (G07, X02)",
    async () => {
      const { page } = await at("410000");
      await choose(page, "ending.what", "wish");
      await choose(page, "ending.who", "grantor");
      assert.match(await foot(page), /还差/);
      assert.match(await page.locator('[data-field="ending.bound"]').innerText(), /要填/);
      await setDate(page, "#ending-bound", "2026-11-23");
      assert.match(await page.locator("#ending-bound-error").innerText(), /不能晚于/);
      assert.match(await foot(page), /还差/, "a day to come is not taken");
      await setDate(page, "#ending-bound", "0019-01-01");
      assert.match(await page.locator("#ending-bound-error").innerText(), /真实的日期/);
      await setDate(page, "#ending-bound", "2026-09-22");
      assert.equal(await page.locator("#ending-bound-error").count(), 0);
      assert.equal(await outcome(page), "unsettled", "two months have passed");
      await setDate(page, "#ending-bound", "2026-08-22");
      assert.equal(await outcome(page), "may_be_ended", "three months have passed: every reading lets it end");
    },
  );

  await t.test("the place is asked on the screen itself; what was chosen can be taken back", async () => {
    const { page } = await open();
    await go(page, "ending");
    await choose(page, "ending.what", "divorce");
    await settled(page);
    await page.selectOption("#ending-region-province", "110000");
    await settled(page);
    assert.match(await body(page), /现在您能做什么/);
    await page.getByRole("button", { name: "清除：发生了什么" }).click();
    assert.match(await foot(page), /先选发生了什么/);
    assert.equal(await page.locator(".ending-body").count(), 0);
  });

  await t.test("in English as well", async () => {
    const { page } = await open("#part=ending&region=360000&day=2026-11-22&language=en");
    await choose(page, "ending.what", "divorce");
    await settled(page);
    assert.match(await body(page), /^What you can do now/);
  });
});
