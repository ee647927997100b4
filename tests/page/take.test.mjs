// To take along: one sheet of paper, a picture, a text, a link.
import assert from "node:assert/strict";
import { test } from "node:test";
import { complete, facts, settled } from "./form.mjs";
import { startPage } from "./harness.mjs";

/** Pages of a PDF, as its page tree counts them. */
const pagesOf = (pdf) => Number(/\/Count (\d+)/.exec(pdf.toString("latin1"))[1]);

test("to take along", async (t) => {
  const { open, url } = await startPage(t);

  await t.test("an answer prints on one A4, for a plain and for a hard case, in both languages", async () => {
    for (const [language, region, relation, where] of [
      ["zh-CN", "420100", "parent", "province"],
      ["zh-CN", "350100", "sons_child", "same"],
      ["zh-CN", "371100", "parent_of_spouse", "same"],
      ["en", "420100", "parent", "same"],
      ["en", "510100", "spouse_of_child", "same"],
    ]) {
      const { page } = await open(`#language=${language}`);
      await facts(page, { region, relation, where });
      assert.equal(
        pagesOf(await page.pdf({ format: "A4", preferCSSPageSize: true })),
        1,
        `${language} ${region} ${relation}`,
      );
    }
  });

  await t.test(
    "the sheet has the answer, what it rests on, papers to tick, steps, the telephone, sources, the estimate and the day",
    async () => {
      const { page } = await open();
      await facts(page, { region: "350100", relation: "sons_child", where: "same" });
      await page.emulateMedia({ media: "print" });
      const text = await page.locator(".paper-sheet").innerText();
      for (const part of [
        /可以绑（预估）/,
        /福州市/,
        /只要这些都对[\s\S]*☐ 您有个人账户/,
        /要带什么[\s\S]*☐ /,
        /怎么办[\s\S]*/,
        /12393/,
        /依据[\s\S]*（(官方|媒体)）/,
        /预估，不是认定/,
        /按 \d{4}年\d+月\d+日 的规定/,
        /编号 /,
      ])
        assert.match(text, part);
      assert.doesNotMatch(text, /undefined|NaN|\[object/);
    },
  );

  await t.test("the text is copied; where the clipboard is closed it can be marked", async () => {
    const { page } = await open("", { permissions: ["clipboard-read", "clipboard-write"] });
    await facts(page, { region: "420100", relation: "parent", where: "same" });
    await page.click("[data-copy]");
    await page.waitForFunction(() => document.querySelector(".taken").textContent !== "");
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(copied, /【怎么办】\n1\. [\s\S]*12393/);

    const { page: without } = await open();
    await without.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
    await without.reload();
    await facts(without, { region: "420100", relation: "parent", where: "same" });
    await without.click("[data-copy]");
    await without.waitForSelector(".taken textarea");
    assert.match(await without.inputValue(".taken textarea"), /【怎么办】/);
  });

  await t.test("the link holds place and day, and nothing about a person", async () => {
    const { page } = await open("", { permissions: ["clipboard-read", "clipboard-write"] });
    await facts(page, { region: "420100", relation: "parent", where: "same", day: "2026-11-22" });
    await page.click("[data-link]");
    await page.waitForFunction(() => document.querySelector(".taken").textContent !== "");
    const link = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(link, `${url}#region=420100&day=2026-11-22`);
    const { page: other } = await open(link.slice(url.length));
    assert.equal(await other.inputValue("#f-grantor-region-city"), "420100");
  });

  await t.test("the picture is made in the page: nothing is requested", async () => {
    const { page, problems } = await open();
    await facts(page, { region: "350100", relation: "sons_child", where: "same" });
    await complete(page);
    const requests = [];
    page.on("request", (request) => requests.push(request.url()));
    await page.click("[data-picture]");
    await page.waitForFunction(() => document.querySelector(".taken img")?.naturalWidth > 0);
    const [width, height] = await page.$eval(".taken img", (image) => [image.naturalWidth, image.naturalHeight]);
    assert.equal(width, 1080);
    assert.ok(height > 900 && height < 6000, `${height}`);
    assert.deepEqual(
      requests.filter((address) => !address.startsWith("blob:")),
      [],
    );
    assert.match(await page.getAttribute(".taken a", "download"), /\.png$/);
    assert.deepEqual(problems, []);
    await settled(page);
  });
});
