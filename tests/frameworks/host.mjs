// What a program made by a framework needs of its host beside the language: how apps, pages and components are registered, and `setData`.
import assert from "node:assert/strict";
import { EventEmitter, once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { modules, realm, wasmLoader } from "../engines/host.mjs";

const copy = (value) => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));

/** Each platform's own object, its loader of WebAssembly in a page, how its templates are spelled, and globals that frameworks need there. */
const platforms = {
  weixin: { own: "wx", loads: "WXWebAssembly", markup: "wxml", prefix: "wx:", besides: () => ({ global: {} }) },
  // A page has no loader; a worker would have. Devices have a `navigator` of their own, Taro's runtime says.
  alipay: {
    own: "my",
    loads: undefined,
    markup: "axml",
    prefix: "a:",
    besides: () => ({ navigator: { swuserAgent: "AlipayClient" } }),
  },
};

/**
 * Starts the program in `root`. Gives `open(path)`, which loads a page as the platform does, `load(path)` for any other file, the loader
 * (`behaviour` is its), what the program said to the console, and `host`, the platform's own object.
 */
export function start(root, platform, behaviour) {
  const { own, loads, besides } = platforms[platform];
  const loader = wasmLoader(root, behaviour);
  const settings = JSON.parse(readFileSync(join(root, "app.json"), "utf8"));
  const pages = [
    ...settings.pages,
    ...(settings.subPackages ?? settings.subpackages ?? []).flatMap(({ root: folder, pages }) =>
      pages.map((page) => `${folder.replace(/\/$/, "")}/${page}`),
    ),
  ];
  const said = [];
  const state = { app: undefined, options: undefined, shown: [] };
  const info = {
    platform: "devtools",
    SDKVersion: "3.0.0",
    version: "8.0.50",
    pixelRatio: 2,
    windowWidth: 375,
    windowHeight: 667,
    statusBarHeight: 20,
    safeArea: {},
    language: "zh_CN",
    theme: "light",
    model: "",
    system: "Android 13",
    brand: "",
  };
  const host = {
    env: {},
    canIUse: () => false,
    getSystemInfoSync: () => info,
    getAppBaseInfo: () => info,
    getDeviceInfo: () => info,
    getWindowInfo: () => info,
    getLaunchOptionsSync: () => ({ path: settings.pages[0], query: {}, scene: 1001 }),
    getEnterOptionsSync: () => ({}),
  };
  for (const name of [
    "onAppShow",
    "onAppHide",
    "onError",
    "onUnhandledRejection",
    "onPageNotFound",
    "onMemoryWarning",
    "onThemeChange",
    "onWindowResize",
    "nextTick",
    "createSelectorQuery",
    "setStorage",
  ])
    host[name] = () => {};
  const say = (...words) => void said.push(words.map(String).join(" "));
  const globals = {
    [own]: host,
    ...(loads ? { [loads]: { instantiate: loader.instantiate } } : {}),
    console: { log() {}, info() {}, debug() {}, warn: say, error: say },
    App: (options) => (state.app = options),
    getApp: () => state.app,
    getCurrentPages: () => state.shown,
    Page: (options) => (state.options = { page: options }),
    Component: (options) => (state.options = { component: options }),
    Behavior: (options) => options,
    setInterval: () => 0,
    clearInterval: () => {},
  };
  const { console, setInterval, clearInterval, ...checked } = globals;
  const context = Object.assign(realm(checked), { console, setInterval, clearInterval }, besides());
  const load = modules(root, context, "none");
  load("app");
  state.app?.onLaunch?.call(state.app, { path: settings.pages[0], query: {} });

  /** Every page is known to app.json; what its file registers becomes one instance, brought up in the platform's order. */
  function open(path) {
    assert.ok(pages.includes(path), `${path} is no page of app.json`);
    state.options = undefined;
    load(path);
    const { page, component } = state.options ?? assert.fail(`${path} registers nothing`);
    const made = component ?? page;
    const instance = {
      ...(component ? component.methods : page),
      ...withoutData(made),
      is: path,
      route: path,
      options: {},
      data: copy(made.data ?? {}),
      properties: {},
      drawn: new EventEmitter(),
    };
    const defaults = Object.entries(component?.properties ?? {}).map(([name, given]) => [name, given?.value]);
    Object.assign(instance.data, Object.fromEntries(defaults));
    instance.setData = (changes, done) => {
      for (const [key, value] of Object.entries(changes)) put(instance.data, key, copy(value));
      instance.drawn.emit("data");
      done?.();
    };
    for (const name of ["triggerEvent", "selectComponent", "selectAllComponents", "createSelectorQuery"])
      instance[name] ??= () => [];
    instance.getPageId = () => 1;
    instance.$page ??= undefined;
    state.shown.push(instance);
    const call = (where, name, ...given) => where?.[name]?.call(instance, ...given);
    for (const name of ["created", "attached"]) call(component?.lifetimes ?? component, name);
    if (component) call(component, "onInit");
    call(instance, "onLoad", {});
    call(instance, "onShow");
    call(component?.lifetimes ?? component, "ready");
    if (component) call(component, "didMount");
    call(instance, "onReady");
    return instance;
  }
  return { open, load, loader, said, host };
}

const withoutData = ({ data, methods, ...rest }) => rest;

/** `a.b[0].c` is a place in the data. */
function put(data, key, value) {
  const path = key.split(/[.[\]]+/).filter((part) => part !== "");
  const last = path.pop();
  let at = data;
  path.forEach((part, i) => (at = at[part] ??= /^\d+$/.test(path[i + 1] ?? last) ? [] : {}));
  at[last] = value;
}

/** Waits until the instance's data are as `found` wants them, and gives what it found. Every change is a `setData`. */
export async function until(instance, found) {
  for (;;) {
    const result = found();
    if (result) return result;
    await once(instance.drawn, "data");
  }
}

/** A page's template with its data: loops, conditions and braces, as every platform has them. Gives the elements in their order. */
export function drawn(root, platform, instance) {
  const { markup, prefix } = platforms[platform];
  const text = readFileSync(join(root, `${instance.is}.${markup}`), "utf8");
  const elements = [];
  draw(parse(text), instance.data);
  return elements;

  function draw(nodes, scope) {
    let chosen = true;
    let out = "";
    for (const node of nodes) {
      if (typeof node === "string") {
        out += fill(node, scope);
        continue;
      }
      const {
        [`${prefix}for`]: list,
        [`${prefix}for-item`]: name = "item",
        [`${prefix}if`]: test,
        [`${prefix}else`]: other,
        ...attributes
      } = node.attributes;
      if (test !== undefined) chosen = Boolean(value(test, scope));
      else if (other !== undefined) chosen = !chosen;
      else chosen = true;
      if (!chosen) continue;
      for (const item of list === undefined ? [undefined] : value(list, scope)) {
        const inner = list === undefined ? scope : { ...scope, [name]: item };
        const element = {
          tag: node.tag,
          ...Object.fromEntries(Object.entries(attributes).map(([key, text]) => [key, value(text, inner)])),
        };
        elements.push(element);
        element.text = draw(node.children, inner);
        out += element.text;
      }
    }
    return out;
  }
}

const fill = (text, scope) => text.replace(/\{\{([^}]*)\}\}/g, (whole) => String(value(whole, scope) ?? ""));

function value(text, scope) {
  const whole = /^\{\{\s*([^}]*?)\s*\}\}$/.exec(text);
  if (whole === null) return fill(text, scope);
  assert.match(whole[1], /^!?[\w.]+$/, "an expression that this reader does not know");
  const read = whole[1]
    .replace("!", "")
    .split(".")
    .reduce((at, part) => at?.[part], scope);
  return whole[1].startsWith("!") ? !read : read;
}

function parse(text) {
  const top = { children: [] };
  const open = [top];
  for (const [, end, tag, attributes, self, words] of text.matchAll(
    /<(\/?)([\w-]+)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*(\/?)>|([^<]+)/g,
  )) {
    const into = open[open.length - 1].children;
    if (words !== undefined) into.push(words);
    else if (end) open.pop();
    else {
      const node = {
        tag,
        attributes: Object.fromEntries(
          [...attributes.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)].map(([, key, text = ""]) => [key, text]),
        ),
        children: [],
      };
      into.push(node);
      if (!self) open.push(node);
    }
  }
  return top.children;
}
