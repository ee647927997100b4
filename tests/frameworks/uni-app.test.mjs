// The uni-app project of docs/consumers, built from the tarball for WeChat, Alipay and H5, and filled in as a person does.
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
import { drawn, start, until } from "./host.mjs";
import { opened, SHARES, WAYS } from "./h5.mjs";
import { outsideOf, sizeOf } from "./parts.mjs";

/** A page more: in mini-programs it says what the playground's examples say, in H5 it leaves the engine to the test. */
function more(files) {
  const {
    subPackages: [sub],
    ...pages
  } = JSON.parse(files.get("src/pages.json"));
  return {
    ...copies("uniapp"),
    "src/pages.json": JSON.stringify({
      ...pages,
      subPackages: [{ ...sub, pages: [...sub.pages, { path: "asked/asked" }] }],
    }),
    "src/gongji/asked/asked.vue": `<template><view id="answer">{{ said }}</view></template>
<script setup>
import { onMounted, ref } from "vue";
// #ifdef H5
import * as calls from "gongji/slim";
import { init } from "../engine.js";
window.gongji = { ...calls, init };
const answers = [];
// #endif
// #ifndef H5
${asking}// #endif
const said = ref("");
onMounted(async () => (said.value = (await Promise.all(answers.map((ask) => ask()))).flat().join("\\n")));
</script>
`,
  };
}

const tree = treeOf("frameworks/uni-app");
let folder;
let browser;
before(async () => {
  browser = await startChromium();
  ({ folder } = makeProject("uni-app", undefined, tree, more));
});
after(() => browser.close());
const built = (platform) => join(folder, `dist/build/mp-${platform}`);

const { catalogue, word } = createRequire(join(installed, "package.json"))("./dist/messages/zh-CN.cjs");
const label = (path) => word(catalogue, "fields", path);

const SUB = "gongji/";
const CHECK = "gongji/check/check";
const ASKED = "gongji/asked/asked";
const events = { weixin: ["bindchange", "bindinput"], alipay: ["onChange", "onInput"] };
const sibling = {
  "grantee.relation": "兄弟姐妹",
  "grantor.account": "是",
  "grantor.status": "正常参保",
  "grantee.status": "正常参保",
};

/** The page as it is drawn, and a finger for its controls: each stands behind its label and before the place of its problem. */
function handled(root, platform, instance) {
  const elements = () => drawn(root, platform, instance);
  const [change, input] = events[platform];
  const field = (label) => {
    const all = elements();
    const at = all.findIndex(({ tag, text }) => tag === "text" && text === label);
    assert.ok(at >= 0, `${label} is not asked`);
    const control = all.slice(at).find(({ tag }) => tag === "picker" || tag === "input");
    return { control, problem: all.slice(at).find((one) => one.class === "problem").text };
  };
  const send = (handler, value) =>
    instance[handler]({ type: "change", detail: { value }, target: { dataset: {} }, currentTarget: { dataset: {} } });
  return {
    answer: () => elements().find(({ id }) => id === "answer"),
    problem: (label) => field(label).problem,
    choose(label, option) {
      const { control } = field(label);
      const at = control.range.findIndex((one) => one.label === option);
      assert.ok(at >= 0, `${label} has no ${option}`);
      return send(control[change], at);
    },
    type: (label, text) => send(field(label).control[input], text),
  };
}

for (const [platform, title, behaviour, runs] of [
  ["weixin", "with WebAssembly", {}, "webassembly"],
  [
    "weixin",
    "in plain JavaScript where the module is not accepted",
    { failures: Number.POSITIVE_INFINITY },
    "javascript",
  ],
  ["alipay", "in plain JavaScript", {}, "javascript"],
]) {
  test(`X19 uni-app: mp-${platform} answers ${title}`, async () => {
    const program = start(built(platform), platform, behaviour);
    const page = program.open(CHECK);
    const { answer, choose, problem, type } = handled(built(platform), platform, page);
    assert.equal(answer().text, "正在准备…");
    await until(page, () => answer().text === "还没填完");
    assert.equal(answer()["data-runs"], runs);
    // How many are bound is asked on a day with a limit.
    type(label("day"), "2026-11-22");
    for (const [path, option] of Object.entries(sibling)) {
      choose(label(path), option);
      await until(page, () => drawn(built(platform), platform, page).some(({ text }) => text === option));
    }
    type(label("grantor.bound"), "一");
    await until(page, () => /\p{Script=Han}/u.test(problem(label("grantor.bound"))));
    for (const path of ["grantor.bound", "grantee.bound"]) type(label(path), "0");
    await until(page, () => answer().text === "可以");
    assert.equal(problem(label("grantor.bound")), "");
    // 河北 took siblings from 2024-08-02 on.
    type(label("day"), "2024-08-01");
    await until(page, () => answer().text === "不可以");
    for (const path of program.loader.calls) assert.equal(path, "/gongji/static/gongji/gongji.wasm.br");
    assert.deepEqual(program.said, []);
  });

  test(`uni-app: mp-${platform} previews a bill ${title}`, async () => {
    const page = start(built(platform), platform, behaviour).open("gongji/bill/bill");
    const { answer, type } = handled(built(platform), platform, page);
    const amounts = () =>
      drawn(built(platform), platform, page)
        .filter((one) => one.class === "amount")
        .map(({ text }) => text);
    await until(page, () => answer().text === "已算出");
    assert.deepEqual(amounts(), SHARES);
    type(label("own_account"), "1,0");
    type(label("own_account"), "10");
    await until(page, () => amounts().includes("530元"));
  });

  test(`uni-app: mp-${platform} ${title} gives the native library's replies`, async () => {
    const program = start(built(platform), platform, behaviour);
    await asked(
      `uni-app, mp-${platform}, ${title}`,
      runs,
      program.load("gongji/static/gongji/index"),
      "/gongji/static/gongji/gongji.wasm.br",
    );
  });
}

test("uni-app: the main package holds nothing of the engine, and the sub-package stays under 2 MB", (t) => {
  for (const platform of ["weixin", "alipay"]) {
    const { main, sub } = sizeOf(built(platform), SUB);
    t.diagnostic(`mp-${platform}: ${main} bytes in the main package, ${sub} in the sub-package`);
    assert.ok(main < 160_000, `${platform}: ${main}`);
    assert.ok(sub > 800_000 && sub < 2 * 1024 * 1024, `${platform}: ${sub}`);
    assert.deepEqual(outsideOf(built(platform), SUB), [], platform);
  }
});

test("uni-app: an import of the entry for pages stops the program at once and names the right entry", () => {
  const wrong = `${folder}-wrong`;
  cpSync(folder, wrong, { recursive: true, filter: (path) => !/\/dist$/.test(path), verbatimSymlinks: true });
  writeFileSync(
    join(wrong, "src/gongji/engine.js"),
    ["gongji", "gongji/form", "gongji/messages/zh-CN"].map((entry) => `export * from "${entry}";\n`).join(""),
  );
  for (const platform of ["weixin", "alipay"]) {
    run(wrong, `npx uni build -p mp-${platform}`, tree);
    assert.throws(
      () => start(join(wrong, `dist/build/mp-${platform}`), platform, {}).open(CHECK),
      /小程序里请改用 gongji\/miniprogram/,
    );
  }
});

for (const platform of ["weixin", "alipay"]) {
  test(`uni-app: what the playground gives to copy says in mp-${platform} what it says in Node`, async () => {
    const page = start(built(platform), platform, {}).open(ASKED);
    const said = await until(page, () => drawn(built(platform), platform, page).find(({ id }) => id === "answer").text);
    assert.equal(said, saidInNode(folder, tree));
  });
}

for (const [title, runs, arrange] of WAYS) {
  test(`X19 uni-app: H5 answers ${title}`, async (t) => {
    const server = await serve({ "/": join(folder, "dist/build/h5") });
    t.after(server.close);
    const { page, problems, requests } = await opened(t, browser, `${server.url}#/${CHECK}`, arrange);
    await page.waitForFunction((runs) => document.querySelector("#answer")?.dataset.runs === runs, runs);
    assert.equal(await page.locator("#answer").innerText(), "还没填完");
    await page.locator("uni-input input").first().fill("2");
    await page.waitForFunction(() => /\p{Script=Han}/u.test(document.querySelector(".problem").textContent));
    await page.goto(`${server.url}#/gongji/bill/bill`);
    await page.waitForFunction(() => document.querySelectorAll(".amount").length > 0);
    assert.deepEqual(
      (await page.locator(".amount").allInnerTexts()).map((text) => text.trim()),
      SHARES,
    );
    assert.deepEqual(problems, []);
    // uni-app's own runtime fetches this picture a few seconds after its start; the page of docs/consumers says so.
    const others = requests.filter((url) => !url.startsWith(server.url) && !/^(data|blob):/.test(url));
    assert.deepEqual(
      others.filter((url) => url !== "https://cdn.dcloud.net.cn/img/shadow-grey.png"),
      [],
    );
  });

  test(`uni-app: H5 ${title} gives the native library's replies`, async (t) => {
    const server = await serve({ "/": join(folder, "dist/build/h5") });
    t.after(server.close);
    const { page } = await opened(t, browser, `${server.url}#/${ASKED}`, arrange);
    await askedPage(`uni-app, H5, ${title}`, runs, page);
  });
}

test("uni-app: the versions on the page are those of the lock file", () => {
  const page = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const { packages } = JSON.parse(readFileSync(join(tree, "package-lock.json"), "utf8"));
  for (const [name, version] of Object.entries(page.devDependencies))
    assert.equal(packages[`node_modules/${name}`].version, version, name);
});
