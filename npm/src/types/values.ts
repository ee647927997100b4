// Written by `make types` from the Rust declarations.

/**
 * An amount of yuan, never negative, held as whole fen.
 *
 * An amount is read by a grammar of its own: digits, then optionally a point and one or two decimals. Spellings that a
 * general decimal parser accepts (`1_000`, `1e3`, `+5`, `.5`, `5.`) are refused. An amount finer than a fen is an error and
 * is never rounded.
 */
export type Money = string;

/** An amount of yuan as whole fen, at most `Money::MAX` in either direction. */
export type SignedMoney = string;

/** A share between 0 and 1 with at most four decimals, as the national interface writes it (`0.8500`); held in ten-thousandths. */
export type Rate = string;

/** A day of the civil calendar, written `YYYY-MM-DD`. Rules begin and end on days, never at a time of day. */
export type Day = string;

/**
 * A place in the six digits of GB/T 2260: a province (`420000`), a city (`420100`) or a district (`420106`).
 *
 * `000000` is the nation. The most local place that has a rule decides: district, city, province, nation.
 * A 统筹区 (pooling area) is a city nearly everywhere and the whole province in the municipalities.
 */
export type Region = string;

/**
 * What a message says about money; nothing else of it is kept. It is read by the interface's field names; other fields may be
 * there and are counted. A text holds the same as JSON.
 */
export type SettlementMessage = { readonly [field in string]: unknown } | string;

/** An amount of yuan, or a share from 0 to 1, in a request: text, a number of at most as many decimals as the text may have, or an object that gives one of the two, such as those of big.js and decimal.js. */
export type Amount = Money | number | { toJSON(): string | number };
