// What the library answers natively. Every engine is held against it, byte by byte.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { tool } from "../../scripts/tool.mjs";

export const questions = readFileSync(new URL("questions.txt", import.meta.url), "utf8");

export function nativeReplies() {
  const text = tool("replies", [], { input: questions, stdio: ["pipe", "pipe", "inherit"] });
  return text.trimEnd().split("\n");
}

/** Every reply, the same bytes. */
export function compare(replies, native) {
  assert.equal(replies.length, native.length, "a reply to every question");
  const asked = questions.trimEnd().split("\n");
  replies.forEach((reply, i) => assert.equal(reply, native[i], asked[i]));
}
