// The questions are worth asking: every function, every kind of answer, and mistakes.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import { nativeReplies, questions } from "./native.mjs";
import { unpack } from "./packed.mjs";

const { folder } = unpack();
const asked = questions
  .trimEnd()
  .split("\n")
  .map((line) => line.split(" ", 1)[0]);
const replies = nativeReplies().map((line) => JSON.parse(line));

test("every function that replies is asked", () => {
  const api = createRequire(`${folder}/`)("gongji");
  // `loadFigures` has a file, not a question: tests/js/figures.test.mjs.
  const others = ["engine", "guide", "init", "InitError", "loadFigures", "restarts"];
  const functions = Object.keys(api).filter((name) => typeof api[name] === "function" && !others.includes(name));
  assert.deepEqual([...new Set(asked)].sort(), functions.sort());
});

test("between them the replies have every outcome a caller must tell apart, and refusals", () => {
  const outcomes = new Set(replies.map((reply) => reply.value?.outcome));
  for (const outcome of ["eligible", "ineligible", "incomplete", "unsettled", "split", "ends_itself", "may_be_ended"])
    assert.ok(outcomes.has(outcome), outcome);
  assert.ok(replies.filter((reply) => !reply.ok).length >= 8);
});
