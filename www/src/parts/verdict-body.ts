import type { Finding, Verdict } from "gongji";
import { html, nothing, type TemplateResult } from "lit";
import { type View, wordOf } from "../view.js";
import { findingItem } from "./finding.js";
import { receiptTable } from "./receipt.js";
import { remedyList } from "./remedy.js";
import { sheetButton } from "./sheet-button.js";

/** The answer at length: why, what would change it, which other ways there are, and what it all rests on. */
export function verdictBody(view: View): TemplateResult | typeof nothing {
  const { verdict } = view.session;
  if (verdict === undefined) return nothing;
  const { ui } = view;
  const having = (status: Finding["status"]): Finding[] => verdict.findings.filter((finding) => finding.status === status);
  return html`<div class="verdict-body card">
    ${list(view, ui.verdict.why, having("fail"), "why")}
    ${remedyList(view, verdict)}
    ${list(view, ui.verdict.open, having("unsettled"), "open")}
    ${list(view, ui.verdict.notes, having("note"), "notes")}
    ${alternatives(view, verdict)}
    ${sheetButton(view)}
    <details class="evidence">
      <summary>${ui.verdict.evidence}</summary>
      ${list(view, ui.verdict.passes, having("pass"), "passes")}
      ${receiptTable(view, verdict.receipt)}
    </details>
    <p class="small">${ui.estimateNote}</p>
  </div>`;
}

function list(view: View, title: string, findings: readonly Finding[], name: string): TemplateResult | typeof nothing {
  if (findings.length === 0) return nothing;
  return html`<section class="findings" data-list=${name}><h3>${title}</h3><ul>${findings.map((finding) => findingItem(view, finding))}</ul></section>`;
}

function alternatives(view: View, verdict: Verdict): TemplateResult | typeof nothing {
  if (verdict.alternatives.length === 0) return nothing;
  const rows = verdict.alternatives.map(
    (way) => html`<li data-arrangement=${way.arrangement}>
      <span>${wordOf(view, "arrangements", way.arrangement)}</span><span class="state state-${way.state}">${wordOf(view, "states", way.state)}</span>
    </li>`,
  );
  return html`<section class="findings" data-list="alternatives"><h3>${view.ui.verdict.alternatives}</h3><ul class="ways-list">${rows}</ul></section>`;
}
