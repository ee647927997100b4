import type { Preview } from "gongji";
import { html, nothing, type TemplateResult } from "lit";
import { cashOf, fundsOf } from "../share-of.js";
import { type View, wordOf, yuan } from "../view.js";
import { cashHead } from "./sum-list.js";
import { switchValue } from "./switch-value.js";

/** Ages above it stand for "older than any group of the place", which nobody is. */
const OLDEST = 120;

/** A child is in no employee scheme. */
function isAgeOf({ session: { bill, inherited } }: View, age: number): boolean {
  const scheme = bill.scheme === "" ? inherited.scheme : bill.scheme;
  return age <= OLDEST && (age > 0 || scheme === "resident");
}

export function shownReadings(view: View, split: Preview): Preview["readings"] {
  return split.readings.filter(({ switch: name, value }) => name !== "age" || isAgeOf(view, Number(value)));
}

/** The other readings that give other money: what is taken otherwise, and what it would come to. */
export function readingsTable(view: View, split: Preview): TemplateResult {
  const readings = shownReadings(view, split);
  const { ui } = view;
  const funds = readings.some((reading) => fundsOf(reading.payers) !== undefined);
  const turned = ({ switch: name, value }: { readonly switch: string; readonly value: string }): TemplateResult =>
    html`${wordOf(view, "switches", name)}<span class="reading-value">${ui.split.readingValue}${ui.colon}${switchValue(view, name, value)}</span>`;
  const rows = readings.map(
    (
      reading,
    ) => html`<tr data-switch=${reading.switch} data-value=${reading.value} data-also=${reading.also?.switch ?? nothing}>
    <th scope="row">${turned(reading)}${reading.also === undefined ? nothing : html`<br>${turned(reading.also)}`}</th>
    <td class="number">${yuan(view, cashOf(reading.payers))}</td>
    ${funds ? html`<td class="number">${yuan(view, fundsOf(reading.payers) ?? "0")}</td>` : nothing}
  </tr>`,
  );
  return html`<section class="findings" data-list="readings"><p class="small">${ui.split.readingsHint}</p>
    <table class="table readings">
      <thead><tr><th scope="col">${ui.split.readingWhat}</th><th scope="col" class="number">${cashHead(view)}</th>${funds ? html`<th scope="col" class="number">${ui.split.fundPays}</th>` : nothing}</tr></thead>
      <tbody>${rows}</tbody>
    </table></section>`;
}
