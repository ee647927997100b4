import type { Screen } from "./screen.js";

const SCREENS: Readonly<Record<string, Screen>> = { bill: "bill", unbind: "ending", rules: "rules", guide: "how" };

/** The screen for what somebody wants; nothing where the three facts are the way. */
export function goTo(task: string): Screen | undefined {
  return Object.prototype.hasOwnProperty.call(SCREENS, task) ? SCREENS[task] : undefined;
}
