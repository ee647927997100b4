// Several visits of one year on the page: each goes on where the one before it stopped. Amounts by hand from policies/*/pooling.toml.
import assert from "node:assert/strict";
import { test } from "node:test";
import { bill } from "./bill-form.mjs";
import { choose, field, foot, setDate, settled, type, unfold } from "./form.mjs";
import { shoot, startPage } from "./harness.mjs";

const sentence = (page) => page.locator(".split-sentence").innerText();
const rows = (page) =>
  page.$$eval("#visits [data-visit]", (all) =>
    all.map((card) => [...card.querySelectorAll("dd")].map((sum) => sum.innerText)),
  );
const add = (page) => page.getByRole("button", { name: "记下这次，再加一次就诊" });

async function stay(page, day, total) {
  await setDate(page, "#f-bill-day", day);
  await type(page, "bill.amounts.medfee_sumamt", total);
  await settled(page);
}

test("several visits of one year (X05)", async (t) => {
  const { open } = await startPage(t);

  await t.test(
    "武汉: a bill is taken as the first of the year and says so; denied, every other year is in its span",
    async () => {
      // 65 % of 1000 at a second-level hospital, no deductible, 3500 a year (policies/420100-wuhan/pooling.toml).
      const { page, problems } = await bill(open, {
        region: "420100",
        patient: "self",
        total: "1000",
        person: "in_service",
        level: "2",
      });
      assert.match(await foot(page), /家里要付 350元(?!～)/);
      assert.match(await page.innerText("[data-first-of-year]"), /先当是今年第一次看病/);
      await page.emulateMedia({ media: "print" });
      assert.match(await page.locator(".paper-sheet").innerText(), /☐ 先当是今年第一次看病/);
      await page.emulateMedia({ media: "screen" });
      await page.click("[data-first-of-year] button");
      assert.match(await foot(page), /家里要付 350元～1000元/);
      await type(page, "bill.year_to_date.fund", "3400");
      await settled(page);
      assert.match(await foot(page), /家里要付 900元(?!～)/, "100 of the 3500 are left");
      assert.equal(await page.locator("[data-first-of-year]").count(), 0);
      assert.deepEqual(problems, []);
    },
  );

  await t.test(
    "上海: a visit is put down only once it says whether the patient works; the next goes on from it",
    async () => {
      // 26000: (26000 − 1500) · 85 % = 20825 from the fund. 1500 counts once a year: 3000 · 85 % = 2550 (policies/310000-shanghai/pooling.toml).
      const { page, problems } = await bill(open, {
        region: "310000",
        patient: "self",
        visit: "inpatient",
        total: "26000",
      });
      assert.equal(await add(page).isDisabled(), true);
      assert.match(await page.locator("#visits").innerText(), /先说“病人的类别”/);
      await choose(page, "bill.person", "in_service");
      await settled(page);
      await add(page).click();
      await settled(page);
      await type(page, "bill.amounts.medfee_sumamt", "3000");
      assert.match(await foot(page), /家里要付 450元/);
      assert.deepEqual(problems, []);
    },
  );

  await t.test("深圳: the second stay has half the 600; the account goes on paying until it is empty", async () => {
    const { page, problems } = await bill(open, {
      region: "440300",
      day: "2026-11-22",
      patient: "self",
      visit: "inpatient",
    });
    assert.equal(await add(page).count(), 0, "nothing to put down yet");
    await type(page, "bill.amounts.medfee_sumamt", "10000");
    await settled(page);
    for (const [name, value] of [
      ["person", "in_service"],
      ["level", "3"],
    ]) {
      if ((await field(page, `bill.${name}`).count()) > 0) await choose(page, `bill.${name}`, value);
      await settled(page);
    }
    await type(page, "bill.own_account", "2000");
    await stay(page, "2026-03-01", "10000");
    assert.match(await sentence(page), /统筹基金付8460元，本人账户付1540元，现金付0元/);
    await unfold(page);
    await add(page).click();
    await settled(page);
    assert.equal(await page.inputValue("#f-bill-amounts-medfee-sumamt"), "", "room for the next");
    assert.equal(
      await page.evaluate(() => document.activeElement.id),
      "f-bill-amounts-medfee-sumamt",
      "and the cursor in it",
    );
    assert.equal(await page.inputValue("#f-bill-own-account"), "2000", "the rest stays");
    assert.deepEqual(await rows(page), [
      ["8460元", "1540元", "0元"],
      ["8460元", "1540元", "0元"],
    ]);
    await stay(page, "2026-06-01", "10000");
    // 10000 − 300 = 9700, of it 90 %; 2000 − 1540 = 460 were left in the account.
    assert.match(await sentence(page), /统筹基金付8730元，本人账户付460元，现金付810元/);
    assert.deepEqual(await rows(page), [
      ["8460元", "1540元", "0元"],
      ["8730元", "460元", "810元"],
      ["17190元", "2000元", "810元"],
    ]);
    await shoot(page, "bill-year");

    await setDate(page, "#f-bill-day", "2026-02-01");
    await settled(page);
    assert.deepEqual(
      (await rows(page)).slice(0, 2),
      [
        ["8460元", "1540元", "0元"],
        ["8730元", "460元", "810元"],
      ],
      "the earlier day comes first",
    );
    assert.match(await sentence(page), /统筹基金付8460元/);

    await setDate(page, "#f-bill-day", "2027-01-01");
    await settled(page);
    assert.match(await page.locator("#visits .error").innerText(), /同一年/);
    assert.equal(await page.inputValue("#f-bill-amounts-medfee-sumamt"), "10000");
    await page.getByRole("button", { name: "删除2026年3月1日这一次" }).click();
    await settled(page);
    assert.match(await sentence(page), /统筹基金付8460元，本人账户付1540元/);
    assert.deepEqual(problems, []);
  });

  await t.test("what a later visit mistypes is reported beside its field, and the earlier ones stand", async () => {
    const { page } = await bill(open, { region: "440300", day: "2026-11-22", patient: "self", held: "share" });
    await type(page, "bill.personal_share", "100");
    await type(page, "bill.own_account", "150");
    await settled(page);
    await unfold(page);
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
