import type { Payer, Preview } from "gongji";
import { html, nothing, type TemplateResult } from "lit";
import { sentenceOf, type View, wordOf, yuan } from "../view.js";
import { assumptionList } from "./assumption.js";
import { payersTable } from "./payers-table.js";
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
    ${done ? html`<p class="split-sentence">${splitSentence(view, split)}</p>${splitBar(view, split)}${payersTable(view, split)}${readings(view, split)}` : nothing}
    ${stepsTable(view, split)}
    ${done ? assumptionList(view, split) : nothing}
    ${notes(view, split)}
    <details class="evidence">
      <summary>${ui.verdict.evidence}</summary>
      ${totals(view, split)}
      ${receiptTable(view, split.receipt)}
    </details>
  </div>`;
}

/** The other readings, each with the cash it would come to. */
function readings(view: View, split: Preview): TemplateResult | typeof nothing {
  if (split.readings.length === 0) return nothing;
  const { ui } = view;
  const items = split.readings.map((reading) => {
    const when = (sentenceOf(view, "assumptions", reading.switch, { value: reading.value }) ?? `${wordOf(view, "switches", reading.switch)} ${reading.value}`).replace(/[。.]$/, "");
    return html`<li data-switch=${reading.switch}>${ui.split.reading(inSentence(when), yuan(view, cashOf(reading.payers)))}</li>`;
  });
  return html`<section class="findings" data-list="readings"><h3>${ui.split.readings}</h3><ul class="plain">${items}</ul></section>`;
}

/** A statement after "if": without its capital letter. */
function inSentence(statement: string): string {
  return statement.charAt(0).toLowerCase() + statement.slice(1);
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

function cashOf(payers: readonly Payer[]): string {
  return payers.find((payer) => payer.payer === "cash")?.amount ?? "0";
}
