// The questions of tests/engines to an engine in a program that a framework made, and what ran, for docs/engines.md.
import assert from "node:assert/strict";
import { compare, nativeReplies, questions } from "../engines/native.mjs";
import replies from "../engines/page/replies.js";
import { recorder } from "../engines/record.mjs";

let native;
let record;

/** Starts `api` and compares its replies with the native library's, byte by byte. */
export async function compared(api, init, { row, runs }, part = process.argv[1].replace(/.*\/|\.test\.mjs$/g, "")) {
  native ??= nativeReplies();
  record ??= recorder(part);
  await init(api);
  assert.equal(api.engine().runs, runs);
  compare(replies(api, questions), native);
  record.cell(row, "`gongji/miniprogram`", runs);
}
