// Part one, read off the page: what the policies say must come out, with its reasons beside the fields.
import assert from "node:assert/strict";
import { test } from "node:test";
import { choose, codes, field, fillBinding, outcome, read, setDay, settled, type } from "./form.mjs";
import { shoot, startPage } from "./harness.mjs";

test("part one", async (t) => {
  const { open } = await startPage(t);

  await t.test("河北: a sibling is let in on 2024-08-02 and not the day before (B06, X04)", async () => {
    const { page, problems } = await open();
    await fillBinding(page, { region: "130100", day: "2024-08-02", relation: "sibling", where: "same" });
    assert.equal(await outcome(page), "eligible");
    assert.match(await page.locator("#verdict").innerText(), /可以绑/);
    await shoot(page, "binding-eligible");

    await setDay(page, "2024-08-01");
    assert.equal(await outcome(page), "ineligible");
    assert.deepEqual(await codes(page, "why"), ["relation_not_listed"]);
    const text = await read(page);
    assert.match(text, /不可以绑/);
    assert.match(await page.locator('[data-list="remedies"]').innerText(), /2024年8月2日/);
    assert.match(await field(page, "grantee.relation").innerText(), /兄弟姐妹不在这一天可以绑定的亲属范围里/);
    assert.match(await page.locator('[data-list="why"]').innerText(), /查看 · (官方|媒体)/);
    await shoot(page, "binding-ineligible");
    assert.deepEqual(problems, []);
  });

  await t.test("every failed condition is listed and stands beside its field (X03)", async () => {
    const { page } = await open();
    await fillBinding(page, { region: "130100", day: "2026-11-22", relation: "parent", where: "same" });
    await choose(page, "grantor.scheme", "resident");
    await choose(page, "grantee.scheme", "none");
    await choose(page, "grantee.relation", "other");
    assert.equal(await outcome(page), "ineligible");
    const why = await codes(page, "why");
    for (const code of ["relation_not_listed", "grantor_scheme_wrong", "grantee_scheme_none"]) assert.ok(why.includes(code), `${code} in ${why}`);
    for (const path of ["grantee.relation", "grantor.scheme", "grantee.scheme"]) {
      assert.equal(await field(page, path).locator(".beside .finding-fail").count(), 1, path);
    }
  });

  await t.test("山东: parents-in-law on 2025-10-01 are not settled, and the page says so (X02)", async () => {
    const { page } = await open();
    await fillBinding(page, { region: "371100", day: "2025-10-01", relation: "parent_of_spouse", where: "same" });
    assert.equal(await outcome(page), "unsettled");
    const head = await page.locator("#verdict").innerText();
    assert.match(head, /待核实/);
    assert.match(head, /多半可以|多半不行|说法不一/);
    assert.match(await page.locator('[data-list="open"]').innerText(), /网传，未经官方证实|媒体/);
    await shoot(page, "binding-unsettled");
  });

  await t.test("a half-filled form says what is missing, asks only that, and keeps what no longer matters (X01)", async () => {
    const { page } = await open();
    assert.equal(await outcome(page), "incomplete");
    assert.match(await page.locator("#verdict").innerText(), /还差 \d+ 项/);
    await fillBinding(page, { region: "130100", day: "2026-11-22", where: "same", answers: {} });
    await type(page, "grantor.bound", "5");
    await choose(page, "grantor.scheme", "employee");
    await settled(page);
    const before = await page.locator('[data-field="grantee.bound"]').count();
    assert.equal(before, 1, "asked while it can matter");
    await choose(page, "grantee.relation", "other");
    assert.equal(await outcome(page), "ineligible");
    assert.equal(await page.locator('[data-field="grantee.bound"]').count(), 0, "not asked once nothing can change the answer");
    await choose(page, "grantee.relation", "parent");
    await settled(page);
    assert.equal(await page.inputValue("#f-grantor-bound"), "5");
    await page.click("#verdict .next");
    const focused = await page.evaluate(() => document.activeElement.closest("[data-field]").getAttribute("data-field"));
    assert.equal(focused, "grantor.account", "the headline leads to the first open question");
  });

  await t.test("what cannot be read is told beside its field, and nothing typed is lost", async () => {
    const { page } = await open();
    await fillBinding(page, { region: "350100", day: "2026-11-22", relation: "parent", where: "same", answers: { "grantor.scheme": "employee", "grantor.account": "true" } });
    const asked = await page.locator('[data-field="grantor.balance"]').count();
    assert.equal(asked, 1, "福建 keeps money back, so the balance is asked for");
    await type(page, "grantor.balance", "12,5");
    await settled(page);
    assert.match(await field(page, "grantor.balance").innerText(), /金额只能填数字和一个小数点/);
    assert.equal(await page.inputValue("#f-grantor-balance"), "12,5");
    assert.equal(await page.getAttribute("#f-grantor-balance", "aria-invalid"), "true");
    const described = await page.getAttribute("#f-grantor-balance", "aria-describedby");
    const told = await page.evaluate((ids) => ids.split(" ").map((id) => document.getElementById(id)?.textContent ?? "").join(""), described);
    assert.match(told, /金额只能填数字/);
    await type(page, "grantor.balance", "１２０．５");
    await settled(page);
    assert.equal(await page.inputValue("#f-grantor-balance"), "120.5");
    assert.match(await field(page, "grantor.balance").innerText(), /全角数字/);
  });

  await t.test("the three ways are told apart before any field (X06)", async () => {
    const { page } = await open();
    const text = await page.locator(".ways").innerText();
    for (const word of ["家庭共济", "医保钱包", "亲情账户", "花谁的钱"]) assert.ok(text.includes(word), word);
    const order = await page.evaluate(() => document.querySelector(".ways").compareDocumentPosition(document.querySelector("[data-field]")));
    assert.ok(order & 4, "the cards come before the first field");
    await page.click('[data-way="family_account"]');
    await settled(page);
    assert.deepEqual(await codes(page, "why"), ["family_account_code_only"]);
    await page.click('[data-way="wallet"]');
    assert.equal(await page.locator('[data-field="grantee.region"] input[value="elsewhere"]').isChecked(), true);
  });

  await t.test("the receipt names engine, day and places (X07)", async () => {
    const { page } = await open();
    await fillBinding(page, { region: "130100", day: "2026-11-22", answers: {} });
    await page.locator("#binding .evidence summary").click();
    const receipt = await page.locator("#binding .receipt").innerText();
    assert.match(receipt, /2026-11-22/);
    assert.match(receipt, /石家庄市 130100/);
    assert.match(receipt, /[0-9a-f]{64}/);
  });
});
