// The package as webpack 4 bundles it, which knows no `exports`, in every browser: the project of docs/consumers, and the same replies as
// native ones, byte by byte.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join, normalize } from "node:path";
import { test } from "node:test";
import { makeProject, run, treeOf } from "../package/project.mjs";
import { browsers, openBrowser } from "./browsers.mjs";
import { compare, nativeReplies, questions } from "./native.mjs";
import { recorder } from "./record.mjs";

/** The bound of one report, in milliseconds: old engines take their time. */
const PATIENCE = 240_000;
const tree = treeOf("package/webpack-4");
const { folder } = makeProject("webpack-4", /^npm install|tsc/, tree);
writeFileSync(join(folder, "src/ask.js"), 'import * as gongji from "gongji";\nwindow.gongji = gongji;\n');
writeFileSync(
  join(folder, "ask.config.js"),
  'const given = require("./webpack.config.js");\nmodule.exports = { ...given, entry: "./src/ask.js", output: { ...given.output, filename: "ask.js" } };\n',
);
run(folder, "npx webpack --config ask.config.js", tree);

const native = nativeReplies();
const record = recorder("webpack-4");
const replies = readFileSync(new URL("page/replies.js", import.meta.url), "utf8");
const send =
  'function send(what) { var post = new XMLHttpRequest(); post.open("POST", "/report"); post.send(JSON.stringify(what)); }';

/** What each page reports of itself: the project's own says what stands on it once an engine runs. */
const pages = {
  "/": readFileSync(join(folder, "index.html"), "utf8").replace(
    "</body>",
    `<script>${send}
    (function () {
      var isSent = false;
      function look() {
        var place = document.querySelector("#answer");
        if (isSent || !place || !place.title) return;
        isSent = true;
        send({ runs: place.title, answer: place.textContent });
      }
      new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true });
      look();
    })();</script></body>`,
  ),
  "/ask": `<!doctype html><meta charset="utf-8"><script src="dist/ask.js"></script><script>${replies}</script><script>${send}
    gongji.init(undefined, { timeoutMs: 60000 }).then(function () { send({ runs: gongji.engine().runs, replies: replies(gongji, ${JSON.stringify(questions).replace(/</g, "\\u003c")}) }); }, function (error) { send({ fault: String(error) }); });</script>`,
};

/** Opens one page in one browser, and gives what it reports. */
async function reported(t, browser, path) {
  let take;
  const report = new Promise((resolve) => (take = resolve));
  const server = createServer(async (request, response) => {
    const place = request.url.replace(/\?.*/, "");
    if (request.method === "POST") {
      const parts = [];
      for await (const part of request) parts.push(part);
      response.end();
      return take({ ...JSON.parse(Buffer.concat(parts).toString("utf8")), agent: request.headers["user-agent"] });
    }
    const script = /^\/dist\/[\w.]+\.js$/.test(place);
    response.writeHead(script || place in pages ? 200 : 404, {
      "content-type": `text/${script ? "javascript" : "html"}; charset=utf-8`,
    });
    response.end(script ? readFileSync(join(folder, normalize(place))) : pages[place]);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const { ended } = await openBrowser(t, browser, `http://127.0.0.1:${server.address().port}${path}`);
  const late = new Promise((_, reject) => setTimeout(() => reject(new Error("no report in time")), PATIENCE).unref());
  return Promise.race([report, late, ended.then((why) => Promise.reject(new Error(why)))]);
}

for (const browser of browsers) {
  test(`${browser.name}: the project's page comes up and asks`, async (t) => {
    const { agent, answer, runs } = await reported(t, browser, "/");
    assert.match(agent, browser.agent);
    assert.deepEqual([answer, runs], ["还没填完", "webassembly"]);
  });

  test(`${browser.name}: what webpack 4 bundles gives the native library's replies`, async (t) => {
    const said = await reported(t, browser, "/ask");
    assert.equal(said.fault, undefined);
    assert.equal(said.runs, "webassembly");
    compare(said.replies, native);
    record.cell("`gongji` by webpack 4 (`browser`)", browser.name, said.runs);
  });
}
