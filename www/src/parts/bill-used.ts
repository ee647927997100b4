import { html, nothing, type TemplateResult } from "lit";
import { USED, USED_PERIOD } from "../bill.js";
import { amountField } from "../field/amount.js";
import { idOf } from "../field/frame.js";
import type { View } from "../view.js";
import { billProblem } from "./bill-problem.js";

/** What was used up this year before this bill. */
export function usedUp(view: View): TemplateResult {
  const { session, ui } = view;
  const { bill } = session;
  const period = session.periodMatters || Object.keys(bill.usedPeriod).some((name) => bill.usedPeriod[name] !== "");
  const year = (name: string) =>
    field(view, `year_to_date.${name}`, name, bill.used, (used) => session.setBill({ used }));
  const inPeriod = (name: string) =>
    field(view, `year_to_date.this_period.${name}`, name, bill.usedPeriod, (usedPeriod) =>
      session.setBill({ usedPeriod }),
    );
  return html`<details class="more" data-more="used">
    <summary>${ui.bill.used}</summary>
    <p class="hint">${ui.bill.usedHint}</p>
    ${USED.map(year)}
    ${period ? html`<fieldset class="row"><legend>${ui.bill.usedPeriod}</legend><p class="hint">${ui.bill.usedPeriodHint}</p>${USED_PERIOD.map(inPeriod)}</fieldset>` : nothing}
  </details>`;
}

type Texts = Readonly<Record<string, string>>;

function field(view: View, path: string, name: string, held: Texts, put: (changed: Texts) => void): TemplateResult {
  const { ui } = view;
  const frame = {
    id: idOf(`bill.${path}`),
    field: `bill.${path}`,
    label: ui.bill.useds[name] ?? name,
    error: billProblem(view, path),
  };
  const unit = name === "admissions" ? ui.bill.times : ui.binding.units.yuan;
  return amountField(frame, {
    value: held[name] ?? "",
    write: (text) => put({ ...held, [name]: text }),
    unit,
    view,
    whole: name === "admissions",
  });
}
