import type { Basis, Verdict } from "gongji";
import { html, nothing, type TemplateResult } from "lit";
import { isCodeOnly, leading, markOf, outcomeWord, shownOutcome } from "../usual.js";
import { dayOf, fullNameOf, sentenceOf, type View, wordOf } from "../view.js";
import { saying } from "./finding.js";
import { sign } from "./sign.js";
import { labelOf, withoutNotice, wrongAnswer } from "./without.js";

/** The answer in words, which way it takes, and whose rule it is. */
export function answerHead(view: View, verdict: Verdict): TemplateResult {
  const { outcome, leans, usual } = leading(verdict);
  const wrong = wrongAnswer(view);
  return html`${wrong === undefined ? nothing : withoutNotice(view, labelOf(view, wrong.path), wrong.path)}<section class="head head-${shownOutcome(verdict)}" id="verdict" data-outcome=${verdict.outcome} data-leading=${outcome} data-usual=${usual ? "" : nothing} data-leans=${leans ?? nothing}>
    <div class="seal">${sign(markOf(verdict))}</div>
    <div class="head-words">
      <h1 id="screen-title" tabindex="-1">${outcomeWord(view, verdict)} <span class="tag">${view.ui.estimate}</span></h1>
      ${lines(view, verdict).map((line) => html`<p>${line}</p>`)}
      ${verdict.warnings.map((warning) => html`<p data-code=${warning.code}><strong>${sentenceOf(view, "warnings", warning.code, warning.params) ?? warning.code}</strong></p>`)}
    </div>
  </section>`;
}

function lines(view: View, verdict: Verdict): (TemplateResult | string)[] {
  const { ui } = view;
  const { outcome } = leading(verdict);
  if (outcome === "ineligible") {
    const failed = verdict.findings.filter((finding) => finding.status === "fail");
    return failed.slice(0, 2).map((finding) => saying(view, finding));
  }
  if (isCodeOnly(verdict)) return [ui.ways.family_account.after];
  const said: (TemplateResult | string)[] = [ui.verdict.way(wordOf(view, "arrangements", verdict.arrangement))];
  if (outcome === "unsettled") {
    const [open] = verdict.findings.filter((finding) => finding.status === "unsettled");
    return open === undefined ? said : [...said, saying(view, open)];
  }
  const kept = verdict.findings.find(
    (finding) => finding.rule === "balance" && finding.status === "pass" && "kept" in finding.params,
  );
  if (kept !== undefined) said.push(html`<strong>${saying(view, kept)}</strong>`);
  const basis = verdict.findings.find((finding) => finding.rule === "relation" && finding.basis.length > 0)?.basis[0];
  return basis === undefined ? said : [...said, whose(view, basis)];
}

/** 湖北省 · 2024年10月1日起 · 媒体. */
function whose(view: View, basis: Basis): TemplateResult {
  const { ui } = view;
  const place = fullNameOf(view, basis.region);
  return html`<span class="whose">${place}${basis.from === undefined ? nothing : html` · <span class="whole">${ui.verdict.from(dayOf(view, basis.from))}</span>`} · <span class="whole">${wordOf(view, "confidences", basis.confidence)}</span></span>`;
}
