import type { SettlementReading } from "gongji";
import { html, nothing, type TemplateResult } from "lit";
import { sentenceOf, type View } from "../view.js";
import { switchValue } from "./switch-value.js";

type Comparison = NonNullable<SettlementReading["comparison"]>;

/** Where the settlement and our preview part, the first difference first; and which other readings of the rules would explain it. */
export function settledCompared(view: View, settled: SettlementReading): TemplateResult {
  const { ui } = view;
  const { comparison } = settled;
  const reversal = settled.warnings.some((warning) => warning.code === "reversal");
  const waiting = reversal
    ? ui.settled.reversal
    : view.session.bill.visits.length > 0
      ? ui.settled.notInYear
      : ui.settled.toCompare;
  return html`<section class="findings" data-list="settled-compared"><h4>${ui.settled.compared} <span class="tag">${ui.estimate}</span></h4>
    ${comparison === undefined || comparison.outcome === "incomplete" ? html`<p>${waiting}</p>` : differences(view, comparison)}
  </section>`;
}

function differences(view: View, { differences: found, fits }: Comparison): TemplateResult {
  const [first] = found;
  if (first === undefined)
    return html`<p data-compared="same">${sentenceOf(view, "comparisons", "same")}</p>${ownNote(view)}`;
  const items = found.map(
    ({ field, settled, preview, difference }) =>
      html`<li data-field=${field}>${sentenceOf(view, "comparisons", "difference", { field, settled, preview, difference })}</li>`,
  );
  const turned = (fit: { readonly switch: string; readonly value: string }): TemplateResult =>
    html`${sentenceOf(view, "comparisons", "fits", { switch: fit.switch })} ${switchValue(view, fit.switch, fit.value)}`;
  const readings = fits.map(
    (fit) =>
      html`<li data-switch=${fit.switch}>${turned(fit)}${fit.also === undefined ? nothing : html` + ${turned(fit.also)}`}</li>`,
  );
  return html`<p data-compared="differs">${sentenceOf(view, "comparisons", "step", { step: first.field })}</p><ul class="plain">${items}${readings}</ul>${ownNote(view)}`;
}

function ownNote(view: View): TemplateResult | typeof nothing {
  return view.session.bill.own === "" ? html`<p class="small">${view.ui.bill.settledOwn}</p>` : nothing;
}
