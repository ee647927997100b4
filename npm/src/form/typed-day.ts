import { type Typed, withoutBlanks } from "./typed-text.js";

/** Reads a day as people write it: `2026-11-22`, `2026/11/2`, `2026.11.22`, `2026年11月22日`, `20261122`. Two digits are no year. */
export function readDay(text: string): Typed {
  const bare = withoutBlanks(text);
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(bare) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(bare);
  if (parts === null) return { value: bare };
  const two = (part: string | undefined): string => `0${part ?? ""}`.slice(-2);
  return { value: `${parts[1] ?? ""}-${two(parts[2])}-${two(parts[3])}` };
}
