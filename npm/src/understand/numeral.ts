/** A number as people say it. */
export interface SpokenNumber {
  /** Digits with a point, no zeros in front. */
  readonly value: string;
  /** The place behind the number. */
  readonly end: number;
  /** Whether a unit such as 万 or 千 was said. */
  readonly large: boolean;
}

/** Digits by their place. */
export const DIGITS = "零一二三四五六七八九";
const OTHER_DIGITS: Readonly<Record<string, number>> = { 〇: 0, 两: 2, 俩: 2 };
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000, k: 1000, w: 10_000 };
/** Longer numbers are those of papers and telephones. */
const LONGEST = 9;

function digitOf(char: string): number | undefined {
  const at = char === "" ? -1 : DIGITS.indexOf(char);
  return at >= 0 ? at : OTHER_DIGITS[char];
}

/**
 * Reads the number at a place: `300`, `1,234.5`, `4万8`, `3.5万`, `2w`, `两万三`, `一千二百零五`. Nothing for what has no one meaning:
 * `3万50`, `两三百`, `几千`, a number of more than nine digits.
 */
export function numeralAt(text: string, start: number): SpokenNumber | undefined {
  let [at, total, section, last] = [start, 0, 0, 1];
  let [large, arabic, zero] = [false, false, false];
  let current: number | undefined;
  let literal = "";
  while (at < text.length) {
    const char = text.charAt(at);
    const digit = digitOf(char);
    if (char >= "0" && char <= "9") {
      if (current !== undefined) return undefined;
      const end = arabicEnd(text, at);
      literal = text.slice(at, end).replace(/,/g, "");
      if (literal.replace(".", "").length > LONGEST) return undefined;
      [current, at, arabic] = [Number(literal), end, true];
      continue;
    }
    if (digit !== undefined) {
      if (digit === 0 && current === undefined) zero = true;
      else if (current !== undefined) return undefined;
      else current = digit;
      at += 1;
      continue;
    }
    const unit = UNITS[char];
    if (
      unit === undefined ||
      (unit < 100 && current === undefined && section !== 0) ||
      (current === undefined && section === 0 && unit !== 10)
    )
      break;
    if ((char === "k" || char === "w") && (!arabic || /[a-z]/.test(text.charAt(at + 1)))) break;
    if (unit === 10_000) [total, section] = [total + (section + (current ?? 0)) * unit, 0];
    else section += (current ?? 1) * unit;
    large = large || unit >= 100;
    [last, current, zero, at] = [unit, undefined, false, at + 1];
  }
  if (at === start) return undefined;
  return finished();

  /** A last digit after 万, 千 or 百 counts the unit below: 两万三 is 23000; after 零 it is itself. */
  function finished(): SpokenNumber | undefined {
    const digits = literal.replace(".", "").length;
    let rest = current ?? 0;
    if (last > 1 && current !== undefined && !zero && last >= 100) {
      if (digits > 1 && 10 ** digits !== last) return undefined;
      if (digits <= 1) rest *= last / 10;
    }
    if (last > 1 && literal.indexOf(".") >= 0 && current !== undefined) return undefined;
    const plain = !large && arabic && last === 1;
    const value = plain ? literal.replace(/^0+(?=\d)/, "") : trimmed(total + section + rest);
    return { value, end: at, large };
  }
}

function trimmed(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** The place behind digits, thousands and decimals. */
function arabicEnd(text: string, start: number): number {
  let at = start;
  const isDigit = (place: number): boolean => text.charAt(place) >= "0" && text.charAt(place) <= "9";
  while (isDigit(at)) at += 1;
  if (at - start <= 3) {
    while (text.charAt(at) === "," && isDigit(at + 1) && isDigit(at + 2) && isDigit(at + 3) && !isDigit(at + 4))
      at += 4;
  }
  if (text.charAt(at) === "." && isDigit(at + 1)) {
    at += 1;
    while (isDigit(at)) at += 1;
  }
  return at;
}
