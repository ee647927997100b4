// What the entries import that is no file of npm/src.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";

/** `contents()` in the place of everything imported by a name that `filter` matches. */
const made = (name, filter, contents, folder = ".") => ({
  name,
  setup(build) {
    build.onResolve({ filter }, ({ path }) => ({ path, namespace: name }));
    build.onLoad({ filter: /.*/, namespace: name }, () => ({
      contents: contents(),
      loader: "js",
      resolveDir: resolve(folder),
    }));
  },
});

/**
 * wasm-bindgen's glue. It looks at memory through views that it takes for good until they are detached; an instance in plain
 * JavaScript, some mini-program hosts, and an instance that was put away detach nothing. Ours compares the buffers.
 */
export const glue = made(
  "glue",
  /^wasm-bindgen-glue$/,
  () => {
    const text = readFileSync("build-out/glue/gongji_bg.js", "utf8");
    const views = [
      /(cached\w+ArrayMemory0)\.byteLength === 0/g,
      /(cachedDataViewMemory0)\.buffer\.detached === true \|\| \(.*?\)(?=\) \{)/g,
    ];
    const patched = views.reduce((before, view) => before.replace(view, "$1.buffer !== wasm.memory.buffer"), text);
    if (patched.split(".buffer !== wasm.memory.buffer").length !== text.split(/let cached\w+Memory0/).length)
      throw new Error("wasm-bindgen's glue has changed: read how it caches its views of memory, then this plugin");
    return patched;
  },
  "build-out/glue",
);

/** The module as text. */
export const inlined = made(
  "base64",
  /^gongji-base64$/,
  () => `export default "${readFileSync("build-out/gongji.wasm", "base64")}"`,
);

/** The figures of bills as text. */
export const figures = made(
  "figures",
  /^gongji-figures$/,
  () => `export default "${readFileSync("build-out/figures.bin", "base64")}"`,
);

/** What three facts give (scripts/bundle/first.mjs). */
export const first = made(
  "first",
  /^gongji-first$/,
  () => `export default ${readFileSync("build-out/first.json", "utf8")}`,
);

/** What wasm2js made, as a function of its imports instead of a module that starts itself. */
export const asmModule = made("asm", /^gongji-asm$/, () => {
  const text = readFileSync("build-out/gongji.asm.js", "utf8");
  const [, body] =
    /^import \* as \S+ from '.\/gongji_bg.js';\n(.*)\nvar retasmFunc = asmFunc\(\{\n.*?\n\}\);\n(?:export var \w+ = retasmFunc\.\w+;\n)+$/s.exec(
      text,
    ) ?? [];
  if (body === undefined) throw new Error("wasm2js writes its module in another form than it did");
  return `${body}\nexport const instantiate = asmFunc;`;
});

/** Files that lie beside the entries and are loaded by them; where `require` reaches the plain-JavaScript build it takes the script. */
export const beside = {
  name: "beside",
  setup(build) {
    const asm = build.initialOptions.format === "cjs" ? "./global/gongji.asm.js" : "./gongji.asm.js";
    build.onResolve({ filter: /^\.\/gongji\.asm\.js$/ }, () => ({ path: asm, external: true }));
    build.onResolve({ filter: /^\.\/(gongji\.wasm\?module|asm\.js|global\/gongji\.asm\.js)$/ }, ({ path }) => ({
      path,
      external: true,
    }));
  },
};
