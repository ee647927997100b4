// Every state of the page that a reader may be in, and how to get there.
import { choose, deny, facts, go, setDate, setRegion, settled, type, unfold } from "./form.mjs";

async function bill(page) {
  await go(page, "bill");
  await setRegion(page, "110000", "f-bill-grantor-region");
  await choose(page, "bill.patient", "child");
  await type(page, "bill.amounts.medfee_sumamt", "12345.67");
  await type(page, "bill.grantors.0.balance", "500");
  await type(page, "bill.grantors.1.balance", "800");
  await settled(page);
}

export const STATES = {
  start: async () => {},
  chosen: async (page) => {
    await setRegion(page, "420100");
    await choose(page, "grantee.relation", "parent");
    await settled(page);
  },
  understood: async (page) => {
    await page.fill("#own-words", "我在武汉，弟弟在吉林，能用吗");
    await page.press("#own-words", "Enter");
    await settled(page);
  },
  eligible: (page) => facts(page, { region: "350100", relation: "sons_child", where: "same" }),
  ineligible: (page) => facts(page, { region: "420100", relation: "parent_of_spouse", where: "same" }),
  unsettled: (page) => facts(page, { region: "371100", relation: "parent_of_spouse", where: "same" }),
  across: (page) => facts(page, { region: "510100", relation: "parent", where: "elsewhere", province: "610000" }),
  denied: async (page) => {
    await facts(page, { region: "420100", relation: "parent", where: "same" });
    for (const path of ["grantor.bound", "grantee.status"]) await deny(page, path);
    await unfold(page);
    await page.fill("#f-grantee-id-number", "123");
    await page.locator("#f-grantee-id-number").blur();
    await settled(page);
  },
  picture: async (page) => {
    await facts(page, { region: "420100", relation: "parent", where: "same" });
    await page.click("[data-picture]");
    await page.waitForSelector(".taken img");
  },
  how: async (page) => {
    await facts(page, { region: "350100", relation: "sons_child", where: "same" });
    await page.click("[data-how]");
    await unfold(page);
  },
  "bill-empty": (page) => go(page, "bill"),
  bill,
  "bill-finer": async (page) => {
    await bill(page);
    await unfold(page);
    await choose(page, "bill.level", "3");
    await settled(page);
    await page.locator('[data-add="visit"]').click();
    await settled(page);
    await choose(page, "bill.entry", "lines");
    await page.locator('[data-line="0"] input').first().fill("1e3");
    await page.locator('[data-line="0"] input').first().blur();
    await unfold(page);
  },
  settlement: async (page) => {
    await bill(page);
    await unfold(page);
    await page.click('[data-entry="settled"]');
    await page.fill(
      '[data-field="bill.settled"] textarea',
      '{"medfee_sumamt":"100","fulamt_ownpay_amt":0,"overlmt_selfpay":0,"preselfpay_amt":0,"inscp_scp_amt":90,"hifp_pay":0,"fund_pay_sumamt":0,"acct_pay":"1.234","psn_cash_pay":100}',
    );
    await unfold(page);
  },
  ending: async (page) => {
    await go(page, "ending");
    await setRegion(page, "360100", "ending-region");
    await choose(page, "ending.what", "wish");
    await choose(page, "ending.who", "grantor");
    await setDate(page, "#ending-bound", "2036-01-01");
    await choose(page, "ending.what", "divorce");
    await unfold(page);
  },
  ways: (page) => go(page, "ways"),
  rules: async (page) => {
    await go(page, "rules");
    await setRegion(page, "450200", "sheet-region");
    await settled(page);
    await unfold(page);
    await page.selectOption("#beside-region-province", "110000");
    await settled(page);
  },
};
