// The sheet of local rules, read off the page: what holds in a place on a day, whose word it is, and what is not known.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { catalogue } from "../../npm/dist/messages/zh-CN.js";
import { facts, go, setDate, settled, shown, unfold } from "./form.mjs";
import { shoot, startPage } from "./harness.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const topic = (page, name) => page.locator(`.sheet [data-topic="${name}"]`);

test("local rules", async (t) => {
  const { open: openPage, url } = await startPage(t);

  async function sheet(region, day, options) {
    const { page, problems } = await openPage(`#part=rules&region=${region}&day=${day}`, options);
    await unfold(page);
    return { page, problems };
  }

  await t.test(
    "武汉: each rule says what holds, whose rule it is, since when, how sure, and on which page it was read (X04)",
    async () => {
      const { page, problems } = await sheet("420100", "2026-11-22");
      const relations = await topic(page, "relations").innerText();
      assert.match(relations, /可以绑：配偶、父母、子女、兄弟姐妹/);
      assert.match(relations, /不可以绑：公婆、岳父母/);
      assert.match(relations, /省级规定：湖北省 · 2024年10月1日起 · 媒体/);
      assert.match(relations, /\d{4}年\d+月\d+日 查看 · 媒体/, "the page and the day it was read");
      assert.equal(
        await topic(page, "relations").locator(".sources li").count(),
        1,
        "the page behind both lines is named once",
      );
      assert.doesNotMatch(relations, /结亲户/, "a word for 新疆 alone");
      const order = await topic(page, "order").innerText();
      assert.match(order, /网传\s*按绑定时选定的顺序/, "what rests on a guide site alone is marked before it is said");
      assert.match(order, /市级规定：湖北省武汉市/);
      const wallet = await topic(page, "wallet_max_transfer").innerText();
      assert.match(wallet, /一次最多2000元/);
      assert.match(wallet, /国家规定：全国/);
      assert.match(await page.locator(".sheet .receipt").innerText(), /2026-11-22[\s\S]*[0-9a-f]{64}/, "X07");
      for (const link of await page.$$eval(".sheet a", (links) =>
        links.map((one) => [one.protocol, one.rel, one.target]),
      )) {
        assert.match(link[0], /^https?:$/);
        assert.deepEqual(link.slice(1), ["noopener noreferrer", "_blank"]);
      }
      await shoot(page, "sheet");
      assert.deepEqual(problems, []);
    },
  );

  await t.test("another day, another sheet: 河北 lets siblings in on 2024-08-02 (B06, X04)", async () => {
    const { page } = await sheet("130100", "2024-08-01");
    const siblings = page.locator('.sheet [data-topic="relations"] [data-words~="sibling"]');
    assert.equal(await siblings.getAttribute("data-value"), "no");
    await setDate(page, "#sheet-day", "2024-08-02");
    assert.equal(await siblings.getAttribute("data-value"), "yes");
    assert.match(await topic(page, "relations").innerText(), /2024年8月2日起/);
  });

  await t.test("a clash and an uncertain start are said plainly, with both readings (X02)", async () => {
    const { page } = await sheet("371700", "2025-10-01");
    const clash = await topic(page, "relations").innerText();
    assert.match(
      clash,
      /几处的说法不一样，没有定论：\s*不可以绑：公婆、岳父母。[\s\S]*媒体[\s\S]*另一种说法：可以绑：公婆、岳父母。[\s\S]*网传，未经官方证实/,
    );
    assert.match(await page.locator(".sheet-none").innerText(), /还没有收录这个地方自己的规定/);
    await page.selectOption("#sheet-region-province", "110000");
    await setDate(page, "#sheet-day", "2024-12-01");
    await unfold(page);
    const start = await topic(page, "relations").innerText();
    assert.match(start, /从哪一天开始没有查准[\s\S]*不可以绑：兄弟姐妹[\s\S]*也可能已经是：可以绑：兄弟姐妹/);
    await shoot(page, "sheet-open-start");
  });

  await t.test("what is not known is listed, and nothing stands in both lists (X02)", async () => {
    const { page } = await sheet("420100", "2026-11-22");
    const gaps = await page.$$eval('.sheet [data-group="unknown"] [data-topic]', (rows) =>
      rows.map((row) => [row.getAttribute("data-topic"), row.innerText]),
    );
    const names = gaps.map(([name]) => name);
    assert.ok(names.includes("kept_back"), "武汉 has no figure on record for what must stay");
    assert.match(
      gaps.find(([name]) => name === "pays")[1],
      /钱可以付什么：.*商业健康保险/,
      "a use nobody speaks of is named",
    );
    const reported = await page.$$eval(".sheet .topic[data-topic]", (rows) =>
      rows.map((row) => row.getAttribute("data-topic")),
    );
    const whole = gaps.filter(([, text]) => !text.includes("：")).map(([name]) => name);
    assert.deepEqual(
      whole.filter((name) => reported.includes(name)),
      [],
    );
    const all = new Set([...reported, ...names]);
    assert.deepEqual(
      Object.keys(catalogue.words.topics).filter((name) => !all.has(name)),
      [],
      "every topic is somewhere on the sheet",
    );
  });

  await t.test("without a place it asks for one; a day that is none is reported beside its field", async () => {
    const { page, problems } = await openPage();
    await go(page, "rules");
    assert.match(await page.locator(".sheet .lead").innerText(), /先选参保地/);
    await page.selectOption("#sheet-region-province", "420000");
    await page.selectOption("#sheet-region-city", "420100");
    await settled(page);
    assert.match(await page.locator(".sheet .lead").innerText(), /湖北省武汉市/);
    await setDate(page, "#sheet-day", "");
    assert.equal(await page.getAttribute("#sheet-day", "aria-invalid"), "true");
    assert.match(await page.locator("#sheet-day-error").innerText(), /真实的日期/);
    assert.equal(await page.locator(".sheet .topic").count(), 0, "no rules of a day that is none");
    assert.deepEqual(problems, []);
  });

  await t.test("it is a screen of its own, with an address; back leads to the answer as it was", async () => {
    const { page } = await openPage("", { viewport: { width: 375, height: 812 } });
    await facts(page, { region: "130100", relation: "parent", where: "same" });
    await page.locator('[data-fold="why"] > summary').click();
    await page.locator('[data-open="sheet"]').click();
    await settled(page);
    assert.equal(page.url(), `${url}#part=rules&region=130100`);
    assert.equal(await page.evaluate(() => document.activeElement.id), "screen-title");
    assert.equal(await page.evaluate(() => window.scrollY), 0);
    await page.goBack();
    await page.waitForSelector('html[data-screen="answer"]');
    await settled(page);
    assert.equal(page.url(), url);
    assert.equal(await shown(page), "eligible", "nothing is lost");
    assert.doesNotMatch(
      await page.evaluate(() => JSON.stringify(history.state)),
      /parent/,
      "the history holds no answer",
    );
  });

  await t.test("a link leads to one rule; what is wrong with it is a text to copy, with its key", async () => {
    const { page } = await openPage("#part=rules&region=420100&day=2026-11-22&rule=wallet_max_transfer", {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    assert.equal(await page.locator(".topic-shown").getAttribute("data-topic"), "wallet_max_transfer");
    assert.equal(await page.locator('[data-group="across"]').getAttribute("open"), "");
    const copied = async (selector) => {
      await topic(page, "wallet_max_transfer").locator(selector).click();
      await page.waitForFunction(
        (name) => document.querySelector(`[data-topic="${name}"] [role=status]`).textContent !== "",
        "wallet_max_transfer",
      );
      return page.evaluate(() => navigator.clipboard.readText());
    };
    assert.equal(
      await copied("[data-rule-link]"),
      `${url}#part=rules&region=420100&day=2026-11-22&rule=wallet_max_transfer`,
    );
    await topic(page, "wallet_max_transfer")
      .locator("[role=status]")
      .evaluate((one) => (one.textContent = ""));
    assert.match(
      await copied("[data-rule-wrong]"),
      /规定有误：湖北省武汉市[\s\S]*420100\/wallet_max_transfer（2026-11-22/,
    );
  });

  await t.test("two days or two places stand side by side, only what differs", async () => {
    const { page } = await openPage("#part=rules&region=130100&day=2024-08-01");
    await page.locator('[data-fold="beside"] > summary').click();
    await setDate(page, "#beside-day", "2024-08-02");
    const siblings = page.locator('[data-differences] [data-topic="relations"][data-word="sibling"]');
    assert.match(await siblings.innerText(), /2024年8月1日：不可以绑：兄弟姐妹[\s\S]*2024年8月2日：可以绑：兄弟姐妹/);
    await setDate(page, "#beside-day", "");
    await page.selectOption("#beside-region-province", "110000");
    await settled(page);
    assert.ok(Number(await page.locator("[data-differences]").getAttribute("data-differences")) > 0);
  });

  await t.test(
    "the bill figures are the place's own: 深圳 in hospital, 武汉 for the retired and the rest (policies/*/pooling.toml)",
    async () => {
      const { page } = await openPage("#part=rules&region=440300&day=2026-11-22");
      await page.locator('[data-group="figures"] > summary').click();
      assert.match(
        await page.locator('[data-figures="employee.inpatient"]').innerText(),
        /三级医院：起付线 600元 · 报 90%/,
      );
    },
  );

  for (const [size, viewport] of [
    ["phone", { width: 375, height: 812 }],
    ["desk", { width: 1280, height: 800 }],
  ]) {
    for (const language of ["zh-CN", "en"]) {
      await t.test(
        `the sheet fits, can be read and passes axe: ${size}, ${language}, large text on the phone`,
        async () => {
          const { page } = await sheet("371700", "2025-10-01", { viewport });
          if (language === "en") await page.click('[data-setting="language"]');
          if (size === "phone") await page.click('[data-setting="size"]');
          await settled(page);
          const [wide, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
          assert.ok(wide <= window, `nothing sticks out sideways: ${wide} in ${window}`);
          const least = size === "phone" ? 60 : 44;
          const small = await page.evaluate(
            (height) =>
              [...document.querySelectorAll(".sheet button, .sheet select, .sheet input, .sheet summary")]
                .filter((one) => one.getBoundingClientRect().height < height - 0.5)
                .map((one) => one.outerHTML.slice(0, 80)),
            least,
          );
          assert.deepEqual(small, []);
          await page.evaluate(axe);
          const found = await page.evaluate(async () => {
            const result = await globalThis.axe.run(document, {
              runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"],
            });
            return result.violations.map(
              (one) =>
                `${one.id}: ${one.nodes
                  .map((node) => `${node.target} ${node.failureSummary}`)
                  .slice(0, 3)
                  .join(" | ")}`,
            );
          });
          assert.deepEqual(found, []);
          if (language === "en")
            assert.doesNotMatch(
              await page
                .locator(".sheet .rule-say")
                .allInnerTexts()
                .then((texts) => texts.join()),
              /[。：]/,
            );
          await shoot(page, `sheet-${size}-${language}`);
        },
      );
    }
  }
});
