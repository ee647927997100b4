// A pasted reply of 2206 or 2207 (X10): its amounts in words, which sums hold, and the comparison with our preview.
import assert from "node:assert/strict";
import { test } from "node:test";
import { bill } from "./bill-form.mjs";
import { choose, field, settled, type, unfold } from "./form.mjs";
import { shoot, startPage } from "./harness.mjs";

/** In hospital in 深圳: 600 first, then 90 % of 9400. The first amount is a text, the others numbers, as real replies mix them. */
const MONEY = {
  medfee_sumamt: "10000.00",
  fulamt_ownpay_amt: 0,
  overlmt_selfpay: 0,
  preselfpay_amt: 0,
  inscp_scp_amt: 10000,
  act_pay_dedc: 600,
  hifp_pay: 8460,
  fund_pay_sumamt: 8460,
  psn_part_amt: 1540,
  acct_pay: 1000,
  acct_mulaid_pay: 0,
  psn_cash_pay: 540,
};
const reply = (change = {}, other = {}) =>
  JSON.stringify({ infcode: "0", output: { setlinfo: { ...MONEY, ...change, ...other } } });

const judgement = (page, identity) => page.locator(`[data-identity="${identity}"]`).getAttribute("data-judgement");
const compared = (page) => page.locator('[data-list="settled-compared"]').innerText();

async function paste(page, text) {
  await field(page, "bill.settled").locator("textarea").fill(text);
  await settled(page);
}

async function patient(page) {
  await choose(page, "bill.visit", "inpatient");
  await choose(page, "bill.scheme", "employee");
  await settled(page);
  for (const [name, value] of [
    ["person", "in_service"],
    ["level", "3"],
  ]) {
    if ((await field(page, `bill.${name}`).count()) > 0) await choose(page, `bill.${name}`, value);
    await settled(page);
  }
}

async function begin(open) {
  const { page, problems } = await bill(open, { region: "440300", day: "2026-11-22", patient: "self" });
  await page.click('[data-entry="settled"]');
  await settled(page);
  return { page, problems };
}

test("a pasted settlement (X10)", async (t) => {
  const { open } = await startPage(t);

  await t.test("is read in words before anything else is filled in, and agrees once the patient is", async () => {
    const { page, problems } = await begin(open);
    await paste(page, reply());
    for (const identity of ["items", "fund_and_person", "payers_shared_beside", "person"])
      assert.equal(await judgement(page, identity), "holds", identity);
    assert.match(
      await page.locator('#settled [data-field="act_pay_dedc"]').innerText(),
      /起付线.*act_pay_dedc.*算进起付线的钱.*600元/s,
    );
    assert.match(await page.locator('[data-list="settled-paid"]').innerText(), /基金\s*8460元.*现金\s*540元/s);
    assert.match(await compared(page), /预估.*填完，就能和预估比/s);
    await patient(page);
    assert.match(await compared(page), /结算结果和预估一样/);
    assert.match(
      await page.locator(".split-sentence").innerText(),
      /^这单10000元，统筹基金付8460元，本人账户付1000元，现金付540元/,
    );
    await shoot(page, "bill-settlement");
    assert.deepEqual(problems, []);
  });

  await t.test("says the step where it parts from the preview, and by how much", async () => {
    const { page } = await begin(open);
    await paste(page, reply());
    await patient(page);
    await paste(
      page,
      reply({ act_pay_dedc: 500, hifp_pay: 8550, fund_pay_sumamt: 8550, psn_part_amt: 1450, psn_cash_pay: 450 }),
    );
    const said = await compared(page);
    assert.match(said, /从起付线这一步开始不一样/);
    assert.match(said, /起付线：结算500元，预估600元，相差-100元/);
    assert.match(said, /现金支付：结算450元，预估540元，相差-90元/);
    await unfold(page);
    await type(page, "bill.assume.deductible", "500");
    await settled(page);
    assert.match(await compared(page), /结算结果和预估一样/);
  });

  await t.test("a sum that fails is said, and by how much", async () => {
    const { page } = await begin(open);
    await paste(page, reply({ psn_cash_pay: 500 }));
    assert.equal(await judgement(page, "person"), "fails");
    assert.match(await page.locator('[data-identity="person"]').innerText(), /对不上，差40元/);
  });

  await t.test(
    "what cannot be read is reported by the name of its field, the rest is read, and the text stays (X08)",
    async () => {
      const { page } = await begin(open);
      await paste(page, '{"output": {"setlinfo": {');
      assert.match(await field(page, "bill.settled").innerText(), /不是一段完整的 JSON/);
      assert.equal(await page.locator("#settled").count(), 0);
      await paste(page, reply({ acct_pay: "1.234" }, { psn_name: "某某", certno: "110000199001010005" }));
      const said = await field(page, "bill.settled").locator(".error").innerText();
      assert.match(said, /本人账户支付.*最多两位小数/);
      assert.doesNotMatch(said, /1\.234/);
      assert.equal(await judgement(page, "items"), "holds");
      assert.doesNotMatch(await page.locator("body").innerText(), /某某|110000199001010005/);
      assert.match(await field(page, "bill.settled").locator("textarea").inputValue(), /1\.234/);
      await choose(page, "bill.entry", "lines");
      await page.click('[data-entry="settled"]');
      assert.match(
        await field(page, "bill.settled").locator("textarea").inputValue(),
        /1\.234/,
        "nothing typed is lost",
      );
    },
  );

  await t.test("a reversal is read, and is no bill to preview", async () => {
    const { page } = await begin(open);
    await patient(page);
    await paste(
      page,
      JSON.stringify({
        medfee_sumamt: "-25.10",
        fulamt_ownpay_amt: "0.00",
        preselfpay_amt: "-0.23",
        inscp_scp_amt: "-24.87",
        acct_pay: "-25.10",
        psn_cash_pay: "0.00",
        fund_pay_sumamt: "0.00",
        psn_part_amt: null,
      }),
    );
    assert.equal(await judgement(page, "items"), "holds");
    assert.match(await compared(page), /退费/);
    assert.equal(await page.locator("#split").count(), 0);
  });
});
