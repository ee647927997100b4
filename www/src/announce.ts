import type { Footing } from "./screen.js";
import type { View } from "./view.js";

/** Milliseconds without a change before an answer is read out: nobody wants every keystroke announced. */
const CALM = 900;

let timer = 0;
let reported = "";

/** Reads the answer out when it has changed and somebody has stopped typing. What is missing is not counted down, and leaves nothing behind. */
export function announce(view: View, footing: Footing | undefined, place: HTMLElement | null): void {
  if (place === null) return;
  const said =
    footing === undefined || footing.outcome === "incomplete"
      ? ""
      : `${view.ui.foot.label}${view.ui.colon}${footing.word}`;
  window.clearTimeout(timer);
  if (said === "") {
    reported = "";
    if (place.textContent !== "") place.textContent = "";
  }
  if (said === reported) return;
  timer = window.setTimeout(() => {
    place.textContent = said;
    reported = said;
  }, CALM);
}
