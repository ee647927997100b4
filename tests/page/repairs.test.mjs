// Faults that people found at the page, one test each, so that they stay repaired.
import assert from "node:assert/strict";
import { test } from "node:test";
import { bill } from "./bill-form.mjs";
import { changeDay, choose, facts, field, foot, go, setDate, settled, type, unfold } from "./form.mjs";
import { startPage } from "./harness.mjs";

const headline = async (page) =>
  (await page.locator("[data-headline]").innerText())
    .replace(/\s*(预估|Estimate)$/, "")
    .replace(/\s+/g, " ")
    .trim();

test("what people found", async (t) => {
  const { open } = await startPage(t);

  await t.test("the foot and the head of a bill say the same, an amount or a span", async () => {
    for (const [region, options] of [
      ["310000", { patient: "self", visit: "inpatient", total: "26000" }],
      ["420100", { patient: "self", held: "share" }],
      ["510100", { patient: "parent", total: "3000" }],
    ]) {
      const { page } = await bill(open, { region, ...options });
      if (options.held === "share") await type(page, "bill.personal_share", "800");
      for (const balance of ["", "300"]) {
        if (balance !== "") await page.locator('[data-grantor="0"] input').first().fill(balance);
        await settled(page);
        const said = await headline(page);
        assert.ok((await foot(page)).startsWith(said), `${await foot(page)} | ${said}`);
        assert.equal(
          await page.locator("[data-likeliest]").count(),
          said.includes("～") ? 1 : 0,
          "a single case says that it is one",
        );
        assert.match(said, balance === "" ? /^家里要付/ : /^现金/);
      }
    }
  });

  await t.test("the funds never pay more than the bill", async () => {
    const { page } = await bill(open, { region: "130100", patient: "self", held: "till", total: "72.50" });
    assert.match(await page.locator("#split .soft").first().innerText(), /^医保付 0元～72\.50元$/);
  });

  await t.test(
    "上海: the part left from past years is asked where it is needed, not behind a fold, and stays while it is typed",
    async () => {
      const { page } = await open("#region=310000");
      await go(page, "bill");
      await choose(page, "bill.patient", "parent");
      await choose(page, "bill.held", "share");
      await type(page, "bill.personal_share", "300");
      await page.locator('[data-grantor="0"] input').first().fill("500");
      await settled(page);
      const history = field(page, "bill.grantors.0.history_balance").locator("input");
      assert.ok(await history.isVisible());
      await history.pressSequentially("20");
      await settled(page);
      assert.equal(await history.inputValue(), "20");
      assert.ok(await history.evaluate((one) => one === document.activeElement));
    },
  );

  await t.test(
    "a patient of 居民医保: no account is taken for granted, said, and can be entered; nothing asks for it",
    async () => {
      const { page } = await bill(open, { region: "420100", patient: "child", scheme: "resident", held: "share" });
      await type(page, "bill.personal_share", "300");
      await page.locator('[data-grantor="0"] input').first().fill("500");
      await page.locator('[data-grantor="1"] input').first().fill("0");
      await settled(page);
      assert.match(await page.locator('[data-more="own"] > summary').innerText(), /居民医保一般没有个人账户/);
      assert.doesNotMatch(await page.locator("#split").innerText(), /没填余额/);
      await type(page, "bill.own_account", "100");
      await settled(page);
      assert.match(await page.locator(".split-sentence").innerText(), /本人账户付100元/);
    },
  );

  await t.test("an answer that stands without what was typed wrong says so, leads there, and keeps it", async () => {
    const { page } = await open();
    await facts(page, { region: "350100", relation: "parent", where: "same" });
    await type(page, "grantor.balance", "12.345");
    await field(page, "grantor.balance").locator("input").blur();
    await settled(page);
    assert.match(await page.locator("[data-without]").innerText(), /填得不对，下面的结果没有算它/);
    assert.match(await foot(page), /填得不对，先没算它/);
    await page.click("[data-go]");
    assert.equal(await page.evaluate(() => document.activeElement.id), "f-grantor-balance");
    assert.equal(await page.inputValue("#f-grantor-balance"), "12.345");
    await type(page, "grantor.balance", "5000");
    await settled(page);
    assert.equal(await page.locator("[data-without]").count(), 0);

    const { page: other } = await bill(open, { region: "420100", patient: "self", held: "share" });
    await type(other, "bill.personal_share", "800");
    await other.locator('[data-grantor="0"] input').first().fill("1.234");
    await other.locator('[data-grantor="0"] input').first().blur();
    await settled(other);
    assert.match(await other.locator("#split [data-without]").innerText(), /填得不对，下面的结果没有算它/);
  });

  await t.test(
    "成都 and 西安: the steps are those of the way the answer is about, and the sheet says which province and what to take care of",
    async () => {
      const { page } = await open();
      await facts(page, {
        region: "510100",
        relation: "parent",
        where: "elsewhere",
        province: "610000",
        day: "2026-11-22",
      });
      assert.match(await page.locator("#verdict").innerText(), /跨省共济额度/);
      await page.emulateMedia({ media: "print" });
      const paper = await page.locator(".paper-sheet").innerText();
      assert.match(paper, /成都市 · 爸妈 · 外省：陕西省/);
      assert.match(paper, /要小心[\s\S]*跨省共济额度的操作页面我们没有找到/);
      assert.doesNotMatch(paper, /医保钱包/);
      await page.emulateMedia({ media: "screen" });
      await page.click("[data-how]");
      await settled(page);
      assert.doesNotMatch(await page.locator("#guide").innerText(), /医保钱包/);
      assert.match(
        await page.locator('[data-fold="channels"]').textContent(),
        /医保钱包/,
        "the wallet is the other way",
      );
    },
  );

  await t.test("福州: on paper an amount that nobody typed is not given as one", async () => {
    const { page } = await open();
    await facts(page, { region: "350100", relation: "sons_child", where: "same" });
    await page.emulateMedia({ media: "print" });
    const paper = page.locator(".paper-sheet");
    assert.match(await paper.innerText(), /没填，先当有 5000 元/);
    assert.doesNotMatch(await paper.innerText(), /5000\.00/);
    await page.emulateMedia({ media: "screen" });
    await type(page, "grantor.balance", "5200");
    await settled(page);
    await page.emulateMedia({ media: "print" });
    assert.match(await paper.innerText(), /5200/);
    assert.doesNotMatch(await paper.innerText(), /没填/);
  });

  await t.test("a use that is not allowed is no refusal of the binding", async () => {
    const { page } = await open();
    await facts(page, { region: "420100", relation: "parent", where: "same", day: "2026-11-22" });
    await unfold(page);
    await choose(page, "use.pays", "fitness");
    await settled(page);
    assert.equal(
      await page.locator("#verdict").getAttribute("data-outcome"),
      "ineligible",
      "the engine's own word stays",
    );
    assert.match(await page.locator("#verdict h1").innerText(), /可以绑，但不能这样用/);
    assert.match(await foot(page), /可以绑，但不能这样用/);
    assert.equal(await page.locator("#verdict.head-ineligible, #foot.foot-ineligible").count(), 0, "nothing reads red");
    assert.equal(await page.locator("[data-how]").count(), 1);
  });

  await t.test("the share of class B that is only assumed stands among the assumptions", async () => {
    const { page } = await bill(open, { region: "130100", patient: "self" });
    await choose(page, "bill.entry", "lines");
    await page.locator('[data-line="0"] select').selectOption("b");
    await page.locator('[data-line="0"] input').first().fill("1000");
    await settled(page);
    await unfold(page);
    assert.equal(await page.locator('[data-list="assumptions"] [data-switch="class_b"]').count(), 1);
    assert.equal(await page.locator('[data-list="figures"] [data-switch="class_b"]').count(), 0);
  });

  await t.test("no age is offered that nobody has", async () => {
    // 上海 has other figures for children and from 60 on, 成都 for each ten years from 50 on (policies/*/pooling.toml).
    for (const [region, scheme, visit, person, expected] of [
      ["310000", "resident", "outpatient", undefined, ["孩子（最小的年龄段）", "满 60 岁"]],
      [
        "510100",
        "employee",
        "inpatient",
        "retired",
        ["满 50 岁", "满 60 岁", "满 70 岁", "满 80 岁", "满 90 岁", "满 100 岁"],
      ],
    ]) {
      const { page } = await bill(open, {
        region,
        patient: "parent",
        scheme,
        visit,
        person,
        level: "3",
        total: "3000",
        day: "2026-11-22",
      });
      const ages = await page.locator('[data-list="readings"] [data-switch="age"] .reading-value').allInnerTexts();
      assert.deepEqual(
        ages.map((text) => text.replace("换成：", "")),
        expected,
      );
    }
  });

  await t.test("a link to a rule brings the rule into view, and reading goes on from there", async () => {
    const { page } = await open("#part=rules&region=450200&day=2026-11-22&rule=wallet_max_transfer");
    const title = page.locator('[data-topic="wallet_max_transfer"].topic-shown h3');
    assert.ok(await title.evaluate((one) => one === document.activeElement));
    const box = await title.boundingBox();
    assert.ok(box.y >= 0 && box.y < 844, `${box.y}`);
  });

  await t.test(
    "a day to come is remarked, a day without rules is refused beside its field, and nothing is worked out for it",
    async () => {
      const { page } = await open();
      await facts(page, { region: "420100", relation: "parent", where: "same", day: "2035-05-01" });
      assert.match(await field(page, "day").innerText(), /这一天还没到/);
      await changeDay(page, "2020-05-01");
      assert.doesNotMatch(await field(page, "day").innerText(), /还没到/);

      const { page: other } = await bill(open, { region: "420100", patient: "self", held: "share" });
      await type(other, "bill.personal_share", "800");
      await settled(other);
      for (const day of ["1990-01-01", "2099-01-01"]) {
        await setDate(other, "#f-bill-day", day);
        assert.match(await field(other, "bill.day").innerText(), /请填 2016 到 2035 年的一天/);
        assert.equal(await other.locator("#split").count(), 0);
        assert.doesNotMatch(await foot(other), /800/);
        assert.equal(await other.inputValue("#f-bill-day"), day);
      }
      await setDate(other, "#f-bill-day", "2035-01-01");
      assert.match(await field(other, "bill.day").innerText(), /这一天还没到/);
      assert.match(await foot(other), /800/);
    },
  );

  await t.test("an amount from a calculator is not rounded silently: the rounded one is said", async () => {
    const { page } = await bill(open, { region: "420100", patient: "self", held: "share" });
    for (const [typed, near] of [
      ["0.30000000000000004", "0.30"],
      ["215.799999", "215.80"],
      ["9.999", "10.00"],
    ]) {
      await type(page, "bill.personal_share", typed);
      await field(page, "bill.personal_share").locator("input").blur();
      await settled(page);
      assert.match(
        await field(page, "bill.personal_share").locator(".error").innerText(),
        new RegExp(`最多两位小数[\\s\\S]*四舍五入到分是 ${near.replace(".", "\\.")}`),
      );
      assert.match(await foot(page), /填得不对/);
      assert.equal(await page.inputValue("#f-bill-personal-share"), typed);
    }
  });

  await t.test("letters in an identity number are named as letters", async () => {
    const { page } = await open();
    await facts(page, { region: "420100", relation: "parent", where: "same" });
    await unfold(page);
    await page.fill("#f-grantor-id-number", "abc");
    await page.locator("#f-grantor-id-number").blur();
    await settled(page);
    assert.match(await field(page, "grantor.id.number").innerText(), /只有最后一位可能是字母 X；这里有别的字母/);
    await page.fill("#f-grantor-id-number", "110000#19900101000");
    await page.locator("#f-grantor-id-number").blur();
    await settled(page);
    assert.match(await field(page, "grantor.id.number").innerText(), /只能有数字和字母/);
  });

  await t.test("half an hour after midnight in Shanghai it is the new day", async () => {
    const { page } = await open("", { timezoneId: "Asia/Shanghai" });
    await page.clock.install({ time: new Date("2026-11-21T16:30:00Z") });
    await page.reload();
    await page.clock.runFor(5000);
    await settled(page);
    await facts(page, { region: "420100", relation: "parent", where: "same" });
    await unfold(page);
    assert.equal(await page.inputValue("#f-day"), "2026-11-22");
    await page.clock.setSystemTime(new Date("2026-11-22T16:00:01Z"));
    await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    await page.clock.runFor(1000);
    await settled(page);
    assert.equal(await page.inputValue("#f-day"), "2026-11-23", "left open over midnight");
  });

  await t.test("a bill can be taken along: one A4, a picture, a text", async () => {
    const { page } = await bill(
      (path, options) => open(path, { permissions: ["clipboard-read", "clipboard-write"], ...options }),
      { region: "310000", patient: "self", visit: "inpatient", total: "26000" },
    );
    await page.locator('[data-grantor="0"] input').first().fill("500");
    await settled(page);
    await page.click("[data-copy]");
    await page.waitForFunction(() => document.querySelector(".taken").textContent !== "");
    const text = await page.evaluate(() => navigator.clipboard.readText());
    assert.ok(text.includes(await headline(page)), "the paper says what the screen says");
    assert.match(text, /上海市 · 我自己 · 住院[\s\S]*【谁付多少】[\s\S]*【结算时】[\s\S]*预估，不是认定/);
    await page.click("[data-picture]");
    await page.waitForFunction(() => document.querySelector(".taken img")?.naturalWidth === 1080);
    const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true });
    assert.equal(Number(/\/Count (\d+)/.exec(pdf.toString("latin1"))[1]), 1);
    await page.locator('[data-grantor="0"] input').first().fill("600");
    await settled(page);
    assert.equal(await page.locator(".taken img").count(), 0, "a picture of another answer goes");
  });

  await t.test("after everything was cleared nothing old is read out, also going forward again", async () => {
    const { page } = await open();
    await facts(page, { region: "420100", relation: "parent", where: "same" });
    await page.waitForFunction(() => document.getElementById("announcer").textContent.includes("可以绑"));
    await page.goBack();
    await settled(page);
    await page.click("[data-clear]");
    await settled(page);
    assert.equal(await page.locator("#announcer").textContent(), "");
    await page.goForward();
    await settled(page);
    assert.equal(await page.locator("#announcer").textContent(), "");
    assert.equal(await page.locator("#verdict").count(), 0);
  });

  await t.test("320 px, large text, English: the brand is whole and nothing is wider than the view", async () => {
    const { page } = await open("#language=en&size=large", { viewport: { width: 320, height: 640 } });
    const [text, box] = await page.locator(".brand").evaluate((one) => [one.scrollWidth, one.clientWidth]);
    assert.ok(text <= box, `${text} in ${box}`);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  });

  await t.test("in English every place has a name in Latin letters, in lists and in the answer", async () => {
    const { page } = await open("#language=en");
    for (const province of await page.$$eval("#f-grantor-region-province option", (all) =>
      all.map((one) => one.value).filter(Boolean),
    )) {
      await page.selectOption("#f-grantor-region-province", province);
      await settled(page);
      const names = await page.$$eval(
        "#f-grantor-region-province option:checked, #f-grantor-region-city option",
        (all) =>
          all
            .filter(
              (one) =>
                /^\d+$/.test(one.value) && (one.parentElement.id.endsWith("province") || !one.value.endsWith("0000")),
            )
            .map((one) => one.textContent),
      );
      for (const name of names) assert.match(name, /^[A-Z][A-Za-zü' ,-]+ \p{Script=Han}+$/u, name);
    }
    await facts(page, { region: "210400", relation: "parent", where: "same" });
    assert.match(await page.locator(".facts").innerText(), /^Fushun · Parent/);
    assert.doesNotMatch(await page.locator("#verdict").innerText(), /辽宁|抚顺/);
  });

  await t.test("districts that several cities have are asked, others are said not to be known", async () => {
    const { page } = await open();
    const say = async (text) => {
      await page.fill("#own-words", text);
      await page.press("#own-words", "Enter");
      await settled(page);
    };
    await say("我在鼓楼区，我妈能用吗");
    assert.deepEqual(await page.locator('[data-which="grantor.region"] button').allInnerTexts(), [
      "江苏省南京市",
      "江苏省徐州市",
      "福建省福州市",
      "河南省开封市",
    ]);
    await say("我在江岸区，我妈能用吗");
    assert.match(await page.locator("[data-unread]").innerText(), /没认出“江岸区”/);
    await say("用我爸的医保给我妈看病");
    assert.equal(await page.locator("[data-which]").count(), 0);
    assert.equal(
      await field(page, "grantee.relation").locator("input:checked").inputValue(),
      "spouse",
      "she is his wife",
    );
  });
});
