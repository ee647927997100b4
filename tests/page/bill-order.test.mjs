// The shared accounts of part two: added, taken away, moved by button, by key and by dragging, and announced to screen readers.
import assert from "node:assert/strict";
import { test } from "node:test";
import { bill } from "./bill-form.mjs";
import { choose, field, settled, type, unfold } from "./form.mjs";
import { startPage } from "./harness.mjs";

const balances = (page) => page.$$eval("[data-grantor]", (rows) => rows.map((row) => row.querySelector("input").value));
const said = (page) => page.locator(".grantors > [role=status]").innerText();
const handle = (page, row) => page.locator(`[data-grantor="${row}"] .handle`);
const focused = (page) => page.evaluate(() => document.activeElement.closest("[data-grantor]")?.dataset.grantor);

async function three(open, options) {
  const { page } = await bill(
    open,
    { region: "420100", patient: "parent", scheme: "resident", held: "share" },
    options,
  );
  await type(page, "bill.personal_share", "500");
  for (const [row, balance] of ["100", "200", "300"].entries()) {
    if (row > 0) await page.getByRole("button", { name: "再加一个共济账户" }).click();
    await page.locator(`[data-grantor="${row}"] input`).first().fill(balance);
  }
  await unfold(page);
  return page;
}

test("the order of the shared accounts (M05)", async (t) => {
  const { open } = await startPage(t);

  await t.test("arrow keys on the handle move a row, the cursor goes with it, and it is said where it is", async () => {
    const page = await three(open);
    await handle(page, 2).focus();
    await page.keyboard.press("ArrowUp");
    await settled(page);
    assert.deepEqual(await balances(page), ["100", "300", "200"]);
    assert.equal(await said(page), "已移到第 2 位");
    assert.equal(await focused(page), "1");
    await page.keyboard.press("ArrowUp");
    await settled(page);
    await page.keyboard.press("ArrowUp");
    await settled(page);
    assert.deepEqual(await balances(page), ["300", "100", "200"], "the first cannot go higher");
    await page.keyboard.press("ArrowDown");
    await settled(page);
    assert.deepEqual(await balances(page), ["100", "300", "200"]);
    assert.match(await handle(page, 1).getAttribute("aria-label"), /爱人的账户.*方向键/);
  });

  await t.test("who comes first pays first: 500 is 300 and 200 of 300, 200, 100 (M05)", async () => {
    const page = await three(open);
    assert.match(
      await page.locator(".split-sentence").innerText(),
      /我的账户付100元，爱人的账户付200元，家人3的账户付200元，现金付0元/,
    );
    await page.locator('[data-grantor="2"] [data-move="up"]').click();
    await settled(page);
    await page.locator('[data-grantor="1"] [data-move="up"]').click();
    await settled(page);
    assert.match(
      await page.locator(".split-sentence").innerText(),
      /我的账户付300元，爱人的账户付100元，家人3的账户付100元，现金付0元/,
    );
  });

  for (const [how, options] of [
    ["a mouse", { viewport: { width: 1280, height: 2600 } }],
    ["a finger", { viewport: { width: 375, height: 5200 }, hasTouch: true, isMobile: true }],
  ]) {
    await t.test(`a row is dragged with ${how}`, async () => {
      const page = await three(open, options);
      const from = await handle(page, 0).boundingBox();
      const to = await page.locator('[data-grantor="2"]').boundingBox();
      const [x, start, end] = [from.x + from.width / 2, from.y + from.height / 2, to.y + to.height - 10];
      if (options.hasTouch) await drag(page, x, start, end);
      else {
        await page.mouse.move(x, start);
        await page.mouse.down();
        await page.mouse.move(x, end, { steps: 5 });
        await page.waitForSelector('[data-grantor="0"].row-dragged');
        await page.mouse.up();
      }
      await settled(page);
      assert.deepEqual(await balances(page), ["200", "300", "100"]);
      assert.equal(await said(page), "已移到第 3 位");
      assert.equal(await page.locator(".row-dragged").count(), 0);
    });
  }

  await t.test("an account is taken away, the others keep what was typed, and it is said", async () => {
    const page = await three(open);
    await page.getByRole("button", { name: "删除爱人的账户" }).click();
    await settled(page);
    assert.deepEqual(await balances(page), ["100", "300"]);
    assert.equal(await said(page), "已删除爱人的账户");
    assert.equal(await page.evaluate(() => document.activeElement.dataset.add), "grantor");
  });

  await t.test("a relative of another province pays by a quota, and only by it (M09)", async () => {
    const page = await three(open);
    await page.locator('[data-grantor="0"] select').first().selectOption("310000");
    await settled(page);
    assert.equal(await field(page, "bill.grantors.0.balance").count(), 0);
    assert.match(await page.locator('[data-list="notes"]').innerText(), /跨省共济额度/);
    assert.match(await page.locator(".split-sentence").innerText(), /爱人的账户付200元，家人3的账户付300元，现金付0元/);
    await type(page, "bill.grantors.0.quota", "50");
    await settled(page);
    assert.match(
      await page.locator(".split-sentence").innerText(),
      /我的账户付50元，爱人的账户付200元，家人3的账户付250元，现金付0元/,
    );
  });

  await t.test("the wallet pays after the own account and before the shared ones", async () => {
    const page = await three(open);
    await choose(page, "bill.scheme", "employee");
    await unfold(page);
    await type(page, "bill.own_account", "20");
    await type(page, "bill.wallet", "30");
    await settled(page);
    assert.match(
      await page.locator(".split-sentence").innerText(),
      /本人账户付20元，本人的医保钱包付30元，我的账户付100元，爱人的账户付200元，家人3的账户付150元，现金付0元/,
    );
    const patterns = await page.$$eval(".payers .swatch rect:last-child", (all) =>
      all.map((one) => one.getAttribute("fill")),
    );
    assert.equal(
      new Set(patterns.slice(0, 4)).size,
      4,
      "own account, wallet and neighbours differ by pattern, not by colour alone",
    );
    await choose(page, "bill.held", "total");
    await choose(page, "bill.held", "share");
    assert.equal(await page.inputValue("#f-bill-wallet"), "30", "nothing typed is lost");
  });
});

/** A finger put down, moved and lifted, as the browser itself hears of it. */
async function drag(page, x, start, end) {
  const devtools = await page.context().newCDPSession(page);
  const touch = (type, y) =>
    devtools.send("Input.dispatchTouchEvent", { type, touchPoints: y === undefined ? [] : [{ x, y }] });
  await touch("touchStart", start);
  for (let step = 1; step <= 5; step += 1) await touch("touchMove", start + ((end - start) * step) / 5);
  await touch("touchEnd");
}
