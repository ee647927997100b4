// The answer, read off the page: what the policies say must come out, with its reasons, on stated assumptions.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  changeDay,
  choose,
  codes,
  confirm,
  deny,
  facts,
  field,
  foot,
  go,
  outcome,
  read,
  settled,
  shown,
  type,
  unfold,
} from "./form.mjs";
import { shoot, startPage } from "./harness.mjs";

test("the answer", async (t) => {
  const { open } = await startPage(t);

  await t.test("河北: a sibling is let in on 2024-08-02 and not the day before (B06, X04)", async () => {
    const { page, problems } = await open();
    await facts(page, { region: "130100", relation: "sibling", where: "same", day: "2024-08-02" });
    assert.equal(await outcome(page), "incomplete", "an assumption is never an answer");
    assert.equal(await shown(page), "eligible");
    assert.match(await page.locator("#verdict").innerText(), /照常见情况，可以绑[\s\S]*预估/);
    await confirm(page);
    assert.equal(await outcome(page), "eligible");
    assert.doesNotMatch(await page.locator("#verdict").innerText(), /照常见/);
    await shoot(page, "answer-eligible");

    await changeDay(page, "2024-08-01");
    assert.equal(await outcome(page), "ineligible");
    await unfold(page);
    assert.deepEqual(await codes(page, "why"), ["relation_not_listed"]);
    assert.match(await page.locator("#verdict").innerText(), /不可以绑[\s\S]*兄弟姐妹不在这一天可以绑定的亲属范围里/);
    assert.match(await page.locator('[data-list="remedies"]').innerText(), /2024年8月2日/);
    assert.match(await page.locator('[data-list="why"]').innerText(), /查看 · (官方|媒体)/);
    await shoot(page, "answer-ineligible");
    assert.deepEqual(problems, []);
  });

  await t.test("every failed condition is listed, and what was denied stands with its finding (X03)", async () => {
    const { page } = await open();
    await facts(page, { region: "130100", relation: "parent", where: "same" });
    await deny(page, "grantor.account");
    await page.click("[data-change]");
    await settled(page);
    await choose(page, "grantee.relation", "other");
    await page.click("[data-go]");
    await settled(page);
    assert.equal(await outcome(page), "ineligible");
    await unfold(page);
    const why = await codes(page, "why");
    for (const code of ["relation_not_listed", "grantor_account_none"])
      assert.ok(why.includes(code), `${code} in ${why}`);
    assert.equal(await field(page, "grantor.account").locator(".beside .finding-fail").count(), 1);
  });

  await t.test(
    "山东: parents-in-law on 2025-10-01 are not settled; whom to ask and what to say is there (X02)",
    async () => {
      const { page } = await open();
      await facts(page, { region: "371100", relation: "parent_of_spouse", where: "same", day: "2025-10-01" });
      assert.equal(await shown(page), "unsettled");
      assert.match(await page.locator("#verdict").innerText(), /要问一句|没有定论/);
      const bureaus = page.locator('[data-list="bureaus"]');
      assert.match(await bureaus.innerText(), /打 12393 问日照市医保局[\s\S]*能不能绑/);
      assert.equal(await bureaus.locator("a").first().getAttribute("href"), "tel:12393");
      await shoot(page, "answer-unsettled");
    },
  );

  await t.test("what is missing is named, and nothing is asked before it (X01)", async () => {
    const { page } = await open();
    assert.match(await foot(page), /选好三样/);
    await choose(page, "grantee.relation", "parent");
    assert.match(await foot(page), /还差：我的参保地、Ta 在哪参保/);
    assert.equal(await page.locator("[data-go]").count(), 0);
    await facts(page, { region: "130100", relation: "parent", where: "same" });
    await deny(page, "grantor.bound");
    await type(page, "grantor.bound.count", "2人");
    await settled(page);
    await page.reload();
    await settled(page);
    assert.equal(await field(page, "grantor.bound").locator("input").inputValue(), "2人", "nothing typed is lost");
  });

  await t.test("an assumed row never looks like a given one, and its place does not change", async () => {
    const { page } = await open();
    await facts(page, { region: "420100", relation: "parent", where: "same" });
    const rows = () => page.$$eval(".rest-rows > li", (all) => all.map((one) => one.dataset.field));
    const before = await rows();
    assert.ok(before.length >= 4, before.join());
    await deny(page, "grantor.bound");
    assert.deepEqual((await rows()).slice(0, before.length), before);
    const border = (path) =>
      page.locator(`li[data-field="${path}"]`).evaluate((one) => getComputedStyle(one).borderLeftStyle);
    assert.equal(await border("grantor.account"), "dashed");
    assert.notEqual(await border("grantor.bound"), "dashed");
  });

  await t.test("who means something else than the nearest no picks it", async () => {
    const { page } = await open();
    await facts(page, { region: "420100", relation: "parent", where: "same" });
    await deny(page, "grantee.status");
    assert.equal(await shown(page), "ineligible");
    await choose(page, "grantee.status.other", "normal");
    await settled(page);
    assert.equal(await shown(page), "eligible");
  });

  await t.test("the three ways are distinguished, and choosing one is taken along (X06)", async () => {
    const { page } = await open();
    await go(page, "ways");
    const text = await page.locator(".ways").innerText();
    for (const word of ["家庭共济", "医保钱包", "亲情账户", "花谁的钱"]) assert.ok(text.includes(word), word);
    await page.click('[data-way="family_account"]');
    await page.click("[data-to-start]");
    await settled(page);
    await facts(page, { region: "420100", relation: "parent", where: "same" });
    assert.match(await page.locator("#verdict").innerText(), /可以加，但里面没有钱/, "it can be had, and pays nothing");
  });

  await t.test("the receipt names engine, day and places, at the end of the reasons (X07)", async () => {
    const { page } = await open();
    await facts(page, { region: "130100", relation: "parent", where: "same", day: "2026-11-22" });
    await page.locator('[data-fold="why"] > summary').click();
    await page.locator(".receipt > summary").click();
    const receipt = await page.locator(".receipt").innerText();
    assert.match(receipt, /2026-11-22/);
    assert.match(receipt, /石家庄市 130100/);
    assert.match(receipt, /[0-9a-f]{64}/);
  });

  await t.test("every answer ends in something to do, whatever it is", async () => {
    const { page } = await open();
    for (const [relation, where] of [
      ["parent", "same"],
      ["other", "same"],
      ["parent_of_spouse", "same"],
      ["sibling", "province"],
    ]) {
      await facts(page, { region: "510100", relation, where });
      const actions = await page.locator(".next .actions > *").allInnerTexts();
      assert.ok(
        actions.some((text) => /12393/.test(text)),
        `${relation} ${where}: ${actions}`,
      );
      assert.ok(actions.length >= 2);
      await page.click("[data-change]");
      await settled(page);
    }
  });

  await t.test("in English as well", async () => {
    const { page } = await open("#language=en");
    await facts(page, { region: "420100", relation: "parent", where: "same" });
    assert.match(await read(page), /Usually: yes, can be bound[\s\S]*Provided all of this is right/);
    const chinese =
      (await page.locator("main").innerText()).replace(/\([^)]*\)/g, "").match(/\p{Script=Han}{2,}/gu) ?? [];
    assert.deepEqual(
      chinese.filter((word) => !/湖北|武汉|全国|医保|共济/.test(word)),
      [],
    );
  });
});
