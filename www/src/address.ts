import type { Screen } from "./screen.js";
import type { State } from "./state.js";

/** What the page was opened with, also after a reload. The sheet of rules has an address of its own and is none of it. */
let base = (window.history.state as { base?: string } | null)?.base ?? withoutSheet(window.location.hash);

export function baseAddress(): string {
  return base;
}

/** The host changed the fragment: from here on that is what the page was opened with. */
export function rebase(): void {
  base = withoutSheet(window.location.hash);
}

function withoutSheet(hash: string): string {
  const given = new URLSearchParams(hash.replace(/^#/, ""));
  if (given.get("part") !== "rules") return hash;
  given.delete("part");
  given.delete("rule");
  const rest = given.toString();
  return rest === "" ? "" : `#${rest}`;
}

/** The sheet of local rules has an address of its own: its place and day are facts about no person. */
export function addressOf(screen: Screen, state: State): string {
  const page = window.location.pathname + window.location.search;
  return screen === "rules"
    ? `${page}#${sheetAddress(state.answer("grantor.region"), state.dayChosen ? state.day : "")}`
    : page + base;
}

export function sheetAddress(region: string, day: string, rule = ""): string {
  const named = [
    ["part", "rules"],
    ["region", region],
    ["day", day],
    ["rule", rule],
  ] as const;
  return named
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join("&");
}
