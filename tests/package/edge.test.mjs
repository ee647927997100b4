// One worker on every edge runtime that can be had: bundled as its platform bundles it, with no network.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { EdgeRuntime } from "edge-runtime";
import { build } from "esbuild";
import { Miniflare } from "miniflare";
import workerdPackage from "workerd";
import { installed, makeProject } from "./project.mjs";

let folder;
before(() => {
  folder = makeProject("edge", /^n/).folder;
});

/** 河北 took siblings from 2024-08-02 on. `send` takes a request's options and gives the answer. */
async function answers(send) {
  const ask = async (day) => {
    const grantor = { region: "130100", scheme: "employee", account: true, status: "normal", bound: 0 };
    const grantee = { relation: "sibling", region: "130200", scheme: "resident", status: "normal", bound: 0 };
    const reply = await (await send({ method: "POST", body: JSON.stringify({ day, grantor, grantee }) })).json();
    return [reply.value?.outcome, reply.runs];
  };
  assert.deepEqual(
    [await ask("2024-08-01"), await ask("2024-08-02")],
    [
      ["ineligible", "webassembly"],
      ["eligible", "webassembly"],
    ],
  );
}

/** wrangler bundles with these conditions, and hands modules named like this to the runtime. */
const asWrangler = () =>
  build({
    entryPoints: [join(folder, "worker.js")],
    outfile: join(folder, "bundle.js"),
    bundle: true,
    format: "esm",
    target: "es2022",
    conditions: ["workerd", "worker", "browser"],
    external: ["*.wasm?module"],
    logLevel: "warning",
  });

test("edge: workerd, Cloudflare's runtime", async (t) => {
  await asWrangler();
  copyFileSync(join(installed, "dist/gongji.wasm"), join(folder, "gongji.wasm"));
  writeFileSync(
    join(folder, "config.capnp"),
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = .worker)],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
const worker :Workerd.Worker = (
  modules = [(name = "worker.js", esModule = embed "bundle.js"), (name = "gongji.wasm?module", wasm = embed "gongji.wasm")],
  compatibilityDate = "2025-01-01",
);
`,
  );
  const url = await workerd(t);
  await answers((options) => fetch(url, options));
});

test("edge: miniflare, Cloudflare's simulator", async (t) => {
  await asWrangler();
  const simulator = new Miniflare({
    modules: [
      { type: "ESModule", path: "worker.js", contents: readFileSync(join(folder, "bundle.js"), "utf8") },
      { type: "CompiledWasm", path: "gongji.wasm?module", contents: readFileSync(join(installed, "dist/gongji.wasm")) },
    ],
    compatibilityDate: "2025-01-01",
  });
  t.after(() => simulator.dispose());
  await answers((options) => simulator.dispatchFetch("http://localhost/", options));
});

test("edge: edge-runtime, Vercel's, with the module compiled outside its realm as Next.js does", async () => {
  const compiled = {
    name: "compiled",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /\.wasm\?module$/ }, ({ path }) => ({ path, namespace: "compiled" }));
      onLoad({ filter: /./, namespace: "compiled" }, () => ({ contents: "export default globalThis.wasm_gongji;" }));
    },
  };
  const { outputFiles } = await build({
    stdin: {
      contents:
        'import worker from "./worker.js";\naddEventListener("fetch", (event) => event.respondWith(worker.fetch(event.request)));',
      resolveDir: folder,
    },
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
    conditions: ["edge-light", "worker", "browser"],
    plugins: [compiled],
    logLevel: "warning",
  });
  const wasm_gongji = await WebAssembly.compile(readFileSync(join(installed, "dist/gongji.wasm")));
  const runtime = new EdgeRuntime({
    initialCode: outputFiles[0].text,
    extend: (context) => Object.assign(context, { wasm_gongji }),
  });
  await answers((options) => runtime.dispatchFetch("http://localhost/", options));
});

/** Starts the runtime, and gives its address. */
async function workerd(t) {
  const child = spawn(workerdPackage.default, ["serve", "config.capnp", "--control-fd=3"], {
    cwd: folder,
    stdio: ["ignore", "inherit", "inherit", "pipe"],
  });
  t.after(() => child.kill());
  const port = await new Promise((found, failed) => {
    child.once("error", failed);
    child.once("exit", (code) => failed(new Error(`workerd ended with ${code}`)));
    child.stdio[3].on("data", (data) => {
      for (const line of String(data)
        .split("\n")
        .filter((text) => text !== "")) {
        const reported = JSON.parse(line);
        if (reported.event === "listen") found(reported.port);
      }
    });
  });
  return `http://127.0.0.1:${port}/`;
}
