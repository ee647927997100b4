// The Taro project of docs/consumers, built from the tarball for WeChat, Alipay and H5, and filled in as a person does.
import assert from "node:assert/strict";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { serve } from "../../scripts/serve.mjs";
import { installed, makeProject, run, treeOf } from "../package/project.mjs";
import { startChromium } from "../page/harness.mjs";
import { asked, askedPage } from "./answers.mjs";
import { asking, copies, saidInNode } from "./copies.mjs";
import { opened, SHARES, WAYS } from "./h5.mjs";
import { start, until } from "./host.mjs";
import { outsideOf, sizeOf } from "./parts.mjs";

/** A page more: in mini-programs it says what the playground's examples say and leaves the engine to the test, in H5 the latter alone. */
function more(files) {
  return {
    ...copies("taro"),
    "src/app.config.js": files.get("src/app.config.js").replace('"bill/bill"', '"bill/bill", "asked/asked"'),
    "src/gongji/asked/answers.js": `import * as engine from "gongji/miniprogram";
${asking}(process.env.TARO_ENV === "weapp" ? wx : my).engine = { ...engine };
export { answers };
`,
    "src/gongji/asked/answers.h5.js":
      'import * as gongji from "gongji";\nwindow.gongji = { ...gongji };\nexport const answers = [];\n',
    "src/gongji/asked/asked.js": `import { View } from "@tarojs/components";
import React, { useEffect, useState } from "react";
import { answers } from "./answers";

export default function Asked() {
  const [said, say] = useState("");
  useEffect(() => void Promise.all(answers.map((ask) => ask())).then((lines) => say(lines.flat().join("\\n"))), []);
  return <View id="answer">{said}</View>;
}
`,
  };
}

const tree = treeOf("frameworks/taro");
let folder;
let browser;
before(async () => {
  browser = await startChromium();
  ({ folder } = makeProject("taro", undefined, tree, more));
});
after(() => browser.close());
const built = (target) => join(folder, "dist", target);

const { catalogue, word } = createRequire(join(installed, "package.json"))("./dist/messages/zh-CN.cjs");
const label = (path) => word(catalogue, "fields", path);

const CHECK = "gongji/check/check";
const ASKED = "gongji/asked/asked";
const sibling = {
  "grantee.relation": "兄弟姐妹",
  "grantor.account": "是",
  "grantor.status": "正常参保",
  "grantee.status": "正常参保",
};

/** Taro hands the whole tree to the page as data: `cn` are a node's children, `v` is text, `cl` a class, `sid` what an event names. */
function handled(page) {
  const text = (node) => (node.v ?? "") + (node.cn ?? []).map(text).join("");
  const all = function* (node) {
    yield node;
    for (const child of node.cn ?? []) yield* all(child);
  };
  const nodes = () => [...all(page.data.root ?? {})];
  const row = (name) =>
    nodes().find(({ cn = [] }) => cn.length === 3 && cn[2].cl === "problem" && text(cn[0]) === name) ??
    assert.fail(`${name} is not asked`);
  const options = (node) => Object.values(node).find((value) => Array.isArray(value) && value[0]?.label !== undefined);
  const send = (name, type, value) => {
    const at = { id: row(name).cn[1].uid ?? row(name).cn[1].sid, dataset: { sid: row(name).cn[1].sid } };
    page.eh({ type, detail: { value }, target: at, currentTarget: at, timeStamp: 1 });
  };
  return {
    amounts: () =>
      nodes()
        .filter(({ cl }) => cl === "amount")
        .map(text),
    answer: () => nodes().find(({ uid }) => uid === "answer") ?? {},
    text,
    problem: (name) => text(row(name).cn[2]),
    shown: (name) => text(row(name).cn[1]),
    choose(name, option) {
      const at = options(row(name).cn[1]).findIndex((one) => one.label === option);
      assert.ok(at >= 0, `${name} has no ${option}`);
      send(name, "change", at);
    },
    type: (name, value) => send(name, "input", value),
  };
}

const PROGRAMS = [
  ["weixin", "weapp", "with WebAssembly", {}, "webassembly"],
  [
    "weixin",
    "weapp",
    "in plain JavaScript where the module is not accepted",
    { failures: Number.POSITIVE_INFINITY },
    "javascript",
  ],
  ["alipay", "alipay", "in plain JavaScript", {}, "javascript"],
];
for (const [platform, target, title, behaviour, runs] of PROGRAMS) {
  test(`X19 taro: ${target} answers ${title}`, async () => {
    const program = start(built(target), platform, behaviour);
    const page = program.open(CHECK);
    const { answer, choose, problem, shown, text, type } = handled(page);
    await until(page, () => text(answer()) === "还没填完");
    assert.equal(answer().cl, runs);
    // How many are bound is asked on a day with a limit.
    type(label("day"), "2026-11-22");
    for (const [path, option] of Object.entries(sibling)) {
      choose(label(path), option);
      await until(page, () => shown(label(path)) === option);
    }
    type(label("grantor.bound"), "一");
    await until(page, () => /\p{Script=Han}/u.test(problem(label("grantor.bound"))));
    for (const path of ["grantor.bound", "grantee.bound"]) type(label(path), "0");
    await until(page, () => text(answer()) === "可以");
    assert.equal(problem(label("grantor.bound")), "");
    // 河北 took siblings from 2024-08-02 on.
    type(label("day"), "2024-08-01");
    await until(page, () => text(answer()) === "不可以");
    for (const path of program.loader.calls) assert.equal(path, "/gongji/gongji.wasm.br");
    assert.deepEqual(program.said, []);
  });
}

for (const [platform, target, title, behaviour, runs] of PROGRAMS) {
  test(`X19 taro: ${target} previews a bill ${title}`, async () => {
    const page = start(built(target), platform, behaviour).open("gongji/bill/bill");
    const { amounts, answer, text, type } = handled(page);
    await until(page, () => text(answer()) === "已算出");
    assert.equal(answer().cl, runs);
    assert.deepEqual(amounts(), SHARES);
    type(label("own_account"), "10");
    await until(page, () => amounts().includes("530元"));
  });
}

test("taro: the main package holds nothing of the engine, and the sub-package stays under 2 MB", (t) => {
  for (const target of ["weapp", "alipay"]) {
    const { main, sub } = sizeOf(built(target), "gongji/");
    t.diagnostic(`${target}: ${main} bytes in the main package, ${sub} in the sub-package`);
    assert.ok(main < 700_000, `${target}: ${main}`);
    assert.ok(sub > 800_000 && sub < 2 * 1024 * 1024, `${target}: ${sub}`);
    assert.deepEqual(outsideOf(built(target), "gongji/"), [], target);
  }
});

test("taro: an import of the entry for pages stops the page at once and names the right entry", () => {
  const wrong = `${folder}-wrong`;
  cpSync(folder, wrong, { recursive: true, filter: (path) => !/\/dist$/.test(path), verbatimSymlinks: true });
  writeFileSync(join(wrong, "src/gongji/engine.js"), readFileSync(join(folder, "src/gongji/engine.h5.js")));
  for (const [platform, target] of [
    ["weixin", "weapp"],
    ["alipay", "alipay"],
  ]) {
    run(wrong, `npx taro build --type ${target}`, tree);
    assert.throws(
      () => start(join(wrong, "dist", target), platform, {}).open(CHECK),
      /小程序里请改用 gongji\/miniprogram/,
    );
  }
});

for (const [platform, target, title, behaviour, runs] of PROGRAMS) {
  test(`taro: what the playground gives to copy says in ${target} what it says in Node, ${title}, and its engine gives the native library's replies`, async () => {
    const program = start(built(target), platform, behaviour);
    const page = program.open(ASKED);
    const { answer, text } = handled(page);
    assert.equal(await until(page, () => text(answer())), saidInNode(folder, tree));
    await asked(`Taro, ${target}, ${title}`, runs, program.host.engine, "/gongji/gongji.wasm.br");
  });
}

for (const [title, runs, arrange] of WAYS) {
  test(`X19 taro: H5 answers ${title}`, async (t) => {
    const server = await serve({ "/": built("h5") });
    t.after(server.close);
    const { page, problems, requests } = await opened(t, browser, `${server.url}#/${CHECK}`, arrange);
    await page.waitForFunction(
      (runs) =>
        document.querySelector("#answer")?.classList.contains(runs) &&
        document.querySelector("#answer").textContent === "还没填完",
      runs,
    );
    await page.locator("input").first().fill("2");
    await page.waitForFunction(() => /\p{Script=Han}/u.test(document.querySelector(".problem").textContent));
    await page.goto(`${server.url}#/gongji/bill/bill`);
    await page.waitForFunction(() => document.querySelectorAll(".amount").length > 0);
    assert.deepEqual(await page.locator(".amount").allInnerTexts(), SHARES);
    assert.deepEqual(problems, []);
    for (const url of requests) assert.ok(url.startsWith(server.url) || /^(data|blob):/.test(url), url);
  });

  test(`taro: H5 ${title} gives the native library's replies`, async (t) => {
    const server = await serve({ "/": built("h5") });
    t.after(server.close);
    const { page } = await opened(t, browser, `${server.url}#/${ASKED}`, arrange);
    await askedPage(`Taro, H5, ${title}`, runs, page);
  });
}

test("taro: the versions on the page are those of the lock file", () => {
  const page = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const { packages } = JSON.parse(readFileSync(join(tree, "package-lock.json"), "utf8"));
  for (const [name, version] of Object.entries(page.devDependencies))
    assert.equal(packages[`node_modules/${name}`].version, version, name);
});
