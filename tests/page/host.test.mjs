// The page inside somebody else's: what a host may set, what it is told, and that nobody else is told.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { test } from "node:test";
import { fillBinding, outcome, settled } from "./form.mjs";
import { startPage } from "./harness.mjs";

/** Another site on this machine: a page that frames ours and keeps the messages that reach it. */
async function startHost(t, framed) {
  const server = createServer((_, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    const keep = "<script>window.got = []; addEventListener('message', ({ data, origin }) => got.push({ data, origin }))</script>";
    response.end(`<!doctype html>${keep}<iframe src="${framed()}" width="800" height="2000"></iframe>`);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${server.address().port}`;
}

const results = (kind) => (told) => told.filter(({ data }) => (data ?? {}).kind === kind).map(({ data }) => data);

test("in a host", async (t) => {
  const { browser, open, url } = await startPage(t);

  await t.test("the host's settings are taken from the fragment, and nothing is written there", async () => {
    const { page } = await open("#region=420100&language=en&size=large&day=2025-01-01&visit=pharmacy");
    assert.equal(await page.locator("html").getAttribute("lang"), "en");
    assert.equal(await page.locator("html").getAttribute("data-size"), "large");
    assert.equal(await page.inputValue("#f-day"), "2025-01-01");
    assert.equal(await page.inputValue("#f-grantor-region-city"), "420100");
    const address = page.url();
    await fillBinding(page, { relation: "parent", where: "same" });
    assert.equal(page.url(), address);
    assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), [], "the host's choice is not kept as the visitor's");
  });

  await t.test("what is no setting, or is not well formed, is not read", async () => {
    const personal = "relation=parent&grantee.relation=parent&balance=5200&grantor.balance=5200&id=11010119900307451X&name=%E5%BC%A0";
    const { page } = await open(`#${personal}&region=42010&language=fr&day=tomorrow&way=all&level=9&host=*`);
    assert.equal(await page.locator("html").getAttribute("lang"), "zh-CN");
    assert.equal(await page.locator("#binding input[type=radio]:checked").count(), 0);
    const values = await page.$$eval("input", (inputs) => inputs.filter((one) => one.type !== "radio" && one.type !== "date").map((one) => one.value));
    assert.deepEqual(values.filter((value) => /5200|1101|张/.test(value)), []);
    assert.doesNotMatch(await page.locator("body").innerText(), /会告诉/);
  });

  await t.test("every result is an event on the element, without what was typed", async () => {
    const { page } = await open();
    await page.evaluate(() => {
      window.told = [];
      document.addEventListener("gongji-result", ({ detail }) => window.told.push({ data: detail }));
    });
    await fillBinding(page, { region: "130100", relation: "sibling", where: "same", day: "2025-01-01" });
    const verdicts = results("verdict")(await page.evaluate(() => window.told));
    assert.equal(verdicts.at(-1).outcome, await outcome(page));
    assert.equal(verdicts.at(-1).estimate, true);
    assert.doesNotMatch(JSON.stringify(verdicts), /5200|params|basis/);
  });

  await t.test("a page around it is told where the address names its origin, and the visitor is told so", async () => {
    let framed;
    const host = await startHost(t, () => framed);
    framed = `${url}#region=130100&host=${host}`;
    const page = await browser.newPage();
    await page.goto(host);
    const inner = page.frames()[1];
    await inner.waitForSelector("[data-outcome]");
    assert.match(await inner.locator("body").innerText(), new RegExp(`会告诉${host}`));
    await fillBinding(inner, { relation: "sibling", where: "same", day: "2025-01-01" });
    const told = await page.evaluate(() => window.got);
    assert.equal(results("verdict")(told).at(-1).outcome, await outcome(inner));
    assert.ok(told.every(({ origin }) => `${origin}/` === url));
  });

  await t.test("no other page is told, whether the address names nobody or somebody else", async () => {
    for (const named of ["", "&host=https://example.com", "&host=*"]) {
      const host = await startHost(t, () => `${url}#region=130100${named}`);
      const page = await browser.newPage();
      await page.goto(host);
      const inner = page.frames()[1];
      await inner.waitForSelector("[data-outcome]");
      await fillBinding(inner, { relation: "sibling", where: "same", day: "2025-01-01" });
      assert.deepEqual(await page.evaluate(() => window.got), [], named);
      await page.close();
    }
  });

  for (const [name, stub, read] of [
    ["wx", "window.got = []; window.wx = { miniProgram: { postMessage: (message) => got.push(message) } }", (got) => got.map(({ data }) => data)],
    ["my", "window.got = []; window.my = { postMessage: (message) => got.push(message) }", (got) => got],
  ]) {
    await t.test(`a mini-program's web view (${name}) is told where the address says so, and not otherwise`, async () => {
      for (const wanted of [true, false]) {
        const context = await browser.newContext();
        await context.addInitScript(stub);
        const page = await context.newPage();
        await page.goto(`${url}#region=130100${wanted ? `&host=${name}` : ""}`);
        await settled(page);
        await fillBinding(page, { relation: "sibling", where: "same", day: "2025-01-01" });
        const told = read(await page.evaluate(() => window.got)).filter(({ kind }) => kind === "verdict");
        if (wanted) assert.equal(told.at(-1).outcome, await outcome(page));
        else assert.deepEqual(told, []);
        await context.close();
      }
    });
  }
});
