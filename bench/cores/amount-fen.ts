/** Whole fen. */
export type Amount = number;
/** Ten-thousandths. */
export type Rate = number;

export const ZERO: Amount = 0;
export const parse = (text: string): Amount => {
  const [whole = "", part = ""] = text.split(".");
  return Number(whole) * 100 + Number(part.padEnd(2, "0"));
};
export const tooLarge = (amount: Amount): boolean => amount > 99_999_999_999;
export const rate = (text: string): Rate => Math.round(Number(text) * 10_000);
export const plus = (one: Amount, other: Amount): Amount => one + other;
/** Never below zero. */
export const less = (one: Amount, other: Amount): Amount => (one > other ? one - other : 0);
export const least = (one: Amount, other: Amount): Amount => (one < other ? one : other);
export const above = (one: Amount, other: Amount): boolean => one > other;
export const isZero = (amount: Amount): boolean => amount === 0;
/** The share of an amount, to the nearest fen, half up. */
export const share = (of: Amount, rate: Rate): Amount => Math.floor((of * rate + 5_000) / 10_000);
export const text = (amount: Amount): string => {
  const fen = amount % 100;
  return `${(amount - fen) / 100}.${fen < 10 ? "0" : ""}${fen}`;
};
