import { endingHeadline } from "./parts/ending-head.js";
import { headline } from "./parts/verdict-head.js";
import { cashHeadline } from "./parts/split-head.js";
import type { View } from "./view.js";

/** Milliseconds without a change before an answer is read out: nobody wants every keystroke told. */
const CALM = 900;

let timer = 0;
let told: readonly string[] = ["", "", ""];

/** Reads the answers out when they have changed and somebody has stopped typing. What is missing is not counted down. */
export function announce(view: View, place: HTMLElement | null): void {
  if (place === null) return;
  const said = [ofBinding(view), ofBill(view), ofEnding(view)];
  window.clearTimeout(timer);
  if (said.join() === told.join()) return;
  timer = window.setTimeout(() => {
    place.textContent = said.filter((text, part) => text !== "" && text !== told[part]).join(" ");
    told = said;
  }, CALM);
}

function ofBinding(view: View): string {
  const { verdict } = view.session;
  if (verdict === undefined || verdict.outcome === "incomplete") return "";
  return `${view.ui.binding.title}${view.ui.colon}${headline(view, verdict).word}`;
}

function ofBill(view: View): string {
  const { split } = view.session;
  if (split === undefined || split.outcome === "incomplete") return "";
  return `${view.ui.bill.title}${view.ui.colon}${cashHeadline(view, split)}`;
}

function ofEnding(view: View): string {
  const { endingVerdict } = view.session;
  if (endingVerdict === undefined || endingVerdict.outcome === "incomplete") return "";
  return `${view.ui.ending.title}${view.ui.colon}${endingHeadline(view, endingVerdict)}`;
}
