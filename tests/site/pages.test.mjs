// Both languages of the site are one: the same pages, headings, tables and code, and no link that leads nowhere. No browser.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { anchorsOf, compose, root } from "../../site/build/compose.mjs";
import { remarksOf, withoutRemarks } from "../../site/build/comments.mjs";
import { codesOf, headingsOf, tokensOf } from "../../site/build/markdown.mjs";
import { LANGUAGES, pages } from "../../site/build/pages.mjs";
import { untranslated } from "../../site/build/reference.mjs";
import { render } from "../../site/build/render.mjs";

const tokens = (page, language) => tokensOf(compose(page, language).text);
/** Columns of each row of each table, item counts of each list. */
function shapes(all) {
  const count = (type) => all.filter((token) => token.type === type).length;
  return {
    tables: count("table_open"),
    rows: count("tr_open"),
    cells: count("td_open") + count("th_open"),
    items: count("list_item_open"),
  };
}
/** What is put to `understand`, which takes Chinese alone. */
const EXAMPLE = "我在朝阳，我妈在宜昌交居民医保，能用吗";
const HAN = /\p{Script=Han}/u;
/** What a page says in words of its own: names in code are the same in every language. */
function sentences(all) {
  const texts = all
    .filter(({ type }) => type === "inline")
    .map(({ children }) =>
      children
        .filter(({ type }) => type === "text")
        .map(({ content }) => content)
        .join(""),
    );
  return texts.filter((text) => (text.split(/\s+/).length > 4 && !/[+/=]/.test(text)) || HAN.test(text));
}

test("every page is there in both languages, and no translation is left over", () => {
  for (const page of pages)
    for (const language of LANGUAGES) assert.ok(existsSync(join(root, page[language])), page[language]);
  const used = new Set(pages.flatMap((page) => LANGUAGES.map((language) => page[language])));
  for (const language of LANGUAGES) {
    const folder = `site/text/${language}`;
    const there = readdirSync(join(root, folder), { recursive: true })
      .filter((path) => path.endsWith(".md"))
      .map((path) => join(folder, path));
    assert.deepEqual(
      there.filter((path) => !used.has(path)),
      [],
    );
  }
});

test("every document for consumers is a page", () => {
  const wanted = readdirSync(join(root, "docs/consumers")).map((name) => `docs/consumers/${name}`);
  const used = new Set(pages.flatMap((page) => LANGUAGES.map((language) => page[language])));
  assert.deepEqual(
    wanted.filter((path) => !used.has(path)),
    [],
  );
});

for (const page of pages) {
  test(`${page.path}: the same headings, tables, lists and code in both languages`, () => {
    const [zh, en] = LANGUAGES.map((language) => tokens(page, language));
    const levels = (all) => headingsOf(all).map(({ level }) => level);
    assert.deepEqual(levels(zh), levels(en));
    assert.equal(anchorsOf(page).length, levels(zh).length);
    // Remarks in code are each language's own.
    const codes = (all) => codesOf(all).map(({ info, content }) => `${info}\n${withoutRemarks(content)}`);
    assert.deepEqual(codes(zh), codes(en));
    const english = codesOf(zh)
      .flatMap(({ content }) => remarksOf(content))
      .filter((remark) => !HAN.test(remark) && !remark.includes("|") && /\w+ \w+ \w+/.test(remark));
    assert.deepEqual(english, [], "remarks in the code of the Chinese page");
    const chinese = codesOf(en)
      .flatMap(({ content }) => remarksOf(content))
      .filter(
        (remark) => !/[A-Za-z]{2}/.test(remark.replace(/`[^`]*`/g, "")) && remark.length > 12 && remark !== EXAMPLE,
      );
    assert.deepEqual(chinese, [], "remarks in the code of the English page");
    // The reference shows each language its own column.
    if (page.generated !== "reference") assert.deepEqual(shapes(zh), shapes(en));
    const foreign = sentences(zh).filter((text) => !HAN.test(text));
    assert.ok(
      foreign.length * 10 <= sentences(zh).length,
      `the Chinese page is in Chinese, but for: ${foreign.join("\n")}`,
    );
  });
}

test("no link and no anchor of the site is dead", () => {
  for (const language of LANGUAGES) {
    for (const page of pages) {
      const { dead, html } = render(page, language);
      assert.deepEqual(dead, []);
      // What a link in the file says is an anchor of that file, or a file of the site.
      for (const [, anchor] of html.matchAll(/href="#([^"]*)"/g))
        assert.ok(html.includes(`id="${decodeURIComponent(anchor)}"`), `${page.path}: #${anchor}`);
    }
  }
});

test("a link that leads nowhere is found, and so is code that a translation has not", () => {
  const page = pages.find(({ path }) => path === "consumers/vite");
  assert.throws(() => compose({ ...page, zh: "site/text/zh/consumers/none.md" }, "zh"), /is missing/);
  assert.throws(() => compose({ ...page, en: "docs/consumers/node.md" }, "zh"), /places for/);
});

test("every sentence of the reference has its Chinese", () => {
  assert.deepEqual(untranslated(readFileSync(join(root, "docs/reference.md"), "utf8")), []);
});

test("the page of places is in one language, and names every place that is known", () => {
  const page = pages.find(({ path }) => path === "places");
  const known = [
    ...readFileSync(join(root, "docs/coverage.md"), "utf8")
      .split("\n## Every topic")[0]
      .matchAll(/^\| (\S+) \d{6} \|/gm),
  ].map(([, name]) => name);
  assert.ok(known.length > 200);
  const [zh, en] = LANGUAGES.map((language) => compose(page, language).text);
  for (const name of known) for (const text of [zh, en]) assert.ok(text.includes(`| ${name} `), name);
  assert.deepEqual(zh.replace(/`[^`]*`/g, "").match(/[A-Za-z]{2,}/g), null);
});

test("every code of the reference stands on both pages with its sentence", () => {
  const codes = [...readFileSync(join(root, "npm/src/types/codes.ts"), "utf8").matchAll(/"(\w+)"/g)].map(
    ([, code]) => code,
  );
  assert.ok(codes.length > 100);
  const page = pages.find(({ path }) => path === "reference");
  for (const language of LANGUAGES) {
    const html = render(page, language).html.replaceAll("<wbr>", "");
    for (const code of codes) assert.ok(html.includes(`<code>${code}</code>`), `${language}: ${code}`);
  }
});

test("both READMEs say how to read the site", () => {
  for (const readme of ["README.md", "README.zh-CN.md"])
    assert.match(readFileSync(join(root, readme), "utf8"), /make docs/);
});
