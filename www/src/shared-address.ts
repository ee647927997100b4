import type { State } from "./state.js";

/** A link for somebody else: the place and the day, which are facts about no person. */
export function sharedAddress(state: State): string {
  const { origin, pathname, search } = window.location;
  const named = [
    ["region", state.answer("grantor.region")],
    ["day", state.dayChosen ? state.day : ""],
    ["language", state.language === "en" ? "en" : ""],
  ] as const;
  const fragment = named
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `${name}=${value}`)
    .join("&");
  return `${origin}${pathname}${search}${fragment === "" ? "" : `#${fragment}`}`;
}
