// Every entry for Node, in old and new Nodes, from the packed package: the same replies as native ones, byte by byte.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { compare, nativeReplies } from "./native.mjs";
import { nodeCases, nodes } from "./nodes.mjs";
import { unpack } from "./packed.mjs";
import { recorder } from "./record.mjs";

const native = nativeReplies();
const record = recorder("node");
const { folder } = unpack();
for (const file of ["node/ask.cjs", "node/ask.mjs", "page/replies.js", "questions.txt"]) {
  copyFileSync(fileURLToPath(new URL(file, import.meta.url)), join(folder, file.replace(/.*\//, "")));
}

for (const node of nodes) {
  test(node.name, async (t) => {
    const run = (...args) =>
      execFileSync(node.command[0], [...node.command.slice(1), ...args], {
        cwd: folder,
        encoding: "utf8",
        maxBuffer: 1 << 26,
        timeout: 120_000,
      });
    assert.equal(run("--version").trim(), node.version);
    record.version(node.name, node.version);

    for (const one of nodeCases) {
      if (node.byPath && one.ask === "ask.mjs") continue; // no ES modules there
      if (node.noWasm && one.needsWasm) continue;
      await t.test(one.title, () => {
        const name = node.byPath && one.file ? `gongji/dist/${one.file}` : one.name;
        const { runs, replies } = JSON.parse(run(one.ask, name, ...(one.sources ?? [])));
        assert.equal(runs, node.noWasm ? "javascript" : one.runs);
        compare(replies, native);
        record.cell(one.title, node.name, runs);
      });
    }
  });
}
