// Nothing is lost: a reload, the way back, a page that was dropped, no network; and what is cleared is gone.
import assert from "node:assert/strict";
import { test } from "node:test";
import { choose, deny, facts, field, foot, go, settled, shown, type } from "./form.mjs";
import { startPage } from "./harness.mjs";

// Made up: no district has the code 110000, and the sequence is 000.
const SOUND = "110000199001010005";
const stored = (page) => page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }));
const screen = (page) => page.getAttribute("html", "data-screen");

test("what is kept", async (t) => {
  const { blank, open, url } = await startPage(t);

  await t.test("a reload comes back to the same screen with the same answers", async () => {
    const { page, problems } = await open();
    await facts(page, { region: "420100", relation: "parent", where: "province" });
    await deny(page, "grantor.account");
    await page.reload();
    await settled(page);
    assert.equal(await screen(page), "answer");
    assert.equal(await shown(page), "ineligible");
    assert.equal(await page.locator('[data-given="false"][data-field="grantor.account"]').count(), 1);
    assert.deepEqual(problems, []);
  });

  await t.test("back goes one screen back, forward one on; from the first it leaves", async () => {
    const { page } = await open();
    await facts(page, { region: "420100", relation: "parent", where: "same" });
    await page.click("[data-how]");
    await settled(page);
    assert.equal(await screen(page), "how");
    await page.goBack();
    await page.waitForSelector('html[data-screen="answer"]');
    await page.goBack();
    await page.waitForSelector('html[data-screen="start"]');
    await settled(page);
    assert.equal(await field(page, "grantee.relation").locator("input:checked").inputValue(), "parent");
    await page.goForward();
    await page.waitForSelector('html[data-screen="answer"]');
    await page.click("[data-back]");
    await page.waitForSelector('html[data-screen="start"]');
  });

  await t.test("a web view that dropped the page comes back where it was, without a history", async () => {
    const { page } = await open();
    await go(page, "bill");
    await page.selectOption("#f-bill-grantor-region-province", "110000");
    await choose(page, "bill.patient", "child");
    await type(page, "bill.amounts.medfee_sumamt", "300");
    await settled(page);
    await page.evaluate(() => history.replaceState(null, ""));
    await page.goto("about:blank");
    await page.goto(url);
    await settled(page);
    assert.equal(await screen(page), "bill");
    assert.equal(await page.inputValue("#f-bill-amounts-medfee-sumamt"), "300");
    await page.click("[data-back]");
    await settled(page);
    assert.equal(await screen(page), "start", "where there is no step of ours behind, the first screen is");
  });

  await t.test("another address is another beginning", async () => {
    const { page } = await open();
    await facts(page, { region: "420100", relation: "parent", where: "same" });
    await page.goto("about:blank");
    await page.goto(`${url}#region=110000`);
    await settled(page);
    assert.equal(await screen(page), "start");
    assert.equal(await page.locator('[data-field="grantee.relation"] input:checked').count(), 0);
  });

  await t.test("numbers of papers are never kept, and clearing leaves nothing (X08)", async () => {
    const { page } = await open();
    await facts(page, { region: "420100", relation: "parent", where: "same" });
    await page.locator('[data-fold="finer"] > summary').click();
    await page.locator('[data-more="id"] > summary').click();
    await page.fill("#f-grantee-id-number", SOUND);
    await settled(page);
    assert.doesNotMatch(await stored(page), new RegExp(SOUND));
    assert.match(await stored(page), /parent/);
    await page.click("[data-change]");
    await settled(page);
    await page.click("[data-clear]");
    await settled(page);
    assert.match(await foot(page), /选好三样/);
    assert.doesNotMatch(await stored(page), /parent|420100/);
    assert.equal(await page.inputValue("#f-grantor-region-province"), "");
  });

  await t.test("what somebody else wrote into the storage stops nothing", async () => {
    for (const text of [
      "{",
      "null",
      '{"version":1,"address":""}',
      '{"version":1,"address":"","answers":7,"bill":{"lines":1},"screen":"nowhere"}',
    ]) {
      const { page, problems } = await blank();
      await page.addInitScript((kept) => sessionStorage.setItem("gongji.answers", kept), text);
      await page.goto(url);
      await settled(page);
      assert.equal(await screen(page), "start", text);
      assert.deepEqual(problems, [], text);
    }
  });

  await t.test("without storage the page works all the same", async () => {
    const { page, problems } = await blank();
    await page.addInitScript(() => {
      for (const name of ["sessionStorage", "localStorage"])
        Object.defineProperty(window, name, {
          get: () => {
            throw new Error("closed");
          },
        });
    });
    await page.goto(url);
    await facts(page, { region: "420100", relation: "parent", where: "same" });
    assert.equal(await shown(page), "eligible");
    assert.deepEqual(problems, []);
  });

  await t.test("without a network: once opened, the page opens again and answers, every screen of it", async () => {
    const { page } = await blank({ serviceWorkers: "allow" });
    await page.goto(url);
    await settled(page);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.context().setOffline(true);
    await page.reload();
    await settled(page);
    await facts(page, { region: "420100", relation: "parent", where: "same" });
    assert.equal(await shown(page), "eligible");
    await page.click("[data-change]");
    await settled(page);
    for (const name of ["bill", "ending", "rules"]) {
      await go(page, name);
      assert.equal(await screen(page), name);
      await page.click("[data-back]");
      await page.waitForSelector('html[data-screen="start"]');
    }
  });

  await t.test("a host that asks for it gets no worker", async () => {
    const { page } = await blank({ serviceWorkers: "allow" });
    await page.goto(`${url}#offline=off`);
    await settled(page);
    assert.equal(await page.evaluate(() => navigator.serviceWorker.getRegistrations().then((all) => all.length)), 0);
  });
});
