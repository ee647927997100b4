import type { UnbindingReply } from "gongji";
import type { Mark } from "../screen.js";
import { type View, wordOf } from "../view.js";

export const MARKS: Readonly<Record<UnbindingReply["outcome"], Mark>> = {
  ends_itself: "note",
  must_be_ended: "needs",
  stays: "note",
  may_be_ended: "pass",
  may_not_be_ended: "fail",
  not_yet: "fail",
  incomplete: "needs",
  unsettled: "unsettled",
};
/** The colours are those of the answers about binding. */
export const COLOURS: Readonly<Record<Mark, string>> = {
  pass: "eligible",
  fail: "ineligible",
  unsettled: "unsettled",
  needs: "incomplete",
  note: "noted",
};

/** 要您主动解绑; 没有定论 · 多半是：要您主动解绑. */
export function endingHeadline(view: View, verdict: UnbindingReply): string {
  const { ui } = view;
  if (verdict.outcome === "incomplete") return ui.ending.needs;
  if (verdict.outcome !== "unsettled") return wordOf(view, "endings", verdict.outcome);
  return verdict.leans === undefined
    ? ui.ending.open
    : `${ui.ending.open} · ${ui.ending.leans(wordOf(view, "endings", verdict.leans))}`;
}
