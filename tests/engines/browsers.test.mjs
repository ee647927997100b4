// Every entry that a page can load, in every browser, from the packed package: the same replies as native ones, byte by byte.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import { browsers, openBrowser } from "./browsers.mjs";
import { pageCases } from "./entries.mjs";
import { compare, nativeReplies, questions } from "./native.mjs";
import { unpack } from "./packed.mjs";
import replies from "./page/replies.js";
import worded from "./page/worded.js";
import { recorder } from "./record.mjs";
import { open } from "./server.mjs";

/** The bound of one report, in milliseconds: old engines take their time. */
const PATIENCE = 240_000;
const native = nativeReplies();
const { folder, home, find } = unpack();
// A form's words do not come from the library; what today's Node makes of them is what every browser must make of them.
const inWords = (() => {
  const load = createRequire(`${folder}/`);
  const catalogues = ["zh-CN", "en"].map((language) => load(`gongji/messages/${language}`).catalogue);
  return replies(worded(load("gongji"), load("gongji/form"), load("gongji/understand"), catalogues), questions);
})();
const cases = pageCases(find);
const record = recorder("pages");

for (const browser of browsers) {
  test(browser.name, async (t) => {
    const server = await open(t, home, cases);
    const { ended } = await openBrowser(t, browser, server.url);
    const gone = ended.then((why) => Promise.reject(new Error(why)));
    for (const one of cases) {
      await t.test(one.title, async () => {
        const late = new Promise((_, reject) =>
          setTimeout(() => reject(new Error("no report in time")), PATIENCE).unref(),
        );
        const { fault, runs, replies: reported } = await Promise.race([server.report(one.name), late, gone]);
        assert.equal(fault, undefined);
        assert.match(server.agent(), browser.agent);
        record.version(browser.name, browser.agent.exec(server.agent())[0]);
        if (one.runs !== undefined) assert.equal(runs, one.runs);
        compare(reported, one.worded ? inWords : native);
        record.cell(one.title, browser.name, runs);
      });
    }
  });
}
