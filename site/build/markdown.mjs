// Markdown as the pages have it: GitHub's anchors, coloured code, and nothing run that stands in a document.
import hljs from "highlight.js/lib/core";
import bash from "highlight.js/lib/languages/bash";
import css from "highlight.js/lib/languages/css";
import ini from "highlight.js/lib/languages/ini";
import javascript from "highlight.js/lib/languages/javascript";
import json from "highlight.js/lib/languages/json";
import sql from "highlight.js/lib/languages/sql";
import typescript from "highlight.js/lib/languages/typescript";
import xml from "highlight.js/lib/languages/xml";
import MarkdownIt from "markdown-it";

for (const [name, grammar] of Object.entries({ bash, css, ini, javascript, json, sql, typescript, xml }))
  hljs.registerLanguage(name, grammar);

/** What documents call a language, where highlight.js calls it otherwise. */
const CALLED = {
  axml: "xml",
  cjs: "javascript",
  html: "xml",
  js: "javascript",
  jsonc: "json",
  jsx: "javascript",
  mjs: "javascript",
  scss: "css",
  sh: "bash",
  svelte: "xml",
  toml: "ini",
  ts: "typescript",
  tsx: "typescript",
  vue: "xml",
  wxml: "xml",
  wxss: "css",
};

// Documents may hold `<br>` in a cell; they are ours, and reviewed like code.
export const markdown = new MarkdownIt({
  html: true,
  linkify: false,
  highlight(code, name) {
    const language = CALLED[name] ?? name;
    return hljs.getLanguage(language) === undefined ? "" : hljs.highlight(code, { language }).value;
  },
});

/** Tables are put into a frame that scrolls by itself, so that a narrow screen never scrolls the page sideways. */
markdown.renderer.rules.table_open = () => '<div class="wide" tabindex="0"><table>\n';
markdown.renderer.rules.table_close = () => "</table></div>\n";

/** On a narrow screen names and paths break after a slash, a point or an underline, not inside a word. */
markdown.renderer.rules.code_inline = (tokens, at) =>
  `<code>${markdown.utils.escapeHtml(tokens[at].content).replace(/([/._])(?=[\w*])/g, "$1<wbr>")}</code>`;

// A line that ends in Chinese and goes on in Chinese has no blank between: documents wrap, sentences do not.
const WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—]/u;
markdown.core.ruler.push("wide", ({ tokens }) => {
  for (const { children } of tokens.filter(({ type }) => type === "inline")) {
    for (const [at, child] of children.entries()) {
      if (child.type !== "softbreak") continue;
      const before =
        children
          .slice(0, at)
          .findLast(({ content }) => content !== "")
          ?.content.at(-1) ?? "";
      const after =
        children
          .slice(at + 1)
          .find(({ content }) => content !== "")
          ?.content.at(0) ?? "";
      if (WIDE.test(before) && WIDE.test(after)) Object.assign(child, { type: "text", content: "" });
    }
  }
});

/** A document without the remarks that are for whoever edits it. */
export const withoutRemarks = (text) => text.replace(/^[ \t]*<!--(?! code -->| intro of )[\s\S]*?-->\n?/gm, "");

export const tokensOf = (text) => markdown.parse(withoutRemarks(text), {});

/** GitHub's rule for the anchors of headings; a second one of the same text gets a number. */
export function slugger() {
  const seen = new Map();
  return (text) => {
    const slug = text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .replace(/\s/g, "-");
    const before = seen.get(slug) ?? 0;
    seen.set(slug, before + 1);
    return before === 0 ? slug : `${slug}-${before}`;
  };
}

/** The text of an inline token, without its marks. */
export function plain(token) {
  return (token.children ?? [])
    .map((one) =>
      one.type === "text" || one.type === "code_inline"
        ? one.content
        : one.type === "softbreak" || one.type === "hardbreak"
          ? " "
          : plain(one),
    )
    .join("");
}

/** Headings of a document, as level, text and anchor. */
export function headingsOf(tokens) {
  const slug = slugger();
  return tokens.flatMap((token, at) => {
    if (token.type !== "heading_open") return [];
    const text = plain(tokens[at + 1]);
    return [{ level: Number(token.tag.slice(1)), text, id: slug(text) }];
  });
}

/** Blocks of code, as language and text. */
export const codesOf = (tokens) =>
  tokens.filter(({ type }) => type === "fence").map(({ info, content }) => ({ info: info.trim(), content }));
