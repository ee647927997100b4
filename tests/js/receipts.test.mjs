// A receipt names all that a reply was worked out with. So the same question and the same receipt give the same bytes, wherever it is
// asked: in Node, in a browser, and by the plain-JavaScript build where there is one.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { serve } from "../../scripts/serve.mjs";
import { startChromium } from "../page/harness.mjs";
import { samples, sibling } from "./samples.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const plain = `${root}npm/dist/asm.js`;
const days = ["2021-04-01", "2024-08-01", "2024-08-02", "2024-12-01", "2026-11-22"];
const questions = [
  ...Object.entries(samples).flatMap(([name, inputs]) => inputs.map((input) => [name, input])),
  ...days.flatMap((day) => [
    ["checkBinding", sibling(day)],
    ["policyAt", { region: "420100", day }],
  ]),
  // What is wrong is answered alike too.
  ["checkBinding", { day: "2024-02-30" }],
  ["checkBindings", [{ dya: 1 }, sibling("2024-08-02")]],
  ["previewDeduction", [1]],
];

/** Every reply as the text a page would keep. It runs here and in the browser, and may use nothing around it. */
async function replies({ entry, bytes, figures, questions }) {
  const gongji = await import(entry);
  await gongji.init(bytes, { figures });
  return [gongji.about(), ...questions.map(([name, input]) => gongji[name](input))].map((reply) =>
    JSON.stringify(reply),
  );
}

const bytes = await readFile(`${root}npm/dist/gongji.wasm`);
const figures = await readFile(`${root}npm/dist/figures.bin`);
const inNode = await replies({ entry: `${root}npm/dist/index.js`, bytes, figures, questions });

test("every answer carries its receipt: engine, form, policies, day, places", () => {
  const about = JSON.parse(inNode[0]).value;
  questions.forEach(([name, input], at) => {
    const { ok, value } = JSON.parse(inNode[at + 1]);
    if (!ok || Array.isArray(value)) return;
    // A year has a receipt for each visit; a message of the interface has no day of its own, and only what it is compared with has one.
    const { receipt } = value.visits?.[0] ?? (name === "readSettlement" ? (value.comparison ?? {}) : value);
    if (name === "readSettlement" && receipt === undefined) return;
    const { engine, schema, catalogue, day, regions } = receipt;
    assert.deepEqual(
      { engine, schema, catalogue, day },
      {
        engine: about.engine,
        schema: about.schema,
        catalogue: about.catalogue,
        day: input.day ?? input.bills?.[0].day ?? input.bill?.day,
      },
      name,
    );
    assert.equal(regions.at(-1), "000000");
  });
});

test("the same question and receipt give the same bytes in Chromium", async (t) => {
  const server = await serve({ "/": fileURLToPath(new URL("blank", import.meta.url)), "/npm/": `${root}npm/dist` });
  t.after(server.close);
  const browser = await startChromium();
  t.after(() => browser.close());
  const page = await browser.newPage();
  await page.goto(server.url);
  const inChromium = await page.evaluate(replies, { entry: "/npm/index.js", questions });
  assert.deepEqual(inChromium, inNode);
  t.diagnostic(`${inNode.length} replies, sha-256 ${createHash("sha256").update(inNode.join("\n")).digest("hex")}`);
});

test("and by the plain-JavaScript build", { skip: !existsSync(plain) && "this package has none" }, async () => {
  assert.deepEqual(await replies({ entry: plain, questions }), inNode);
});

test("a question asked again, after others and in another instance, gives the same bytes", async () => {
  assert.deepEqual(await replies({ entry: `${root}npm/dist/index.js?again`, bytes, figures, questions }), inNode);
  assert.deepEqual(await replies({ entry: `${root}npm/dist/index.js`, questions }), inNode);
});
