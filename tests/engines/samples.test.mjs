// The two sample mini-programs, with the packed package in them, in emulated hosts: made by the platforms' rules, small enough,
// and a person gets from the first question to the verdict.
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { test } from "node:test";
import { placesFile } from "./places.mjs";
import { alipay, alipayFill, alipayPage, sample, wechat, wechatFill, wechatPage } from "./programs.mjs";

const LIMIT = 2 * 1024 * 1024;

const mother = {
  "grantor.region": "420100",
  "grantee.region": "420500",
  "grantee.relation": "parent",
  "grantor.scheme": "employee",
  "grantor.account": "true",
  "grantor.status": "normal",
  "grantee.scheme": "resident",
  "grantee.status": "normal",
  "grantor.bound": "0",
  "grantee.bound": "0",
  "grantor.e_credential": "true",
  "grantor.wallet": "true",
  "grantee.consents": "true",
  "grantor.category": "in_service",
  "grantor.bound_ever": "0",
  "grantor.is_grantee": "false",
  "grantee.is_grantor": "false",
  "grantee.groups": "0",
  "grantee.same_role": "0",
  "grantee.wallet": "true",
  "grantor.balance": "5000",
  "grantor.history_balance": "5000",
};
/** Someone who has no 职工医保 has no account to share. */
const stranger = { ...mother, "grantor.scheme": "resident", "grantor.account": "false" };

for (const [title, behaviour] of [
  ["an instance in a result", {}],
  ["an instance alone", { shape: "instance" }],
  ["a first call that fails", { failures: 1 }],
  ["no call that succeeds", { failures: 99 }],
]) {
  test(`X09 WeChat's sample gets to a verdict: ${title}`, async () => {
    for (const [answers, outcome] of [
      [mother, "eligible"],
      [stranger, "ineligible"],
    ]) {
      const { loader, page } = wechatPage(behaviour);
      await page.onLoad();
      assert.equal(page.data.state, "ready");
      assert.deepEqual([...new Set(loader.calls)], ["/miniprogram_npm/gongji/gongji.wasm.br"]);
      assert.equal(page.data.verdict.outcome, "incomplete");
      await wechatFill(page, answers);
      assert.equal(page.data.verdict.outcome, outcome);
      reported(page);
    }
  });
}

/** Sentences for people: Chinese, and no code, parameter or `undefined` left over. */
function reported({ data }) {
  const texts = [data.verdict.head, ...data.verdict.reasons, ...data.fields.map((field) => field.label)];
  assert.ok(data.verdict.reasons.length > 0);
  for (const text of texts) assert.match(text, /^(?!.*(undefined|[{}]|_)).*[\u4e00-\u9fff]/);
}

test("a mistake is reported beside its field, in words", async () => {
  const { page } = wechatPage({});
  await page.onLoad();
  await wechatFill(page, { ...mother, "grantor.bound": "两个" });
  const field = page.data.fields.find(({ path }) => path === "grantor.bound");
  assert.match(field.error, /[\u4e00-\u9fff]/);
});

for (const [title, behaviour, called, ended] of [
  ["in the worker", {}, 1, 0],
  ["in the worker, an instance alone", { shape: "instance" }, 1, 0],
  ["in the worker, whose first call fails", { failures: 1 }, 2, 0],
  ["in the page, where no module is accepted", { failures: 99 }, 2, 1],
  ["in the page, where the worker says nothing", { worker: "silent" }, 0, 1],
  ["in the page, where a worker is refused", { worker: "refused" }, 0, 0],
  ["in the page of a client that knows no workers", { worker: "absent" }, 0, 0],
]) {
  test(`X09 Alipay's sample gets to a verdict ${title}`, async () => {
    const state = alipayPage(behaviour);
    await state.page.onLoad();
    assert.equal(state.page.data.state, "ready");
    await alipayFill(state, mother);
    assert.equal(state.page.data.verdict.outcome, "eligible");
    reported(state.page);
    assert.equal(state.loader.calls.length, called);
    assert.equal(state.terminated, ended);
  });
}

test("each sample's package stays under 2 MB, the module included", (t) => {
  for (const [root, unshipped] of [
    [wechat, /^(node_modules|README|package)/],
    [alipay, /^(node_modules|README|package)/],
  ]) {
    const files = readdirSync(root, { recursive: true }).filter(
      (name) => !unshipped.test(name) && statSync(join(root, name)).isFile(),
    );
    const bytes = files.reduce((sum, name) => sum + statSync(join(root, name)).size, 0);
    t.diagnostic(`${basename(root)}: ${bytes} bytes in ${files.length} files`);
    assert.ok(files.some((name) => name.endsWith("gongji.wasm.br")));
    assert.ok(bytes < LIMIT, `${bytes} bytes`);
  }
});

test("every page has its four files, and every event of its template a function", () => {
  const kinds = {
    wechat: ["wxml", "wxss", /\bbind(?:tap|change|input)="(\w+)"/g],
    alipay: ["axml", "acss", /\bon(?:Tap|Change|Input)="(\w+)"/g],
  };
  for (const [name, [markup, style, events]] of Object.entries(kinds)) {
    const { pages } = JSON.parse(readFileSync(join(sample(name), "app.json"), "utf8"));
    for (const page of pages) {
      for (const kind of ["js", "json", markup, style])
        assert.ok(existsSync(join(sample(name), `${page}.${kind}`)), `${page}.${kind}`);
      const text = readFileSync(join(sample(name), `${page}.${markup}`), "utf8");
      const { page: made } = name === "wechat" ? wechatPage({}) : alipayPage({});
      const handlers = [...text.matchAll(events)].map(([, handler]) => handler);
      assert.ok(handlers.length >= 3);
      for (const handler of handlers) assert.equal(typeof made[handler], "function", handler);
    }
  }
});

test("both samples show the same: their views differ only in where they find the package", () => {
  const view = (name) =>
    readFileSync(join(sample(name), "view.js"), "utf8").replace(/require\("[^"]*"\)/g, "require()");
  assert.equal(view("alipay"), view("wechat"));
});

test("the Alipay sample's places are the table's", () => {
  assert.equal(readFileSync(join(sample("alipay"), "places.js"), "utf8"), placesFile());
});
