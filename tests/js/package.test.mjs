// The npm package as it is published: what it holds, and how it starts, fails and recovers.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const file = (path) => fileURLToPath(new URL(`../../npm/${path}`, import.meta.url));
const wasm = file("dist/gongji.wasm");
let copies = 0;

/** A copy of the package that has not been started; each has its own state. */
function fresh() {
  copies += 1;
  return import(`../../npm/dist/index.js?${copies}`);
}

const notReady = { ok: false, errors: [{ code: "not_ready", path: "", expected: "await init() first" }] };

test("every call is refused before init, none throws", async () => {
  const { about, checkBinding, checkUnbinding, listRegions, loadPolicies, policyAt, previewDeduction, readSettlement, resetPolicies } = await fresh();
  const calls = [about, checkBinding, checkUnbinding, listRegions, loadPolicies, policyAt, previewDeduction, readSettlement, resetPolicies];
  for (const call of calls) assert.deepEqual(call({}), notReady);
});

test("starts from bytes, a view of them, a compiled module, or a promise", async () => {
  const bytes = await readFile(wasm);
  const copy = new Uint8Array(bytes).buffer;
  for (const source of [bytes, copy, await WebAssembly.compile(bytes), Promise.resolve(bytes)]) {
    const { about, init } = await fresh();
    await init(source);
    assert.equal(about().ok, true);
  }
});

test("starts from an address or an answer, whatever type it is served with", async (t) => {
  for (const type of ["application/wasm", "application/octet-stream", "text/html"]) {
    const url = await host(t, (_, response) => {
      response.setHeader("content-type", type);
      createReadStream(wasm).pipe(response);
    });
    for (const source of [url, new URL(url), fetch(url), await fetch(url)]) {
      const { about, init } = await fresh();
      await init(source);
      assert.equal(about().ok, true);
    }
  }
});

test("init is idempotent, under way and after", async (t) => {
  let asked = 0;
  const url = await host(t, (_, response) => {
    asked += 1;
    createReadStream(wasm).pipe(response);
  });
  const { about, init } = await fresh();
  const first = init(url);
  assert.equal(init(url), first);
  await Promise.all([first, init(url)]);
  await init(url);
  await init("http://127.0.0.1:1/never-asked");
  assert.equal(asked, 1);
  assert.equal(about().ok, true);
});

test("a failed init says why, and the next one may succeed", async (t) => {
  const url = await host(t, (request, response) => {
    if (request.url === "/missing") response.writeHead(404).end();
    else if (request.url === "/page") response.end("<!doctype html><title>the app</title>");
    else createReadStream(wasm).pipe(response);
  });
  const { about, init, InitError } = await fresh();
  const refused = (source, code) => {
    const failed = (error) => error instanceof InitError && error instanceof Error && error.code === code;
    return assert.rejects(init(source), failed, `${source} should give ${code}`);
  };
  await refused(`${url}missing`, "fetch_failed");
  await refused("http://127.0.0.1:1/", "fetch_failed");
  await refused("no address", "fetch_failed");
  await refused(Promise.reject(new Error("offline")), "fetch_failed");
  await refused(`${url}page`, "compile_failed");
  await refused(new Uint8Array([0, 97, 115, 109, 9, 9, 9, 9]), "compile_failed");
  await refused({}, "compile_failed");
  assert.deepEqual(about(), notReady);
  await init(url);
  assert.equal(about().ok, true);
});

test("init gives up on a server that never answers", async (t) => {
  const url = await host(t, () => {});
  const { init } = await fresh();
  await assert.rejects(init(url, { timeoutMs: 50 }), { name: "InitError", code: "timeout" });
  await init(await readFile(wasm));
});

test("without WebAssembly init says so", async (t) => {
  const kept = globalThis.WebAssembly;
  t.after(() => {
    globalThis.WebAssembly = kept;
  });
  const { init } = await fresh();
  globalThis.WebAssembly = undefined;
  await assert.rejects(init(), { name: "InitError", code: "no_webassembly" });
  globalThis.WebAssembly = kept;
  await init(await readFile(wasm));
});

test("a call with no stack left does not throw, and the next one is answered", async () => {
  const { about, checkBinding, init, restarts } = await fresh();
  await init(await readFile(wasm));
  const before = about();
  let stopped = 0;
  // The calls nearest the end of the stack are cut off inside the module.
  const fall = () => {
    try {
      fall();
    } catch {
      // No stack for even this frame; the ones above have a little more.
    }
    try {
      const reply = checkBinding({});
      if (reply.ok === false && reply.errors[0].code === "engine_stopped") stopped += 1;
    } catch {
      // No stack for the package's own frame: the same as calling anything there.
    }
  };
  fall();
  // With stack again, the next call starts a fresh instance by itself.
  assert.deepEqual(about(), before);
  if (stopped > 0) assert.ok(restarts() > 0);
});

test("the tarball holds what package.json promises, and nothing else", async () => {
  const options = { cwd: file("."), encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] };
  const [{ files }] = [JSON.parse(execFileSync("npm", ["pack", "--dry-run", "--json"], options))].flatMap(packed);
  const names = files.map(({ path }) => path);
  for (const name of ["dist/index.js", "dist/index.d.ts", "dist/gongji.wasm", "dist/sources.json", "dist/guide.json", "dist/policies.json", "LICENSE-MIT", "LICENSE-APACHE"]) {
    assert.ok(names.includes(name), `${name} is missing`);
  }
  for (const name of names) assert.match(name, /^(dist\/.+\.(js|d\.ts|wasm|json)|package\.json|README\.md|LICENSE-(MIT|APACHE))$/);
});

test("every subpath resolves by the package's name", async () => {
  const require = createRequire(import.meta.url);
  assert.equal(require.resolve("gongji/gongji.wasm"), wasm);
  assert.equal(typeof require("gongji/sources.json"), "object");
  assert.equal(typeof require("gongji/guide.json"), "object");
  assert.equal(typeof require("gongji/policies.json"), "object");
  for (const language of ["zh-CN", "en"]) {
    const messages = await import(`gongji/messages/${language}`);
    assert.ok(Object.keys(messages).length > 0, language);
  }
});

/** Older npm prints a list, newer ones an object by package name. */
function packed(answer) {
  return Array.isArray(answer) ? answer : Object.values(answer);
}

async function host(t, answer) {
  const server = createServer(answer);
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${server.address().port}/`;
}
