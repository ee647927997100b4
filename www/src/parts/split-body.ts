import type { Preview } from "gongji";
import { html, nothing, type TemplateResult } from "lit";
import { sentenceOf, type View, wordOf } from "../view.js";
import { assumptionList } from "./assumption.js";
import { figureList } from "./figure-list.js";
import { payersTable } from "./payers-table.js";
import { readingsTable } from "./readings-table.js";
import { receiptTable } from "./receipt.js";
import { splitBar } from "./split-bar.js";
import { splitSentence } from "./split-sentence.js";
import { stepsTable } from "./steps-table.js";

/** The split at length: a sentence, a bar, the tables behind them, and everything that was assumed. */
export function splitBody(view: View): TemplateResult | typeof nothing {
  const { split } = view.session;
  if (split === undefined) return nothing;
  const { ui } = view;
  const done = split.outcome !== "incomplete";
  return html`<div class="split-body card">
    ${done ? html`<p class="split-sentence">${splitSentence(view, split)}</p>${splitBar(view, split)}${payersTable(view, split)}${readingsTable(view, split)}` : nothing}
    ${stepsTable(view, split)}
    ${done ? html`${assumptionList(view, split)}${figureList(view, split)}` : nothing}
    ${notes(view, split)}
    <details class="evidence">
      <summary>${ui.verdict.evidence}</summary>
      ${totals(view, split)}
      ${receiptTable(view, split.receipt)}
    </details>
  </div>`;
}

function notes(view: View, split: Preview): TemplateResult {
  const items = split.notes.map((note) => html`<li data-code=${note.code}>${sentenceOf(view, "notes", note.code) ?? note.code}</li>`);
  return html`<section class="findings" data-list="notes"><h3>${view.ui.split.notes}</h3><ul class="plain">${items}</ul></section>`;
}

function totals(view: View, split: Preview): TemplateResult | typeof nothing {
  if (split.totals === undefined) return nothing;
  const totals: Readonly<Record<string, string>> = { ...split.totals };
  const rows = Object.keys(totals).map((name) => html`<tr><th scope="row">${wordOf(view, "totals", name)} <code>${name}</code></th><td class="number">${totals[name]}</td></tr>`);
  return html`<table class="table"><caption>${view.ui.split.totals}</caption><thead><tr><th scope="col">${view.ui.split.field}</th><th scope="col">${view.ui.split.amount}</th></tr></thead><tbody>${rows}</tbody></table>`;
}
