import type { EndingVerdict } from "gongji";
import { html, nothing, type TemplateResult } from "lit";
import { asksWho } from "../ending.js";
import { type View, wordOf } from "../view.js";
import { engineNotice } from "./engine-notice.js";
import { type Mark, saying, sign } from "./finding.js";
import { focusField } from "./verdict-head.js";

const MARKS: Readonly<Record<EndingVerdict["outcome"], Mark>> = {
  ends_itself: "note", must_be_ended: "needs", stays: "note", may_be_ended: "pass", may_not_be_ended: "fail", not_yet: "fail", incomplete: "needs",
  unsettled: "unsettled",
};
/** The colours are those of the first part's answers. */
const COLOURS: Readonly<Record<Mark, string>> = { pass: "eligible", fail: "ineligible", unsettled: "unsettled", needs: "incomplete", note: "incomplete" };

/** The answer in one line. */
export function endingHead(view: View): TemplateResult {
  const { ui, session } = view;
  const verdict = session.endingVerdict;
  const notice = engineNotice(view);
  if (notice !== undefined || verdict === undefined) {
    const waits = session.endingProblems.length > 0 ? ui.mend : asksWho(session.ending) ? ui.ending.whoNeeded : ui.ending.start;
    return html`<div class="verdict-head verdict-waiting" id="ending-verdict">${notice ?? html`<p>${waits}</p>`}</div>`;
  }
  const mark = MARKS[verdict.outcome];
  return html`<div class="verdict-head verdict-${COLOURS[mark]}" id="ending-verdict" data-outcome=${verdict.outcome} data-leans=${verdict.leans ?? nothing}>
    <div class="seal">${sign(mark)}</div>
    <div class="verdict-words">
      <p class="verdict-word">${endingHeadline(view, verdict)} <span class="tag">${ui.estimate}</span></p>
      ${line(view, verdict)}
    </div>
  </div>`;
}

/** 要您主动解绑; 没有定论 · 多半是：要您主动解绑. */
export function endingHeadline(view: View, verdict: EndingVerdict): string {
  const { ui } = view;
  if (verdict.outcome === "incomplete") return ui.ending.needs;
  if (verdict.outcome !== "unsettled") return wordOf(view, "endings", verdict.outcome);
  return verdict.leans === undefined ? ui.ending.open : `${ui.ending.open} · ${ui.ending.leans(wordOf(view, "endings", verdict.leans))}`;
}

function line(view: View, verdict: EndingVerdict): TemplateResult | typeof nothing {
  const { ui } = view;
  const needed = verdict.findings.find((finding) => finding.status === "needs");
  if (needed?.field === "region") {
    return html`<p class="verdict-line"><button type="button" class="quiet next" @click=${() => focusField("grantor.region")}>${ui.ending.toPlace} <span aria-hidden="true">↑</span></button></p>`;
  }
  if (needed !== undefined) return html`<p class="verdict-line">${saying(view, needed)}</p>`;
  return verdict.outcome === "unsettled" ? html`<p class="verdict-line">${ui.verdict.askBureau}</p>` : nothing;
}
