/** What a person typed into a field, as the engine takes it. */
export interface Typed {
  /** The text for the request; empty where nothing was typed. A refused text stays as it was typed, and the engine refuses it too. */
  readonly value: string;
  /** What is wrong with it: a key of the catalogues' `inputErrors`. Left out where nothing is, as far as can be seen here. */
  readonly problem?: TypedProblem;
}

/** What is wrong with a typed text, in more words than the engine has for it. */
export type TypedProblem =
  | "amount_negative"
  | "amount_letters"
  | "amount_points"
  | "amount_comma"
  | "count_digits"
  | "count_too_large";

/** Full-width digits, letters and marks, as a Chinese keyboard types them. */
const WIDE = /[\uff01-\uff5e]/g;
/** The marks that a Chinese keyboard types for a point. */
const POINT = /[\u3002\uff61]/g;
/** Blanks of every width, and characters that take no room at all. */
const BLANK = /[\s\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** The same text with plain digits, letters and marks for full-width ones. */
export function plainText(text: string): string {
  return text.replace(WIDE, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)).replace(POINT, ".");
}

/** The same without any blank. @internal */
export function withoutBlanks(text: string): string {
  return plainText(text.replace(BLANK, ""));
}
