// Puts a page's Markdown together: the document itself, or its translation with the document's blocks of code in it.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { commented } from "./comments.mjs";
import { coverage } from "./coverage.mjs";
import { codesOf, headingsOf, tokensOf } from "./markdown.mjs";
import { reference } from "./reference.mjs";

export const root = fileURLToPath(new URL("../..", import.meta.url));
const read = (path) => readFileSync(join(root, path), "utf8");

/** The parts of documents that say the same in the other language, which has a page of its own here. */
const SHORTER = {
  en: {
    "docs/bulk.md": (text) => text.replace(/^\[中文说明在下半页\].*\n\n/m, "").split("\n## 中文\n")[0],
    // File by file is for whoever changes code, and has the repository at hand.
    "tests/README.md": (text) => text.split("\n## Native tests")[0],
  },
  zh: Object.fromEntries(
    ["first-form", "form-rules", "uni-app", "taro", "webpack-4"].map((name) => [
      `docs/consumers/${name}.md`,
      (text) => text.replace(/\n## In English\n[\s\S]*?(?=\n## |$)/, "\n"),
    ]),
  ),
};

/** Documents that hold both languages at once, as one page in each. */
const GENERATED = { coverage, reference };

/** The document that a page is made of, without what its translation says. */
export function original(page) {
  return shown(page[page.in], page.in);
}

function shown(path, language) {
  const text = read(path);
  return SHORTER[language][path]?.(text) ?? text;
}

/** A page's text in a language, and the file that its links are relative to. */
export function compose(page, language) {
  const path = page[language];
  if (page.generated !== undefined) return { path, text: GENERATED[page.generated](read(path), language) };
  if (page.zh === page.en || language === page.in)
    return { path, text: commented(withIntro(shown(path, language)), language) };
  if (!existsSync(join(root, path))) throw new Error(`site: ${path} is missing, the translation of ${page[page.in]}`);
  return { path, text: commented(filled(withIntro(read(path)), codesOf(tokensOf(original(page))), path), language) };
}

/** What a README says before its first part: the same words here as there. */
function withIntro(text) {
  return text.replace(/^<!-- intro of (\S+) -->$/m, (_, path) =>
    read(path)
      .split(/\n## /)[0]
      .replace(/^# .*\n+\[.*\n+/, "")
      .trim(),
  );
}

/** A translation with the document's code, in the document's order. */
function filled(text, codes, path) {
  let at = 0;
  const full = text.replace(/^([ \t]*)<!-- code -->$/gm, (_, indent) => {
    const code = codes[at++];
    if (code === undefined) throw new Error(`site: ${path} has more places for code than the document has blocks`);
    return [`\`\`\`${code.info}`, ...code.content.replace(/\n$/, "").split("\n"), "```"]
      .map((line) => (line === "" ? line : indent + line))
      .join("\n");
  });
  if (at > 0 && at < codes.length)
    throw new Error(`site: ${path} has places for ${at} blocks of code, the document has ${codes.length}`);
  return full;
}

/** The anchors of a page in both languages: those of its document, heading by heading. */
export function anchorsOf(page) {
  const text = page.generated === undefined ? original(page) : GENERATED[page.generated](read(page.zh), "en");
  return headingsOf(tokensOf(text)).map(({ id }) => id);
}
