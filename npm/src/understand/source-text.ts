import { traditional } from "./traditional.js";

/** A text with plain characters, and where each of them stands in what was typed. */
export interface SourceText {
  readonly typed: string;
  readonly plain: string;
  /** The place of each plain character in `typed`, and one more for the end. */
  readonly at: readonly number[];
}

const simplified = new Map<string, string>();
for (let i = 0; i + 1 < traditional.length; i += 2) simplified.set(traditional.charAt(i), traditional.charAt(i + 1));

/** Characters that take no room. */
const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]/;

/** Returns the text in simplified characters, plain digits and small letters. */
export function sourceText(typed: string): SourceText {
  let plain = "";
  const at: number[] = [];
  for (let i = 0; i < typed.length; i += 1) {
    const char = typed.charAt(i);
    if (INVISIBLE.test(char)) continue;
    plain += plainCharacter(char);
    at.push(i);
  }
  at.push(typed.length);
  return { typed, plain, at };
}

function plainCharacter(char: string): string {
  const code = char.charCodeAt(0);
  const narrow = code > 0xff00 && code < 0xff5f ? String.fromCharCode(code - 0xfee0) : char;
  return narrow >= "A" && narrow <= "Z" ? narrow.toLowerCase() : (simplified.get(narrow) ?? narrow);
}
