import type { Receipt } from "gongji";
import { html, type TemplateResult } from "lit";
import { fullNameOf, type View } from "../view.js";

/** What is needed to work out the same answer again; folded, as hardly anybody reads it. */
export function receiptTable(view: View, receipt: Receipt): TemplateResult {
  const { receiptRows, receiptHint } = view.ui.verdict;
  const regions = receipt.regions.map((code) => `${fullNameOf(view, code)} ${code}`).join(view.ui.comma);
  const rows: readonly (readonly [string, string])[] = [
    [receiptRows.engine, receipt.engine],
    [receiptRows.schema, String(receipt.schema)],
    [receiptRows.day, receipt.day],
    [receiptRows.regions, regions],
    [receiptRows.catalogue, receipt.catalogue],
  ];
  return html`<details class="evidence receipt"><summary>${view.ui.verdict.receipt}</summary>
    <p class="small">${receiptHint}</p>
    <dl>${rows.map(([name, text]) => html`<div><dt>${name}</dt><dd>${text}</dd></div>`)}</dl>
  </details>`;
}
