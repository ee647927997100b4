/*
 * The sheet of local rules is a step in the history, so that the button people go back with closes it. The address stays the
 * same: it says nothing about anybody.
 */
const SHEET = "rules";

/** Whether the step we stand on is the sheet. */
export function onSheet(): boolean {
  const state: unknown = window.history.state;
  return typeof state === "object" && state !== null && (state as { sheet?: unknown }).sheet === SHEET;
}

/** Going back is not done at once; a second press meanwhile would leave the page. */
let leaving = false;
window.addEventListener("popstate", () => {
  leaving = false;
});

export function enterSheet(): void {
  window.history.pushState({ sheet: SHEET }, "");
}

export function leaveSheet(): void {
  if (leaving) return;
  leaving = true;
  window.history.back();
}
