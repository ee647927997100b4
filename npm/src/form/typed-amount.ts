import { type Typed, type TypedProblem, withoutBlanks } from "./typed-text.js";

const CURRENCY = "¥|\\uffe5|RMB|CNY|人民币";
const BEFORE = new RegExp(`^\\+?(?:${CURRENCY})?\\+?`, "i");
const BEHIND = new RegExp(`(?:元整|元正|块钱|元|块|圆|${CURRENCY})$`, "i");
const NEGATIVE = new RegExp(`^(?:${CURRENCY})?[-\\u2010-\\u2015\\u2212负]`, "i");
/** Marks between thousands: commas, and the apostrophes some receipts print. */
const SEPARATOR = /[,'\u2019]/g;
/** A comma every three digits. Anything else may be a decimal comma, which is never guessed: `1,1` is not 11. */
const GROUPED = /^[1-9]\d{0,2}(?:[,'\u2019]\d{3})+(?:\.\d*)?$/;
const UNITS = /(?:周岁|点钟|[人个位名家口次回岁天日点时])$/;
/** No count on a form is larger: people, transfers, years of age, days in hospital. */
const MOST = 999;

/**
 * Reads an amount of yuan as people write it: `1,234.50`, `￥300`, `300 元`, `１２．５`, `+5`, `.5`, `5.`. Texts that could mean two
 * amounts, or none, are refused with a problem of their own; what only the engine can judge (too many decimals, too much) goes on.
 */
export function readAmount(text: string): Typed {
  const bare = withoutBlanks(text);
  const digits = bare.replace(BEFORE, "").replace(BEHIND, "");
  const problem = amountProblem(bare, digits);
  if (problem !== undefined) return { value: bare, problem };
  const plain = digits.replace(SEPARATOR, "");
  return { value: plain.replace(/^\.(?=\d)/, "0.").replace(/(\d)\.$/, "$1") };
}

function amountProblem(bare: string, digits: string): TypedProblem | undefined {
  if (NEGATIVE.test(bare) || /^[-\u2010-\u2015\u2212]/.test(digits)) return "amount_negative";
  if (/[A-Za-z\u4e00-\u9fff]/.test(digits)) return "amount_letters";
  if (digits.split(".").length > 2) return "amount_points";
  return digits.search(SEPARATOR) >= 0 && !GROUPED.test(digits) ? "amount_comma" : undefined;
}

/** Reads a count or an hour: `2`, `２`, `2人`, `60 岁`. */
export function readCount(text: string): Typed {
  const bare = withoutBlanks(text);
  const digits = bare.replace(/^\+/, "").replace(UNITS, "");
  if (digits === "" && bare === "") return { value: "" };
  if (!/^\d+$/.test(digits)) return { value: bare, problem: "count_digits" };
  return Number(digits) > MOST ? { value: bare, problem: "count_too_large" } : { value: String(Number(digits)) };
}

/** Whether an amount is still being typed: `12.`, `1,2` on the way to `1,234`, a sign alone. No error is shown beside it yet. */
export function isAmountUnfinished(text: string): boolean {
  const digits = withoutBlanks(text).replace(BEFORE, "");
  return (
    /^\.?$/.test(digits) || /^\d+\.$/.test(digits) || /^[1-9]\d{0,2}(?:[,'\u2019]\d{3})*[,'\u2019]\d{0,2}$/.test(digits)
  );
}
