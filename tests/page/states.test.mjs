// What happens around the answers: while the engine loads, when it cannot, and that nothing leaves the page.
import assert from "node:assert/strict";
import { test } from "node:test";
import { choose, facts, field, foot, setRegion, settled, shown } from "./form.mjs";
import { shoot, startPage } from "./harness.mjs";

/** Keeps files from the page until the function it gives is called. */
async function hold(page, files) {
  let release;
  const held = new Promise((done) => (release = done));
  await page.route(files, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

const answered = (page) =>
  page.evaluate(() => document.documentElement.dataset.asked === document.documentElement.dataset.revision);

test("around the answers", async (t) => {
  const { blank, open, url } = await startPage(t);

  await t.test("the three facts can be chosen while the engine is loading", async () => {
    const { page } = await blank();
    const release = await hold(page, "**/*.wasm");
    await page.goto(url);
    await page.waitForSelector("#foot");
    assert.match(await page.locator("#foot").innerText(), /正在准备计算引擎/);
    await setRegion(page, "130100");
    await choose(page, "grantee.relation", "sibling");
    assert.equal(await answered(page), false);
    release();
    await settled(page);
    assert.equal(await field(page, "grantee.relation").locator('input[value="sibling"]').isChecked(), true);
    assert.match(await foot(page), /还差：Ta 在哪参保/);
  });

  await t.test("nothing is called answered before the engine, the texts and the answer itself are there", async () => {
    const { page } = await blank();
    const [engine, texts] = [await hold(page, "**/*.wasm"), await hold(page, "**/*.json")];
    await page.clock.install();
    await page.goto(url);
    await page.waitForSelector("#foot");
    assert.equal(await answered(page), false, "the engine is loading");
    engine();
    await page.waitForSelector("#foot[data-outcome]");
    assert.equal(await answered(page), false, "the texts are loading");
    texts();
    await settled(page);
    await page.clock.pauseAt(await page.evaluate(() => Date.now() + 10_000));
    await choose(page, "grantee.relation", "other");
    assert.equal(await answered(page), false, "the answer waits for more typing");
    await page.clock.runFor(1000);
    await settled(page);
  });

  await t.test(
    "when the engine cannot be fetched the page says so, keeps what was chosen, and tries again when asked",
    async () => {
      const { page } = await blank();
      await page.route("**/*.wasm", (route) => route.abort());
      await page.goto(url);
      await page.waitForSelector(".engine-failed");
      await setRegion(page, "420100");
      await choose(page, "grantee.relation", "parent");
      await page.click('[data-where="same"]');
      await page.waitForSelector('html[data-screen="answer"]');
      assert.match(await page.locator("#foot").innerText(), /没有下载下来[\s\S]*都还在/);
      await shoot(page, "engine-failed");
      await page.unroute("**/*.wasm");
      const release = await hold(page, "**/*.wasm");
      await page.locator("#foot").getByRole("button", { name: "重试" }).click();
      assert.equal(await answered(page), false, "the engine is loading anew");
      release();
      await settled(page);
      assert.equal(await shown(page), "eligible");
    },
  );

  await t.test("when a screen cannot be fetched the page says so, and tries again when asked", async () => {
    const { page } = await blank();
    await page.route("**/bill-*.js", (route) => route.abort());
    await page.goto(url);
    await settled(page);
    await page.click('[data-task="bill"]');
    await page.waitForSelector("main .engine-failed");
    assert.match(await page.locator("main").innerText(), /没有下载下来[\s\S]*都还在/);
    await page.unroute("**/bill-*.js");
    await page.getByRole("button", { name: "重试" }).click();
    await page.waitForSelector("#f-bill-held");
    assert.equal(await page.getAttribute("html", "data-screen"), "bill");
  });

  await t.test(
    "without WebAssembly the page answers in plain JavaScript; where that cannot be fetched either it says so",
    async () => {
      const { page } = await blank();
      await page.addInitScript(() => delete globalThis.WebAssembly);
      await page.goto(url);
      await facts(page, { region: "130100", relation: "parent", where: "same" });
      assert.equal(await shown(page), "eligible");

      const { page: without } = await blank();
      await without.addInitScript(() => delete globalThis.WebAssembly);
      await without.route("**/gongji.asm-*.js", (route) => route.abort());
      await without.goto(url);
      await without.waitForSelector(".engine-failed");
      assert.equal(await without.locator(".engine-failed").first().getAttribute("data-reason"), "fetch_failed");
    },
  );

  await t.test(
    "where the policy's 'wasm-unsafe-eval' is not understood the page answers in plain JavaScript",
    async () => {
      const { page } = await blank();
      const asked = [];
      page.on("request", (request) => asked.push(request.url()));
      await page.route(url, async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: (await response.text()).replaceAll(" 'wasm-unsafe-eval'", "") });
      });
      await page.goto(url);
      await settled(page);
      assert.ok(asked.some((address) => address.includes("gongji.asm-")));
      assert.ok(!asked.some((address) => address.endsWith(".wasm")), "what may not run is not fetched");
    },
  );

  await t.test("nothing typed leaves the page, stands in the address, or outlives the tab (X08)", async () => {
    const { page, problems } = await open();
    const requests = [];
    page.on("request", (request) => requests.push(request.url()));
    await facts(page, { region: "130100", relation: "parent", where: "same" });
    await page.click('[data-setting="size"]');
    await settled(page);
    assert.deepEqual(
      requests.filter((address) => !/\/assets\/[\w.-]+\.(js|css)$/.test(address)),
      [],
      "files of the page itself, and nothing else",
    );
    assert.ok(requests.every((address) => !address.includes("?")));
    assert.equal(page.url(), url);
    assert.deepEqual(await page.evaluate(() => ({ ...localStorage })), { "gongji.size": "large" });
    assert.deepEqual(await page.evaluate(() => Object.keys(sessionStorage)), ["gongji.answers"]);
    assert.equal(await page.evaluate(() => document.cookie), "");
    assert.doesNotMatch(
      await page.evaluate(() => JSON.stringify(history.state)),
      /parent|130100/,
      "the history holds the screen, no answer",
    );
    assert.deepEqual(problems, []);
  });

  await t.test(
    "the first view loads no more than it needs: at most 45 KB of scripts, and neither texts nor English before the engine",
    async () => {
      const { page } = await blank();
      const order = [];
      let scripts = 0;
      page.on("response", async (response) => {
        order.push(response.url().replace(/^.*\/|-[\w-]{8}(?=\.)/g, ""));
      });
      await page.goto(url);
      const loaded = await page.evaluate(() =>
        performance
          .getEntriesByType("resource")
          .filter(({ name, initiatorType }) => name.endsWith(".js") && initiatorType !== "fetch")
          .map(({ name, encodedBodySize }) => [name, encodedBodySize]),
      );
      const html = await (await page.context().request.get(url)).text();
      const named = loaded.filter(
        ([name]) =>
          html.includes(name.replace(/^.*\//, "")) || /index-|tongue-|source-|objectSpread|rolldown-runtime/.test(name),
      );
      for (const [, size] of named) scripts += size;
      assert.ok(scripts > 0 && scripts <= 45 * 1024, `${scripts} bytes`);
      await settled(page);
      for (const name of ["guide.json", "sources.json"])
        assert.ok(order.indexOf(name) > order.indexOf("gongji.wasm"), order.join());
      assert.ok(!order.includes("english.js"));
    },
  );

  await t.test("the policy of the page lets nothing else in", async () => {
    const { page } = await open();
    const policies = await page.$$eval('meta[http-equiv="Content-Security-Policy"]', (metas) =>
      metas.map((meta) => meta.content),
    );
    assert.equal(policies.length, 1);
    const whole = Object.fromEntries(policies[0].split(";").map((part) => part.trim().split(/ (.*)/s)));
    assert.equal(whole["default-src"], "'none'");
    assert.equal(whole["connect-src"], "'self'");
    assert.equal(whole["script-src"], "'self' 'wasm-unsafe-eval'");
    for (const word of ["unsafe-inline", "http", "*", "data:"]) assert.ok(!policies.join().includes(word), word);
    // Later, and outside the call that a debugger makes, for which Chromium would let it pass.
    const blocked = page.evaluate(
      () =>
        new Promise((done) => document.addEventListener("securitypolicyviolation", (event) => done(event.blockedURI))),
    );
    await page.evaluate(() => void setTimeout(() => new Function("return 1"), 0));
    assert.equal(await blocked, "eval");
  });

  await t.test("language and large text are kept for the next visit", async () => {
    const { page } = await blank();
    await page.goto(url);
    await settled(page);
    assert.equal(await page.getAttribute("html", "lang"), "zh-CN");
    await page.click('[data-setting="language"]');
    await page.waitForSelector('html[lang="en"]');
    const again = await page.context().newPage();
    await again.goto(url);
    await again.waitForSelector('html[lang="en"]');
    assert.match(await again.locator("h1").innerText(), /relative/);
  });
});
