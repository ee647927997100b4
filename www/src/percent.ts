import { readAmount } from "gongji/form";

/** `10` is `0.10`, `92.5` is `0.925`: by moving the point, never through a float. What is no number goes as it is. */
export function fromPercent(typed: string): string {
  const text = readAmount(typed.replace(/[%\uff05]\s*$/, "")).value;
  const shape = /^(\d{1,3})(?:\.(\d*))?$/.exec(text);
  if (shape === null) return text;
  const digits = (shape[1] ?? "").padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}${shape[2] ?? ""}`;
}

/** The other way round, for showing a rate the engine wrote: `0.55` is `55`. */
export function percentOf(rate: string): string {
  const shape = /^(\d+)\.?(\d*)$/.exec(rate);
  if (shape === null) return rate;
  const digits = `${shape[1] ?? ""}${(shape[2] ?? "").slice(0, 2).padEnd(2, "0")}`.replace(/^0+(?=\d)/, "");
  const rest = (shape[2] ?? "").slice(2).replace(/0+$/, "");
  return rest === "" ? digits : `${digits}.${rest}`;
}
