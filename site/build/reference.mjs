// docs/reference.md as one page in each language. `make reference` writes it from the declarations, with both languages in it.
import { readFileSync } from "node:fs";

const HEADS = {
  "参考：请求、回复和词表 (reference)": "Reference: requests, replies and vocabularies",
  请求: "Requests",
  回复: "Replies",
  代码: "Codes",
  请求里的词: "Words of requests",
  回复里的词: "Words of replies",
  政策里的词: "Words of policies",
  值: "Values",
};
const CELLS = {
  字段: "field",
  类型: "type",
  必填: "required",
  必有: "always there",
  说明: "meaning",
  取值: "word",
  中文: "Chinese",
  是: "yes",
};
const INTRO = {
  zh: "这里列出每个请求、每个回复的字段，和每个词表的取值，由 Rust 里的声明生成。怎样调用见 [api.md](api.md)。取值后面是页面上的说法：`{…}` 处填入参数，`[[…]]` 里的参数没有时整段不出现。",
  en: "Every field of every request and reply, and every word of every vocabulary, generated from the declarations in Rust. How to call is in [api.md](api.md). Beside each word stands what the page says: `{…}` takes a parameter, and what stands in `[[…]]` is left out where its parameter is not given.",
};

const meanings = JSON.parse(readFileSync(new URL("../text/zh/reference.json", import.meta.url), "utf8"));

const cellsOf = (line) =>
  line
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
const row = (cells) => `| ${cells.join(" | ")} |`;

/** Sentences of the reference that have no Chinese yet. */
export function untranslated(text) {
  const missing = new Set();
  written(text, "zh", (sentence) => {
    if (sentence !== "" && chinese(sentence) === undefined) missing.add(sentence);
    return sentence;
  });
  return [...missing];
}

export const reference = (text, language) =>
  written(text, language, (sentence) => (language === "zh" ? (chinese(sentence) ?? sentence) : sentence));

/** A meaning in Chinese; some are so already, but for their last point. */
const chinese = (sentence) =>
  meanings[sentence] ?? (/^[\p{Script=Han}（），、]+\.$/u.test(sentence) ? sentence.replace(/\.$/, "") : undefined);

function written(text, language, say) {
  const lines = joined(text.split("\n"));
  const at = lines.findIndex((line) => line.startsWith("## "));
  const intro = [heading(lines[0], language), "", INTRO[language], ""];
  let columns = [];
  const body = lines.slice(at).map((line) => {
    if (line.startsWith("#")) return heading(line, language);
    if (!line.startsWith("|")) {
      columns = [];
      return line === "" || line.startsWith("`") ? line : say(line);
    }
    const cells = cellsOf(line);
    if (columns.length === 0) columns = cells;
    // Its own language is enough of the sentences.
    const kept = cells.filter((_, place) => columns[place] !== (language === "zh" ? "English" : "中文"));
    if (cells === columns) return row(language === "zh" ? kept : kept.map((cell) => CELLS[cell] ?? cell));
    const names = columns.filter((name) => name !== (language === "zh" ? "English" : "中文"));
    return row(
      kept.map((cell, place) => {
        if (names[place] === "说明" && cell !== "---") return say(cell);
        return language === "en" && (names[place] === "类型" || names[place] === "必填" || names[place] === "必有")
          ? english(cell)
          : cell;
      }),
    );
  });
  return [...intro, ...body].join("\n");
}

/** A paragraph on one line. */
function joined(lines) {
  const isPlain = (line) => line !== undefined && line !== "" && !/^[#|`<]/.test(line);
  return lines.reduce((all, line) => {
    if (isPlain(line) && isPlain(all.at(-1))) all[all.length - 1] += ` ${line}`;
    else all.push(line);
    return all;
  }, []);
}

function heading(line, language) {
  if (language === "zh") return line.replace(/ \(reference\)$/, "");
  return line.replace(/^(#+ )(.*)$/, (_, marks, text) => marks + (HEADS[text] ?? text));
}

const english = (cell) => CELLS[cell] ?? cell.replace(/ 的列表/g, "[]").replace(/ 或 /g, " or ");
