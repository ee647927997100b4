// The mini-programs of docs/consumers, built from the tarball, in emulated hosts: a person chooses a relation and reads the answer.
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import vm from "node:vm";
import { modules, realm, timers, wasmLoader } from "../engines/host.mjs";
import { build } from "esbuild";
import { installed, makeProject } from "./project.mjs";

const LIMIT = 2 * 1024 * 1024;

/** Each platform's name for its loader, its templates and their events; where a package's name is looked up; and where the module lies. */
const platforms = {
  wechat: {
    loads: "WXWebAssembly",
    markup: "wxml",
    event: /\bbind\w+="(\w+)"/g,
    packages: "miniprogram_npm",
    module: "/miniprogram_npm/gongji/gongji.wasm.br",
  },
  alipay: {
    loads: "MYWebAssembly",
    markup: "axml",
    event: /\bon[A-Z]\w+="(\w+)"/g,
    packages: "none",
    module: "/gongji/gongji.wasm.br",
  },
  douyin: {
    loads: "TTWebAssembly",
    markup: "ttml",
    event: /\bbind\w+="(\w+)"/g,
    packages: "none",
    module: "/gongji/gongji.wasm.br",
  },
};
const roots = Object.fromEntries(Object.keys(platforms).map((name) => [name, makeProject(name).folder]));

/** Starts the program's one page. Alipay's page has no loader of WebAssembly and its worker has; elsewhere the page has it. */
function open(name, { host = "works", ...behaviour } = {}) {
  const [root, { loads, packages }] = [roots[name], platforms[name]];
  const loader = wasmLoader(root, behaviour);
  const has = host === "old" ? {} : { [loads]: { instantiate: loader.instantiate } };
  const globals = name === "alipay" ? { my: host === "old" ? {} : { createWorker: workers(root, has, host) } } : has;
  let page;
  // A silent worker is waited for five seconds, which are over at once.
  const clock = timers((limit) => host === "silent" && limit === 5000);
  const load = modules(
    root,
    realm({ ...globals, ...clock, App: () => {}, Page: (options) => (page = options) }),
    packages,
  );
  load("app");
  load("pages/check/check");
  const copy = (value) => JSON.parse(JSON.stringify(value));
  page.data = copy(page.data);
  page.setData = (changes) => Object.assign(page.data, copy(changes));
  return { page, loader };
}

/** A worker is a realm of its own that knows scripts of its own folder alone; messages are copies. */
function workers(root, has, host) {
  return (path, options) => {
    assert.ok(JSON.parse(readFileSync(join(root, "app.json"), "utf8")).workers.includes(path));
    assert.equal(options.useExperimentalWorker, true);
    if (host === "refused") throw new Error("createWorker:fail");
    const listeners = {};
    const post = (to) => (message) =>
      void setTimeout((text) => listeners[to]?.(JSON.parse(text)), 0, JSON.stringify(message));
    const end = (of, to) => ({ onMessage: (listener) => (listeners[of] = listener), postMessage: post(to) });
    if (host !== "silent")
      modules(join(root, "workers"), realm({ worker: end("worker", "page"), ...has }), "none")("ask");
    return end("page", "worker");
  };
}

const fails = Number.POSITIVE_INFINITY;
for (const [name, title, behaviour, runs] of [
  ["wechat", "with WebAssembly", {}, "webassembly"],
  ["wechat", "with plain JavaScript where the module is not accepted", { failures: fails }, "javascript"],
  ["alipay", "in the worker, with WebAssembly", {}, "webassembly"],
  ["alipay", "in the page where the worker's module is not accepted", { failures: fails }, "javascript"],
  ["alipay", "in the page where the worker says nothing", { host: "silent" }, "javascript"],
  ["alipay", "in the page where a worker is refused", { host: "refused" }, "javascript"],
  ["alipay", "in the page of a client that knows no workers", { host: "old" }, "javascript"],
  ["douyin", "with WebAssembly", {}, "webassembly"],
  ["douyin", "with plain JavaScript before base library 2.34", { host: "old" }, "javascript"],
]) {
  test(`${name}: the program answers ${title}`, async () => {
    const { page, loader } = open(name, behaviour);
    assert.equal(page.data.answer, "正在准备…");
    await page.onLoad();
    assert.deepEqual([page.data.answer, page.data.runs], ["还没填完", runs]);
    // 河北 took siblings from 2024-08-02 on.
    const sibling = page.data.relations.findIndex(({ value }) => value === "sibling");
    await page.choose({ detail: { value: String(sibling) } });
    assert.deepEqual([page.data.relation, page.data.answer], ["兄弟姐妹", "可以"]);
    for (const path of loader.calls) assert.equal(path, platforms[name].module);
  });
}

test("every page has its files, and its template names data and functions that are there", () => {
  for (const [name, { markup, event }] of Object.entries(platforms)) {
    const { pages } = JSON.parse(readFileSync(join(roots[name], "app.json"), "utf8"));
    assert.deepEqual(pages, ["pages/check/check"]);
    for (const kind of ["js", "json", markup])
      assert.ok(existsSync(join(roots[name], `${pages[0]}.${kind}`)), `${name} ${kind}`);
    const text = readFileSync(join(roots[name], `${pages[0]}.${markup}`), "utf8");
    const { page } = open(name);
    const [handlers, shown] = [event, /\{\{(\w+)\}\}/g].map((pattern) =>
      [...text.matchAll(pattern)].map(([, found]) => found),
    );
    assert.deepEqual([handlers, shown], [["choose"], ["relations", "relation", "answer"]], name);
    for (const handler of handlers) assert.equal(typeof page[handler], "function");
    for (const key of shown) assert.ok(key in page.data, `${name} ${key}`);
  }
});

test("every program stays under 2 MB", (t) => {
  for (const [name, root] of Object.entries(roots)) {
    const files = readdirSync(root, { recursive: true }).filter(
      (path) => !path.startsWith("node_modules") && statSync(join(root, path)).isFile(),
    );
    const bytes = files.reduce((sum, path) => sum + statSync(join(root, path)).size, 0);
    t.diagnostic(`${name}: ${bytes} bytes`);
    assert.ok(bytes > 500_000 && bytes < LIMIT, `${name}: ${bytes} bytes`);
  }
});

test("WeChat: the commands copy the folder that 构建 npm copies", () => {
  const { miniprogram } = JSON.parse(readFileSync(join(roots.wechat, "node_modules/gongji/package.json"), "utf8"));
  const listed = (folder) => readdirSync(join(roots.wechat, folder), { recursive: true }).sort();
  assert.deepEqual(listed("miniprogram_npm/gongji"), listed(join("node_modules/gongji", miniprogram)));
});

for (const [entry, loads] of [
  ["gongji", undefined],
  ["gongji", "WXWebAssembly"],
  ["gongji/inline", undefined],
  ["gongji/slim", undefined],
  ["gongji/asm", undefined],
]) {
  test(`${entry}, which is for pages, stops a program at once and names the right entry${loads ? ", in a simulator too" : ""}`, async () => {
    const stdin = { contents: `export { checkBinding, init } from "${entry}";`, resolveDir: join(installed, "../..") };
    const { outputFiles } = await build({
      stdin,
      bundle: true,
      write: false,
      format: "iife",
      target: "es2017",
      conditions: ["browser", "import"],
      logLevel: "silent",
    });
    // A simulator on a desk has what its browser has, and the platform's loader besides.
    const context = realm({});
    if (loads) Object.assign(context, { TextDecoder, TextEncoder, URL, [loads]: { instantiate() {} } });
    assert.throws(
      () => vm.runInContext(outputFiles[0].text, context),
      /小程序里请改用 gongji\/miniprogram.*import gongji\/miniprogram instead/,
    );
  });
}
