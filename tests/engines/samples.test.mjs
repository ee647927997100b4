// The two sample mini-programs, with the packed package in them, in emulated hosts: made by the platforms' rules, small enough,
// and a person gets from the first question to the verdict.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { modules, realm, wasmLoader } from "./host.mjs";
import { unpack } from "./packed.mjs";
import { placesFile } from "./places.mjs";

const LIMIT = 2 * 1024 * 1024;
const { folder, home } = unpack();
const sample = (name) => fileURLToPath(new URL(`../../examples/miniprogram-${name}`, import.meta.url));

/** A copy of a sample with the package brought in as its README says. */
function installed(name) {
  const root = join(folder, name);
  const ours = (path) => !/\/(node_modules|miniprogram_npm|gongji)$/.test(path);
  cpSync(sample(name), root, { recursive: true, filter: ours });
  cpSync(home, join(root, "node_modules/gongji"), { recursive: true });
  return root;
}

/** What WeChat's tool does with a package that has a `miniprogram` field: it copies that folder as it is. */
function wechatProgram() {
  const root = installed("wechat");
  const { miniprogram } = JSON.parse(readFileSync(join(home, "package.json"), "utf8"));
  cpSync(join(home, miniprogram), join(root, "miniprogram_npm/gongji"), { recursive: true });
  return root;
}

function alipayProgram() {
  const root = installed("alipay");
  execFileSync("npm", ["run", "--silent", "bring"], { cwd: root });
  return root;
}

const wechat = wechatProgram();
const alipay = alipayProgram();

/** The page as the platform makes it: `data` of its own, `setData` that merges plain copies. */
function pageOf(load, path) {
  const data = (value) => JSON.parse(JSON.stringify(value));
  const page = { ...load.options, data: data(load.options.data) };
  page.setData = (changes) => Object.assign(page.data, data(changes));
  assert.ok(page.onLoad, path);
  return page;
}

function start(root, globals, packages) {
  const told = {};
  const context = realm({ ...globals, App: () => {}, Page: (options) => (told.options = options) });
  const load = modules(root, context, packages);
  load("app");
  load("pages/check/check");
  return pageOf(told, root);
}

/** Answers every question on the page until none is open. `give(page, at, field)` does what a finger does. */
async function fillIn(page, give, answers) {
  for (let round = 0; round < 40; round += 1) {
    const at = page.data.fields.findIndex((field) => field.value === "" && answers[field.path] !== undefined);
    if (at < 0) return;
    await give(page, at, page.data.fields[at]);
  }
  assert.fail("the questions do not end");
}

const mother = {
  "grantor.region": "420100", "grantee.region": "420500", "grantee.relation": "parent", "grantor.scheme": "employee", "grantor.account": "true",
  "grantor.status": "normal", "grantee.scheme": "resident", "grantee.status": "normal", "grantor.bound": "0", "grantee.bound": "0", "grantor.e_credential": "true",
  "grantor.wallet": "true", "grantee.consents": "true", "grantor.category": "in_service", "grantor.bound_ever": "0", "grantor.is_grantee": "false", "grantee.is_grantor": "false",
  "grantee.groups": "0", "grantee.same_role": "0", "grantee.wallet": "true", "grantor.balance": "5000", "grantor.history_balance": "5000",
};
/** Someone who has no 职工医保 has no account to share. */
const stranger = { ...mother, "grantor.scheme": "resident", "grantor.account": "false" };

const chosen = (field, value) => {
  const index = field.values.indexOf(value);
  assert.ok(index >= 0, `${field.path} has no option ${value}`);
  return index;
};

function wechatFinger(answers) {
  return (page, at, field) => {
    const event = (detail) => ({ currentTarget: { dataset: { at } }, detail });
    const value = answers[field.path];
    if (field.kind === "choice") return page.choose(event({ value: String(chosen(field, value)) }));
    if (field.kind === "region") return page.place(event({ code: [`${value.slice(0, 2)}0000`, value], value: ["省", "市"] }));
    return page.type(event({ value }));
  };
}

function wechatPage(behaviour) {
  const loader = wasmLoader(wechat, behaviour);
  return { loader, page: start(wechat, { WXWebAssembly: { instantiate: loader.instantiate }, wx: {} }, "miniprogram_npm") };
}

for (const [title, behaviour] of [["an instance in a result", {}], ["an instance alone", { shape: "instance" }], ["a first call that fails", { failures: 1 }], ["no call that succeeds", { failures: 99 }]]) {
  test(`X09 WeChat's sample gets to a verdict: ${title}`, async () => {
    for (const [answers, outcome] of [[mother, "eligible"], [stranger, "ineligible"]]) {
      const { loader, page } = wechatPage(behaviour);
      await page.onLoad();
      assert.equal(page.data.state, "ready");
      assert.deepEqual([...new Set(loader.calls)], ["/miniprogram_npm/gongji/gongji.wasm.br"]);
      assert.equal(page.data.verdict.outcome, "incomplete");
      await fillIn(page, wechatFinger(answers), answers);
      assert.equal(page.data.verdict.outcome, outcome);
      told(page);
    }
  });
}

/** Sentences for people: Chinese, and no code, parameter or `undefined` left over. */
function told({ data }) {
  const texts = [data.verdict.head, ...data.verdict.reasons, ...data.fields.map((field) => field.label)];
  assert.ok(data.verdict.reasons.length > 0);
  for (const text of texts) assert.match(text, /^(?!.*(undefined|[{}]|_)).*[\u4e00-\u9fff]/);
}

test("a slip is told beside its field, in words", async () => {
  const { page } = wechatPage({});
  await page.onLoad();
  await fillIn(page, wechatFinger({ ...mother, "grantor.bound": "两个" }), { ...mother, "grantor.bound": "两个" });
  const field = page.data.fields.find(({ path }) => path === "grantor.bound");
  assert.match(field.error, /[\u4e00-\u9fff]/);
});

/**
 * Alipay: the page has no WebAssembly; the worker, a realm of its own that knows scripts of its own folder alone, has. Messages
 * are copies.
 */
function alipayPage({ worker = "works", ...behaviour } = {}) {
  const loader = wasmLoader(alipay, behaviour);
  const state = { loader, terminated: 0 };
  function createWorker(path, options) {
    assert.equal(path, "workers/ask.js");
    assert.ok(JSON.parse(readFileSync(join(alipay, "app.json"), "utf8")).workers.includes(path));
    assert.equal(options.useExperimentalWorker, true);
    if (worker === "refused") throw new Error("createWorker:fail");
    const listeners = {};
    const deliver = (to, message) => {
      const copy = JSON.stringify(message);
      setTimeout(() => listeners[to]?.(JSON.parse(copy)), 0);
    };
    const inside = { onMessage: (listener) => (listeners.worker = listener), postMessage: (message) => deliver("page", message) };
    const script = join(alipay, "workers");
    if (worker !== "silent") modules(script, realm({ worker: inside, MYWebAssembly: { instantiate: loader.instantiate } }), "none")("ask");
    return { onMessage: (listener) => (listeners.page = listener), postMessage: (message) => deliver("worker", message), terminate: () => (state.terminated += 1) };
  }
  const my = {
    createWorker: worker === "absent" ? undefined : createWorker,
    multiLevelSelect({ list, success }) {
      const path = state.page.data.fields[state.at].path;
      const province = list.find(({ subList }) => subList.some(({ code }) => code === state.answers[path]));
      const city = province.subList.find(({ code }) => code === state.answers[path]);
      success({ success: true, result: [{ name: province.name, subList: province.subList }, { name: city.name }] });
    },
  };
  state.page = start(alipay, { my }, "none");
  return state;
}

async function alipayFill(state, answers) {
  state.answers = answers;
  await fillIn(state.page, async (page, at, field) => {
    const event = (detail) => ({ target: { dataset: { at } }, detail });
    state.at = at;
    if (field.kind === "region") {
      page.place(event({}));
      while (page.data.fields[at].value === "") await pause(5);
    } else if (field.kind === "choice") await page.choose(event({ value: chosen(field, answers[field.path]) }));
    else await page.type(event({ value: answers[field.path] }));
  }, answers);
}

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
    told(state.page);
    assert.equal(state.loader.calls.length, called);
    assert.equal(state.terminated, ended);
  });
}

test("each sample's package stays under 2 MB, the module included", (t) => {
  for (const [root, unshipped] of [[wechat, /^(node_modules|README|package)/], [alipay, /^(node_modules|README|package)/]]) {
    const files = readdirSync(root, { recursive: true }).filter((name) => !unshipped.test(name) && statSync(join(root, name)).isFile());
    const bytes = files.reduce((sum, name) => sum + statSync(join(root, name)).size, 0);
    t.diagnostic(`${root.slice(folder.length + 1)}: ${bytes} bytes in ${files.length} files`);
    assert.ok(files.some((name) => name.endsWith("gongji.wasm.br")));
    assert.ok(bytes < LIMIT, `${bytes} bytes`);
  }
});

test("every page has its four files, and every event of its template a function", () => {
  const kinds = { wechat: ["wxml", "wxss", /\bbind(?:tap|change|input)="(\w+)"/g], alipay: ["axml", "acss", /\bon(?:Tap|Change|Input)="(\w+)"/g] };
  for (const [name, [markup, style, events]] of Object.entries(kinds)) {
    const { pages } = JSON.parse(readFileSync(join(sample(name), "app.json"), "utf8"));
    for (const page of pages) {
      for (const kind of ["js", "json", markup, style]) assert.ok(existsSync(join(sample(name), `${page}.${kind}`)), `${page}.${kind}`);
      const text = readFileSync(join(sample(name), `${page}.${markup}`), "utf8");
      const { page: made } = name === "wechat" ? wechatPage({}) : alipayPage({});
      const handlers = [...text.matchAll(events)].map(([, handler]) => handler);
      assert.ok(handlers.length >= 3);
      for (const handler of handlers) assert.equal(typeof made[handler], "function", handler);
    }
  }
});

test("both samples show the same: their views differ only in where they find the package", () => {
  const view = (name) => readFileSync(join(sample(name), "view.js"), "utf8").replace(/require\("[^"]*"\)/g, "require()");
  assert.equal(view("alipay"), view("wechat"));
});

test("the Alipay sample's places are the table's", () => {
  assert.equal(readFileSync(join(sample("alipay"), "places.js"), "utf8"), placesFile());
});
