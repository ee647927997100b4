// The frame around every page: menu, search, the other language, contents, the pages before and after.
import { groups, LANGUAGES, pages } from "./pages.mjs";
import { fileOf, way } from "./render.mjs";

const WORDS = {
  zh: {
    lang: "zh-CN",
    site: "共济 gongji",
    menu: "目录",
    search: "搜索",
    other: "English",
    contents: "本页内容",
    before: "上一页",
    after: "下一页",
    skip: "跳到正文",
    foot: "结果都是预估，不作认定。能不能绑由经办机构定，付多少以医院结算为准。搜索和试一试都在本机，不联网。",
    none: "没有找到",
    copy: "复制",
    copied: "已复制",
  },
  en: {
    lang: "en",
    site: "gongji 共济",
    menu: "Menu",
    search: "Search",
    other: "中文",
    contents: "On this page",
    before: "Before",
    after: "Next",
    skip: "To the text",
    foot: "All results are estimates (预估), never determinations. Search and playground run on this device; nothing is sent.",
    none: "Nothing found",
    copy: "Copy",
    copied: "Copied",
  },
};

export const escaped = (text) =>
  text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign]);

/** A whole file. `titles` gives each page's title in this language. */
export function layout(page, language, { html, title, headings }, titles) {
  const words = WORDS[language];
  const here = fileOf(page.path, language);
  const to = (path, other = language) => way(here, fileOf(path, other));
  const asset = (name) => way(here, `assets/${name}`);
  const other = LANGUAGES.find((one) => one !== language);
  const at = pages.indexOf(page);
  const beside = (label, path, kind) =>
    path === undefined
      ? "<span></span>"
      : `<a class="${kind}" href="${to(path)}"><small>${label}</small>${escaped(titles.get(path))}</a>`;
  const isPlayground = page.path === "playground";
  const inside = headings.filter(({ level }) => level === 2 || (level === 3 && headings.length < 40));
  return `<!doctype html>
<html lang="${words.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="connect-src 'none'; form-action 'none'; object-src 'none'; base-uri 'none'">
<meta name="referrer" content="no-referrer">
<title>${escaped(page.path === "index" ? words.site : `${title} · ${words.site}`)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${asset("site.css")}">
</head>
<body data-language="${language}" data-root="${to("index", "zh").replace(/index\.html$/, "")}" data-index="${asset(`search-${language}.js`)}" data-none="${words.none}" data-copy="${words.copy}" data-copied="${words.copied}">
<a class="skip" href="#text">${words.skip}</a>
<header class="top">
<a class="name" href="${to("index")}">${words.site}</a>
<div class="search" role="search"><input id="search" type="search" aria-label="${words.search}" placeholder="${words.search}" autocomplete="off" role="combobox" aria-expanded="false" aria-controls="found"><div id="found" hidden></div></div>
<a class="other" href="${to(page.path, other)}" hreflang="${WORDS[other].lang}" lang="${WORDS[other].lang}">${words.other}</a>
</header>
<div class="frame${isPlayground ? " broad" : ""}">
<details class="menu"><summary>${words.menu}</summary><nav aria-label="${words.menu}">${menu(page, language, to, titles)}</nav></details>
<main id="text">
<article>
${html}</article>
<nav class="beside">${beside(words.before, pages[at - 1]?.path, "before")}${beside(words.after, pages[at + 1]?.path, "after")}</nav>
<footer>${words.foot}</footer>
</main>
${isPlayground || inside.length < 2 ? "" : `<aside><nav aria-label="${words.contents}"><p>${words.contents}</p><ul>${inside.map(({ id, text, level }) => `<li class="level-${level}"><a href="#${escaped(id)}">${escaped(text)}</a></li>`).join("")}</ul></nav></aside>`}
</div>
<script src="${asset("site.js")}"></script>
${isPlayground ? `<script src="${asset("playground.js")}"></script>\n` : ""}</body>
</html>
`;
}

function menu(page, language, to, titles) {
  return groups
    .map(
      (group) =>
        `<p>${escaped(group[language])}</p><ul>${group.pages.map((one) => `<li><a href="${to(one.path)}"${one === page ? ' aria-current="page"' : ""}>${escaped(one.menu?.[language] ?? titles.get(one.path))}</a></li>`).join("")}</ul>`,
    )
    .join("");
}
