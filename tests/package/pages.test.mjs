// Every page of docs/consumers that is for a browser: built from the tarball, opened in Chromium, with WebAssembly and without.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { serve } from "../../scripts/serve.mjs";
import { startChromium } from "../page/harness.mjs";
import { makeProject, run } from "./project.mjs";

let browser;
before(async () => {
  browser = await startChromium();
});
after(() => browser.close());

/** Opens a page and gives it with everything that went wrong in it; `arrange` may change the page before it is read. */
async function open(t, address, arrange = () => {}) {
  const page = await (await browser.newContext()).newPage();
  t.after(() => page.context().close());
  const problems = [];
  const asked = [];
  const scripts = [];
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  page.on("request", (request) => asked.push(request.url()));
  page.on(
    "response",
    (response) =>
      response.request().resourceType() === "script" && scripts.push(response.body().then((body) => body.length)),
  );
  await arrange(page);
  await page.goto(address);
  return {
    page,
    problems,
    asked,
    scriptBytes: async () => (await Promise.all(scripts)).reduce((sum, size) => sum + size, 0),
  };
}

/** The answer of the example, and which engine gave it. 河北 took siblings from 2024-08-02 on. */
async function answered({ page, problems }, runs) {
  await page.waitForFunction((runs) => document.querySelector("#answer")?.title === runs, runs);
  assert.equal(await page.locator("#answer").innerText(), "可以");
  assert.deepEqual(
    problems.filter((text) => !text.includes("favicon") && !text.includes("404")),
    [],
  );
}

const withoutWebAssembly = (page) => page.addInitScript(() => delete globalThis.WebAssembly);

/** The page's worker with its script changed. */
const workerWith = (change) => (page) =>
  page.route("**/worker.js", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: change(await response.text()) });
  });

/** The consumer, and the folder that its server shows. */
const consumers = { vite: "dist", webpack: ".", rollup: ".", esbuild: ".", "module-page": ".", "classic-script": "." };

for (const [name, shown] of Object.entries(consumers)) {
  test(`${name}: built from the tarball, it answers with WebAssembly, and in plain JavaScript where there is none`, async (t) => {
    const { folder } = makeProject(name);
    const server = await serve({ "/": join(folder, shown) });
    t.after(server.close);

    const opened = await open(t, server.url);
    await answered(opened, "webassembly");
    const light = await opened.scriptBytes();
    assert.ok(
      light > 0 && light < 200_000,
      `the plain-JavaScript build is loaded only when it is needed (${light} bytes)`,
    );

    const fallen = await open(t, server.url, withoutWebAssembly);
    await answered(fallen, "javascript");
    assert.ok((await fallen.scriptBytes()) > light + 400_000);
    assert.deepEqual(
      fallen.asked.filter((url) => url.endsWith(".wasm")),
      [],
      "the module is not loaded where it cannot run",
    );
  });
}

test("vite: the development server shows the same", async (t) => {
  const { createServer } = await import("vite");
  const { folder } = makeProject("vite");
  const server = await createServer({
    root: folder,
    configFile: join(folder, "vite.config.js"),
    logLevel: "silent",
    server: { host: "127.0.0.1", port: 0 },
  });
  t.after(() => server.close());
  await server.listen();
  const { port } = server.httpServer.address();
  await answered(await open(t, `http://127.0.0.1:${port}/`), "webassembly");
  await answered(await open(t, `http://127.0.0.1:${port}/`, withoutWebAssembly), "javascript");
});

test("worker: a classic worker answers, with WebAssembly and without", async (t) => {
  const { folder } = makeProject("worker");
  const server = await serve({ "/": folder });
  t.after(server.close);
  await answered(await open(t, server.url), "webassembly");
  await answered(
    await open(
      t,
      server.url,
      workerWith((text) => `delete self.WebAssembly;${text}`),
    ),
    "javascript",
  );

  // The plain-JavaScript build may lie anywhere: its address is the caller's.
  mkdirSync(join(folder, "elsewhere"));
  renameSync(join(folder, "gongji/global/gongji.asm.js"), join(folder, "elsewhere/plain.js"));
  const moved = workerWith(
    (text) => `delete self.WebAssembly;${text.replace("gongji/global/gongji.asm.js", "elsewhere/plain.js")}`,
  );
  await answered(await open(t, server.url, moved), "javascript");
});

// What docs/consumers/worker.md says of module workers.
const asking = `init().then(() => {
  const reply = checkBinding({
    day: "2024-08-02",
    grantor: { region: "130100", scheme: "employee", account: true, status: "normal", bound: 0 },
    grantee: { relation: "sibling", region: "130200", scheme: "resident", status: "normal", bound: 0 },
  });
  postMessage({ text: reply.value.outcome === "eligible" ? "可以" : "", runs: engine().runs });
});`;
const pageWith = (worker) => `const place = document.querySelector("#answer");
${worker}.onmessage = ({ data }) => Object.assign(place, { textContent: data.text, title: data.runs });`;

test("worker: a module worker imports the package as a page does", async (t) => {
  const { folder } = makeProject("module-page");
  writeFileSync(join(folder, "main.js"), pageWith('new Worker("ask.js", { type: "module" })'));
  writeFileSync(join(folder, "ask.js"), `import { checkBinding, engine, init } from "./gongji/index.js";\n${asking}`);
  const server = await serve({ "/": folder });
  t.after(server.close);
  await answered(await open(t, server.url), "webassembly");
});

test("worker: a module worker built by Vite with worker.format es", async (t) => {
  const { folder } = makeProject("vite", /./);
  writeFileSync(
    join(folder, "main.js"),
    pageWith('new Worker(new URL("./ask.js", import.meta.url), { type: "module" })'),
  );
  writeFileSync(join(folder, "ask.js"), `import { checkBinding, engine, init } from "gongji";\n${asking}`);
  const config = readFileSync(join(folder, "vite.config.js"), "utf8");
  writeFileSync(join(folder, "vite.config.js"), config.replace("build:", 'worker: { format: "es" },\n  build:'));
  run(folder, "vite build");
  const server = await serve({ "/": join(folder, "dist") });
  t.after(server.close);
  await answered(await open(t, server.url), "webassembly");
});

test("worker: what is not given is not looked for, and init says what is missing", async (t) => {
  const { folder } = makeProject("worker");
  const server = await serve({ "/": folder });
  t.after(server.close);
  const { page, asked } = await open(t, server.url, (page) =>
    page.route("**/worker.js", (route) => route.fulfill({ contentType: "text/javascript", body: "" })),
  );
  const ends = (before, init) =>
    page.evaluate(
      (script) =>
        new Promise((resolve) => {
          const worker = new Worker(URL.createObjectURL(new Blob([script], { type: "text/javascript" })));
          worker.onmessage = (event) => resolve(event.data);
        }),
      `${before};importScripts("${server.url}gongji/global/gongji.js");${init}.then(() => postMessage("runs"), (error) => postMessage(error.code));`,
    );
  const module = `gongji.init("${server.url}gongji/gongji.wasm")`;
  assert.equal(await ends("", module), "runs");
  assert.equal(await ends("delete self.WebAssembly", module), "no_webassembly");
  assert.equal(await ends("", "gongji.init()"), "fetch_failed");
  assert.deepEqual(
    asked.filter((url) => url.includes("gongji.asm")),
    [],
  );
});

test("one-file: opened from the disk it answers, and asks for nothing", async (t) => {
  const { folder } = makeProject("one-file");
  const address = pathToFileURL(join(folder, "index.html")).href;
  const opened = await open(t, address);
  await answered(opened, "webassembly");
  assert.deepEqual(opened.asked, [address]);
  const without = await open(t, address, withoutWebAssembly);
  await without.page.waitForFunction(() => !document.querySelector("#answer").textContent.includes("正在准备"));
  assert.match(await without.page.locator("#answer").innerText(), /不支持 WebAssembly/);
});

for (const [name, pick, type, error] of [
  [
    "vue-vant",
    (page, field, label) =>
      page.locator(".van-field", { has: page.getByText(field, { exact: true }) }).getByText(label, { exact: true }),
    'input[name="grantor.bound"]',
    ".van-field__error-message",
  ],
  [
    "react-antd-mobile",
    (page, field, label) =>
      page.locator(".adm-form-item", { has: page.getByText(field, { exact: true }) }).getByText(label, { exact: true }),
    'input[name="grantor.bound"]',
    "[role=alert]",
  ],
]) {
  test(`${name}: the form asks what is missing, reports a mistake beside its field, and answers`, async (t) => {
    const { folder } = makeProject(name);
    const server = await serve({ "/": join(folder, "dist") });
    t.after(server.close);
    const { page, problems } = await open(t, server.url);
    await page.waitForFunction(() => document.querySelector("#answer")?.textContent.includes("还没填完"));
    const choices = [
      ["家人是您的", "兄弟姐妹"],
      ["您有没有个人账户", "是"],
      ["您的参保状态", "正常参保"],
      ["家人的参保状态", "正常参保"],
    ];
    // How many are bound is asked on a day with a limit.
    await page.fill("input[name=day]", "2026-11-22");
    for (const [field, label] of choices) await pick(page, field, label).first().click();
    await page.fill(type, "一");
    await page.waitForFunction((css) => document.querySelector(css)?.textContent.trim() !== "", error);
    for (const field of ["grantor.bound", "grantee.bound"]) await page.fill(`input[name="${field}"]`, "0");
    await page.waitForFunction(() => document.querySelector("#answer").textContent.trim() === "可以");
    assert.equal(await page.locator(error).count(), 0);
    await page.fill("input[name=day]", "2024-08-01");
    await page.waitForFunction(() => document.querySelector("#answer").textContent.trim() === "不可以");
    assert.match(await page.locator(error).first().innerText(), /\p{Script=Han}/u);
    assert.deepEqual(
      problems.filter((text) => !text.includes("404")),
      [],
    );
  });
}
