import Big from "big.js";

export type Amount = Big;
export type Rate = Big;

const MOST = new Big("999999999.99");
export const ZERO: Amount = new Big(0);
export const parse = (text: string): Amount => new Big(text);
export const tooLarge = (amount: Amount): boolean => amount.gt(MOST);
export const rate = (text: string): Rate => new Big(text);
export const plus = (one: Amount, other: Amount): Amount => one.plus(other);
/** Never below zero. */
export const less = (one: Amount, other: Amount): Amount => (one.gt(other) ? one.minus(other) : ZERO);
export const least = (one: Amount, other: Amount): Amount => (one.lt(other) ? one : other);
export const above = (one: Amount, other: Amount): boolean => one.gt(other);
export const isZero = (amount: Amount): boolean => amount.eq(ZERO);
/** The share of an amount, to the nearest fen, half up. */
export const share = (of: Amount, rate: Rate): Amount => of.times(rate).round(2, Big.roundHalfUp);
export const text = (amount: Amount): string => amount.toFixed(2);
