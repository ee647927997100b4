// Several visits of one year on the page: each goes on where the one before it stopped. Amounts by hand from policies/*/pooling.toml.
import assert from "node:assert/strict";
import { test } from "node:test";
import { choose, setDay, setRegion, settled, type } from "./form.mjs";
import { shoot, startPage } from "./harness.mjs";

const sentence = (page) => page.locator(".split-sentence").innerText();
const rows = (page) => page.$$eval("#visits [data-visit]", (all) => all.map((card) => [...card.querySelectorAll("dd")].map((sum) => sum.innerText)));
const add = (page) => page.getByRole("button", { name: "记下这次，再加一次就诊" });

async function stay(page, day, total) {
  await setDay(page, day);
  await type(page, "bill.amounts.medfee_sumamt", total);
  await settled(page);
}

test("several visits of one year (X05)", async (t) => {
  const { open } = await startPage(t);

  await t.test("深圳: the second stay has half the 600; the account goes on paying until it is empty", async () => {
    const { page, problems } = await open();
    await setRegion(page, "440300");
    await choose(page, "bill.entry", "amounts");
    await choose(page, "bill.visit", "inpatient");
    await choose(page, "bill.scheme", "employee");
    await choose(page, "bill.person", "in_service");
    await choose(page, "bill.level", "3");
    assert.equal(await add(page).isDisabled(), true, "nothing to put down yet");
    await type(page, "bill.own_account", "2000");
    await stay(page, "2026-03-01", "10000");
    assert.match(await sentence(page), /统筹基金付8460元，本人账户付1540元，现金付0元/);
    await add(page).click();
    await settled(page);
    assert.equal(await page.inputValue("#f-bill-amounts-medfee-sumamt"), "", "room for the next");
    assert.equal(await page.inputValue("#f-bill-own-account"), "2000", "the rest stays");
    assert.deepEqual(await rows(page), [["8460元", "1540元", "0元"], ["8460元", "1540元", "0元"]]);
    await stay(page, "2026-06-01", "10000");
    // 10000 − 300 = 9700, of it 90 %; 2000 − 1540 = 460 were left in the account.
    assert.match(await sentence(page), /统筹基金付8730元，本人账户付460元，现金付810元/);
    assert.deepEqual(await rows(page), [["8460元", "1540元", "0元"], ["8730元", "460元", "810元"], ["17190元", "2000元", "810元"]]);
    await shoot(page, "bill-year");

    await setDay(page, "2026-02-01");
    await settled(page);
    assert.deepEqual((await rows(page)).slice(0, 2), [["8460元", "1540元", "0元"], ["8730元", "460元", "810元"]], "the earlier day comes first");
    assert.match(await sentence(page), /统筹基金付8460元/);

    await setDay(page, "2027-01-01");
    await settled(page);
    assert.match(await page.locator("#visits .error").innerText(), /同一年/);
    assert.equal(await page.inputValue("#f-bill-amounts-medfee-sumamt"), "10000");
    await page.getByRole("button", { name: "删除2026年3月1日这一次" }).click();
    await settled(page);
    assert.match(await sentence(page), /统筹基金付8460元，本人账户付1540元/);
    assert.deepEqual(problems, []);
  });

  await t.test("what a later visit mistypes is told beside its field, and the earlier ones stand", async () => {
    const { page } = await open();
    await setRegion(page, "440300");
    await type(page, "bill.personal_share", "100");
    await type(page, "bill.own_account", "150");
    await settled(page);
    await add(page).click();
    await settled(page);
    await type(page, "bill.personal_share", "1.234");
    await settled(page);
    assert.match(await page.locator('[data-field="bill.personal_share"]').innerText(), /最多两位小数/);
    assert.deepEqual((await rows(page))[0], ["100元", "0元"]);
    await type(page, "bill.personal_share", "100");
    await settled(page);
    assert.match(await sentence(page), /本人账户付50元，现金付50元/);
    await type(page, "bill.own_account", "1.505");
    await settled(page);
    assert.match(await page.locator('[data-field="bill.own_account"]').innerText(), /最多两位小数/);
  });
});
