// For every reader: keyboard alone, large text, contrast in light and dark, names and descriptions, narrow screens.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { facts, settled, shown } from "./form.mjs";
import { shoot, startPage } from "./harness.mjs";
import { STATES } from "./screens.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const names = Object.keys(STATES);

test("for every reader", async (t) => {
  const { blank, open, url } = await startPage(t);

  async function at(name, { language = "zh-CN", size = "normal", ...options } = {}) {
    const { page } = await open(`#language=${language}&size=${size}`, options);
    await STATES[name](page);
    await settled(page);
    return page;
  }

  await t.test("an answer is reached with the keyboard alone, and denied by it", async () => {
    const { page } = await open();
    const on = (css) => page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, css);
    const tabTo = async (css, most = 60) => {
      await settled(page);
      for (let pressed = 0; pressed < most; pressed += 1) {
        if (await on(css)) return;
        await page.keyboard.press("Tab");
      }
      assert.fail(`${css} is not reached by Tab`);
    };
    const downTo = async (value) => {
      for (let pressed = 0; pressed < 40; pressed += 1) {
        if (
          await page.evaluate(
            (text) => document.activeElement?.value === text && document.activeElement.checked !== false,
            value,
          )
        )
          return;
        await page.keyboard.press("ArrowDown");
      }
      assert.fail(`${value} is not reached by arrow keys`);
    };
    await tabTo("#f-grantor-region-province");
    await downTo("130000");
    await settled(page);
    await page.keyboard.press("Tab");
    await downTo("130100");
    await tabTo('[data-field="grantee.relation"] input');
    await page.keyboard.press("Space");
    await downTo("parent");
    assert.equal(await page.getAttribute("html", "data-screen"), "start", "an arrow key leads nowhere");
    await tabTo('[data-where="same"]');
    await page.keyboard.press("Enter");
    assert.equal(await shown(page), "eligible");
    assert.equal(
      await page.evaluate(() => document.activeElement.id),
      "screen-title",
      "the new screen is read from its title",
    );
    await tabTo('[data-field="grantor.account"] [data-no]');
    assert.equal(
      await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle),
      "solid",
      "what has the focus can be seen",
    );
    await page.keyboard.press("Enter");
    assert.equal(await shown(page), "ineligible");
  });

  for (const [size, text, target, line, most] of [
    ["normal", 18, 44, 1.3, 56],
    ["large", 22, 60, 1.3, 80],
  ]) {
    await t.test(
      `${size} text, in every state: at least ${text} px, targets at least ${target} px, lines ${line}, a foot of ${most} px`,
      async () => {
        for (const name of names) {
          const page = await at(name, { size, viewport: { width: 375, height: 812 } });
          const found = await page.evaluate(
            ([least, high, lines, foot]) => {
              const seen = (one) =>
                one.getClientRects().length > 0 && one.closest(".unseen, .paper-sheet, svg") === null;
              const style = (one) => getComputedStyle(one);
              const say = (one) => `${one.tagName}.${one.className} ${one.textContent.trim().slice(0, 20)}`;
              const texts = [
                ...document.querySelectorAll(
                  "main p:not(.hint):not(.small):not(.basis-head):not(.notice):not(.soft), main label, main legend, main button, main input, main select, main td, main th, .foot-word",
                ),
              ].filter(
                (one) =>
                  seen(one) &&
                  one.closest(
                    ".basis, .receipt, [data-state], .rule-tools, .fold .small, .sum-card, .findings p.small",
                  ) === null,
              );
              const small = texts
                .filter((one) => parseFloat(style(one).fontSize) < least - 0.1)
                .map((one) => `small ${say(one)}`);
              const tight = [...document.querySelectorAll("main p, main li, main label, .foot-word")]
                .filter(
                  (one) =>
                    seen(one) && parseFloat(style(one).lineHeight) < lines * parseFloat(style(one).fontSize) - 0.1,
                )
                .map((one) => `tight ${say(one)}`);
              const controls = [
                ...document.querySelectorAll("button, input, select, summary, textarea, a.button"),
              ].filter(seen);
              const low = controls
                .filter(
                  (one) =>
                    one.getBoundingClientRect().height < high - 0.5 || one.getBoundingClientRect().width < high - 0.5,
                )
                .map(
                  (one) =>
                    `low ${say(one)} ${Math.round(one.getBoundingClientRect().width)}x${Math.round(one.getBoundingClientRect().height)}`,
                );
              const height =
                document.querySelector("#foot .foot-line")?.closest("#foot").getBoundingClientRect().height ?? 0;
              return [...small, ...tight, ...low, ...(height > foot ? [`foot ${height}`] : [])].slice(0, 6);
            },
            [text, target, line, most],
          );
          assert.deepEqual(found, [], name);
          await shoot(page, `reach-${size}-${name}`);
          await page.context().close();
        }
      },
    );
  }

  for (const [width, size, language] of [
    [320, "large", "zh-CN"],
    [320, "normal", "en"],
    [414, "normal", "en"],
    [768, "normal", "zh-CN"],
    [1280, "large", "en"],
  ]) {
    await t.test(`nothing sticks out sideways: ${width} px, ${size}, ${language}`, async () => {
      for (const name of names) {
        const page = await at(name, { size, language, viewport: { width, height: 812 } });
        const [wide, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
        assert.ok(wide <= window, `${name}: ${wide} in ${window}`);
        await page.context().close();
      }
    });
  }

  for (const colorScheme of ["light", "dark"]) {
    for (const language of ["zh-CN", "en"]) {
      await t.test(`axe finds nothing in any state: ${colorScheme}, ${language}`, async () => {
        for (const name of names) {
          // High enough that nothing lies behind the answer at the foot.
          const page = await at(name, { colorScheme, language, viewport: { width: 390, height: 12_000 } });
          assert.deepEqual(await violations(page), [], name);
          await page.context().close();
        }
      });
    }
  }

  await t.test("an answer is read out once, when the tapping has stopped", async () => {
    const { page } = await blank();
    await page.clock.install();
    await page.goto(url);
    await settled(page);
    await facts(page, { region: "130100", relation: "parent", where: "same" });
    await page.evaluate(() => {
      const place = document.getElementById("announcer");
      window.said = [];
      new MutationObserver(() => window.said.push(place.textContent)).observe(place, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    });
    const said = () => page.evaluate(() => window.said);
    // From here on the page's time stands still except where the test moves it.
    await page.clock.pauseAt(await page.evaluate(() => Date.now() + 10_000));
    await page.evaluate(() => (window.said = []));
    await page.locator("[data-all]").click();
    await page.clock.runFor(800);
    await settled(page);
    assert.deepEqual(await said(), [], "the answer is there, and may be followed by another tap");
    await page.clock.runFor(200);
    assert.deepEqual(await said(), ["结果：可以绑"]);
    await page.clock.runFor(10_000);
    assert.deepEqual(await said(), ["结果：可以绑"]);
  });
});

async function violations(page) {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const result = await globalThis.axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    });
    return result.violations.map(
      (one) =>
        `${one.id}: ${one.nodes
          .map((node) => `${node.target} ${node.failureSummary}`)
          .slice(0, 3)
          .join(" | ")}`,
    );
  });
}
