// The questions of tests/engines to an engine in a program that a framework made, and what ran, for docs/engines.md.
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { compare, nativeReplies, questions } from "../engines/native.mjs";
import replies from "../engines/page/replies.js";
import { recorder } from "../engines/record.mjs";

let native;
let record;

/** Compares what was answered with the native library's replies, byte by byte. */
async function compared(row, runs, answered) {
  native ??= nativeReplies();
  record ??= recorder(process.argv[1].replace(/.*\/|\.test\.mjs$/g, ""));
  const said = await answered();
  assert.equal(said.runs, runs);
  compare(said.replies, native);
  record.cell(row, "what ran", runs);
}

/** Starts `api`, the engine of a program in an emulated host, with the module at `path`, and asks it. */
export const asked = (row, runs, api, path) =>
  compared(row, runs, async () => {
    await api.init(path);
    return { runs: api.engine().runs, replies: replies(api, questions) };
  });

/** Asks the engine of a page, which the program left in `window.gongji`. */
export const askedPage = (row, runs, page) =>
  compared(row, runs, async () => {
    await page.waitForFunction(() => globalThis.gongji !== undefined);
    await page.addScriptTag({ path: fileURLToPath(new URL("../engines/page/replies.js", import.meta.url)) });
    return page.evaluate(async (questions) => {
      const { gongji, replies } = globalThis;
      await gongji.init();
      return { runs: gongji.engine().runs, replies: replies(gongji, questions) };
    }, questions);
  });
