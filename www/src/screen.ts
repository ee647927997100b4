import type { TemplateResult } from "lit";
import type { View } from "./view.js";

/** The screens of the page. Each is a step in the history, so that the button people go back with goes one screen back. */
export const SCREENS = ["start", "answer", "how", "bill", "ending", "ways", "rules"] as const;
export type Screen = (typeof SCREENS)[number];

export type Mark = "pass" | "fail" | "unsettled" | "needs" | "note";

/** The answer in one line, at the foot of the view. */
export interface Footing {
  readonly mark: Mark;
  readonly outcome: string;
  readonly word: string;
  /** Left out where there is no room. */
  readonly aside?: string | undefined;
  readonly go?: { readonly label: string; readonly run: () => void } | undefined;
}

/** What a screen is made of, once it has been loaded. */
export interface Drawing {
  readonly draw: (view: View) => TemplateResult;
  readonly foot?: (view: View) => Footing | undefined;
  readonly title: (view: View) => string;
  /** What is done once it stands there. */
  readonly drawn?: (view: View) => void;
}

interface Step {
  readonly screen: Screen;
  /** How many steps of ours lie behind this one. */
  readonly depth: number;
}

export function isScreen(name: unknown): name is Screen {
  return SCREENS.some((screen) => screen === name);
}

/** Where in our own history we stand; nothing on a page just opened. */
export function step(): Step | undefined {
  const state = window.history.state as { screen?: unknown; depth?: unknown } | null;
  return isScreen(state?.screen) ? { screen: state.screen, depth: Number(state?.depth ?? 0) } : undefined;
}

export function enter(screen: Screen, address: string, base: string): void {
  window.history.pushState({ screen, base, depth: (step()?.depth ?? 0) + 1 }, "", address);
}

/** Puts down where we are, without a new step. */
export function settle(screen: Screen, address: string, base: string): void {
  window.history.replaceState({ screen, base, depth: step()?.depth ?? 0 }, "", address);
}

/** Going back is not done at once; a second press meanwhile would leave the page. */
let leaving = false;
window.addEventListener("popstate", () => {
  leaving = false;
});

/** One of our own steps back; false where there is none. */
export function goBack(): boolean {
  if ((step()?.depth ?? 0) === 0) return false;
  if (!leaving) window.history.back();
  leaving = true;
  return true;
}
