import type { MessageCatalogue } from "./catalogue.js";
import { sentences } from "./zh-CN/sentences.js";
import { words } from "./zh-CN/words.js";
import { plainPercent, plainYuan } from "./plain.js";

export type * from "./catalogue.js";
export { fill, finding, inputError, outcomeSentence, sentence, setting, word } from "./catalogue.js";

/** The catalogue in Chinese, in words a sixty-year-old uses. */
export const catalogue: MessageCatalogue = {
  language: "zh-CN",
  words,
  sentences,
  forms: {
    yuan: (amount) => `${plainYuan(amount)}元`,
    day: (day) => day.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, "$1年$2月$3日"),
    percent: (ratio) => `${plainPercent(ratio)}%`,
    list: (words) => words.join("、"),
  },
};
