// What the library answers natively. Every engine is held against it, byte by byte.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

export const questions = readFileSync(new URL("questions.txt", import.meta.url), "utf8");

export function nativeReplies() {
  const command = ["run", "--quiet", "--locked", "--example", "replies"];
  const text = execFileSync("cargo", command, { cwd: root, input: questions, encoding: "utf8", stdio: ["pipe", "pipe", "inherit"] });
  return text.trimEnd().split("\n");
}

/** Every reply, the same bytes. */
export function compare(replies, native) {
  assert.equal(replies.length, native.length, "a reply to every question");
  const asked = questions.trimEnd().split("\n");
  replies.forEach((reply, i) => assert.equal(reply, native[i], asked[i]));
}
