// The sample mini-programs with the packed package in them, each in its platform's emulated host, and a finger that fills the form in.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { EventEmitter, once } from "node:events";
import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { modules, realm, timers, wasmLoader } from "./host.mjs";
import { unpack } from "./packed.mjs";

const { folder, home } = unpack();
export const sample = (name) => fileURLToPath(new URL(`../../examples/miniprogram-${name}`, import.meta.url));

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

export const wechat = wechatProgram();
export const alipay = alipayProgram();

/** The page as the platform makes it: `data` of its own, `setData` that merges plain copies. `drawn` tells of every one. */
function pageOf(load, path) {
  const data = (value) => JSON.parse(JSON.stringify(value));
  const page = { ...load.options, data: data(load.options.data), drawn: new EventEmitter() };
  page.setData = (changes) => {
    Object.assign(page.data, data(changes));
    page.drawn.emit("data");
  };
  assert.ok(page.onLoad, path);
  return page;
}

function start(root, globals, packages) {
  const reported = {};
  const context = realm({ ...globals, App: () => {}, Page: (options) => (reported.options = options) });
  const load = modules(root, context, packages);
  load("app");
  load("pages/check/check");
  return pageOf(reported, root);
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

const chosen = (field, value) => {
  const index = field.values.indexOf(value);
  assert.ok(index >= 0, `${field.path} has no option ${value}`);
  return index;
};

/** Answers what the page asks, as a finger does. */
function wechatFinger(answers) {
  return (page, at, field) => {
    const event = (detail) => ({ currentTarget: { dataset: { at } }, detail });
    const value = answers[field.path];
    if (field.kind === "choice") return page.choose(event({ value: String(chosen(field, value)) }));
    if (field.kind === "region")
      return page.place(event({ code: [`${value.slice(0, 2)}0000`, value], value: ["省", "市"] }));
    return page.type(event({ value }));
  };
}

export const wechatFill = (page, answers) => fillIn(page, wechatFinger(answers), answers);

export function wechatPage(behaviour) {
  const loader = wasmLoader(wechat, behaviour);
  return {
    loader,
    page: start(wechat, { WXWebAssembly: { instantiate: loader.instantiate }, wx: {} }, "miniprogram_npm"),
  };
}

/**
 * Alipay: the page has no WebAssembly; the worker, a realm of its own that knows scripts of its own folder alone, has. Messages
 * are copies.
 */
export function alipayPage({ worker = "works", ...behaviour } = {}) {
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
    const inside = {
      onMessage: (listener) => (listeners.worker = listener),
      postMessage: (message) => deliver("page", message),
    };
    const script = join(alipay, "workers");
    if (worker !== "silent")
      modules(script, realm({ worker: inside, MYWebAssembly: { instantiate: loader.instantiate } }), "none")("ask");
    return {
      onMessage: (listener) => (listeners.page = listener),
      postMessage: (message) => deliver("worker", message),
      terminate: () => (state.terminated += 1),
    };
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
  // A silent worker is waited for five seconds, which are over at once.
  state.page = start(alipay, { my, ...timers((limit) => worker === "silent" && limit === 5000) }, "none");
  return state;
}

export async function alipayFill(state, answers) {
  state.answers = answers;
  await fillIn(
    state.page,
    async (page, at, field) => {
      const event = (detail) => ({ target: { dataset: { at } }, detail });
      state.at = at;
      if (field.kind === "region") {
        const drawn = once(page.drawn, "data");
        page.place(event({}));
        await drawn;
      } else if (field.kind === "choice") await page.choose(event({ value: chosen(field, answers[field.path]) }));
      else await page.type(event({ value: answers[field.path] }));
    },
    answers,
  );
}
