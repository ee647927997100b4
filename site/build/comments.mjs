// Remarks inside blocks of code in the language of the page. The code itself is one and the same.
import { readFileSync } from "node:fs";

const said = Object.fromEntries(
  ["zh", "en"].map((language) => [
    language,
    JSON.parse(readFileSync(new URL(`../text/${language}/comments.json`, import.meta.url), "utf8")),
  ]),
);

/** A remark at the end of a line of code: what stands before it, its mark, and its text. */
const REMARK = /^(.*?(?:^|\s))(\/\/|#) (\S.*)$/;

/** A document whose remarks in code are those of the language, where it has them. */
export function commented(text, language) {
  let isCode = false;
  return text
    .split("\n")
    .map((line) => {
      if (/^\s*```/.test(line)) isCode = !isCode;
      const [, before, mark, remark] = (isCode ? REMARK.exec(line) : null) ?? [];
      const other = remark === undefined ? undefined : said[language][remark];
      return other === undefined ? line : `${before}${mark} ${other}`;
    })
    .join("\n");
}

/** A block of code without its remarks. */
export const withoutRemarks = (code) =>
  code
    .split("\n")
    .map((line) => line.replace(REMARK, "$1").trimEnd())
    .join("\n");

/** The remarks of a block of code. */
export const remarksOf = (code) => code.split("\n").flatMap((line) => REMARK.exec(line)?.[3] ?? []);
