// Ten people with a question, from opening the page to something they can do. Every tap, choice and filled field is counted.
import assert from "node:assert/strict";
import { test } from "node:test";
import { changeDay, foot, read, settled, shown } from "./form.mjs";
import { startPage } from "./harness.mjs";
import { OPERATIONS } from "./operations.mjs";
import { inSight, person } from "./person.mjs";

const PHONE = { viewport: { width: 375, height: 812 } };
/** From opening to an answer one can act on, and to the split of a bill. */
const [MOST_ANSWER, MOST_BILL] = [5, 6];
const operations = (task) => OPERATIONS[task - 1].now;

test("no task takes more operations than was promised", () => {
  const bills = [3, 5, 7, 9];
  OPERATIONS.forEach(({ now, task }, place) =>
    assert.ok(now <= (bills.includes(place + 1) ? MOST_BILL : MOST_ANSWER), task),
  );
});

test("ten people", async (t) => {
  const { open } = await startPage(t);

  async function visitor(options = PHONE, path = "") {
    const { page, problems } = await open(path, options);
    return { ...person(page), problems };
  }

  await t.test("1. 武汉, the mother in 宜昌: yes on usual assumptions, and one tap to how", async () => {
    const { page, tap, chip, pick, count, problems } = await visitor();
    for (const path of ["grantor.region", "grantee.relation", "grantee.region"])
      assert.ok(await inSight(page, `[data-field="${path}"]`), `${path} is in sight at first`);
    await pick("#f-grantor-region-province", "420000");
    await pick("#f-grantor-region-city", "420100");
    await chip("grantee.relation", "parent");
    await tap('[data-where="province"]');
    assert.equal(await shown(page), "eligible");
    assert.match(await foot(page), /照常见情况，可以绑/);
    assert.equal(count(), operations(1));
    assert.ok(await inSight(page, "#verdict"), "the answer is in sight");
    assert.match(await read(page), /只要下面都对[\s\S]*您有个人账户[\s\S]*不是/);
    await tap("[data-how]");
    assert.match(await read(page), /湖北医疗保障[\s\S]*要带的材料/);
    assert.equal(count(), operations(1) + 1, "one more to how it is done");
    assert.deepEqual(problems, []);
  });

  await t.test(
    "2. 福州, a grandson of nine, large text: what must stay in the account, papers, one sheet of paper",
    async () => {
      const { page, tap, chip, pick, type, count } = await visitor();
      await tap('[data-setting="size"]');
      await pick("#f-grantor-region-province", "350000");
      await pick("#f-grantor-region-city", "350100");
      await chip("grantee.relation", "sons_child");
      await tap('[data-where="same"]');
      assert.equal(await shown(page), "eligible");
      assert.equal(count(), operations(2));
      assert.match(
        await page.locator('[data-field="grantor.balance"]').innerText(),
        /2000\s?元/,
        "what must stay is said where the balance is asked",
      );
      await type("grantor.balance", "1500");
      assert.equal(await shown(page), "ineligible");
      await type("grantor.balance", "5200");
      assert.equal(await shown(page), "eligible");
      await tap("[data-how]");
      assert.match(await page.locator('[data-code="child"]').innerText(), /孩子没有手机/);
      assert.ok((await page.locator('[data-list="papers"] li').count()) > 0);
      await page.emulateMedia({ media: "print" });
      assert.equal(await page.locator(".paper-sheet").isVisible(), true);
      assert.equal(await page.locator("#foot").isVisible(), false);
    },
  );

  await t.test("3. 北京, a child's bill of 300 from two accounts", async () => {
    const { page, tap, chip, pick, type, count } = await visitor();
    await tap('[data-task="bill"]');
    await pick("#f-bill-grantor-region-province", "110000");
    await chip("bill.patient", "child");
    await type("bill.amounts.medfee_sumamt", "300");
    await type("bill.grantors.0.balance", "500");
    await type("bill.grantors.1.balance", "500");
    assert.equal(count(), operations(3));
    assert.match(await foot(page), /^现金 0元/);
    assert.match(await page.locator(".split-sentence").innerText(), /我的账户付300元/);
  });

  await t.test("4. 成都, the parents in 西安: two ways side by side", async () => {
    // On a day when both ways are open: what is read of the wallet ends with 2026.
    const { page, tap, chip, pick, count } = await visitor(PHONE, "#day=2026-11-22");
    await pick("#f-grantor-region-province", "510000");
    await pick("#f-grantor-region-city", "510100");
    await chip("grantee.relation", "parent");
    await tap('[data-where="elsewhere"]');
    await pick("#f-relative-province-province", "610000");
    assert.match(await foot(page), /照常见情况/, "the answer stands at the foot before another tap");
    assert.equal(count(), operations(4));
    await tap("[data-go]");
    const ways = await page.locator('[data-list="alternatives"]').innerText();
    assert.match(ways, /跨省共济额度[\s\S]*医保钱包转账/);
    assert.ok(await page.locator('.next a[href="tel:12393"]').first().isVisible());
  });

  await t.test("5. 石家庄, a till receipt of 72.50, class unknown: an amount all the same", async () => {
    const { page, tap, chip, pick, type, count } = await visitor();
    await tap('[data-task="bill"]');
    await pick("#f-bill-grantor-region-province", "130000");
    await pick("#f-bill-grantor-region-city", "130100");
    await chip("bill.patient", "self");
    await chip("bill.held", "till");
    await type("bill.amounts.medfee_sumamt", "72.50");
    assert.equal(count(), operations(5));
    assert.match(await foot(page), /家里要付 .*\d/);
    await page.locator('[data-more="finer"] > summary').click();
    await chip("bill.entry", "lines");
    await page.locator('[data-line="0"] select').selectOption("b");
    await page.locator('[data-line="0"] input').first().fill("72.50");
    await settled(page);
    assert.match(await foot(page), /家里要付 .*\d/, "class B without its share is a span, no dead end");
  });

  await t.test("6. 南昌, after a divorce: what she can do now comes first", async () => {
    const { page, tap, chip, pick, count } = await visitor();
    await tap('[data-task="ending"]');
    await pick("#ending-region-province", "360000");
    await pick("#ending-region-city", "360100");
    await chip("ending.what", "divorce");
    assert.equal(count(), operations(6));
    const text = await page.locator(".ending-body").innerText();
    assert.match(text, /^现在您能做什么[\s\S]*解绑/);
    assert.ok(text.indexOf("现在您能做什么") < text.indexOf("会不会自己解除") || !text.includes("会不会自己解除"));
    await tap('[data-to="guide"]');
    assert.match(await read(page), /解除绑定|解绑/);
  });

  await t.test("7. everything mistyped: each is named with its cure, nothing is lost", async () => {
    const { page, tap, chip, pick, type, count } = await visitor();
    await tap('[data-task="bill"]');
    await pick("#f-bill-grantor-region-province", "420000");
    await pick("#f-bill-grantor-region-city", "420100");
    await chip("bill.patient", "self");
    await chip("bill.held", "share");
    for (const [text, amount] of [
      ["1,000.50", "1000.50"],
      ["1，000", "1000"],
      ["¥300", "300"],
      ["300元", "300"],
      ["300块", "300"],
      [" 300 ", "300"],
      ["+300", "300"],
    ]) {
      await type("bill.personal_share", text);
      if (text === "1,000.50") assert.equal(count(), operations(7));
      assert.match(await foot(page), new RegExp(`家里要付 ${amount.replace(".", "\\.")}元`), text);
    }
    await type("bill.personal_share", "abc");
    await page.locator('[data-field="bill.personal_share"] input').blur();
    await settled(page);
    assert.match(await foot(page), /个人负担填得不对/);
    await tap("[data-go]");
    assert.equal(await page.evaluate(() => document.activeElement.id), "f-bill-personal-share");
    assert.equal(await page.inputValue("#f-bill-personal-share"), "abc");
  });

  await t.test("8. a clerk in 柳州: the rules on one sheet, their own address, the figures, what changed", async () => {
    const { page, tap, pick, count } = await visitor({ viewport: { width: 1280, height: 800 } });
    await tap('[data-task="rules"]');
    await pick("#sheet-region-province", "450000");
    await pick("#sheet-region-city", "450200");
    assert.equal(count(), operations(8));
    assert.match(page.url(), /#part=rules&region=450200$/);
    assert.match(await page.locator('[data-topic="relations"]').first().innerText(), /可以绑[\s\S]*官方/);
    await page.locator('[data-group="figures"] > summary').click();
    assert.match(await page.locator('[data-figures="employee.outpatient"]').innerText(), /起付线 300元[\s\S]*报 50%/);
    await page.locator('[data-fold="beside"] > summary').click();
    await page.fill("#beside-day", "2018-01-01");
    await page.dispatchEvent("#beside-day", "change");
    await settled(page);
    assert.ok(Number(await page.locator("[data-differences]").getAttribute("data-differences")) > 0);
  });

  await t.test("9. 上海, an inpatient: a total and the kind of visit are enough", async () => {
    const { page, tap, chip, pick, type, count } = await visitor();
    await tap('[data-task="bill"]');
    await pick("#f-bill-grantor-region-province", "310000");
    await chip("bill.patient", "self");
    await chip("bill.visit", "inpatient");
    await type("bill.amounts.medfee_sumamt", "26000");
    assert.equal(count(), operations(9));
    // In service 1500 and 15 % of 24500; retired before 2001 700 and 8 % of 25300 (policies/310000-shanghai/pooling.toml).
    assert.match(await foot(page), /家里要付 2724元～5175元/);
  });

  await t.test("10. a host: place and part are set, three choices fewer", async () => {
    const { page, tap, chip, count } = await visitor(PHONE, "#part=binding&region=420100&title=off&offline=off");
    assert.equal(await page.locator("h1").count(), 0);
    assert.equal(await page.locator(".others").count(), 0);
    await chip("grantee.relation", "parent");
    await tap('[data-where="same"]');
    assert.equal(count(), operations(10));
    assert.equal(await shown(page), "eligible");
  });

  await t.test("公婆 cannot be bound, and who can is said", async () => {
    const { page, tap, chip, pick, count } = await visitor();
    await pick("#f-grantor-region-province", "420000");
    await pick("#f-grantor-region-city", "420100");
    await chip("grantee.relation", "parent_of_spouse");
    await tap('[data-where="same"]');
    assert.ok(count() <= MOST_ANSWER);
    assert.equal(await shown(page), "ineligible");
    assert.match(await page.locator('[data-list="others"]').innerText(), /对您爱人来说是父母，由爱人的账户来绑/);
  });

  await t.test("one tap denies an assumption, another takes it back", async () => {
    const { page, tap, chip, pick } = await visitor();
    await pick("#f-grantor-region-province", "130000");
    await pick("#f-grantor-region-city", "130100");
    await chip("grantee.relation", "sibling");
    await tap('[data-where="same"]');
    await tap('[data-field="grantor.account"] [data-no]');
    assert.equal(await shown(page), "ineligible");
    await tap('[data-field="grantor.account"] [data-undo]');
    assert.equal(await shown(page), "eligible");
    await changeDay(page, "2024-08-01");
    assert.equal(await shown(page), "ineligible", "河北 let siblings in on 2024-08-02");
  });
});
