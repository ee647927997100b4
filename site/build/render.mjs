// A page's Markdown as HTML: anchors, links inside the site, and its parts for the search.
import { existsSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { anchorsOf, compose, root } from "./compose.mjs";
import { headingsOf, markdown, plain, tokensOf } from "./markdown.mjs";
import { ALSO, LANGUAGES, pages } from "./pages.mjs";

/** The page that each document is shown on. */
const shownOn = new Map(Object.entries(ALSO));
for (const page of pages) for (const language of LANGUAGES) shownOn.set(page[language], page.path);

/** Where a page lies in the site; Chinese stands at the root. */
export const fileOf = (path, language) => `${language === "zh" ? "" : "en/"}${path}.html`;

/** The way from one file of the site to another: relative, so that the site may lie anywhere, also in a folder. */
export const way = (from, to) => posix.relative(posix.dirname(from), to) || posix.basename(to);

const byPath = new Map(pages.map((page) => [page.path, page]));
const anchors = new Map();
/** The anchors of a page, found once. */
function ids(path) {
  if (!anchors.has(path)) anchors.set(path, anchorsOf(byPath.get(path)));
  return anchors.get(path);
}

/**
 * A page in a language: its HTML, title, headings, the parts for the search, and `dead`, the links that lead nowhere.
 * What a document says of a file that is no page stays as its name: the files lie beside the site's source, not in the site.
 */
export function render(page, language) {
  const { path, text } = compose(page, language);
  const tokens = tokensOf(text);
  const own = headingsOf(tokens);
  const headings = own.map((heading, at) => ({ ...heading, id: ids(page.path)[at] ?? heading.id }));
  const dead = [];
  let at = 0;
  for (const token of tokens) {
    if (token.type === "heading_open") token.attrSet("id", headings[at++].id);
    if (token.type === "inline") link(token, (target) => resolve(target, path, page, language, dead));
  }
  return {
    html: markdown.renderer.render(tokens, markdown.options, {}).replaceAll("<pre>", '<pre tabindex="0">'),
    title: headings[0].text,
    headings,
    parts: partsOf(tokens, headings),
    tokens,
    dead,
  };
}

/** Turns every link of an inline token into one of the site, or into the plain name of a file. */
function link(token, to) {
  const open = [];
  for (const [at, child] of (token.children ?? []).entries()) {
    if (child.type === "link_open") {
      const target = to(child.attrGet("href"));
      open.push(target);
      // Documents name each other by their files; pages do by their titles.
      const text = token.children[at + 1];
      if (target.title !== undefined && text?.type === "text" && /^[\w-]+\.md$/.test(text.content))
        text.content = target.title;
      if (target.href === undefined) {
        child.tag = "span";
        child.attrs = [
          ["class", "file"],
          ["title", target.file],
        ];
      } else child.attrs = [["href", target.href], ...(target.away ? [["rel", "noopener noreferrer"]] : [])];
    }
    if (child.type === "link_close" && open.pop().href === undefined) child.tag = "span";
  }
}

function resolve(target, path, page, language, dead) {
  if (/^[a-z]+:/.test(target)) return { href: target, away: true };
  const [file, hash] = target.split("#");
  const document = file === "" ? path : posix.normalize(posix.join(dirname(path), decodeURIComponent(file)));
  const there = file === "" ? page.path : shownOn.get(document);
  if (there === undefined) {
    if (!existsSync(join(root, document))) dead.push(`${path}: ${target}`);
    return { file: document };
  }
  let anchor = "";
  if (hash !== undefined) {
    const id = anchorIn(byPath.get(there), document, decodeURIComponent(hash));
    if (id === undefined) dead.push(`${path}: ${target}`);
    anchor = `#${id}`;
  }
  const from = fileOf(page.path, language);
  const to = fileOf(there, language);
  return { href: from === to && anchor !== "" ? anchor : way(from, to) + anchor, title: titleOf(there, language) };
}

/** The anchor of the page for one of a document's own: its heading has the same place in both. */
function anchorIn(page, document, hash) {
  if (ids(page.path).includes(hash)) return hash;
  const language = LANGUAGES.find((one) => page[one] === document);
  const at =
    language === undefined ? -1 : headingsOf(tokensOf(compose(page, language).text)).findIndex(({ id }) => id === hash);
  return at < 0 ? undefined : ids(page.path)[at];
}

const titles = new Map();
/** What a page is called in links, found once. */
function titleOf(path, language) {
  const key = `${language} ${path}`;
  const page = byPath.get(path);
  if (!titles.has(key))
    titles.set(key, page.menu?.[language] ?? headingsOf(tokensOf(compose(page, language).text))[0].text);
  return titles.get(key);
}

/** What the search looks through: the text below each heading. */
function partsOf(tokens, headings) {
  const parts = [];
  let heading = -1;
  for (const [at, token] of tokens.entries()) {
    if (token.type === "heading_open") {
      const { id, text } = headings[++heading];
      parts.push({ id, heading: text, text: [] });
    } else if (tokens[at - 1]?.type !== "heading_open" && parts.length > 0) {
      if (token.type === "inline") parts.at(-1).text.push(plain(token));
      if (token.type === "fence") parts.at(-1).text.push(token.content);
    }
  }
  return parts.map(({ id, heading, text }) => ({ id, heading, text: text.join(" ").replace(/\s+/g, " ").trim() }));
}
