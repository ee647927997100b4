// Mini-program hosts as bare as the platforms' documents and devices' reports describe them, each in a realm of its own. What a
// host is not known to have, this one does not have.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import vm from "node:vm";
import { brotliDecompressSync } from "node:zlib";

/** What a new realm of V8 has and some host lacks: WeChat's devices no Intl (Android), Alipay's tools no BigInt, and so on. */
const ABSENT = [
  "WebAssembly",
  "Intl",
  "FinalizationRegistry",
  "WeakRef",
  "globalThis",
  "BigInt",
  "BigInt64Array",
  "BigUint64Array",
  "SharedArrayBuffer",
  "Atomics",
  "AggregateError",
  "Iterator",
  "console",
  "escape",
  "unescape",
];
// Never there in such a realm, and named here so that it stays so.
const NEVER = [
  "TextDecoder",
  "TextEncoder",
  "fetch",
  "performance",
  "URL",
  "queueMicrotask",
  "atob",
  "btoa",
  "crypto",
  "window",
  "document",
  "self",
  "navigator",
  "process",
  "global",
  "Buffer",
];

/**
 * The timers of a realm, where a program sets limits to what it waits for. None runs out because the machine is busy: each lasts twenty
 * times as long as the program says, but for those that `over` picks by their milliseconds, which run out at once.
 */
export function timers(over = () => false) {
  const start = (work, limit) => (over(limit) ? setTimeout(work, 0) : setTimeout(work, 20 * limit).unref());
  return { setTimeout: start, clearTimeout };
}

/** A realm with these globals and what is left of the language. Code made from text is refused, as everywhere in mini-programs. */
export function realm(globals) {
  const context = vm.createContext({ ...timers(), ...globals }, { codeGeneration: { strings: false, wasm: false } });
  vm.runInContext(`for (const name of ${JSON.stringify(ABSENT)}) delete this[name];`, context);
  for (const name of [...ABSENT, ...NEVER]) assert.equal(vm.runInContext(`typeof ${name}`, context), "undefined", name);
  return context;
}

/**
 * CommonJS by the platforms' rules: a path relative to the file, or a package's name looked up in `packages` (a folder of the
 * program); never outside the program, and no JSON.
 */
export function modules(root, context, packages) {
  const loaded = new Map();
  function load(path) {
    const file = [path, `${path}.js`, `${path}/index.js`].find(
      (one) => one.endsWith(".js") && existsSync(join(root, one)),
    );
    assert.ok(file !== undefined && !file.startsWith(".."), `no module ${path} in the program`);
    if (!loaded.has(file)) {
      const module = { exports: {} };
      loaded.set(file, module);
      const require = (name) =>
        load(name.startsWith(".") ? posix.join(posix.dirname(file), name) : posix.join(packages, name));
      vm.compileFunction(readFileSync(join(root, file), "utf8"), ["require", "module", "exports"], {
        parsingContext: context,
        filename: file,
      })(require, module, module.exports);
    }
    return loaded.get(file).exports;
  }
  return load;
}

/**
 * A host's loader of WebAssembly: an absolute path in the program's package and nothing else, functions as imports, no exported
 * Globals (WeChat on iOS). `shape`: hosts differ in what they resolve to. `failures`: so many first calls fail.
 */
export function wasmLoader(root, { shape = "result", failures = 0 } = {}) {
  const calls = [];
  async function instantiate(path, imports) {
    calls.push(path);
    if (typeof path !== "string" || !/^\/.+\.wasm(\.br)?$/.test(path))
      throw new TypeError("instantiate:fail the path must be one in the code package");
    if (typeof imports !== "object" || imports === null)
      throw new TypeError("instantiate:fail imports must be an object");
    for (const module of Object.values(imports)) {
      for (const value of Object.values(module))
        if (typeof value !== "function") throw new TypeError("instantiate:fail an import is no function");
    }
    if (calls.length <= failures) throw new Error("CompileError: invalid wasm file");
    const file = readFileSync(join(root, path));
    const { instance, module } = await WebAssembly.instantiate(
      path.endsWith(".br") ? brotliDecompressSync(file) : file,
      imports,
    );
    const exports = Object.fromEntries(
      Object.entries(instance.exports).filter(([, value]) => !(value instanceof WebAssembly.Global)),
    );
    return shape === "instance" ? { exports } : { instance: { exports }, module };
  }
  return { calls, instantiate };
}
