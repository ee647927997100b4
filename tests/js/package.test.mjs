// The npm package as it is published: what it holds, and how it starts, fails and recovers.
import assert from "node:assert/strict";
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const file = (path) => fileURLToPath(new URL(`../../npm/${path}`, import.meta.url));
const wasm = file("dist/gongji.wasm");
const webAssembly = globalThis.WebAssembly;
let copies = 0;

/** A copy of an entry that has not been started; each has its own state. */
function fresh(entry = "index") {
  copies += 1;
  return import(`../../npm/dist/${entry}.js?${copies}`);
}

/** Limits of `init`: one for what never comes, and one that no busy machine reaches. */
const SOON = { timeoutMs: 20 };
const LATE = { timeoutMs: 60_000 };

const notReady = { ok: false, errors: [{ code: "not_ready", path: "", expected: "await init() first" }] };

test("every call is refused before init, none throws", async () => {
  const {
    about,
    checkBinding,
    checkUnbinding,
    listRegions,
    loadPolicies,
    policyAt,
    previewDeduction,
    readSettlement,
    resetPolicies,
  } = await fresh();
  const calls = [
    about,
    checkBinding,
    checkUnbinding,
    listRegions,
    loadPolicies,
    policyAt,
    previewDeduction,
    readSettlement,
    resetPolicies,
  ];
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
  const { about, init, InitError } = await fresh("slim");
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
  await refused(undefined, "fetch_failed");
  await refused(() => ({}), "compile_failed");
  assert.deepEqual(about(), notReady);
  await init(url);
  assert.equal(about().ok, true);
});

test("init gives up on a server that never answers", async (t) => {
  const url = await host(t, () => {});
  const { init } = await fresh();
  await assert.rejects(init(url, SOON), { name: "InitError", code: "timeout" });
  await init(await readFile(wasm));
});

test("an instantiation that never ends is given up, and the next may succeed", async () => {
  const { engine, init } = await fresh("slim");
  await assert.rejects(
    init(() => new Promise(() => {}), SOON),
    { name: "InitError", code: "timeout" },
  );
  await init(await readFile(wasm));
  assert.deepEqual(engine(), { runs: "webassembly" });
});

/** What is wrong with the host, the code that tells of it, and what the entry is given. */
const unfit = [
  ["there is no WebAssembly", "no_webassembly", undefined, (t) => without(t, "WebAssembly")],
  [
    "compiling is forbidden",
    "compile_failed",
    await readFile(wasm),
    (t) => forbid(t, "compile", new WebAssembly.CompileError("unsafe-eval")),
  ],
  [
    "it traps while starting",
    "compile_failed",
    await readFile(wasm),
    (t) => forbid(t, "instantiate", new WebAssembly.RuntimeError("unreachable")),
  ],
  ["it hangs while compiling", "timeout", await readFile(wasm), (t) => forbid(t, "compile")],
  ["the file is cut short", "compile_failed", (await readFile(wasm)).subarray(0, 50_000), () => {}],
  ["another page came", "compile_failed", new TextEncoder().encode("<!doctype html><title>the app</title>"), () => {}],
];

for (const [what, code, source, arrange] of unfit) {
  test(`plain JavaScript runs when ${what}`, async (t) => {
    const { about, engine, init } = await fresh();
    assert.deepEqual(engine(), { runs: "nothing" });
    arrange(t);
    await init(source, LATE);
    const { runs, because } = engine();
    assert.deepEqual([runs, because.code], ["javascript", code]);
    assert.equal(about().ok, true);
  });

  test(`without a plain-JavaScript build init rejects when ${what}, and may be called again`, async (t) => {
    const { engine, init } = await fresh("slim");
    arrange(t);
    await assert.rejects(init(source, LATE), { name: "InitError", code });
    t.mock.restoreAll();
    globalThis.WebAssembly = webAssembly;
    await init(await readFile(wasm));
    assert.deepEqual(engine(), { runs: "webassembly" });
  });
}

test("a file that cannot be had is reported, and nothing larger is loaded in its place", async () => {
  const { engine, init } = await fresh();
  await assert.rejects(init("http://127.0.0.1:1/"), { name: "InitError", code: "fetch_failed" });
  assert.deepEqual(engine(), { runs: "nothing" });
});

test("a plain-JavaScript build that cannot be had, or does not start, is reported; the next init may succeed", async (t) => {
  const { engine, init } = await fresh("slim");
  without(t, "WebAssembly");
  await assert.rejects(init(undefined, { fallback: () => Promise.reject(new Error("offline")) }), {
    name: "InitError",
    code: "fetch_failed",
  });
  await assert.rejects(init(undefined, { fallback: () => ({ instantiate: () => assert.fail() }) }), {
    name: "InitError",
    code: "compile_failed",
  });
  await assert.rejects(init(undefined, { fallback: () => new Promise(() => {}), ...SOON }), {
    name: "InitError",
    code: "timeout",
  });
  await init(undefined, { fallback: () => import("../../npm/dist/asm.js") });
  assert.deepEqual([engine().runs, engine().because.code], ["javascript", "no_webassembly"]);
});

test("the caller may instantiate the module itself; hosts answer in three shapes", async () => {
  const shapes = [(made) => made, (made) => made.instance, (made) => made.instance.exports];
  for (const shape of shapes) {
    const { about, init } = await fresh("slim");
    await init(async (imports) => shape(await WebAssembly.instantiate(await readFile(wasm), imports)));
    assert.equal(about().ok, true);
  }
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

async function host(t, answer) {
  const server = createServer(answer);
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${server.address().port}/`;
}

/** As on a host that has no such thing, until the test ends. */
function without(t, name) {
  const kept = globalThis[name];
  t.after(() => {
    globalThis[name] = kept;
  });
  globalThis[name] = undefined;
}

/** As on a host that refuses with the error, or without one, never answers: then the limit is over once it is being waited for. */
function forbid(t, name, error) {
  if (error === undefined) t.mock.timers.enable({ apis: ["setTimeout"] });
  t.mock.method(WebAssembly, name, () => {
    if (error !== undefined) return Promise.reject(error);
    queueMicrotask(() => t.mock.timers.tick(LATE.timeoutMs));
    return new Promise(() => {});
  });
}
