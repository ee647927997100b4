// The page inside somebody else's: what a host may set, what it receives, and that nobody else receives it.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { test } from "node:test";
import { facts, outcome, settled, shown, unfold } from "./form.mjs";
import { startPage } from "./harness.mjs";

/** Another site on this machine: a page that frames ours and keeps the messages that reach it. */
async function startHost(t, framed, { attributes = "", height = 2000, after = "" } = {}) {
  const server = createServer((_, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    const keep =
      "<script>window.got = []; addEventListener('message', ({ data, origin }) => got.push({ data, origin }))</script>";
    response.end(
      `<!doctype html>${keep}<iframe ${attributes} src="${framed()}" width="800" height="${height}"></iframe>${after}`,
    );
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${server.address().port}`;
}

const results = (kind) => (reported) =>
  reported.filter(({ data }) => (data ?? {}).kind === kind).map(({ data }) => data);

/** Everything the page around was sent. A last message follows the others: once it has come they have, so nothing is still on its way. */
async function received(page, inner) {
  await inner.evaluate(() => window.parent.postMessage("last", "*"));
  await page.waitForFunction(() => window.got.some(({ data }) => data === "last"));
  return (await page.evaluate(() => window.got)).filter(({ data }) => data !== "last");
}

test("in a host", async (t) => {
  const { blank, open, url } = await startPage(t);

  await t.test("the host's settings are taken from the fragment, and nothing is written there", async () => {
    const { page } = await open("#region=420100&language=en&size=large&day=2025-01-01&visit=pharmacy");
    assert.equal(await page.locator("html").getAttribute("lang"), "en");
    assert.equal(await page.locator("html").getAttribute("data-size"), "large");
    assert.equal(await page.inputValue("#f-grantor-region-city"), "420100");
    const address = page.url();
    await facts(page, { relation: "parent", where: "same" });
    await unfold(page);
    assert.equal(await page.inputValue("#f-day"), "2025-01-01");
    assert.equal(page.url(), address);
    assert.deepEqual(
      await page.evaluate(() => Object.keys(localStorage)),
      [],
      "the host's choice is not kept as the visitor's",
    );
  });

  await t.test("what is no setting, or is not well formed, is not read", async () => {
    const personal =
      "relation=parent&grantee.relation=parent&balance=5200&grantor.balance=5200&id=11010119900307451X&name=%E5%BC%A0";
    const { page } = await open(`#${personal}&region=42010&language=fr&day=tomorrow&way=all&level=9&host=*`);
    assert.equal(await page.locator("html").getAttribute("lang"), "zh-CN");
    assert.equal(await page.locator("main input[type=radio]:checked").count(), 0);
    const values = await page.$$eval("input", (inputs) =>
      inputs.filter((one) => one.type !== "radio" && one.type !== "date").map((one) => one.value),
    );
    assert.deepEqual(
      values.filter((value) => /5200|1101|张/.test(value)),
      [],
    );
    assert.doesNotMatch(await page.locator("body").innerText(), /会告诉/);
  });

  await t.test("every result is an event on the element, without what was typed", async () => {
    const { page } = await open();
    await page.evaluate(() => {
      window.reported = [];
      document.addEventListener("gongji-result", ({ detail }) => window.reported.push({ data: detail }));
    });
    await facts(page, { region: "130100", relation: "sibling", where: "same", day: "2025-01-01" });
    const verdicts = results("verdict")(await page.evaluate(() => window.reported));
    assert.equal(verdicts.at(-1).outcome, await outcome(page));
    assert.equal(verdicts.at(-1).estimate, true);
    assert.doesNotMatch(JSON.stringify(verdicts), /5200|params|basis/);
  });

  await t.test(
    "a page around it receives the result where the address names its origin, and the visitor reads so",
    async () => {
      let framed;
      const host = await startHost(t, () => framed);
      framed = `${url}#region=130100&host=${host}`;
      const { page } = await blank();
      await page.goto(host);
      const inner = page.frames()[1];
      await settled(inner);
      assert.match(await inner.locator("body").innerText(), new RegExp(`会告诉${host}`));
      await facts(inner, { relation: "sibling", where: "same", day: "2025-01-01" });
      const reported = await received(page, inner);
      assert.equal(results("verdict")(reported).at(-1).outcome, await outcome(inner));
      assert.ok(reported.every(({ origin }) => `${origin}/` === url));
    },
  );

  await t.test("no other page receives it, whether the address names nobody or somebody else", async () => {
    for (const named of ["", "&host=https://example.com", "&host=*"]) {
      const host = await startHost(t, () => `${url}#region=130100${named}`);
      const { page } = await blank();
      await page.goto(host);
      const inner = page.frames()[1];
      await facts(inner, { relation: "sibling", where: "same", day: "2025-01-01" });
      assert.deepEqual(await received(page, inner), [], named);
      await page.context().close();
    }
  });

  await t.test("a part is shown alone; a part that is none is not read", async () => {
    for (const [part, selector] of [
      ["bill", "#f-bill-held"],
      ["ending", "#ending-what"],
      ["guide", "#guide"],
      ["rules", ".sheet"],
      ["binding", "[data-where]"],
    ]) {
      const { page, problems } = await open(`#part=${part}&region=420100`);
      assert.ok((await page.locator(selector).count()) > 0, part);
      if (part !== "rules")
        assert.equal(await page.locator(".others, [data-back]").count(), 0, `${part}: no way out of it`);
      assert.deepEqual(problems, [], part);
    }
    for (const part of ["answer", "start", "constructor", "__proto__", ""]) {
      const { page } = await open(`#part=${part}`);
      assert.equal(await page.getAttribute("html", "data-screen"), "start", part);
      assert.equal(await page.locator(".others").count(), 1, part);
    }
  });

  await t.test("size and language follow the address while the page is open, and answers stay", async () => {
    const { page } = await open("#region=420100");
    await facts(page, { relation: "parent", where: "same" });
    await page.evaluate(() => (location.hash = "region=420100&size=large&language=en"));
    await page.waitForSelector('html[lang="en"][data-size="large"]');
    await settled(page);
    assert.equal(await shown(page), "eligible");
    await page.reload();
    await settled(page);
    assert.equal(await shown(page), "eligible", "also after a reload");
  });

  await t.test("embed.js sizes the frame by the page's own height, and hands the app's text size on", async () => {
    let framed;
    const elder = "window.ZWJSBridge = { getUiStyle: () => Promise.resolve({ uiStyle: window.style || 'normal' }) };";
    const host = await startHost(t, () => framed, {
      attributes: "data-gongji",
      height: 10,
      after: `<script>${elder}</script><script src="${url}embed.js"></script>`,
    });
    framed = `${url}#region=420100&host=${host}&offline=off`;
    const { page } = await blank();
    await page.goto(host);
    const inner = page.frames()[1];
    await settled(inner);
    const fits = () => page.waitForFunction(() => document.querySelector("iframe").clientHeight > 300);
    await fits();
    const before = await page.$eval("iframe", (frame) => frame.clientHeight);
    assert.ok(
      Math.abs(before - (await inner.evaluate(() => document.documentElement.scrollHeight))) < 80,
      "nothing is left to scroll",
    );
    await facts(inner, { relation: "parent", where: "same" });
    await page.waitForFunction((height) => document.querySelector("iframe").clientHeight !== height, before);
    await page.evaluate(() => {
      window.style = "elder";
      document.dispatchEvent(new Event("visibilitychange"));
    });
    await inner.waitForSelector('html[data-size="large"]');
    assert.equal(await shown(inner), "eligible", "the answers are still there");
  });

  for (const [name, stub, read] of [
    [
      "wx",
      "window.got = []; window.wx = { miniProgram: { postMessage: (message) => got.push(message) } }",
      (got) => got.map(({ data }) => data),
    ],
    ["my", "window.got = []; window.my = { postMessage: (message) => got.push(message) }", (got) => got],
  ]) {
    await t.test(
      `a mini-program's web view (${name}) receives it where the address says so, and not otherwise`,
      async () => {
        for (const wanted of [true, false]) {
          const { page } = await blank();
          await page.addInitScript(stub);
          await page.goto(`${url}#region=130100${wanted ? `&host=${name}` : ""}`);
          await facts(page, { relation: "sibling", where: "same", day: "2025-01-01" });
          const reported = read(await page.evaluate(() => window.got)).filter(({ kind }) => kind === "verdict");
          if (wanted) assert.equal(reported.at(-1).outcome, await outcome(page));
          else assert.deepEqual(reported, []);
          await page.context().close();
        }
      },
    );
  }
});
