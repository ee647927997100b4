// Cold start: page opened to first verdict, and Node from import to first answer. Answers as JSON on standard output.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { build } from "esbuild";
import { startChromium } from "../tests/page/harness.mjs";
import { bindings } from "./cases.mjs";
import { median } from "./clock.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const RUNS = 9;
const question = JSON.stringify(bindings["checkBinding: all conditions met"]);
const show = (answer) => `document.body.textContent = ${answer};\nwindow.shown = performance.now();\n`;

// The module's file is asked for by the markup, beside the script, not after it.
const PAGES = {
  "the module": {
    script: `import { init, checkBinding } from ${JSON.stringify(here("../npm/dist/slim.js"))};\nawait init("/engine.wasm");\n${show(`checkBinding(${question}).value.outcome`)}`,
    wasm: here("../npm/dist/gongji.wasm"),
  },
  "by hand, big.js": {
    script: `import { checkBinding } from ${JSON.stringify(here("out/big.js"))};\n${show(`checkBinding(${question}).value.outcome`)}`,
  },
  "zen-engine-wasm": {
    script: `import init, { Variable } from ${JSON.stringify(here("node_modules/@gorules/zen-engine-wasm/dist/zen_engine_wasm.js"))};
await init({ module_or_path: "/engine.wasm" });
${show(`String(new Variable(${question}).evaluateExpression("grantor.scheme == 'employee' and grantee.relation in ['spouse', 'parent', 'child']"))`)}`,
    wasm: here("node_modules/@gorules/zen-engine-wasm/dist/zen_engine_wasm_bg.wasm"),
  },
};

async function filesOf({ script, wasm }) {
  const built = await build({
    stdin: { contents: script, resolveDir: here(".") }, bundle: true, format: "esm", target: "es2022", minify: true, write: false, logLevel: "error",
  });
  const preload = wasm === undefined ? "" : '<link rel="preload" href="/engine.wasm" as="fetch" crossorigin>';
  const files = {
    "/": ["text/html; charset=utf-8", `<!doctype html><meta charset="utf-8"><title>cold</title><link rel="icon" href="data:,">${preload}<body><script type="module" src="/page.js"></script>`],
    "/page.js": ["text/javascript; charset=utf-8", built.outputFiles[0].text],
  };
  if (wasm !== undefined) files["/engine.wasm"] = ["application/wasm", readFileSync(wasm)];
  return Object.fromEntries(Object.entries(files).map(([path, [type, body]]) => [path, { type, body: brotliCompressSync(body) }]));
}

async function host(files) {
  const server = createServer(({ url }, response) => {
    const file = files[url];
    if (file === undefined) return response.writeHead(404).end();
    return response.writeHead(200, { "content-type": file.type, "content-encoding": "br", "content-length": file.body.length }).end(file.body);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return server;
}

async function load(browser, server) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.setCacheDisabled", { cacheDisabled: true });
  await devtools.send("Network.emulateNetworkConditions", { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 });
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await page.goto(`http://127.0.0.1:${server.address().port}/`, { timeout: 120_000 });
  await page.waitForFunction(() => window.shown !== undefined, undefined, { timeout: 120_000 });
  const shown = await page.evaluate(() => window.shown);
  await context.close();
  return shown;
}

const pages = {};
const browser = await startChromium();
const hosts = [];
try {
  for (const [name, page] of Object.entries(PAGES)) {
    const files = await filesOf(page);
    hosts.push({ name, server: await host(files), bytes: Object.values(files).reduce((sum, { body }) => sum + body.length, 0), times: [] });
  }
  for (let run = 0; run < RUNS; run += 1) for (const each of hosts) each.times.push(await load(browser, each.server));
  for (const { name, bytes, times } of hosts) pages[name] = { ms: median(times), bytes };
} finally {
  await browser.close();
  for (const { server } of hosts) server.close();
}

/** Fresh processes, in turn: what a script waits from its first import to its first answer. */
const SCRIPTS = {
  "the module": `const { init, checkBinding } = await import(${JSON.stringify(here("../npm/dist/index.js"))}); const { readFile } = await import("node:fs/promises");
await init(await readFile(${JSON.stringify(here("../npm/dist/gongji.wasm"))})); checkBinding(${question});`,
  "by hand, big.js": `const { checkBinding } = await import(${JSON.stringify(here("out/big.js"))}); checkBinding(${question});`,
  "json-rules-engine": `const { Engine } = await import("json-rules-engine"); const engine = new Engine();
engine.addRule({ conditions: { all: [{ fact: "grantor", path: "$.scheme", operator: "equal", value: "employee" }] }, event: { type: "met" } }); await engine.run(${question});`,
};
mkdirSync(here("out"), { recursive: true });
const started = Object.fromEntries(Object.keys(SCRIPTS).map((name) => [name, []]));
for (let run = 0; run < RUNS; run += 1) {
  for (const [at, [name, script]] of Object.entries(SCRIPTS).entries()) {
    const file = here(`out/start-${at}.mjs`);
    writeFileSync(file, `const start = performance.now();\n${script}\nconsole.log(performance.now() - start);\n`);
    started[name].push(Number(execFileSync("node", [file], { encoding: "utf8" })));
  }
}
const node = Object.fromEntries(Object.entries(started).map(([name, times]) => [name, median(times)]));
console.log(JSON.stringify({ runs: RUNS, pages, node }));
