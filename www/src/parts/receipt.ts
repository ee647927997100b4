import type { Receipt } from "gongji";
import { html, type TemplateResult } from "lit";
import { placeName } from "../place.js";
import type { View } from "../view.js";

/** What is needed to work out the same answer again. */
export function receiptTable(view: View, receipt: Receipt): TemplateResult {
  const { receiptRows, receiptHint } = view.ui.verdict;
  const regions = receipt.regions.map((code) => (code === "000000" ? "全国 000000" : `${placeName(code)} ${code}`)).join("、");
  const rows: readonly (readonly [string, string, boolean])[] = [
    [receiptRows.engine, receipt.engine, false],
    [receiptRows.schema, String(receipt.schema), false],
    [receiptRows.day, receipt.day, false],
    [receiptRows.regions, regions, true],
    [receiptRows.catalogue, receipt.catalogue, false],
  ];
  return html`<section class="receipt">
    <h3>${view.ui.verdict.receipt}</h3>
    <p class="small">${receiptHint}</p>
    <dl>${rows.map(([name, text, chinese]) => html`<div><dt>${name}</dt><dd lang=${chinese ? "zh-CN" : "en"}>${text}</dd></div>`)}</dl>
  </section>`;
}
