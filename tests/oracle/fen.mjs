// Exact money: whole fen and ten-thousandths of a share, both BigInt. Nothing here rounds but `half`.

/** An amount of yuan as text, in fen. */
export function fen(text) {
  const [whole, part = ""] = String(text).split(".");
  return BigInt(whole) * 100n + BigInt(part.padEnd(2, "0").slice(0, 2));
}

/** Fen as text of yuan, as replies write it. */
export const yuan = (amount) => `${amount / 100n}.${String(amount % 100n).padStart(2, "0")}`;

/** A share as text, in ten-thousandths. */
export function share(text) {
  const [whole, part = ""] = String(text).split(".");
  return BigInt(whole) * 10_000n + BigInt(part.padEnd(4, "0").slice(0, 4));
}

/** One whole, as a share. */
export const WHOLE = 10_000n;

/** `over / under` to the nearest whole, a half upwards. Neither is negative. */
export const half = (over, under) => (2n * over + under) / (2n * under);

// biome-ignore lint/complexity/useMathMinMax: these are BigInt
export const least = (...all) => all.reduce((one, other) => (other < one ? other : one));
// biome-ignore lint/complexity/useMathMinMax: these are BigInt
export const most = (...all) => all.reduce((one, other) => (other > one ? other : one));

/** What is left of `whole` after `used`, never below nothing. */
export const left = (whole, used) => (whole > used ? whole - used : 0n);
