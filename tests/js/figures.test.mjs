// The figures of bills beside the module: how each entry comes by them, and what is said where they are missing, cut off or another version's.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { serve } from "../../scripts/serve.mjs";
import { startChromium } from "../page/harness.mjs";

const dist = (name) => fileURLToPath(new URL(`../../npm/dist/${name}`, import.meta.url));
const [wasm, figures] = await Promise.all(["gongji.wasm", "figures.bin"].map((name) => readFile(dist(name))));
let copies = 0;

/** A copy of the web's entry on the module alone. */
async function bare() {
  copies += 1;
  const gongji = await import(`../../npm/dist/index.js?figures${copies}`);
  await gongji.init(wasm, { figures: false });
  return gongji;
}

const amounts = { medfee_sumamt: "1000", fulamt_ownpay_amt: "0", overlmt_selfpay: "0", preselfpay_amt: "0" };
/** 武汉, in service, outpatient in a third-level hospital, since 2023-04-10: no 起付线, 55 %, so the fund pays 550 of 1,000 yuan. */
const bill = {
  day: "2026-11-22",
  region: "420100",
  scheme: "employee",
  visit: "outpatient",
  level: "3",
  person: "in_service",
  amounts,
  year_to_date: { deductible: "0", in_scope: "0", fund: "0" },
  own_account: "0",
};
const paid = (gongji) => gongji.previewDeduction(bill).value?.totals.fund_pay_sumamt;
const error = ({ ok, errors }) => (ok ? undefined : [errors.length, errors[0].code, errors[0].path]);
const withheld = [1, "figures_not_loaded", "region"];

test("without the figures a bill is refused, and everything that needs none is answered", async () => {
  const gongji = await bare();
  assert.equal(gongji.about().value.figures, false);
  assert.deepEqual(error(gongji.previewDeduction(bill)), withheld);
  assert.deepEqual(
    gongji.previewDeductions([bill, { ...bill, personal_share: "3", amounts: undefined }]).value.map(error),
    [withheld, undefined],
  );
  assert.deepEqual(error(gongji.previewYear({ bills: [bill] })), [1, "figures_not_loaded", "bills[0].region"]);
  assert.equal(gongji.checkBinding({ day: "2024-08-02" }).ok, true);
  assert.equal(gongji.listRegions().value.find(({ region }) => region === "420100").pooling, true);
});

test("what belongs to the module is taken, once and again, and what the caller does to its bytes later changes nothing", async () => {
  const copy = () => new Uint8Array(figures);
  const padded = new Uint8Array(figures.length + 9);
  padded.set(figures, 4);
  for (const source of [
    copy(),
    copy().buffer,
    padded.subarray(4, -5),
    new DataView(copy().buffer),
    Promise.resolve(copy()),
    new Response(copy()),
  ]) {
    const gongji = await bare();
    const reply = await gongji.loadFigures(source);
    assert.equal(reply.value?.figures, true, JSON.stringify(reply));
    if (source instanceof Uint8Array) source.fill(0);
    assert.equal(paid(gongji), "550.00");
    assert.deepEqual(await gongji.loadFigures(figures), reply);
    assert.deepEqual(await gongji.loadFigures(), reply, "nothing is fetched again");
    cutOff(gongji);
    assert.equal(paid(gongji), "550.00", "the instance that took the place of a stopped one has them too");
  }
});

test("what was cut off or changed, is another version's or no file at all is refused, and what was there stays", async () => {
  const cut = (length) => figures.subarray(0, length);
  const bent = new Uint8Array(figures);
  bent[figures.length >> 1] ^= 1;
  const wrong = [
    ...[0, 1, 4096, figures.length - 1].map((length) => [cut(length), "sha256"]),
    [Buffer.concat([figures, Buffer.from([0])]), "sha256"],
    [bent, "sha256"],
    [Buffer.from("<!doctype html><title>the app</title>"), "sha256"],
    [new Uint8Array(1 << 22), "sha256"],
    [new Response("gone", { status: 404 }), "figures_not_fetched"],
    [{ then: (_, refuse) => refuse(new Error("offline")) }, "figures_not_fetched"],
    ["http://127.0.0.1:1/", "figures_not_fetched"],
    ["no address", "figures_not_fetched"],
    [{}, "wrong_type"],
    [null, "figures_not_fetched"],
    [7, "wrong_type"],
    [[1, 2], "wrong_type"],
    [{ byteLength: 9, length: 1e9 }, "wrong_type"],
    [new Proxy(figures, {}), "wrong_type"],
    [
      {
        get byteLength() {
          throw new Error("mine");
        },
      },
      "wrong_type",
    ],
    [new SharedArrayBuffer(8), "wrong_type"],
  ];
  const [without, whole] = [await bare(), await bare()];
  assert.equal((await whole.loadFigures(figures)).ok, true);
  for (const [source, code] of wrong) {
    assert.deepEqual(error(await without.loadFigures(source)), [1, code, ""]);
    if (source instanceof Response) continue;
    assert.deepEqual(error(await whole.loadFigures(source)), [1, code, ""]);
  }
  assert.deepEqual(error(without.previewDeduction(bill)), withheld);
  assert.equal(without.restarts(), 0);
  assert.equal(paid(whole), "550.00");
});

test("loaded policies bring their own figures, and the module's come back with it", async () => {
  const gongji = await bare();
  const policies = await readFile(dist("policies.json"), "utf8");
  assert.equal(gongji.loadPolicies(policies).value?.figures, true);
  assert.equal(paid(gongji), "550.00");
  assert.equal(gongji.resetPolicies().value.figures, false);
  assert.deepEqual(error(gongji.previewDeduction(bill)), withheld);
});

test("init takes them along; that they cannot be had is no failure of it, and they may come later", async (t) => {
  let served = () => figures.subarray(0, 99);
  const server = createServer((_, response) => response.end(served()));
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  t.after(() => server.close());
  const address = `http://127.0.0.1:${server.address().port}/figures.bin`;
  const start = async (options) => {
    copies += 1;
    const gongji = await import(`../../npm/dist/index.js?figures${copies}`);
    await gongji.init(wasm, options);
    return gongji;
  };
  const gongji = await start({ figures: address });
  assert.equal(gongji.checkBinding({ day: "2024-08-02" }).ok, true);
  assert.deepEqual(error(gongji.previewDeduction(bill)), withheld);
  served = () => figures;
  assert.equal((await gongji.loadFigures(address)).value?.figures, true);
  assert.equal(paid(gongji), "550.00");
  for (const figures of [address, new URL(address), fetch(address)])
    assert.equal(paid(await start({ figures })), "550.00");
});

test("before init they are refused, and a refusal is no start", async () => {
  copies += 1;
  const { loadFigures } = await import(`../../npm/dist/index.js?figures${copies}`);
  assert.deepEqual(error(await loadFigures(figures)), [1, "not_ready", ""]);
});

test("entries that fetch nothing have them at once", async () => {
  const require = createRequire(import.meta.url);
  for (const load of [
    () => import(dist("node.js")),
    () => import(dist("inline.js")),
    () => import(dist("asm.js")),
    () => require(dist("inline.cjs")),
    () => require(dist("asm.cjs")),
  ]) {
    const gongji = await load();
    await gongji.init();
    assert.equal(paid(gongji), "550.00");
  }
});

test("in a page: init fetches them from beside the module, or they come later from there when asked", async (t) => {
  const server = await serve({ "/": fileURLToPath(new URL("blank", import.meta.url)), "/npm/": dist("") });
  t.after(server.close);
  const browser = await startChromium();
  t.after(() => browser.close());
  const page = await browser.newPage();
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(server.url);
  const split = (bill) => `gongji.previewDeduction(${JSON.stringify(bill)})`;
  const [whole, before, after] = await page.evaluate(`(async () => {
    let gongji = await import("/npm/index.js?whole");
    await gongji.init();
    const replies = [${split(bill)}];
    gongji = await import("/npm/index.js?later");
    await gongji.init(undefined, { figures: false });
    replies.push(${split(bill)});
    await gongji.loadFigures();
    return [...replies, ${split(bill)}];
  })()`);
  assert.deepEqual([error(whole), error(before), error(after)], [undefined, withheld, undefined]);
  assert.deepEqual(after, whole);
  assert.equal(asked.filter((path) => path === "/npm/figures.bin").length, 2);
});

/** Cuts a call off half-way: the host's own function throws inside it. The texts of every reply go through it. */
function cutOff(gongji) {
  const { decode } = TextDecoder.prototype;
  TextDecoder.prototype.decode = () => {
    throw new Error("cut off");
  };
  const reply = gongji.checkBinding({ day: "2026-11-22" });
  TextDecoder.prototype.decode = decode;
  assert.equal(reply.errors?.[0].code, "engine_stopped");
}
