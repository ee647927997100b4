// What people type: amounts with commas, signs and blanks, full-width characters, numbers in groups; and no error before a number is whole.
import assert from "node:assert/strict";
import { test } from "node:test";
import { choose, deny, facts, field, foot, go, read, setRegion, settled, shown, type } from "./form.mjs";
import { startPage } from "./harness.mjs";

// Made up: the district 110101, sequence 018; and no district has the code 110000, sequence 000.
const SOUND = "11010120160229018X";
const OTHER = "110000199001010005";

test("what people type", async (t) => {
  const { open } = await startPage(t);

  /** A bill in 武汉 of which the personal share is known, with nothing in the patient's own account. */
  async function share() {
    const { page, problems } = await open("#region=420100");
    await go(page, "bill");
    await choose(page, "bill.patient", "self");
    await choose(page, "bill.held", "share");
    await type(page, "bill.own_account", "0");
    return { page, problems, input: page.locator("#f-bill-personal-share") };
  }

  /** The numbers of papers, behind the fold of an answer. */
  async function papers(region = "420100") {
    const { page } = await open(`#region=${region}`);
    await facts(page, { relation: "parent", where: "same" });
    await page.locator('[data-fold="finer"] > summary').click();
    await page.locator('[data-more="id"] > summary').click();
    return { page, input: page.locator("#f-grantee-id-number") };
  }

  await t.test("C08: a share is read however it is written", async () => {
    const { page, problems, input } = await share();
    for (const text of ["1,234.50", "￥1234.50", "1234.50元", " 1 234.50 ", "1，234.5", "+1234.5", "１２３４．５"]) {
      await input.fill(text);
      assert.match(await foot(page), /现金 1,?234\.50元/, text);
      assert.notEqual(await input.getAttribute("aria-invalid"), "true", text);
    }
    await input.fill(" ");
    assert.match(await foot(page), /填一个金额/, "blanks are nothing");
    assert.notEqual(await input.getAttribute("aria-invalid"), "true");
    assert.deepEqual(problems, []);
  });

  await t.test("C08: what cannot be read is named at the foot, which leads to it", async () => {
    const { page, input } = await share();
    for (const [text, said] of [
      ["1,1", /逗号的位置不对/],
      ["-50", /不能是负数/],
      ["abc", /字母或文字/],
      ["1.2.3", /小数点只能有一个/],
    ]) {
      await input.fill(text);
      await input.blur();
      await settled(page);
      assert.match(await field(page, "bill.personal_share").innerText(), said, text);
      assert.match(await foot(page), /个人负担填得不对/, text);
      await page.click("[data-go]");
      assert.equal(await page.evaluate(() => document.activeElement.id), "f-bill-personal-share", text);
    }
  });

  await t.test("the notice of full-width characters goes with the text it is about", async () => {
    const { page, input } = await share();
    const notice = () => field(page, "bill.personal_share").locator(".notice").innerText();
    await input.fill("１２３");
    await settled(page);
    assert.equal(await input.inputValue(), "123");
    assert.match(await notice(), /全角/);
    for (const text of ["300", "abc", "-50", "1234"]) {
      await input.fill(text);
      await settled(page);
      assert.equal(await notice(), "", text);
    }
  });

  await t.test("C04: an amount that is being typed is no error before the field is left", async () => {
    const { page, input } = await share();
    await input.focus();
    for (const key of "1,23") {
      await page.keyboard.press(key);
      await settled(page);
      assert.notEqual(await input.getAttribute("aria-invalid"), "true", await input.inputValue());
    }
    await input.blur();
    await settled(page);
    assert.equal(await input.getAttribute("aria-invalid"), "true", "1,23 left as it is");
  });

  await t.test("what cannot be read is reported beside its field, read out with it, and stays", async () => {
    const { page } = await open("#region=350100");
    await facts(page, { relation: "parent", where: "same" });
    await type(page, "grantor.balance", "12,5");
    await page.locator("#f-grantor-balance").blur();
    await settled(page);
    assert.match(await field(page, "grantor.balance").innerText(), /逗号的位置不对/);
    assert.equal(await page.inputValue("#f-grantor-balance"), "12,5");
    assert.equal(await page.getAttribute("#f-grantor-balance", "aria-invalid"), "true");
    const described = await page.getAttribute("#f-grantor-balance", "aria-describedby");
    const reported = await page.evaluate(
      (ids) =>
        ids
          .split(" ")
          .map((id) => document.getElementById(id)?.textContent ?? "")
          .join(""),
      described,
    );
    assert.match(reported, /逗号的位置不对/);
  });

  await t.test("C06: a count is read with its unit, and refused with an example", async () => {
    const { page } = await open("#region=420100");
    await facts(page, { relation: "parent", where: "same" });
    await deny(page, "grantor.bound");
    const input = field(page, "grantor.bound.count").locator("input");
    await input.fill("2人");
    await settled(page);
    assert.notEqual(await input.getAttribute("aria-invalid"), "true");
    for (const [text, said] of [
      ["两三人", /只填数字，例如 2/],
      ["1000000", /太大/],
    ]) {
      await input.fill(text);
      await settled(page);
      assert.match(await field(page, "grantor.bound.count").innerText(), said, text);
    }
  });

  await t.test("C04: fifteen digits on the way to eighteen are no error while the field has the focus", async () => {
    const { page, input } = await papers();
    await input.focus();
    for (const key of SOUND) {
      await page.keyboard.press(key);
      await settled(page);
      assert.notEqual(await input.getAttribute("aria-invalid"), "true", await input.inputValue());
    }
    assert.match(await field(page, "grantee.id.number").innerText(), /格式没有问题/);
    await input.fill(SOUND.slice(0, 15));
    await input.blur();
    await settled(page);
    assert.match(await field(page, "grantee.id.number").innerText(), /15位/);
  });

  await t.test("C05: a number in groups, in full-width characters, with characters that take no room", async () => {
    const { page, input } = await papers();
    for (const text of [
      "1101 0120 1602 2901 8X",
      "110101\u00a020160229\u00a0018X",
      `${SOUND}\u200b`,
      "１１０１０１２０１６０２２９０１８Ｘ",
      "11010120160229018x ",
    ]) {
      await input.fill(text);
      await settled(page);
      assert.match(await field(page, "grantee.id.number").innerText(), /格式没有问题/, JSON.stringify(text));
    }
    await input.fill("11010120160229018×");
    await settled(page);
    assert.match(await field(page, "grantee.id.number").innerText(), /字母 X/);
    assert.equal(await input.getAttribute("inputmode"), null, "a keyboard with letters");
  });

  await t.test("C07: a Hong Kong identity card is named where the permit is meant", async () => {
    const { page } = await papers();
    await page.selectOption("#f-grantee-id-kind", "hk_macau_permit");
    await page.fill("#f-grantee-id-number", "A123456(3)");
    await settled(page);
    assert.match(await field(page, "grantee.id.number").innerText(), /通行证/);
  });

  await t.test(
    "identity numbers: each mistake is named beside the field, and the number stands nowhere else (B11, B12, X08)",
    async () => {
      const { page, input } = await papers("130100");
      const mistakes = [
        ["110000#19900101000", /只能有数字和字母/],
        ["11000019900101000×", /字母 X/],
        ["110000900101000", /15位/],
        ["11000019900101000", /位数不对/],
        ["110000199013010005", /日期不存在/],
        ["110000199001010001", /最后一位/],
      ];
      for (const [number, said] of mistakes) {
        await input.fill(number);
        await input.blur();
        await settled(page);
        assert.match(await field(page, "grantee.id.number").innerText(), said, number);
        assert.equal(await input.getAttribute("aria-invalid"), "true");
        assert.ok(!(await read(page)).includes(number), "the number stands nowhere in the text of the page");
        assert.equal(await input.inputValue(), number, "the field keeps what was typed");
      }
      await input.fill(OTHER);
      await settled(page);
      assert.match(await field(page, "grantee.id.number").innerText(), /格式没有问题/);
      assert.equal(await shown(page), "eligible");
      assert.ok(
        !(await page.evaluate(() => document.documentElement.outerHTML)).includes(OTHER),
        "not in the markup either",
      );
      assert.ok(!page.url().includes(OTHER));
    },
  );

  await t.test("C16: in a city of 兵团 the place asks which of the two systems", async () => {
    const { page } = await open();
    await setRegion(page, "659001");
    await facts(page, { relation: "parent", where: "same" });
    assert.match(await read(page), /两套医保/);
  });

  await t.test("C17: 雄安新区 can be chosen; who is insured with the province itself says so", async () => {
    const { page } = await open();
    await setRegion(page, "133100");
    assert.equal(await page.locator("#f-grantor-region-city option:checked").innerText(), "雄安新区");
    await choose(page, "grantee.relation", "parent");
    await page.selectOption("#f-grantor-region-province", "420000");
    assert.match(await foot(page), /还差：我的参保地/);
    await page.selectOption("#f-grantor-region-city", "whole");
    assert.doesNotMatch(await foot(page), /我的参保地/);
  });
});
