/** What a Chinese keyboard types for digits and the point, and what is meant. */
const WIDE = /[\uff10-\uff19\uff0e\u3002]/g;

/** The same text in plain digits, and whether anything had to be changed. */
export function plainDigits(text: string): { readonly text: string; readonly changed: boolean } {
  const plain = text.replace(WIDE, (wide) => (wide === "\uff0e" || wide === "\u3002" ? "." : String.fromCharCode(wide.charCodeAt(0) - 0xfee0)));
  return { text: plain, changed: plain !== text };
}

/** Whole fen of an amount the engine wrote. Below 2^53, so sums and differences of them are exact. */
export function fen(amount: string): number {
  const shape = /^(\d+)(?:\.(\d{1,2}))?$/.exec(amount);
  return shape === null ? 0 : Number(shape[1]) * 100 + Number((shape[2] ?? "").padEnd(2, "0"));
}

/** The other way round: `12345` is `123.45`. */
export function amountOf(whole: number): string {
  const digits = String(whole).padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

export function sum(amounts: readonly string[]): string {
  return amountOf(amounts.reduce((whole, amount) => whole + fen(amount), 0));
}

export function isNothing(amount: string): boolean {
  return fen(amount) === 0;
}
