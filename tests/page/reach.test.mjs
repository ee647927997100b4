// For every reader: keyboard alone, large text, contrast in light and dark, names and descriptions.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { choose, fillBinding, outcome, settled } from "./form.mjs";
import { shoot, startPage } from "./harness.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

test("for every reader", async (t) => {
  const { open } = await startPage(t);

  await t.test("part one can be answered with the keyboard alone", async () => {
    const { page } = await open();
    const on = () => page.evaluate(() => document.activeElement?.id || document.activeElement?.getAttribute("value") || document.activeElement?.tagName);
    const tabTo = async (wanted, most = 60) => {
      for (let pressed = 0; pressed < most; pressed += 1) {
        if (await page.evaluate((css) => document.activeElement?.matches(css), wanted)) return;
        await page.keyboard.press("Tab");
      }
      assert.fail(`${wanted} is not reached by Tab; on ${await on()}`);
    };
    const downTo = async (value) => {
      for (let pressed = 0; pressed < 15; pressed += 1) {
        if (await page.evaluate((text) => document.activeElement?.value === text && document.activeElement.checked !== false, value)) return;
        await page.keyboard.press("ArrowDown");
      }
      assert.fail(`${value} is not reached by arrow keys; on ${await on()}`);
    };
    const arrowTo = async (value) => {
      await page.keyboard.press("Space");
      await downTo(value);
    };
    await page.keyboard.press("Tab");
    assert.match(await page.evaluate(() => document.activeElement.className), /skip/);
    await tabTo("#f-grantor-region-province");
    await downTo("130000");
    await page.keyboard.press("Tab");
    await downTo("130100");
    await tabTo('[data-field="grantee.relation"] input');
    await arrowTo("parent");
    await tabTo('[data-field="grantee.region"] input');
    await arrowTo("same");
    const answers = [["grantor.scheme", "employee"], ["grantor.account", "true"], ["grantor.status", "normal"], ["grantee.scheme", "resident"], ["grantee.status", "normal"]];
    for (const [path, value] of answers) {
      await tabTo(`[data-field="${path}"] input`);
      await arrowTo(value);
    }
    for (const path of ["grantor.bound", "grantee.bound"]) {
      await tabTo(`[data-field="${path}"] input`);
      await page.keyboard.type("0");
    }
    assert.equal(await outcome(page), "eligible", await page.locator("#binding").innerText());
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
    assert.equal(outline, "solid", "what has the focus can be seen");
  });

  for (const [size, text, target] of [["normal", 18, 44], ["large", 22, 60]]) {
    await t.test(`${size} text: at least ${text} px, targets at least ${target} px`, async () => {
      const { page } = await open("", { viewport: { width: 375, height: 812 } });
      if (size === "large") await page.click('[data-setting="size"]');
      await fillEverything(page);
      const small = await page.evaluate((least) => {
        const texts = [...document.querySelectorAll("main p:not(.hint):not(.small):not(.basis-head):not(.notice):not(.unseen), main label, main legend, main button, main input, main select, main td, main th, main dd")];
        return texts.filter((one) => one.getClientRects().length > 0 && !one.closest(".basis, .receipt, .unseen, [data-state]") && parseFloat(getComputedStyle(one).fontSize) < least).map((one) => `${one.tagName} ${one.className} ${one.textContent.trim().slice(0, 20)}`);
      }, text);
      assert.deepEqual(small, []);
      const tight = await page.evaluate(() =>
        [...document.querySelectorAll("main p, main li, main label")].filter((one) => one.getClientRects().length > 0 && parseFloat(getComputedStyle(one).lineHeight) < 1.5 * parseFloat(getComputedStyle(one).fontSize) - 0.1).map((one) => one.className || one.tagName),
      );
      assert.deepEqual(tight, []);
      const targets = await page.evaluate((least) => {
        const controls = [...document.querySelectorAll("button, input, select, summary")].filter((one) => one.getClientRects().length > 0);
        const box = (one) => one.getBoundingClientRect();
        return controls.filter((one) => box(one).height < least - 0.5 || box(one).width < least - 0.5).map((one) => `${one.tagName} ${one.className} ${one.textContent.trim().slice(0, 20)} ${Math.round(box(one).width)}x${Math.round(box(one).height)}`);
      }, target);
      assert.deepEqual(targets, []);
      const [wide, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      assert.ok(wide <= window, `nothing sticks out sideways: ${wide} in ${window}`);
      await shoot(page, `reach-${size}`);
    });
  }

  for (const colorScheme of ["light", "dark"]) {
    for (const language of ["zh-CN", "en"]) {
      await t.test(`axe finds nothing, ${colorScheme}, ${language}`, async () => {
        const { page } = await open("", { colorScheme });
        if (language === "en") await page.click('[data-setting="language"]');
        await fillEverything(page);
        assert.deepEqual(await violations(page), []);
        await shoot(page, `reach-${colorScheme}-${language}`);
        await pasteSettlement(page);
        assert.deepEqual(await violations(page), [], "with a pasted settlement");
      });
    }
  }

  await t.test("an answer is read out once, when the typing has stopped", async () => {
    const { page } = await open();
    const said = [];
    await page.exposeFunction("heard", (text) => said.push(text));
    await page.evaluate(() => {
      const place = document.getElementById("announcer");
      new MutationObserver(() => globalThis.heard(place.textContent)).observe(place, { childList: true, characterData: true, subtree: true });
    });
    await fillBinding(page, { region: "130100", day: "2026-11-22", relation: "parent", where: "same" });
    await page.waitForTimeout(1300);
    assert.deepEqual(said, ["能不能绑：可以绑"]);
  });
});

async function violations(page) {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const result = await globalThis.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"] });
    return result.violations.map((one) => `${one.id}: ${one.nodes.map((node) => `${node.target} ${node.failureSummary}`).slice(0, 3).join(" | ")}`);
  });
}

/** A settlement with a sum that fails, one that cannot be tested, and an amount that cannot be read. */
async function pasteSettlement(page) {
  await choose(page, "bill.entry", "settled");
  await page.locator('[data-field="bill.settled"] textarea').fill('{"medfee_sumamt":"100","fulamt_ownpay_amt":0,"overlmt_selfpay":0,"preselfpay_amt":0,"inscp_scp_amt":90,"hifp_pay":0,"fund_pay_sumamt":0,"acct_pay":"1.234","psn_cash_pay":100}');
  await settled(page);
}

/** A page with as much on it as there can be: a refusal with several reasons, a bill, everything unfolded. */
async function fillEverything(page) {
  await fillBinding(page, { region: "420100", day: "2026-11-22", relation: "parent", where: "same" });
  await choose(page, "grantor.status", "paused");
  await choose(page, "grantee.relation", "other");
  await choose(page, "bill.entry", "lines");
  await choose(page, "bill.scheme", "employee");
  await choose(page, "bill.person", "in_service");
  await choose(page, "bill.level", "3");
  await page.locator('[data-line="0"] input').first().fill("3000.55");
  await choose(page, "bill.away", "unreferred");
  await page.locator('[data-grantor="0"] input').first().fill("600");
  await page.locator('[data-add="grantor"]').click();
  await page.locator('[data-grantor="1"] input').first().fill("900");
  await settled(page);
  await page.locator('[data-add="visit"]').click();
  await page.locator('[data-line="0"] input').first().fill("200");
  await settled(page);
  for (const [kind, value] of [["level", "1"], ["level", "2"], ["order", "reversed"]]) await page.locator(`[data-field="what_if.${kind}"] input[value="${value}"]`).press(" ");
  await settled(page);
  await choose(page, "guide-task", "family_account");
  await page.fill("#guide-age", "a");
  await choose(page, "ending.what", "wish");
  await choose(page, "ending.who", "grantor");
  await page.fill("#ending-bound", "2027-01-01");
  await page.dispatchEvent("#ending-bound", "change");
  await settled(page);
  for (let round = 0; round < 2; round += 1) {
    await page.evaluate(() => document.querySelectorAll("details").forEach((one) => (one.open = true)));
    await settled(page);
  }
  await page.fill("#f-grantee-id-number", "123");
  await settled(page);
}
