/** The days that can be asked about; the rules were read for no other. */
export const [FIRST_DAY, LAST_DAY] = ["2016-01-01", "2035-12-31"] as const;

/** A day that no rule was read for. A day half typed is none either. */
export function isOutside(day: string): boolean {
  return day !== "" && (day < FIRST_DAY || day > LAST_DAY);
}

/** The device's own day. */
export function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
