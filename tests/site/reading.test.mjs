// The site as people read it: from a server below any path, from a folder, on a phone; and what its search finds.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { LANGUAGES, pages } from "../../site/build/pages.mjs";
import { fileOf } from "../../site/build/render.mjs";
import { dist, startSite } from "./site.mjs";

const files = LANGUAGES.flatMap((language) => pages.map((page) => fileOf(page.path, language)));

async function found(page, asked) {
  await page.fill("#search", asked);
  await page.waitForFunction((text) => document.querySelector("#found")?.dataset.asked === text, asked);
  return page
    .locator("#found a")
    .evaluateAll((links) => links.map((link) => ({ href: link.href, text: link.textContent })));
}

test("every page fits a phone and a desk, quietly, and every link of it leads to a file of the site", {
  timeout: 120_000,
}, async (t) => {
  const site = await startSite(t);
  for (const viewport of [
    { width: 375, height: 812 },
    { width: 1280, height: 800 },
  ]) {
    const { page, problems } = await site.open("index.html", { viewport });
    for (const file of files) {
      await page.goto(`${site.url}some/where/${file}`, { waitUntil: "domcontentloaded" });
      const { over, links, title } = await page.evaluate(() => ({
        over: document.documentElement.scrollWidth - innerWidth,
        links: [...document.querySelectorAll("a[href]")].map(({ href }) => href),
        title: document.title,
      }));
      assert.ok(over <= 0, `${file} is ${over} px too wide at ${viewport.width}`);
      assert.notEqual(title, "");
      const inside = links
        .filter((href) => href.startsWith(site.url))
        .map((href) => decodeURIComponent(new URL(href).pathname.replace("/some/where/", "")));
      assert.deepEqual(
        inside.filter((path) => !existsSync(join(dist, path))),
        [],
        file,
      );
    }
    assert.deepEqual(problems, []);
  }
});

test("the search finds Chinese words that stand inside sentences, and leads to them", async (t) => {
  const site = await startSite(t);
  const { page, problems } = await site.open("consumers/vite.html");
  for (const asked of ["共济", "断缴", "宜昌", "起付线", "checkBinding", "分包 uni-app"]) {
    const hits = await found(page, asked);
    assert.ok(hits.length > 0, asked);
    for (const { text } of hits.slice(0, 1))
      for (const word of asked.split(" ")) assert.ok(text.includes(word) || hits.length > 1, asked);
  }
  const [best] = await found(page, "断缴怎么办");
  assert.ok(best !== undefined, "a question finds its words");
  assert.deepEqual(await found(page, "火星移民签证"), []);
  await page.setViewportSize({ width: 375, height: 812 });
  await found(page, "宜昌");
  const box = await page.locator("#found").boundingBox();
  assert.ok(box.x >= 0 && box.x + box.width <= 375, "what is found fits a phone");
  const [first] = await found(page, "断缴");
  await page.locator("#found a").first().click();
  await page.waitForURL(first.href);
  assert.ok((await page.locator("body").innerText()).includes("断缴"));
  assert.deepEqual(problems, []);
});

test("from a folder, without a server, pages, search and playground work too", async (t) => {
  const site = await startSite(t);
  const { page, problems } = await site.file("en/index.html");
  assert.ok((await found(page, "deductible")).length > 0);
  await page.locator("#found a").first().click();
  await page.waitForURL(/^file:.*\/en\/\w+\.html/);
  await page.locator('nav a[href$="playground.html"]').first().click();
  await page.locator("#outcome").waitFor();
  assert.deepEqual(problems, []);
});

test("without JavaScript every word of a page is there", async (t) => {
  const site = await startSite(t);
  const { page } = await site.open("reference.html", { javaScriptEnabled: false });
  assert.ok((await page.locator("article").innerText()).includes("grantor_account_has"));
  await page.locator("details.menu summary, details.menu nav a").first().waitFor({ state: "attached" });
});
