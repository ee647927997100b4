// Cold start: page opened to first verdict, and Node from import to first answer. Answers as JSON on standard output.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { build } from "esbuild";
import { firstTable } from "../npm/dist/first.js";
import { serve } from "../scripts/serve.mjs";
import { choose, setRegion, settled } from "../tests/page/form.mjs";
import { startChromium } from "../tests/page/harness.mjs";
import { bindings } from "./cases.mjs";
import { median } from "./clock.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const RUNS = Number(process.env.RUNS ?? 9);
const question = JSON.stringify(bindings["checkBinding: all conditions met"]);
const show = (answer) => `document.body.textContent = ${answer};\nwindow.shown = performance.now();\n`;

/** A page on one build of the package: the module alone, as a question about a binding needs it, or with the figures of bills. */
const packaged = (dist, figures) => ({
  script: `import { init, checkBinding } from ${JSON.stringify(`${dist}/slim.js`)};\nawait init("/engine.wasm"${figures ? ', { figures: "/figures.bin" }' : ""});\n${show(`checkBinding(${question}).value.outcome`)}`,
  wasm: `${dist}/gongji.wasm`,
  figures: figures ? `${dist}/figures.bin` : undefined,
});

// The files are asked for by the markup, beside the script, not after it. `BEFORE` names the npm/dist of another build to compare with.
const PAGES = {
  ...(process.env.BEFORE ? { "the module before": packaged(process.env.BEFORE, false) } : {}),
  "the module": packaged(here("../npm/dist"), false),
  "the module with the figures of bills": packaged(here("../npm/dist"), true),
  "the table of first answers": {
    script: `import { firstAnswer, firstTable } from ${JSON.stringify(here("../npm/dist/first.js"))};\n${show(`firstAnswer({ day: firstTable.until, grantor: { region: "420100" }, grantee: { relation: "parent", region: "420000" } }).outcome`)}`,
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

async function filesOf({ script, wasm, figures }) {
  const built = await build({
    stdin: { contents: script, resolveDir: here(".") },
    bundle: true,
    format: "esm",
    target: "es2022",
    minify: true,
    write: false,
    logLevel: "error",
  });
  const loaded = { "/engine.wasm": wasm, "/figures.bin": figures };
  const names = Object.keys(loaded).filter((name) => loaded[name] !== undefined);
  const preload = names.map((name) => `<link rel="preload" href="${name}" as="fetch" crossorigin>`).join("");
  const files = {
    "/": [
      "text/html; charset=utf-8",
      `<!doctype html><meta charset="utf-8"><title>cold</title><link rel="icon" href="data:,">${preload}<body><script type="module" src="/page.js"></script>`,
    ],
    "/page.js": ["text/javascript; charset=utf-8", built.outputFiles[0].text],
  };
  for (const name of names)
    files[name] = [
      name.endsWith(".wasm") ? "application/wasm" : "application/octet-stream",
      readFileSync(loaded[name]),
    ];
  return Object.fromEntries(
    Object.entries(files).map(([path, [type, body]]) => [path, { type, body: brotliCompressSync(body) }]),
  );
}

async function host(files) {
  const server = createServer(({ url }, response) => {
    const file = files[url];
    if (file === undefined) return response.writeHead(404).end();
    return response
      .writeHead(200, { "content-type": file.type, "content-encoding": "br", "content-length": file.body.length })
      .end(file.body);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return server;
}

/** A page of a fresh context, with an empty cache, on a slow line and a slow processor. */
async function slowPage(browser, options = {}) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.setCacheDisabled", { cacheDisabled: true });
  await devtools.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 150,
    downloadThroughput: 1.6e6 / 8,
    uploadThroughput: 0.75e6 / 8,
  });
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  return page;
}

async function load(browser, server) {
  const page = await slowPage(browser);
  await page.goto(`http://127.0.0.1:${server.address().port}/`, { timeout: 120_000 });
  await page.waitForFunction(() => window.shown !== undefined, undefined, { timeout: 120_000 });
  const shown = await page.evaluate(() => window.shown);
  await page.context().close();
  return shown;
}

/** Our own page where three facts are kept in the tab: when it is drawn, when the table has answered, and when the engine has. */
async function loadOurs(browser, url, facts) {
  const page = await slowPage(browser, {
    locale: "zh-CN",
    viewport: { width: 390, height: 844 },
    serviceWorkers: "block",
  });
  await page.addInitScript((kept) => {
    for (const [key, value] of Object.entries(kept)) sessionStorage.setItem(key, value);
    const seen = (window.seen = {});
    const look = () => {
      const is = (selector) => document.querySelector(selector) !== null;
      const now = performance.now();
      if (is("#foot")) seen.drawn ??= now;
      if (is("#foot[data-first]")) seen.table ??= now;
      if (is("html[data-revision]")) seen.engine ??= now;
      if (seen.engine === undefined) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, facts);
  await page.goto(`${url}#day=${firstTable.until}`, { timeout: 120_000 });
  await page.waitForFunction(() => window.seen.engine !== undefined, undefined, { timeout: 120_000 });
  const seen = await page.evaluate(() => window.seen);
  await page.context().close();
  return seen;
}

/** What the page keeps in the tab once somebody has given the three facts. */
async function threeFacts(browser, url) {
  const context = await browser.newContext({
    locale: "zh-CN",
    viewport: { width: 390, height: 844 },
    serviceWorkers: "block",
  });
  const page = await context.newPage();
  await page.goto(`${url}#day=${firstTable.until}`);
  await settled(page);
  await setRegion(page, "420100");
  await choose(page, "grantee.relation", "parent");
  await page.click('[data-where="same"]');
  await settled(page);
  await page.evaluate(() => dispatchEvent(new Event("pagehide")));
  const kept = await page.evaluate(() => ({ ...sessionStorage }));
  await context.close();
  return kept;
}

const pages = {};
const browser = await startChromium();
const hosts = [];
const ours = await serve({ "/": here("../www/dist") });
const seen = [];
try {
  const facts = await threeFacts(browser, ours.url);
  for (const [name, page] of Object.entries(PAGES)) {
    const files = await filesOf(page);
    hosts.push({
      name,
      server: await host(files),
      bytes: Object.values(files).reduce((sum, { body }) => sum + body.length, 0),
      times: [],
    });
  }
  for (let run = 0; run < RUNS; run += 1) {
    for (const each of hosts) each.times.push(await load(browser, each.server));
    seen.push(await loadOurs(browser, ours.url, facts));
  }
  for (const { name, bytes, times } of hosts) pages[name] = { ms: median(times), bytes };
} finally {
  await browser.close();
  await ours.close();
  for (const { server } of hosts) server.close();
}
const page = Object.fromEntries(
  ["drawn", "table", "engine"].map((what) => [what, median(seen.map((one) => one[what] ?? Infinity))]),
);

/** Fresh processes, in turn: what a script waits from its first import to its first answer. */
const SCRIPTS = {
  "the module": `const { checkBinding } = await import(${JSON.stringify(here("../npm/dist/node.js"))}); checkBinding(${question});`,
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
console.log(JSON.stringify({ runs: RUNS, pages, page, node }));
