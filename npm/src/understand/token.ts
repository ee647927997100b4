import { quantityAt, type Quantity } from "./amount.js";
import { spokenDayAt } from "./day-words.js";
import { isCommonWord, isWithin, placeNameAt } from "./place.js";
import { type KnownWord, wordAt } from "./word.js";

/** A piece of the text, by its place in the plain characters. */
export interface Token {
  readonly kind: KnownWord["kind"] | "place" | "quantity" | "day" | "end" | "gap" | "unknown";
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** The way to a relative, or the relations it may be. */
  readonly kin: string;
  /** Whether the word names a relative only where it is said whose. */
  readonly owned: boolean;
  /** The codes that a place's name may stand for. */
  readonly codes: readonly string[];
  readonly weak: boolean;
  readonly quantity: Quantity;
  readonly days: readonly string[];
}

const GAP = /\s/;
/** What is no letter, digit or Chinese character parts what stands before and behind. */
const LETTER = /[\da-z\u00a5\uffe5\u3007\u3400-\u9fff]/;
const NUMERAL = /[\d零〇一二两俩三四五六七八九十百千万¥\uffe5]/;
const DAY = /[\d零〇一二三四五六七八九十今昨明前后去上下这本大]/;

const NO_QUANTITY: Quantity = { kind: "inexact", value: "", end: 0 };
/** The end of a text, where nothing is. */
export const NO_TOKEN: Token = {
  kind: "end",
  text: "",
  from: 0,
  to: 0,
  kin: "",
  owned: false,
  codes: [],
  weak: false,
  quantity: NO_QUANTITY,
  days: [],
};

/** Cuts a text into words, places, numbers, days and marks, each the longest that is known. */
export function tokensOf(text: string, today: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const last = tokens[tokens.length - 1];
    const token = tokenAt(
      text,
      at,
      today,
      last !== undefined && last.kind === "gap" ? tokens[tokens.length - 2] : last,
    );
    tokens.push(token);
    at = token.to;
  }
  return tokens;
}

function tokenAt(text: string, from: number, today: string, before: Token | undefined): Token {
  const char = text.charAt(from);
  const made = (kind: Token["kind"], to: number, more: Partial<Token> = {}): Token =>
    Object.assign({}, NO_TOKEN, { kind, text: text.slice(from, to), from, to }, more);
  if (GAP.test(char) && !/[\n\r]/.test(char)) return made("gap", from + 1);
  if (char === "、") return made("and", from + 1);
  if (!LETTER.test(char)) return made("end", from + 1);
  if (/[a-z]/.test(char) && before !== undefined && /[a-z]/.test(text.charAt(from - 1)))
    return made("unknown", from + 1);
  const day =
    DAY.test(char) && !/\d/.test(/\d/.test(char) ? text.charAt(from - 1) : "")
      ? spokenDayAt(text, from, today)
      : undefined;
  if (day !== undefined) return made("day", day.end, { days: day.values });
  const word = wordAt(text, from);
  const place = placeAt(text, from, before);
  if (place !== undefined && place.end - from > (word === undefined ? 0 : word.end - from)) {
    return made("place", place.end, { codes: place.codes, weak: place.weak });
  }
  if (NUMERAL.test(char) && (word === undefined || word.end - from < 2)) {
    const quantity = quantityAt(text, from);
    if (quantity !== undefined) return made("quantity", quantity.end, { quantity });
    if (word === undefined || /\d/.test(char)) return made("quantity", numeralsEnd(text, from));
  }
  return word === undefined ? made("unknown", from + 1) : made(word.kind, word.end, word);
}

function numeralsEnd(text: string, from: number): number {
  let end = from + 1;
  while (
    (end < text.length &&
      /[\d,.零〇一二两三四五六七八九十百千万x]/.test(text.charAt(end)) &&
      !/[,.]/.test(text.charAt(end))) ||
    /\d[,.]\d/.test(text.slice(end - 1, end + 2))
  )
    end += 1;
  return end;
}

/** A name of a place there. A county whose name is a common word needs its city or province before it. */
function placeAt(
  text: string,
  from: number,
  before: Token | undefined,
): { codes: readonly string[]; weak: boolean; end: number } | undefined {
  const found = placeNameAt(text, from);
  if (found === undefined || found.codes.length === 0) return undefined;
  const name = text.slice(from, found.end);
  const around = before === undefined ? [] : before.codes;
  const inside = found.codes.filter((code) => around.some((one) => one !== code && isWithin(code, one)));
  if (inside.length > 0) return { codes: inside, weak: false, end: found.end };
  if (found.weak && isCommonWord(name)) return undefined;
  return found;
}
