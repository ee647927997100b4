// Servers as they are: policies that forbid WebAssembly, wrong types, other origins, files cut short, lines that stall.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { EventEmitter, once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { after, before, test } from "node:test";
import { startChromium } from "../page/harness.mjs";
import { installed, makeProject } from "./project.mjs";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".wasm": "application/wasm",
};

let browser;
let folder;
before(async () => {
  browser = await startChromium();
  folder = makeProject("module-page").folder;
});
after(() => browser.close());

/**
 * Serves a folder; `change` may give headers, other bytes, or keep a file waiting. Gives the address, what was asked for, and `until`,
 * which waits for a file to be asked for.
 */
async function host(t, root, change = () => ({})) {
  const asked = [];
  const asking = new EventEmitter();
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, "http://localhost").pathname;
    asked.push(path);
    asking.emit(path);
    const { status = 200, headers = {}, cut, broken, stall, halts, other } = change(path);
    if (stall) return;
    const body =
      other ??
      (path === "/blank"
        ? "<!doctype html>"
        : await readFile(join(root, path === "/" ? "index.html" : path)).catch(() => undefined));
    response.writeHead(body === undefined ? 404 : status, {
      "content-type": TYPES[extname(path)] ?? TYPES[".html"],
      ...headers,
    });
    if (halts) response.write(body.subarray(0, 100_000));
    else if (broken) response.write(body.subarray(0, 100_000), () => response.destroy());
    else response.end(cut === undefined ? body : body.subarray(0, cut));
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${server.address().port}/`, asked, until: (path) => once(asking, path) };
}

/** What the example page says in the end, and which engine runs. */
async function outcome(t, url) {
  const page = await (await browser.newContext()).newPage();
  t.after(() => page.context().close());
  await page.goto(url);
  await page.waitForFunction(() => !document.querySelector("#answer").textContent.includes("正在准备"));
  return page.$eval("#answer", (place) => [place.textContent, place.title]);
}

async function blank(t, url) {
  const page = await (await browser.newContext()).newPage();
  t.after(() => page.context().close());
  await page.goto(`${url}blank`);
  return page;
}

/** How `init` ends on a blank page, given its source and options as text. */
async function start(t, url, source, options, entry) {
  return begin(await blank(t, url), source, options, entry);
}

/** How `init` ends on a line that stalls at `file`: the time limit is over as soon as the file has been asked for. */
async function startStalled(t, { url, until }, file) {
  const page = await blank(t, url);
  await page.clock.install();
  const stalled = until(file);
  const ended = begin(page, undefined, "{ timeoutMs: 600_000 }");
  await stalled;
  await page.clock.fastForward(600_000);
  return ended;
}

function begin(page, source = "undefined", options = "{ timeoutMs: 60_000 }", entry = "index") {
  return page.evaluate(`(async () => {
    const gongji = await import("/gongji/${entry}.js");
    try {
      await gongji.init(${source}, ${options});
      return [gongji.engine().runs, gongji.engine().because?.code];
    } catch (error) {
      return [error.name, error.code];
    }
  })()`);
}

const html = (policy) => (path) => ({ headers: path === "/" ? { "content-security-policy": policy } : {} });

test("default-src 'self'; script-src 'self' 'wasm-unsafe-eval': WebAssembly runs", async (t) => {
  const { url } = await host(t, folder, html("default-src 'self'; script-src 'self' 'wasm-unsafe-eval'"));
  assert.deepEqual(await outcome(t, url), ["可以", "webassembly"]);
});

test("default-src 'self': WebAssembly is refused, and plain JavaScript runs", async (t) => {
  const { url, asked } = await host(t, folder, html("default-src 'self'"));
  assert.deepEqual(await outcome(t, url), ["可以", "javascript"]);
  assert.ok(asked.includes("/gongji/gongji.asm.js"));
  assert.ok(!asked.includes("/gongji/gongji.wasm"), "what may not run is not fetched");
});

test("default-src 'self': the classic script and the worker fall back as well", async (t) => {
  for (const name of ["classic-script", "worker"]) {
    // A worker has the policy of its own file.
    const { url } = await host(t, makeProject(name).folder, (path) => ({
      headers: /^\/(worker\.js)?$/.test(path) ? { "content-security-policy": "default-src 'self'" } : {},
    }));
    assert.deepEqual(await outcome(t, url), ["可以", "javascript"], name);
  }
});

test("a wrong MIME type does not matter, with nosniff or without", async (t) => {
  for (const type of ["application/octet-stream", "text/plain", "text/html"]) {
    const wrong = (path) => ({
      headers: path.endsWith(".wasm") ? { "content-type": type, "x-content-type-options": "nosniff" } : {},
    });
    assert.deepEqual(await outcome(t, (await host(t, folder, wrong)).url), ["可以", "webassembly"], type);
  }
});

test("another origin: with CORS the module starts, without it the page gets an error, and nothing else is loaded", async (t) => {
  const dist = join(installed, "dist");
  const open = await host(t, dist, () => ({ headers: { "access-control-allow-origin": "*" } }));
  const shut = await host(t, dist);
  const { url, asked } = await host(t, folder);
  assert.deepEqual(await start(t, url, `"${open.url}gongji.wasm"`), ["webassembly", undefined]);
  assert.deepEqual(await start(t, url, `"${shut.url}gongji.wasm"`), ["InitError", "fetch_failed"]);
  assert.ok(!asked.includes("/gongji/gongji.asm.js"));
});

test("a file that is not there is reported", async (t) => {
  const { url } = await host(t, folder);
  assert.deepEqual(await start(t, url, '"/nowhere.wasm"'), ["InitError", "fetch_failed"]);
});

test("a file cut short is not accepted, and plain JavaScript runs; a line that breaks is a failed fetch", async (t) => {
  const short = await host(t, folder, (path) => (path.endsWith(".wasm") ? { cut: 100_000 } : {}));
  assert.deepEqual(await start(t, short.url), ["javascript", "compile_failed"]);
  const broken = await host(t, folder, (path) => (path.endsWith(".wasm") ? { broken: true } : {}));
  assert.deepEqual(await start(t, broken.url), ["InitError", "fetch_failed"]);
});

test("another page in the module's place is not accepted, and plain JavaScript runs", async (t) => {
  const { url } = await host(t, folder, (path) =>
    path.endsWith(".wasm")
      ? { other: "<!doctype html><title>请登录</title>", headers: { "content-type": "text/html" } }
      : {},
  );
  assert.deepEqual(await start(t, url), ["javascript", "compile_failed"]);
});

test("default-src 'self', and an entry without the plain-JavaScript build: init says that the module was not accepted", async (t) => {
  const { url } = await host(t, folder, (path) => ({
    headers: path === "/blank" ? { "content-security-policy": "script-src 'self' 'unsafe-inline'" } : {},
  }));
  assert.deepEqual(await start(t, url, undefined, undefined, "inline"), ["InitError", "compile_failed"]);
  assert.deepEqual(await start(t, url, '"/gongji/gongji.wasm"', undefined, "slim"), ["InitError", "compile_failed"]);
  assert.deepEqual(
    await start(
      t,
      url,
      '"/gongji/gongji.wasm"',
      '{ fallback: () => import("/gongji/asm.js"), timeoutMs: 60_000 }',
      "slim",
    ),
    ["javascript", "compile_failed"],
  );
});

test("a file that stops half-way, or the plain-JavaScript build that does not come, is reported after the time limit", async (t) => {
  const half = await host(t, folder, (path) => (path.endsWith(".wasm") ? { halts: true } : {}));
  assert.deepEqual(await startStalled(t, half, "/gongji/gongji.wasm"), ["InitError", "timeout"]);
  assert.ok(!half.asked.includes("/gongji/gongji.asm.js"));
  const plain = await host(t, folder, (path) =>
    path.endsWith(".wasm") ? { cut: 100_000 } : path.endsWith("asm.js") ? { stall: true } : {},
  );
  assert.deepEqual(await startStalled(t, plain, "/gongji/gongji.asm.js"), ["InitError", "timeout"]);
});

test("a file that does not come is reported after the time limit, and nothing larger is asked for on the same line", async (t) => {
  const line = await host(t, folder, (path) => (path.endsWith(".wasm") ? { stall: true } : {}));
  assert.deepEqual(await startStalled(t, line, "/gongji/gongji.wasm"), ["InitError", "timeout"]);
  assert.ok(!line.asked.includes("/gongji/gongji.asm.js"));
});

test("integrity: a script and the module are taken with the right hash, and refused with another", async (t) => {
  const { url } = await host(t, folder);
  const hash = async (path) =>
    `sha384-${createHash("sha384")
      .update(await readFile(join(folder, "gongji", path)))
      .digest("base64")}`;
  const fetching = (integrity) => `fetch("/gongji/gongji.wasm", { integrity: "${integrity}" })`;
  assert.deepEqual(await start(t, url, fetching(await hash("gongji.wasm"))), ["webassembly", undefined]);
  assert.deepEqual(await start(t, url, fetching(await hash("index.js"))), ["InitError", "fetch_failed"]);

  const page = await blank(t, url);
  const tagged = (integrity) =>
    page.evaluate(
      (integrity) =>
        new Promise((resolve) => {
          const tag = Object.assign(document.createElement("script"), {
            src: "/gongji/global/gongji.js",
            integrity,
            onload: () => resolve("loaded"),
            onerror: () => resolve("refused"),
          });
          document.head.append(tag);
        }),
      integrity,
    );
  assert.deepEqual(
    [await tagged(await hash("index.js")), await tagged(await hash("global/gongji.js"))],
    ["refused", "loaded"],
  );
});

test("the page says in words what went wrong", async (t) => {
  const { url } = await host(t, folder, (path) => (path.endsWith(".wasm") ? { status: 503 } : {}));
  assert.deepEqual(await outcome(t, url), ["计算引擎没有下载下来，请检查网络后重试。", ""]);
});

test("neither build runs: init says so", async (t) => {
  const bad = (path) =>
    path === "/gongji/gongji.asm.js"
      ? { status: 503 }
      : path === "/blank"
        ? { headers: { "content-security-policy": "script-src 'self'" } }
        : {};
  const { url } = await host(t, folder, bad);
  assert.deepEqual(await start(t, url), ["InitError", "fetch_failed"]);
});
