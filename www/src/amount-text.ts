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

/** An amount with more than two decimals, as calculators write them, to the fen; nothing for anything else. */
export function rounded(text: string): string | undefined {
  const shape = /^(\d{1,9})\.(\d\d)(\d)\d*$/.exec(text);
  return shape === null
    ? undefined
    : amountOf(Number(shape[1]) * 100 + Number(shape[2]) + (Number(shape[3]) > 4 ? 1 : 0));
}
