// The numbers of identity papers: told apart beside the field, and repeated nowhere else.
import assert from "node:assert/strict";
import { test } from "node:test";
import { choose, field, fillBinding, outcome, read, settled, type } from "./form.mjs";
import { startPage } from "./harness.mjs";

// Made up: no district has the code 110000, and the sequence is 000.
const SOUND = "110000199001010005";

test("identity numbers", async (t) => {
  const { open } = await startPage(t);
  const { page, problems } = await open();
  await page.locator('[data-more="id"] summary').click();
  const input = page.locator("#f-grantee-id-number");

  const slips = [
    ["１１0000199001010007", /全角字符/],
    ["110000 19900101000", /只能有数字和字母/],
    ["110000900101000", /15位/],
    ["11000019900101000", /位数不对/],
    ["110000199013010005", /日期不存在/],
    ["110000199001010001", /最后一位/],
  ];
  for (const [number, said] of slips) {
    await t.test(`${said} is said for the slip it names (B11, B12)`, async () => {
      await input.fill(number);
      await settled(page);
      assert.match(await field(page, "grantee.id.number").innerText(), said);
      assert.equal(await input.getAttribute("aria-invalid"), "true");
      assert.ok(!(await read(page)).includes(number), "the number stands nowhere in the text of the page");
      assert.equal(await input.inputValue(), number, "the field keeps what was typed");
    });
  }

  await t.test("a sound number passes, and appears in no result (X08)", async () => {
    await fillBinding(page, { region: "130100", day: "2026-11-22", relation: "parent", where: "same" });
    await input.fill(SOUND);
    await settled(page);
    assert.match(await field(page, "grantee.id.number").innerText(), /格式没有问题/);
    assert.equal(await outcome(page), "eligible");
    await page.evaluate(() => document.querySelectorAll("details").forEach((one) => (one.open = true)));
    const html = await page.evaluate(() => document.documentElement.outerHTML);
    assert.ok(!html.includes(SOUND), "not in the markup either");
    assert.ok(!page.url().includes(SOUND));
  });

  await t.test("a wrong number must be mended first, it refuses nobody", async () => {
    await input.fill(`${SOUND.slice(0, 17)}1`);
    assert.equal(await outcome(page), "incomplete");
    await choose(page, "grantee.relation", "child");
    assert.equal(await outcome(page), "incomplete");
    await type(page, "grantee.id.number", "");
    assert.equal(await outcome(page), "eligible");
  });

  assert.deepEqual(problems, []);
});
