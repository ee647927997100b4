// The consumers without a page: Node, TypeScript, and Cloudflare's runtime.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { copyFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { build } from "esbuild";
import workerdPackage from "workerd";
import { installed, makeProject } from "./project.mjs";

test("node: import and require, and plain JavaScript under --jitless", () => {
  const { printed } = makeProject("node");
  assert.deepEqual([...printed], [
    ["node with-import.mjs", "可以 webassembly\n"],
    ["node with-require.cjs", "不可以 webassembly\n"],
    ["node --jitless with-require.cjs", "不可以 javascript\n"],
  ]);
});

test("typescript: the types hold under node16, as module and as CommonJS, and under bundler; what is compiled runs", () => {
  const { printed } = makeProject("typescript");
  assert.deepEqual([...printed.values()], ["", "", "可以 webassembly\n[ '家人是您的' ]\n", "还没填完\n"]);
});

test("edge: workerd runs the worker as wrangler bundles it, with no network", async (t) => {
  const { folder } = makeProject("edge", /^n/);
  // wrangler bundles with these conditions, and hands modules named like this to the runtime.
  await build({
    entryPoints: [join(folder, "worker.js")], outfile: join(folder, "bundle.js"), bundle: true, format: "esm", target: "es2022",
    conditions: ["workerd", "worker", "browser"], external: ["*.wasm?module"], logLevel: "warning",
  });
  copyFileSync(join(installed, "dist/gongji.wasm"), join(folder, "gongji.wasm"));
  writeFileSync(join(folder, "config.capnp"), `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = .worker)],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
const worker :Workerd.Worker = (
  modules = [(name = "worker.js", esModule = embed "bundle.js"), (name = "gongji.wasm?module", wasm = embed "gongji.wasm")],
  compatibilityDate = "2025-01-01",
);
`);
  const url = await workerd(t, folder);
  const ask = async (day) => {
    const grantor = { region: "130100", scheme: "employee", account: true, status: "normal", bound: 0 };
    const grantee = { relation: "sibling", region: "130200", scheme: "resident", status: "normal", bound: 0 };
    const reply = await (await fetch(url, { method: "POST", body: JSON.stringify({ day, grantor, grantee }) })).json();
    return [reply.value?.outcome, reply.runs];
  };
  assert.deepEqual([await ask("2024-08-01"), await ask("2024-08-02")], [["ineligible", "webassembly"], ["eligible", "webassembly"]]);
});

/** Starts the runtime, and gives its address. */
async function workerd(t, folder) {
  const child = spawn(workerdPackage.default, ["serve", "config.capnp", "--control-fd=3"], { cwd: folder, stdio: ["ignore", "inherit", "inherit", "pipe"] });
  t.after(() => child.kill());
  const port = await new Promise((found, failed) => {
    child.once("error", failed);
    child.once("exit", (code) => failed(new Error(`workerd ended with ${code}`)));
    child.stdio[3].on("data", (data) => {
      for (const line of String(data).split("\n").filter((text) => text !== "")) {
        const told = JSON.parse(line);
        if (told.event === "listen") found(told.port);
      }
    });
  });
  return `http://127.0.0.1:${port}/`;
}
