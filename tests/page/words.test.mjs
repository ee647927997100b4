// A sentence in one's own words: what it says is filled in, what may mean two things is asked, the rest is left alone.
import assert from "node:assert/strict";
import { test } from "node:test";
import { field, foot, settled, shown } from "./form.mjs";
import { startPage } from "./harness.mjs";

async function say(page, text) {
  await page.fill("#own-words", text);
  await page.press("#own-words", "Enter");
  await settled(page);
}

const chips = (page) => page.$$eval("[data-word]", (all) => all.map((one) => one.dataset.word).sort());

test("one's own words", async (t) => {
  const { open } = await startPage(t);

  await t.test("two operations from a sentence to the answer", async () => {
    const { page, problems } = await open();
    await say(page, "我在武汉工作，我妈在宜昌交居民医保，能用吗");
    assert.match(await foot(page), /可以绑/);
    await page.click("[data-go]");
    assert.equal(await shown(page), "eligible");
    assert.match(await page.locator(".facts").innerText(), /武汉市 · 爸妈 · 同省外市：宜昌市/);
    assert.deepEqual(problems, []);
  });

  await t.test("what may mean two places is asked, and the answer is taken", async () => {
    const { page } = await open();
    await say(page, "我在吉林，给我老婆用");
    assert.equal(await page.inputValue("#f-grantor-region-province"), "", "nothing is guessed");
    const which = page.locator('[data-which="grantor.region"] button');
    assert.ok((await which.count()) >= 2);
    await which.filter({ hasText: "吉林市" }).first().click();
    await settled(page);
    assert.equal(await page.inputValue("#f-grantor-region-city"), "220200");
    assert.equal(await page.locator("[data-which]").count(), 0);
  });

  await t.test("a chip takes one thing back, the others stay", async () => {
    const { page } = await open();
    await say(page, "杭州，岳父，同城");
    assert.ok((await chips(page)).includes("grantee.relation"));
    await page.click('[data-word="grantee.relation"]');
    await settled(page);
    assert.equal(await field(page, "grantee.relation").locator("input:checked").count(), 0);
    assert.equal(await page.inputValue("#f-grantor-region-city"), "330100");
  });

  await t.test("a relative's place is known before one's own: where that is follows from the choice", async () => {
    const { page } = await open();
    await say(page, "我妈在宜昌能用吗");
    assert.equal(
      await page.locator('[data-where][aria-pressed="true"], [data-where].chosen, [data-where] input:checked').count(),
      0,
      "nothing is guessed",
    );
    await page.selectOption("#f-grantor-region-province", "420000");
    await settled(page);
    await page.selectOption("#f-grantor-region-city", "420100");
    await settled(page);
    await page.click("[data-go]");
    await settled(page);
    assert.match(await page.locator(".facts").innerText(), /武汉市 · 爸妈 · 同省外市：宜昌市/);
  });

  await t.test("another relative takes nothing over from the one before", async () => {
    const { page } = await open();
    await say(page, "我孩子在北京");
    await say(page, "我妈能用吗，我在上海");
    assert.deepEqual(await chips(page), ["grantee.relation", "grantor.region"]);
    assert.doesNotMatch(await foot(page), /可以绑/);
  });

  await t.test("a bill leads to the bill, with its amount in it", async () => {
    const { page } = await open();
    await say(page, "在武汉住院一共花了两万三，三级医院");
    await page.click("[data-to-task]");
    await settled(page);
    assert.equal(await page.inputValue("#f-bill-amounts-medfee-sumamt"), "23000");
    assert.equal(await field(page, "bill.visit").locator("input:checked").inputValue(), "inpatient");
  });

  await t.test("a divorce leads to the ending", async () => {
    const { page } = await open();
    await say(page, "离婚了，南昌的，怎么解绑");
    await page.click("[data-to-task]");
    await settled(page);
    assert.match(await page.locator(".ending-body").innerText(), /现在您能做什么/);
  });

  await t.test("what is not understood changes nothing, and says so; script stays text", async () => {
    const { page, problems } = await open();
    for (const text of ["今天吃什么", "<img src=x onerror=alert(1)>", "13800138000"]) {
      await say(page, text);
      assert.match(await page.locator(".understood").innerText(), /没读懂/, text);
      assert.match(await foot(page), /选好三样/, text);
    }
    assert.equal(await page.locator("main img").count(), 0);
    assert.doesNotMatch(await page.evaluate(() => JSON.stringify({ ...sessionStorage })), /13800138000/);
    assert.deepEqual(problems, []);
  });
});
