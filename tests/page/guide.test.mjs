// What to do next, read off the page: the place's own way first, the nation's said to be the nation's.
import assert from "node:assert/strict";
import { test } from "node:test";
import { choose, fillBinding, setDay, setRegion, settled } from "./form.mjs";
import { shoot, startPage } from "./harness.mjs";

const body = (page) => page.locator(".guide-body").innerText();
const channels = (page, id = "guide-channel") => page.$$eval(`#${id} .chip`, (chips) => chips.map((chip) => chip.innerText.replace(/\s+/g, " ").trim()));
const list = (page, name) => page.locator(`.guide-body [data-list="${name}"]`);

test("the guide", async (t) => {
  const { browser, open, url } = await startPage(t);

  await t.test("山西: the place's WeChat account with its menus, then the nation's folded away (G02, G11)", async () => {
    const { page, problems } = await open();
    await setRegion(page, "140000");
    await setDay(page, "2026-11-22");
    await settled(page);
    const own = await channels(page);
    assert.ok(own.includes("山西医保 微信"), own.join());
    await page.locator("#guide-channel label", { hasText: "山西医保" }).first().click();
    await settled(page);
    assert.match(await body(page), /微信：山西医保[\s\S]*服务大厅 › 我的医保 › 我要办 › 家庭账户共济/);
    assert.equal(await page.locator(".guide-body [data-national]").count(), 0);
    assert.equal(await page.locator('[data-more="national"]').getAttribute("open"), null);
    await page.locator('[data-more="national"] summary').click();
    await page.locator("#guide-national label", { hasText: "国家医保服务平台" }).first().click();
    await settled(page);
    assert.match(await body(page), /国家医保服务平台 App：国家医保服务平台 全国通用[\s\S]*地方专区/);
    assert.deepEqual(problems, []);
  });

  await t.test("a place without a way of its own gets the nation's, and is told so (G01, G04)", async () => {
    const { page } = await open();
    assert.match(await body(page), /先选参保地[\s\S]*全国通用的办法/);
    await setRegion(page, "211400");
    await settled(page);
    assert.match(await body(page), /没有收录当地自己的办法，下面是全国通用的办法/);
    await page.locator("#guide-channel label", { hasText: "支付宝" }).click();
    await settled(page);
    const steps = await page.locator(".guide-steps li").allInnerTexts();
    assert.deepEqual(steps, ["搜索名称，打开", "看清承诺书，签字", "填家人的姓名和证件号码", "上传材料的照片", "刷脸", "提交", "等审核", "回来看结果"]);
    assert.match((await channels(page)).join(), /办事窗口/, "a counter for those without a phone");
  });

  await t.test("papers follow the relation; without one every kind of relative is named (G05)", async () => {
    const { page } = await open();
    await setRegion(page, "540000");
    await settled(page);
    assert.match(await body(page), /小程序[^\n]*西藏医保\s+只知道在这里办/, "a name without its menus is not filled up with others' menus");
    assert.match(await list(page, "papers").innerText(), /全国通用/, "and the nation's papers are said to be the nation's");
    assert.match(await list(page, "papers").innerText(), /配偶：结婚证或户口簿（有一样就行）/);
    await choose(page, "grantee.relation", "spouse");
    await settled(page);
    const papers = await list(page, "papers").innerText();
    assert.match(papers, /结婚证或户口簿（有一样就行）/);
    assert.doesNotMatch(papers, /出生医学证明/);
  });

  await t.test("the tasks: look up, buy for another, unbind, share across provinces (G07, G08, G09, G10, M07)", async () => {
    const { page } = await open();
    await setRegion(page, "540000");
    await setDay(page, "2026-11-22");
    await choose(page, "guide-task", "look_up");
    await settled(page);
    assert.match((await channels(page)).join(), /电话/);
    assert.match(await list(page, "warnings").innerText(), /000000/);
    await choose(page, "guide-task", "buy_for_other");
    await settled(page);
    assert.match(await list(page, "papers").innerText(), /病人本人的医保卡或医保码、两个人的身份证/);
    assert.match(await list(page, "warnings").innerText(), /冒名就医/);
    await choose(page, "guide-task", "unbind");
    await settled(page);
    assert.match(await body(page), /点解除绑定/);
    await choose(page, "guide-task", "transfer");
    await settled(page);
    assert.match(await list(page, "warnings").innerText(), /操作页面我们没有找到/, "what was not read is said, not made up");
  });

  await t.test("across provinces the guide turns to sharing across provinces by itself, until somebody chooses", async () => {
    const { page } = await open();
    await setRegion(page, "420100");
    const chosen = () => page.$eval("#guide-task input:checked", (one) => one.value);
    assert.equal(await chosen(), "bind");
    await page.click('[data-way="wallet"]');
    await page.selectOption("#relative-place-province", "130000");
    await settled(page);
    assert.equal(await chosen(), "transfer");
    await choose(page, "guide-task", "look_up");
    await page.click('[data-way="mutual_aid"]');
    await settled(page);
    assert.equal(await chosen(), "look_up");
  });

  await t.test("an age sorts the papers; what is no age is told beside its field and sorts nothing (F04)", async () => {
    const { page } = await open();
    await setRegion(page, "540000");
    await choose(page, "guide-task", "family_account");
    await settled(page);
    assert.match(await list(page, "papers").innerText(), /16 岁及以下/);
    for (const wrong of ["abc", "-3", "200", "8.5"]) {
      await page.fill("#guide-age", wrong);
      await settled(page);
      assert.match(await page.locator("#guide-age-error").innerText(), /0 到 120 的整数/, wrong);
      assert.equal(await page.inputValue("#guide-age"), wrong);
      assert.equal(await list(page, "papers").count() + (await list(page, "consent").count()), 2, wrong);
    }
    await page.fill("#guide-age", "８");
    await settled(page);
    assert.equal(await page.inputValue("#guide-age"), "8");
    assert.equal(await page.locator("#guide-age-error").count(), 0);
    assert.equal(await list(page, "consent").count(), 0, "the face check is for those of 16 and over");
    await page.fill("#guide-age", "40");
    await settled(page);
    assert.equal(await list(page, "papers").count(), 0);
    assert.match(await list(page, "consent").innerText(), /家人（本人刷脸/);
  });

  await t.test("who cannot be bound now is told before the first step (X02)", async () => {
    const { page } = await open();
    await fillBinding(page, { region: "130100", day: "2024-08-01", relation: "sibling", where: "same" });
    assert.match(await page.locator(".guide-caution").innerText(), /现在还不能绑/);
    await setDay(page, "2024-08-02");
    await settled(page);
    assert.equal(await page.locator(".guide-caution").count(), 0);
    await shoot(page, "guide");
  });

  await t.test("when the guides cannot be had the page says so, the rest works, and trying again helps", async () => {
    const page = await (await browser.newContext()).newPage();
    await page.route("**/guide-*.json", (route) => route.abort());
    await page.goto(url);
    await page.waitForSelector(".guide-failed");
    await setRegion(page, "420100");
    await page.waitForSelector("#verdict[data-outcome]");
    await page.unroute("**/guide-*.json");
    await page.locator(".guide-failed button").click();
    await page.waitForSelector(".guide-body");
    assert.match((await channels(page)).join(), /湖北医疗保障/);
  });

  await t.test("the guides and the sources come after the engine: the first view does not wait for them", async () => {
    const page = await (await browser.newContext()).newPage();
    const order = [];
    page.on("request", (request) => order.push(request.url().replace(/^.*\/|-[\w-]{8}(?=\.)/g, "")));
    await page.goto(url, { waitUntil: "networkidle" });
    for (const name of ["guide.json", "sources.json"]) assert.ok(order.indexOf(name) > order.indexOf("gongji.wasm"), order.join());
  });
});
