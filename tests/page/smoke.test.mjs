// The page as a visitor gets it: it comes up, starts the module, shows something, and the console stays quiet.
import assert from "node:assert/strict";
import { test } from "node:test";
import { settled } from "./form.mjs";
import { shoot, startPage } from "./harness.mjs";

test("the page comes up", async (t) => {
  const { blank, url } = await startPage(t);
  const modules = [];
  const { page, problems } = await blank();
  page.on("response", (response) => {
    if (response.url().endsWith(".wasm")) modules.push([response.status(), response.headers()["content-type"]]);
  });
  await page.goto(url);
  await settled(page);
  await shoot(page, "smoke");

  assert.notEqual(await page.title(), "");
  assert.match(await page.locator("body").innerText(), /\p{Script=Han}/u);
  assert.deepEqual(modules, [[200, "application/wasm"]]);
  assert.deepEqual(problems, []);
});
