// The `miniprogram` entry in emulated hosts, from the packed package: the same replies as native ones, byte by byte.
import assert from "node:assert/strict";
import { copyFileSync, cpSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { modules, realm, wasmLoader } from "./host.mjs";
import { compare, nativeReplies, questions } from "./native.mjs";
import { unpack } from "./packed.mjs";
import { recorder } from "./record.mjs";

const native = nativeReplies();
const record = recorder("miniprogram");
const { folder, home } = unpack();

// A program with the package where WeChat's npm build puts it.
const root = join(folder, "program");
cpSync(join(home, "dist/miniprogram"), join(root, "miniprogram_npm/gongji"), { recursive: true });
copyFileSync(fileURLToPath(new URL("page/replies.js", import.meta.url)), join(root, "replies.js"));

const fails = Number.POSITIVE_INFINITY;
const hosts = [
  { title: "WeChat (`WXWebAssembly`)", global: "WXWebAssembly", runs: "webassembly", tried: 1 },
  {
    title: "WeChat, an instance as the result",
    global: "WXWebAssembly",
    shape: "instance",
    runs: "webassembly",
    tried: 1,
  },
  { title: "WeChat, the first call fails", global: "WXWebAssembly", failures: 1, runs: "webassembly", tried: 2 },
  { title: "WeChat, every call fails", global: "WXWebAssembly", failures: fails, runs: "javascript", tried: 2 },
  { title: "Alipay, in a worker (`MYWebAssembly`)", global: "MYWebAssembly", runs: "webassembly", tried: 1 },
  { title: "Alipay, outside a worker", runs: "javascript", tried: 0 },
  { title: "Douyin (`TTWebAssembly`)", global: "TTWebAssembly", runs: "webassembly", tried: 1 },
  { title: "Douyin, before 2.34", runs: "javascript", tried: 0 },
];

for (const { title, global, runs, tried, ...behaviour } of hosts) {
  test(title, async () => {
    const loader = wasmLoader(root, behaviour);
    const load = modules(
      root,
      realm(global ? { [global]: { instantiate: loader.instantiate } } : {}),
      "miniprogram_npm",
    );
    const api = load("miniprogram_npm/gongji");
    await api.init();
    assert.equal(api.engine().runs, runs);
    assert.equal(loader.calls.length, tried);
    compare(load("replies")(api, questions), native);
    record.cell(title, "`gongji/miniprogram`", runs);
  });
}
