import type { Finding, Verdict } from "gongji";
import { html, nothing, type TemplateResult } from "lit";
import { leading } from "../usual.js";
import type { View } from "../view.js";
import { findingItem } from "./finding.js";
import { receiptTable } from "./receipt.js";
import { sheetButton } from "./sheet-button.js";

/** Why it is so: every finding with whose rule it is. A refusal is opened at once. */
export function answerWhy(view: View, verdict: Verdict): TemplateResult {
  const { ui } = view;
  const having = (status: Finding["status"]): Finding[] =>
    verdict.findings.filter((finding) => finding.status === status);
  return html`<details class="card fold" data-fold="why" ?open=${leading(verdict).outcome === "ineligible"}><summary>${ui.answer.why}</summary>
    ${list(view, ui.verdict.why, having("fail"), "why")}
    ${list(view, ui.verdict.open, having("unsettled"), "open")}
    ${list(view, ui.verdict.passes, having("pass"), "passes")}
    ${list(view, ui.verdict.notes, having("note"), "notes")}
    ${sheetButton(view)}
    ${receiptTable(view, verdict.receipt)}
  </details>`;
}

function list(view: View, title: string, findings: readonly Finding[], name: string): TemplateResult | typeof nothing {
  if (findings.length === 0) return nothing;
  return html`<section class="findings" data-list=${name}><h3>${title}</h3><ul>${findings.map((finding) => findingItem(view, finding))}</ul></section>`;
}
