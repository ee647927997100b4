// How a page loads each entry, and what must then answer. `find` gives the file behind a subpath of the package.

const WASM = "webassembly";
const PLAIN = "javascript";
const tag = (path) => `<script src="${path}"></script>`;
const module = '<script type="module" src="run.js"></script>';
const asking = [tag("/page/replies.js"), tag("/page/ask.js")].join("\n");
const without = tag("/page/without.js");
const csp = (policy) => ({ "content-security-policy": policy });
// What is asked is whether it answers rightly, not how fast: many things may run on this machine.
const patient = "{ timeoutMs: 60000 }";
const report = (start) => `report(${start}.then(function () { return api; }));\n`;

/** `worded`: its replies are those of `gongji/form` and `gongji/understand`. `runs` is left out where it depends on the browser; docs/engines.md then says which one it is. */
export function pageCases(find) {
  const at = (subpath, ...conditions) => `/package/${find(subpath, conditions).replace(/^\.\//, "")}`;
  const wasm = at("./gongji.wasm");
  const withFigures = `Object.assign({ figures: "${at("./figures.bin")}" }, ${patient})`;
  const imports = (subpath, start = `api.init(undefined, ${patient})`) =>
    `import * as api from "${at(subpath, "browser", "import")}";\n${report(start)}`;
  const classic = at("./global/*").replace("*", "gongji.js");
  const worker = `importScripts("/page/replies.js", "/page/ask.js", "${classic}");\nvar api = gongji;\n`;
  // A worker's script is nowhere near the package's files, so it says where they are.
  const fallback = `function fallback() {\n  importScripts("${classic.replace(/[^/]*$/, "gongji.asm.js")}");\n  return gongjiAsm;\n}\n`;
  const inWorker = { scripts: tag("run.js"), run: 'new Worker("worker.js");\n' };

  const catalogues = ["zh-CN", "en"].map(
    (language, i) =>
      `import { catalogue as words${i} } from "${at("./messages/*", "browser", "import").replace("*", language)}";\n`,
  );
  const words = `import * as plain from "${at(".", "browser", "import")}";\nimport * as form from "${at("./form", "browser", "import")}";\nimport * as understanding from "${at("./understand", "browser", "import")}";\n${catalogues.join("")}
var api = worded(plain, form, understanding, [words0, words1]);\n${report(`plain.init(undefined, ${patient})`)}`;

  const index = { scripts: asking + module, run: imports(".") };
  const script = {
    scripts: asking + tag(classic) + tag("run.js"),
    run: `var api = gongji;\n${report(`api.init(undefined, ${patient})`)}`,
  };
  return [
    { name: "index", title: "`gongji`", runs: WASM, ...index },
    {
      name: "slim",
      title: "`gongji/slim`, from bytes",
      runs: WASM,
      ...index,
      run: imports(
        "./slim",
        `fetch("${wasm}").then((file) => file.arrayBuffer()).then((bytes) => api.init(bytes, ${withFigures}))`,
      ),
    },
    { name: "inline", title: "`gongji/inline`", runs: WASM, ...index, run: imports("./inline") },
    { name: "asm", title: "`gongji/asm`", runs: PLAIN, ...index, run: imports("./asm") },
    { name: "script", title: "classic script", runs: WASM, ...script },
    {
      name: "worker",
      title: "classic script, in a worker",
      runs: WASM,
      ...inWorker,
      worker: worker + report(`api.init("${wasm}", ${withFigures})`),
    },
    {
      name: "form",
      title: "`gongji/form`, `gongji/understand` and `gongji/messages/*`",
      runs: WASM,
      worded: true,
      scripts: asking + tag("/page/worded.js") + module,
      run: words,
    },
    {
      name: "index-without",
      title: "`gongji`, no WebAssembly",
      runs: PLAIN,
      ...index,
      scripts: without + index.scripts,
    },
    {
      name: "script-without",
      title: "classic script, no WebAssembly",
      runs: PLAIN,
      ...script,
      scripts: without + script.scripts,
    },
    {
      name: "worker-without",
      title: "classic script in a worker, no WebAssembly",
      runs: PLAIN,
      ...inWorker,
      worker: `importScripts("/page/without.js");\n${worker}${fallback}${report(`api.init("${wasm}", Object.assign({ fallback: fallback }, ${withFigures}))`)}`,
    },
    {
      name: "index-self",
      title: "`gongji` under `default-src 'self'`",
      runs: PLAIN,
      ...index,
      headers: csp("default-src 'self'"),
    },
    {
      name: "script-self",
      title: "classic script under `default-src 'self'`",
      runs: PLAIN,
      ...script,
      headers: csp("default-src 'self'"),
    },
    {
      name: "index-eval",
      title: "`gongji`, with `'wasm-unsafe-eval'` too",
      ...index,
      headers: csp("default-src 'self'; script-src 'self' 'wasm-unsafe-eval'"),
    },
  ];
}
