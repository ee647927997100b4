// Part two, read off the page: the sentence, the bar and the tables say the same amounts.
import assert from "node:assert/strict";
import { test } from "node:test";
import { choose, field, foot, settled, type } from "./form.mjs";
import { bill } from "./bill-form.mjs";
import { shoot, startPage } from "./harness.mjs";

const sentence = (page) => page.locator(".split-sentence").innerText();
const paid = (page) =>
  page.$$eval(".payers [data-payer]", (rows) =>
    rows.map((row) => [row.getAttribute("data-payer"), row.querySelector("td").innerText]),
  );

test("part two", async (t) => {
  const { open } = await startPage(t);

  await t.test("武汉: a share of 800 with 50 of one's own and 100 shared leaves 650 in cash (M05)", async () => {
    const { page, problems } = await bill(open, { region: "420100", patient: "self", held: "share" });
    await type(page, "bill.personal_share", "800");
    await type(page, "bill.own_account", "50");
    await page.locator('[data-grantor="0"] input').first().fill("100");
    await settled(page);
    assert.equal(await sentence(page), "个人负担800元，本人账户付50元，爱人的账户付100元，现金付650元。");
    assert.deepEqual(await paid(page), [
      ["own_account", "50元"],
      ["grantor", "100元"],
      ["cash", "650元"],
    ]);
    const bar = await page.$$eval(".bar .bar-part", (parts) =>
      parts.map((part) => [part.dataset.payer, parseFloat(part.getAttribute("width"))]),
    );
    assert.deepEqual(bar, [
      ["own_account", 6.25],
      ["grantor", 12.5],
      ["cash", 81.25],
    ]);
    assert.match(await page.getAttribute(".bar", "aria-label"), /现金付650元/);
    assert.match(await foot(page), /^现金 650元/);
    await shoot(page, "bill-share");
    assert.deepEqual(problems, []);
  });

  await t.test("a bill item by item: steps, fund, accounts in their order (M05, X05)", async () => {
    const { page } = await bill(open, { region: "420100", patient: "parent", scheme: "employee" });
    await choose(page, "bill.entry", "lines");
    assert.match(await foot(page), /填一个金额/, "no amount, no result");
    await page.locator('[data-line="0"] input').first().fill("1000");
    await page.getByRole("button", { name: "再加一项" }).click();
    await page.locator('[data-line="1"] input').first().fill("100");
    await page.locator('[data-line="1"] select').selectOption("c");
    await settled(page);
    await choose(page, "bill.person", "retired");
    await choose(page, "bill.level", "3");
    await type(page, "bill.own_account", "0");
    await page.locator('[data-grantor="0"] input').first().fill("60");
    await page.getByRole("button", { name: "再加一个共济账户" }).click();
    await page.locator('[data-grantor="1"] input').first().fill("900");
    await settled(page);
    await page.locator('[data-more="steps"] > summary').click();
    await settled(page);
    const steps = await page.$$eval(".steps [data-step]", (rows) => rows.map((row) => row.getAttribute("data-step")));
    for (const step of ["self_funded", "in_scope", "ratio", "fund", "personal_burden"])
      assert.ok(steps.includes(step), `${step} in ${steps}`);
    const amounts = await page.$$eval(".payers td", (cells) =>
      cells.map((cell) => Math.round(parseFloat(cell.innerText) * 100)),
    );
    assert.equal(
      amounts.reduce((sum, amount) => sum + amount, 0),
      110_000,
      "the parts sum to the bill",
    );
    const first = await sentence(page);
    assert.match(first, /^这单1100元，统筹基金付/);
    assert.match(first, /我的账户付60元/);

    await page.locator('[data-grantor="1"] summary').click();
    await page.getByRole("button", { name: "爱人的账户 上移" }).click();
    await settled(page);
    assert.deepEqual(
      await page.$$eval("[data-grantor] .amount input", (inputs) => inputs.map((input) => input.value).filter(Boolean)),
      ["900", "60"],
    );
    assert.notEqual(await sentence(page), first);
    await shoot(page, "bill-lines");
  });

  await t.test("an assumption is changed in place and the other reading disappears", async () => {
    const { page } = await bill(open, {
      region: "340100",
      patient: "self",
      total: "1000",
      person: "in_service",
      level: "2",
    });
    await type(page, "bill.amounts.fulamt_ownpay_amt", "400");
    await type(page, "bill.own_account", "0");
    await page.locator('[data-grantor="0"] input').first().fill("5000");
    await settled(page);
    for (const [name, text] of [
      ["ratio", "50"],
      ["deductible", "0"],
    ]) {
      await type(page, `bill.assume.${name}`, text);
      await settled(page);
      assert.equal(
        await page.evaluate(() => document.activeElement.id),
        `assume-${name}`,
        "the field stays where it is while somebody types",
      );
    }
    const switchOf = page.locator('[data-list="assumptions"] [data-switch="shared_pays_self_funded"]');
    assert.equal(await switchOf.getAttribute("data-state"), "unknown");
    const reading = page.locator('[data-list="readings"] [data-switch="shared_pays_self_funded"]');
    assert.match(await reading.innerText(), /换成：不可以/);
    assert.deepEqual(
      await reading.locator("td").allInnerTexts(),
      ["400元", "300元"],
      "cash and fund of the other reading",
    );
    await choose(page, "bill.assume.shared_pays_self_funded", "forbidden");
    await settled(page);
    assert.equal(await switchOf.getAttribute("data-state"), "given");
    const cash = (await paid(page)).find(([who]) => who === "cash");
    assert.deepEqual(cash, ["cash", "400元"], "what shared money may not pay is left to cash");
    assert.equal(await reading.count(), 0, "what is given is no longer in doubt");
  });

  await t.test("what cannot be read is reported beside its row, and no sum is made of the rest", async () => {
    const { page } = await bill(open, { region: "420100", patient: "parent", held: "share" });
    await type(page, "bill.personal_share", "80");
    await page.getByRole("button", { name: "再加一个共济账户" }).click();
    await page.locator('[data-grantor="1"] input').first().fill("1.234");
    await settled(page);
    assert.match(await page.locator('[data-grantor="1"]').innerText(), /最多两位小数/);
    assert.doesNotMatch(await page.locator('[data-grantor="0"]').innerText(), /最多两位小数/);
    assert.match(await foot(page), /填得不对/);
    await page.locator('[data-grantor="1"] input').first().fill("1.2");
    await settled(page);
    assert.match(await sentence(page), /爱人的账户付1\.20元，现金付78\.80元/);
    await choose(page, "bill.entry", "lines");
    await page.locator('[data-line="0"] input').first().fill("1e3");
    await settled(page);
    assert.match(await page.locator('[data-line="0"]').innerText(), /字母或文字/);
    assert.match(await foot(page), /改好就有结果/);
  });
});
