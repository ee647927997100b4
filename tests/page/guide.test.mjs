// What to do next, read off the page: the place's own way first, the nation's said to be the nation's.
import assert from "node:assert/strict";
import { test } from "node:test";
import { changeDay, choose, facts, settled } from "./form.mjs";
import { shoot, startPage } from "./harness.mjs";

const body = (page) => page.locator(".guide-body").innerText();
const channels = (page, id = "guide-channel") =>
  page.$$eval(`#${id} .chip`, (chips) => chips.map((chip) => chip.textContent.replace(/\s+/g, " ").trim()));
const list = (page, name) => page.locator(`.guide-body [data-list="${name}"]`);
const unfold = (page, name) =>
  page.evaluate((which) => (document.querySelector(`[data-fold="${which}"]`).open = true), name);

test("the guide", async (t) => {
  const { blank, open, url } = await startPage(t);

  async function at(region) {
    const { page, problems } = await open(`#part=guide&day=2026-11-22${region ? `&region=${region}` : ""}`);
    return { page, problems };
  }

  async function way(page, name, id = "guide-channel") {
    await unfold(page, "channels");
    await page.locator(`#${id} label`, { hasText: name }).first().click();
    await settled(page);
  }

  async function task(page, name) {
    await unfold(page, "tasks");
    await choose(page, "guide-task", name);
    await settled(page);
  }

  await t.test("山西: the place's WeChat account with its menus, and the nation's behind it (G02, G11)", async () => {
    const { page, problems } = await at("140000");
    assert.ok(
      (await channels(page)).some((name) => /山西医保（?微信/.test(name)),
      (await channels(page)).join(),
    );
    await way(page, "山西医保");
    assert.match(await body(page), /微信：山西医保[\s\S]*服务大厅 › 我的医保 › 我要办 › 家庭账户共济/);
    assert.equal(await page.locator(".guide-body [data-national]").count(), 0);
    await way(page, "国家医保服务平台", "guide-national");
    assert.match(await body(page), /国家医保服务平台 App 全国通用[\s\S]*地方专区/);
    assert.deepEqual(problems, []);
  });

  await t.test("a place without a way of its own gets the nation's, and says so (G01, G04)", async () => {
    const { page: nowhere } = await at("");
    assert.match(await body(nowhere), /先选参保地[\s\S]*全国通用的办法/);
    const { page } = await at("211400");
    assert.match(await body(page), /没有收录当地自己的办法，下面是全国通用的办法/);
    await way(page, "支付宝", "guide-national");
    const steps = await page.locator(".guide-steps li").allInnerTexts();
    assert.deepEqual(steps, [
      "搜索名称，打开",
      "看清承诺书，签字",
      "填家人的姓名和证件号码",
      "上传材料的照片",
      "刷脸",
      "提交",
      "等审核",
      "回来看结果",
    ]);
    await way(page, "办事窗口", "guide-national");
    assert.match(
      await page.locator("[data-counter]").innerText(),
      /没有查到.*12393/,
      "a counter for those without a phone, and what is not known of it",
    );
  });

  await t.test("papers follow the relation; without one every kind of relative is named (G05)", async () => {
    const { page } = await at("540000");
    assert.match(await list(page, "papers").innerText(), /配偶：结婚证或户口簿（有一样就行）/);
    const { page: own } = await open("#region=540000&day=2026-11-22");
    await facts(own, { region: "540100", relation: "spouse", where: "same" });
    await own.click("[data-how]");
    await settled(own);
    const papers = await list(own, "papers").innerText();
    assert.match(papers, /结婚证或户口簿（有一样就行）/);
    assert.doesNotMatch(papers, /出生医学证明/);
  });

  await t.test(
    "the tasks: look up, buy for another, unbind, share across provinces (G07, G08, G09, G10, M07)",
    async () => {
      const { page } = await at("540000");
      await task(page, "look_up");
      assert.match(await list(page, "warnings").innerText(), /000000/);
      await task(page, "buy_for_other");
      assert.match(await list(page, "papers").innerText(), /病人本人的医保卡或医保码、两个人的身份证/);
      assert.match(await list(page, "warnings").innerText(), /冒名就医/);
      await task(page, "unbind");
      assert.match(await body(page), /点解除绑定/);
      await task(page, "transfer");
      assert.match(
        await list(page, "warnings").innerText(),
        /操作页面我们没有找到/,
        "what was not read is said, not made up",
      );
    },
  );

  await t.test(
    "across provinces the guide turns to sharing across provinces by itself, until somebody chooses",
    async () => {
      const { page } = await open();
      await facts(page, {
        region: "420100",
        relation: "parent",
        where: "elsewhere",
        province: "130000",
        day: "2026-11-22",
      });
      await page.click("[data-how]");
      await settled(page);
      const chosen = () => page.$eval("#guide-task input:checked", (one) => one.value);
      assert.equal(await chosen(), "transfer");
      await task(page, "look_up");
      assert.equal(await chosen(), "look_up");
    },
  );

  await t.test(
    "an age sorts the papers; what is no age is reported beside its field and sorts nothing (F04)",
    async () => {
      const { page } = await at("540000");
      await task(page, "family_account");
      assert.match(await list(page, "papers").innerText(), /16 岁及以下/);
      const digits = /只填数字，例如 2/;
      for (const [wrong, why] of [
        ["abc", digits],
        ["-3", digits],
        ["200", /0 到 120 的整数/],
        ["8.5", digits],
      ]) {
        await page.fill("#guide-age", wrong);
        await settled(page);
        assert.match(await page.locator("#guide-age-error").innerText(), why, wrong);
        assert.equal(await page.inputValue("#guide-age"), wrong);
      }
      await page.fill("#guide-age", "８");
      await settled(page);
      assert.equal(await page.inputValue("#guide-age"), "8");
      assert.equal(await list(page, "consent").count(), 0, "the face check is for those of 16 and over");
      await page.fill("#guide-age", "40");
      await settled(page);
      assert.equal(await list(page, "papers").count(), 0);
      assert.match(await list(page, "consent").innerText(), /家人（本人刷脸/);
    },
  );

  await t.test("who cannot be bound now reads so before the first step (X02)", async () => {
    const { page } = await open();
    await facts(page, { region: "130100", relation: "sibling", where: "same", day: "2024-08-01" });
    await page.evaluate(() => document.querySelector(".next [data-how]")?.click());
    assert.equal(await page.locator("[data-how]").count(), 0, "a refusal does not lead to the steps");
    await changeDay(page, "2024-08-02");
    await page.click("[data-how]");
    await settled(page);
    assert.equal(await page.locator(".guide-caution").count(), 0);
    await shoot(page, "guide");
  });

  await t.test("when the guides cannot be had the page says so, the rest works, and trying again helps", async () => {
    const { page } = await blank();
    await page.route("**/guide-*.json", (route) => route.abort());
    await page.goto(`${url}#part=guide&region=420100`);
    await page.waitForSelector(".guide-failed");
    await page.unroute("**/guide-*.json");
    await page.locator(".guide-failed button").click();
    await page.waitForSelector(".guide-body");
    await settled(page);
    assert.match((await channels(page)).join(), /湖北医疗保障/);
  });

  await t.test(
    "the figures, the guides and the sources come after the engine: the first view does not wait for them",
    async () => {
      const { page } = await blank();
      const order = [];
      page.on("request", (request) => order.push(request.url().replace(/^.*\/|-[\w-]{8}(?=\.)/g, "")));
      await page.goto(url);
      await settled(page);
      for (const name of ["figures.bin", "guide.json", "sources.json"])
        assert.ok(order.indexOf(name) > order.indexOf("gongji.wasm"), order.join());
    },
  );
});
