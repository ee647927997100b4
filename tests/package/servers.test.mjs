// The consumers without a page: Node and TypeScript.
import assert from "node:assert/strict";
import { test } from "node:test";
import { makeProject } from "./project.mjs";

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
