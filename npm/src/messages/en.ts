import type { MessageCatalogue } from "./catalogue.js";
import { sentences } from "./en/sentences.js";
import { words } from "./en/words.js";
import { plainPercent, plainYuan } from "./plain.js";

export type * from "./catalogue.js";
export { fill, finding, inputError, outcomeSentence, sentence, setting, word } from "./catalogue.js";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** The catalogue in English. */
export const catalogue: MessageCatalogue = {
  language: "en",
  words,
  sentences,
  forms: {
    yuan: (amount) => `¥${plainYuan(amount)}`,
    day: (day) =>
      day.replace(
        /^(\d+)-(\d+)-0?(\d+)$/,
        (_, year: string, month: string, date: string) => `${date} ${MONTHS[Number(month) - 1] ?? month} ${year}`,
      ),
    percent: (ratio) => `${plainPercent(ratio)}%`,
    list: (words) => words.join(", "),
  },
};
