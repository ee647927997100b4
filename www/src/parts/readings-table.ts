import type { Preview } from "gongji";
import { html, nothing, type TemplateResult } from "lit";
import { cashOf, fundsOf } from "../share-of.js";
import { type View, wordOf, yuan } from "../view.js";
import { switchValue } from "./switch-value.js";

/** The other readings that give other money: what is taken otherwise, and what it would come to. */
export function readingsTable(view: View, split: Preview): TemplateResult | typeof nothing {
  if (split.readings.length === 0) return nothing;
  const { ui } = view;
  const funds = split.readings.some((reading) => fundsOf(reading.payers) !== undefined);
  const rows = split.readings.map((reading) => html`<tr data-switch=${reading.switch} data-value=${reading.value}>
    <th scope="row">${wordOf(view, "switches", reading.switch)}<span class="reading-value">${ui.split.readingValue}${ui.colon}${switchValue(view, reading.switch, reading.value)}</span></th>
    <td class="number">${yuan(view, cashOf(reading.payers))}</td>
    ${funds ? html`<td class="number">${yuan(view, fundsOf(reading.payers) ?? "0")}</td>` : nothing}
  </tr>`);
  return html`<section class="findings" data-list="readings"><h3>${ui.split.readings}</h3><p class="small">${ui.split.readingsHint}</p>
    <table class="table readings">
      <thead><tr><th scope="col">${ui.split.readingWhat}</th><th scope="col" class="number">${ui.split.cash}</th>${funds ? html`<th scope="col" class="number">${ui.split.fundPays}</th>` : nothing}</tr></thead>
      <tbody>${rows}</tbody>
    </table></section>`;
}
