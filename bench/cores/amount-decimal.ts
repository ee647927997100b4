import { Decimal } from "decimal.js";

export type Amount = Decimal;
export type Rate = Decimal;

const MOST = new Decimal("999999999.99");
export const ZERO: Amount = new Decimal(0);
export const parse = (text: string): Amount => new Decimal(text);
export const tooLarge = (amount: Amount): boolean => amount.gt(MOST);
export const rate = (text: string): Rate => new Decimal(text);
export const plus = (one: Amount, other: Amount): Amount => one.plus(other);
/** Never below zero. */
export const less = (one: Amount, other: Amount): Amount => (one.gt(other) ? one.minus(other) : ZERO);
export const least = (one: Amount, other: Amount): Amount => (one.lt(other) ? one : other);
export const above = (one: Amount, other: Amount): boolean => one.gt(other);
export const isZero = (amount: Amount): boolean => amount.isZero();
/** The share of an amount, to the nearest fen, half up. */
export const share = (of: Amount, rate: Rate): Amount => of.times(rate).toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
export const text = (amount: Amount): string => amount.toFixed(2);
