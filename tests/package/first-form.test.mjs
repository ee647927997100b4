// The first five minutes of docs/consumers/first-form.md: the page's files, built from the tarball, and a person who types.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { serve } from "../../scripts/serve.mjs";
import { startChromium } from "../page/harness.mjs";
import { makeProject, readPage } from "./project.mjs";

test("first-form: at most ten lines are one's own, and nothing is typed twice", () => {
  const { commands, files } = readPage("first-form");
  const own = files
    .get("src/App.vue")
    .split("\n")
    .filter((line) => line !== "" && !/^<\/?(script|template)/.test(line));
  assert.ok(own.length <= 10, `${own.length} lines`);
  assert.ok(commands.length <= 4, `${commands.length} commands`);
});

test("X19 first-form: a mistake is said beside its field when the field is left, and goes when it is corrected", async (t) => {
  const { folder } = makeProject("first-form", /^(mkdir|npm) /);
  const [server, browser] = [await serve({ "/": join(folder, "dist") }), await startChromium()];
  t.after(() => Promise.all([server.close(), browser.close()]));
  const page = await (await browser.newContext()).newPage();
  const problems = [];
  page.on("pageerror", (error) => problems.push(String(error)));
  await page.goto(server.url);
  const errors = () => page.locator(".van-field__error-message");
  for (const [name, wrong, right] of [
    ["grantor.bound", "一", "1"],
    ["grantor.balance", "1,1", "1,234.50"],
  ]) {
    const field = page.locator(`input[name="${name}"]`);
    await field.fill(wrong);
    await field.blur();
    await errors().first().waitFor();
    assert.match(await errors().first().innerText(), /\p{Script=Han}/u);
    await field.fill(right);
    await field.blur();
    await errors().first().waitFor({ state: "detached" });
  }
  assert.deepEqual(problems, []);
});
