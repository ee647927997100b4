// The playground: asked by form and by JSON, answered on usual assumptions, completed from the schema, shared by a link, taken away as code; and nothing leaves it.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { makeProject, run } from "../package/project.mjs";
import { answered, revision, startSite } from "./site.mjs";

/** What happens after an act, once the answer to it is drawn. */
async function after(page, act) {
  const before = await revision(page);
  await act();
  await answered(page, before);
}
const outcome = (page) => page.locator("#outcome strong").innerText();
const code = (page) => page.locator(".code code").innerText();

test("place and day change the answer, each sentence has its sources, and nothing leaves the page", async (t) => {
  const site = await startSite(t);
  const { page, problems, requests } = await site.open("playground.html");
  await answered(page);
  const loaded = requests.length;
  // 河北: from 2024-08-02 brothers and sisters may be bound, the day before they may not (policies/130000-hebei/cases.toml).
  await after(page, () => page.fill('[name="grantor.region"]', "130100"));
  await after(page, () => page.fill('[name="grantee.region"]', "130200"));
  await after(page, () => page.selectOption('[name="grantee.relation"]', "sibling"));
  await after(page, () => page.fill('[name="day"]', "2024-08-01"));
  assert.equal(await outcome(page), "不可以");
  await after(page, () => page.fill('[name="day"]', "2024-08-02"));
  assert.notEqual(await outcome(page), "不可以");
  const listed = page.locator('[data-code="relation_listed"]');
  assert.match(await listed.innerText(), /河北/);
  assert.ok((await listed.locator(".sources li").count()) > 0);
  await after(page, () => page.fill('[name="grantor.bound"]', "一"));
  assert.match(await page.locator('[data-problem="grantor.bound"]').innerText(), /\p{Script=Han}/u);
  await after(page, () => page.fill('[name="grantor.bound"]', "0"));
  await page.locator("#share").click();
  await page.locator(".said").filter({ hasText: "链接" }).waitFor();
  assert.deepEqual(requests.slice(loaded), []);
  assert.deepEqual(problems, []);
  // The page's own policy lets nothing be sent, whatever a script tries.
  const refused = await page.evaluate(() =>
    fetch("https://example.com/").then(
      () => "sent",
      () => "refused",
    ),
  );
  assert.equal(refused, "refused");
});

const asked = (request) => `playground.html#call=checkBinding&request=${encodeURIComponent(JSON.stringify(request))}`;

test("while something is still asked, the usual answer leads, with what it assumes and what each would turn it into", async (t) => {
  const site = await startSite(t);
  // 湖北 has let parents in, all over the province, since 2024-10-01 (policies/420000-hubei); nobody without a personal account has one to share.
  const facts = { day: "2026-11-22", grantor: { region: "420100" }, grantee: { relation: "parent", region: "420500" } };
  const { page, problems } = await site.open(asked(facts));
  await answered(page);
  assert.equal(await outcome(page), "照常见情况：可以，只要下面都对。");
  assert.equal(await page.locator("#outcome.outcome-eligible").count(), 1);
  const account = page.locator('[data-assumed="grantor.account"]');
  assert.match(await account.innerText(), /有没有个人账户.*：是.*不是这样：不可以/);
  // The list stands between the sentence and the reasons, and is the reply's own, in its order.
  assert.equal(await page.locator("#outcome + .assumed").count(), 1);
  const { assuming } = JSON.parse(await page.locator(".whole code").textContent()).value;
  const fields = await page.locator("[data-assumed]").evaluateAll((items) => items.map((item) => item.dataset.assumed));
  assert.deepEqual(
    fields,
    assuming.given.map(({ field }) => field),
  );
  // Denied, it is a plain no that assumes nothing.
  await after(page, () => page.selectOption('[name="grantor.account"]', "false"));
  assert.equal(await outcome(page), "不可以");
  assert.equal(await page.locator("[data-assumed]").count(), 0);
  // Without the relation nothing can be assumed.
  const { page: bare } = await site.open(asked({ day: "2026-11-22", grantor: { region: "420100" } }));
  await answered(bare);
  assert.equal(await outcome(bare), "还没填完");
  assert.equal(await bare.locator("[data-assumed]").count(), 0);
  const { page: english } = await site.open(`en/${asked(facts)}`);
  await answered(english);
  assert.equal(await outcome(english), "As is usual: yes, provided all of this is right.");
  assert.match(await english.locator('[data-assumed="grantor.account"]').innerText(), /account\? yes .*Not so: no/);
  assert.deepEqual(problems, []);
});

test("a bill shows who pays, and the trail of every amount", async (t) => {
  const site = await startSite(t);
  const { page, problems } = await site.open("playground.html");
  await answered(page);
  await after(page, () => page.click('[data-tab="previewDeduction"]'));
  // All of 1200 yuan in scope at level 3 in 武汉, in service. What the payers pay is the whole bill.
  const paid = await page.locator("[data-payer] td").allInnerTexts();
  assert.equal(
    paid.reduce((sum, text) => sum + Math.round(Number.parseFloat(text) * 100), 0),
    120_000,
  );
  assert.ok((await page.locator('[data-step="ratio"]').count()) > 0);
  await page.locator('[data-step="ratio"] summary').first().click();
  assert.ok((await page.locator('[data-step="ratio"] .sources li').count()) > 0);
  assert.deepEqual(problems, []);
});

test("JSON is completed from the schema: names of fields and words", async (t) => {
  const site = await startSite(t);
  const { page, problems } = await site.open("playground.html");
  await answered(page);
  await page.click('[data-tab="json"]');
  const editor = page.locator(".cm-content");
  const offered = async (text) => {
    await editor.click();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.insertText(text.slice(0, -1));
    await page.keyboard.type(text.slice(-1));
    await page.locator(".cm-tooltip-autocomplete li").first().waitFor();
    const labels = await page.locator(".cm-tooltip-autocomplete li").allInnerTexts();
    await page.keyboard.press("Escape");
    return labels.map((label) => label.trim());
  };
  assert.ok((await offered('{ "day": "2026-11-22", "grantor": { "sch')).some((label) => label.startsWith("scheme")));
  assert.ok(
    (await offered('{ "day": "2026-11-22", "grantee": { "relation": "gr')).every((label) => label !== "eligible"),
  );
  assert.ok(
    (await offered('{ "day": "2026-11-22", "grantee": { "relation": "pa')).some((label) => label.startsWith("parent")),
  );
  // Half a request is not answered, and what stands there says so.
  assert.equal(await page.locator(".reply.stale").count(), 1);
  await editor.click();
  await page.keyboard.press("ControlOrMeta+a");
  const before = await revision(page);
  await page.keyboard.insertText('{ "day": "2026-11-22", "grantor": { "region": "999999" } }');
  await answered(page, before);
  assert.match(await page.locator(".problems").innerText(), /grantor\.region/);
  assert.deepEqual(problems, []);
});

test("a link holds the request and opens it again, without numbers of papers", async (t) => {
  const site = await startSite(t);
  const request = { day: "2025-03-01", region: "360000", event: "divorce" };
  const { page, context } = await site.open(
    `playground.html#call=checkUnbinding&request=${encodeURIComponent(JSON.stringify(request))}`,
  );
  await answered(page);
  assert.equal(await page.inputValue('[name="event"]'), "divorce");
  const said = await outcome(page);
  await after(page, () => page.click('[data-tab="json"]'));
  await page.locator(".cm-content").click();
  await page.keyboard.press("ControlOrMeta+a");
  await after(page, () =>
    page.keyboard.insertText(JSON.stringify({ ...request, id: { kind: "passport", number: "E00000000" } })),
  );
  await page.locator("#share").click();
  await page.waitForFunction(() => location.hash.includes("request="));
  const address = page.url();
  assert.ok(!address.includes("E00000000"));
  const other = await context.newPage();
  await other.goto(address);
  await answered(other);
  assert.equal(await outcome(other), said);
  // What is no request opens the example.
  await other.goto(`${site.url}some/where/playground.html?other#call=checkBinding&request=%7B`);
  await answered(other);
  assert.equal(await other.inputValue('[name="grantor.region"]'), "420100");
});

test("what is copied as code runs in Node, builds with Vite, and says what the playground says", {
  timeout: 120_000,
}, async (t) => {
  const site = await startSite(t);
  const { page } = await site.open("playground.html");
  await answered(page);
  const said = await outcome(page);
  const { folder } = makeProject("vite");
  const take = async (target, file) => {
    await page.selectOption("#target", target);
    const text = await code(page);
    mkdirSync(join(folder, file, ".."), { recursive: true });
    writeFileSync(join(folder, file), text);
    return text;
  };
  await take("node", "answer.mjs");
  const printed = execFileSync(process.execPath, ["answer.mjs"], { cwd: folder, encoding: "utf8" });
  assert.equal(printed.split("\n")[0], said);
  await take("vite", "main.js");
  run(folder, "npx vite build");
  const { page: built } = await openFolder(t, site, join(folder, "dist"));
  await built.waitForFunction((text) => document.body.innerText.includes(text), said);
  // A mini-program's page, with what WeChat gives it and the package as Node has it.
  await take("wechat", "page.cjs");
  writeFileSync(
    join(folder, "host.cjs"),
    'globalThis.Page = (page) => page.onLoad.call({ setData: ({ lines }) => console.log(lines.join("\\n")) });\nrequire("./page.cjs");\n',
  );
  assert.equal(execFileSync(process.execPath, ["host.cjs"], { cwd: folder, encoding: "utf8" }), printed);
  // The mini-programs' own builds need their hosts; here each is a whole script that names its entry.
  for (const [target, entry] of [
    ["uniapp", "./static/gongji/index.js"],
    ["taro", "gongji/miniprogram"],
    ["wechat", 'require("gongji")'],
  ]) {
    const text = await take(target, `${target}.mjs`);
    assert.ok(text.includes(entry), target);
    execFileSync(process.execPath, ["--check", `${target}.mjs`], { cwd: folder });
  }
});

async function openFolder(t, site, folder) {
  const { serve } = await import("../../scripts/serve.mjs");
  const server = await serve({ "/": folder });
  t.after(server.close);
  const page = await (await site.browser.newContext()).newPage();
  await page.goto(server.url);
  return { page };
}
