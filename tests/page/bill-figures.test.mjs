// Part two with figures of real places: what the page asks for, and what comes of it. Amounts by hand from policies/*/pooling.toml.
import assert from "node:assert/strict";
import { test } from "node:test";
import { bill } from "./bill-form.mjs";
import { choose, field, foot, settled, type } from "./form.mjs";
import { startPage } from "./harness.mjs";

const sentence = (page) => page.locator(".split-sentence").innerText();
const tick = (page, path, value) => field(page, path).locator(`input[value="${value}"]`).press(" ");
const card = (page, name) =>
  page.$eval(`[data-what-if="${name}"]`, (one) => [...one.querySelectorAll("dd")].map((sum) => sum.innerText));
const steps = (page) =>
  page.$$eval(".steps [data-step]", (rows) => rows.map((row) => [row.dataset.step, row.querySelector("td").innerText]));

/** A bill in totals, of 10000 yuan by default, with nothing in the patient's own account. */
async function whole(
  open,
  { region, day, visit, scheme = "employee", person = "in_service", level = "3", total = "10000", own = "0" },
) {
  const { page } = await bill(open, { region, day, patient: "parent", scheme, visit, total, person, level });
  if (own !== "" && scheme === "employee") await type(page, "bill.own_account", own);
  await settled(page);
  return page;
}

test("part two with the figures of a place (X05)", async (t) => {
  const { blank, open, url } = await startPage(t);

  await t.test(
    "figures that cannot be had: a binding is answered, the bill says what is missing, and is split once they come",
    async () => {
      const without = async (path) => {
        const opened = await blank();
        await opened.page.route("**/figures-*.bin", (route) => route.abort());
        await opened.page.goto(new URL(path, url).href);
        await settled(opened.page);
        return opened;
      };
      const page = await whole(without, { region: "440300", day: "2026-11-22", visit: "inpatient" });
      assert.match(await foot(page), /报销标准还没有下载下来/);
      assert.equal(await page.locator(".split-sentence").count(), 0);
      await page.unroute("**/figures-*.bin");
      await page.click("[data-go]");
      await settled(page);
      assert.match(await sentence(page), /^这单10000元，统筹基金付8460元，现金付1540元/);
    },
  );

  await t.test(
    "深圳, in hospital: 600, then 90 %; the second time 300; a hospital of level one is 752 cheaper",
    async () => {
      const page = await whole(open, { region: "440300", day: "2026-11-22", visit: "inpatient" });
      assert.match(await sentence(page), /^这单10000元，统筹基金付8460元，现金付1540元/);
      assert.equal(await field(page, "bill.days").count(), 0, "how long the stay was changes nothing here");
      await tick(page, "what_if.level", "1");
      await settled(page);
      assert.deepEqual(await card(page, "as_filled"), ["8460元", "0元", "1540元"]);
      assert.deepEqual(await card(page, "level:1"), ["9212元", "0元", "788元"]);
      assert.match(await page.locator('[data-what-if="level:1"]').innerText(), /现金少付752元/);
      assert.match(await page.locator("#what-if").innerText(), /预估/);
      await type(page, "bill.year_to_date.admissions", "1");
      await settled(page);
      assert.match(await sentence(page), /统筹基金付8730元，现金付1270元/);
    },
  );

  await t.test("深圳: 1000 of it paid apart at 70 % takes no part in deductible and ratio", async () => {
    const page = await whole(open, { region: "440300", day: "2026-11-22", visit: "inpatient" });
    await type(page, "bill.amounts.special_amt", "1000");
    await settled(page);
    assert.equal(
      await field(page, "bill.amounts.special_ratio").locator(".error").count(),
      1,
      "its share must be said",
    );
    await type(page, "bill.amounts.special_ratio", "70");
    await settled(page);
    // 9000 − 600 = 8400, of it 90 % is 7560; and 700.
    assert.match(await sentence(page), /统筹基金付8260元，现金付1740元/);
    assert.deepEqual(
      (await steps(page)).filter(([step]) => step === "special"),
      [["special", "700元"]],
    );
  });

  await t.test(
    "广州, in hospital: a stay of 91 days has the 1600 twice, so the page asks how long it was",
    async () => {
      const page = await whole(open, { region: "440100", day: "2026-11-22", visit: "inpatient" });
      assert.match(await sentence(page), /统筹基金付6720元，现金付3280元/);
      await type(page, "bill.days", "91");
      await settled(page);
      assert.match(await sentence(page), /统筹基金付5440元，现金付4560元/);
      await type(page, "bill.days", "9x");
      await settled(page);
      assert.equal(
        await field(page, "bill.days").locator(".error").count(),
        1,
        "what is wrong is said beside the field",
      );
      assert.equal(await page.inputValue("#f-bill-days"), "9x");
    },
  );

  await t.test("西安, a resident in hospital: a 特三级 hospital is offered because it costs 1280 more", async () => {
    const page = await whole(open, { region: "610100", day: "2023-06-01", visit: "inpatient", scheme: "resident" });
    assert.match(await sentence(page), /家里（账户或现金）付4720元/);
    const reading = page.locator('[data-list="readings"] [data-switch="trait"]');
    assert.deepEqual(await reading.locator("td").allInnerTexts(), ["6000元", "4000元"]);
    await tick(page, "what_if.trait", "special");
    await settled(page);
    assert.deepEqual(await card(page, "trait:special"), ["4000元", "0元", "6000元"]);
    await tick(page, "bill.traits", "special");
    await settled(page);
    assert.match(await sentence(page), /统筹基金付4000元，家里（账户或现金）付6000元/);
    assert.equal(await reading.count(), 0, "what was said is no reading any more");
    await tick(page, "bill.traits", "none");
    await settled(page);
    assert.match(await sentence(page), /家里（账户或现金）付4720元/);
    assert.equal(await field(page, "bill.traits").locator('input[value="special"]').isChecked(), false);
  });

  await t.test(
    "上海: this year's 600 pays first, then 500, then 70 %; the page asks for this year's part only there",
    async () => {
      const page = await whole(open, { region: "310000", day: "2025-05-01", visit: "outpatient", total: "2000" });
      assert.equal(await field(page, "bill.own_current_year").count(), 0);
      await type(page, "bill.own_account", "1000");
      await settled(page);
      assert.equal(await page.locator("#split").getAttribute("data-outcome"), "incomplete");
      await type(page, "bill.own_current_year", "600");
      await settled(page);
      assert.match(await sentence(page), /统筹基金付630元.*本人账户付1000元，现金付370元/);
      const [before, deductible] = (await steps(page)).filter(([step]) =>
        ["account_first", "deductible"].includes(step),
      );
      assert.deepEqual(
        [before, deductible],
        [
          ["account_first", "600元"],
          ["deductible", "500元"],
        ],
      );
      await type(page, "bill.own_current_year", "1600");
      await settled(page);
      assert.equal(await field(page, "bill.own_current_year").locator(".error").count(), 1);
    },
  );

  await t.test(
    "上海: above the yearly limit the supplement pays 80 %, named in the sentence, the steps, the bar and its key",
    async () => {
      const page = await whole(open, { region: "310000", day: "2025-05-01", visit: "inpatient" });
      await type(page, "bill.year_to_date.deductible", "1500");
      await type(page, "bill.year_to_date.fund", "630000");
      await settled(page);
      assert.match(await sentence(page), /^这单10000元，职工大额补助付8000元，现金付2000元/);
      assert.deepEqual(
        (await steps(page)).filter(([step]) => step === "supplement"),
        [["supplement", "8000元"]],
      );
      assert.match(await page.locator('[data-step="supplement"]').innerText(), /职工大额补助/);
      assert.deepEqual(await page.$$eval(".bar .bar-part", (parts) => parts.map((part) => part.dataset.payer)), [
        "supplement",
        "cash",
      ]);
      const marks = await page.$$eval(
        '.payers tr:is([data-payer="supplement"], [data-payer="fund"]) .swatch rect:last-child',
        (all) => all.map((one) => one.getAttribute("fill")),
      );
      assert.equal(new Set(marks).size, 2);
    },
  );

  await t.test("郑州 counts by the day: what was paid that day is asked for there, and not elsewhere", async () => {
    const page = await whole(open, { region: "410100", day: "2026-11-22", visit: "outpatient", total: "100" });
    const before = await steps(page);
    assert.deepEqual(
      before.find(([step]) => step === "deductible"),
      ["deductible", "40元"],
    );
    await type(page, "bill.year_to_date.this_period.deductible", "40");
    await settled(page);
    assert.deepEqual(
      (await steps(page)).find(([step]) => step === "deductible"),
      ["deductible", "0元"],
    );
    const other = await whole(open, { region: "440300", day: "2026-11-22", visit: "inpatient" });
    assert.equal(await field(other, "bill.year_to_date.this_period.deductible").count(), 0);
  });

  await t.test(
    "elsewhere without a referral 武汉's 65 % falls by 20 points at most; both are shown, and a figure typed settles it",
    async () => {
      const page = await whole(open, {
        region: "420100",
        day: "2026-11-22",
        visit: "outpatient",
        person: "retired",
        total: "1000",
      });
      assert.match(await sentence(page), /统筹基金付650元/);
      await choose(page, "bill.away", "unreferred");
      await settled(page);
      assert.match(await sentence(page), /统筹基金付450元/);
      const reading = page.locator('[data-list="readings"] [data-switch="away_points"]');
      assert.deepEqual(await reading.locator("td").allInnerTexts(), ["350元", "650元"]);
      await type(page, "bill.assume.away_points", "10");
      await settled(page);
      assert.match(await sentence(page), /统筹基金付550元/);
      assert.equal(
        await page.locator('[data-list="figures"] [data-switch="away_points"]').getAttribute("data-state"),
        "given",
      );
      assert.equal(await reading.count(), 0);
    },
  );

  await t.test(
    "another day: 武汉 before 2023-04-10 took 500 first and paid 60 %; three comparisons at most, and one can be dropped",
    async () => {
      const page = await whole(open, {
        region: "420100",
        day: "2026-11-22",
        visit: "outpatient",
        person: "retired",
        total: "1000",
      });
      await page.fill("#what-if-day", "2023-03-01");
      await page.dispatchEvent("#what-if-day", "change");
      await page.getByRole("button", { name: "加进来比" }).click();
      await settled(page);
      assert.deepEqual(await card(page, "day:2023-03-01"), ["300元", "0元", "700元"]);
      for (const level of ["1", "2"]) await tick(page, "what_if.level", level);
      await settled(page);
      assert.equal(await page.locator("#what-if .sum-card").count(), 4);
      assert.equal(await field(page, "what_if.level").locator('input[value="primary"]').isDisabled(), true);
      await page.getByRole("button", { name: "不比了：2023年3月1日" }).click();
      await settled(page);
      assert.equal(await page.locator("#what-if .sum-card").count(), 3);
      assert.equal(await field(page, "what_if.level").locator('input[value="primary"]').isDisabled(), false);
    },
  );

  await t.test("without a prescription the fund pays nothing in 武汉", async () => {
    const page = await whole(open, { region: "420100", day: "2026-11-22", visit: "pharmacy", total: "100" });
    assert.match(await sentence(page), /统筹基金付/);
    await choose(page, "bill.held", "till");
    await choose(page, "bill.visit", "no_prescription");
    await settled(page);
    assert.match(await sentence(page), /^这单100元，现金付100元/);
  });
});
