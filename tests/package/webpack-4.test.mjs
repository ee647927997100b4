// Vue 2 on webpack 4, as Vue CLI 4 has them, and TypeScript that knows no `exports`: built from the tarball, filled in as a person does.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { serve } from "../../scripts/serve.mjs";
import { startChromium } from "../page/harness.mjs";
import { makeProject, treeOf } from "./project.mjs";

const tree = treeOf("package/webpack-4");
let browser;
let project;
before(async () => {
  browser = await startChromium();
  project = makeProject("webpack-4", undefined, tree);
});
after(() => browser.close());

async function open(t, arrange = () => {}) {
  const server = await serve({ "/": project.folder });
  t.after(server.close);
  const page = await (await browser.newContext()).newPage();
  t.after(() => page.context().close());
  const problems = [];
  page.on("pageerror", (error) => problems.push(String(error)));
  await arrange(page);
  await page.goto(server.url);
  return { page, problems };
}

for (const [title, runs, arrange] of [
  ["with WebAssembly", "webassembly", undefined],
  [
    "in plain JavaScript where there is none",
    "javascript",
    (page) => page.addInitScript(() => delete globalThis.WebAssembly),
  ],
]) {
  test(`X19 webpack-4: the form asks what is missing, reports a mistake beside its field, and answers ${title}`, async (t) => {
    const { page, problems } = await open(t, arrange);
    await page.waitForFunction((runs) => document.querySelector("#answer")?.title === runs, runs);
    assert.equal(await page.locator("#answer").innerText(), "还没填完");
    const chosen = {
      "grantee.relation": "sibling",
      "grantor.account": "true",
      "grantor.status": "normal",
      "grantee.status": "normal",
    };
    // How many are bound is asked on a day with a limit.
    await page.fill("#day", "2026-11-22");
    for (const [field, value] of Object.entries(chosen)) await page.selectOption(`[id="${field}"]`, value);
    await page.fill('[id="grantor.bound"]', "一");
    assert.match(await page.locator('p:has([id="grantor.bound"]) .problem').innerText(), /\p{Script=Han}/u);
    for (const field of ["grantor.bound", "grantee.bound"]) await page.fill(`[id="${field}"]`, "0");
    await page.waitForFunction(() => document.querySelector("#answer").textContent === "可以");
    // 河北 took siblings from 2024-08-02 on.
    await page.fill("#day", "2024-08-01");
    await page.waitForFunction(() => document.querySelector("#answer").textContent === "不可以");
    assert.deepEqual(problems, []);
  });
}

test("webpack-4: TypeScript 4.1 finds the types of every entry under moduleResolution node", () => {
  const version = JSON.parse(readFileSync(`${tree}/node_modules/typescript/package.json`, "utf8")).version;
  assert.match(version, /^4\.1\./);
  assert.equal(project.printed.get("npx tsc --project tsconfig.json"), "");
});
