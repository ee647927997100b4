/** Yuan without empty decimals: `2000.00` is `2000`, `0.50` stays. */
export function plainYuan(amount: string): string {
  return amount.replace(/\.00$/, "").replace(/\.0$/, "");
}

/** `0.8500` is `85`, `0.926` is `92.6`: by moving the point, never through a float. */
export function plainPercent(ratio: string): string {
  const shape = /^(\d+)(?:\.(\d+))?$/.exec(ratio);
  if (shape === null) return ratio;
  const fraction = (shape[2] ?? "") + "00";
  const whole = ((shape[1] ?? "") + fraction.slice(0, 2)).replace(/^0+(?=\d)/, "");
  const rest = fraction.slice(2).replace(/0+$/, "");
  return rest === "" ? whole : `${whole}.${rest}`;
}
