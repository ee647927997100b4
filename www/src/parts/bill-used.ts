import { html, type TemplateResult } from "lit";
import { USED } from "../bill.js";
import { amountField } from "../field/amount.js";
import { idOf } from "../field/frame.js";
import type { View } from "../view.js";
import { billProblem } from "./bill-problem.js";

/** The patient's own account. */
export function ownAccount(view: View): TemplateResult {
  const { session, ui } = view;
  const frame = { id: idOf("bill.own_account"), field: "bill.own_account", label: ui.bill.own, hint: ui.bill.ownHint, error: billProblem(view, "own_account") };
  const write = (text: string): void => session.setBill({ own: text });
  return amountField(frame, { value: session.bill.own, write, unit: ui.binding.units.yuan, widened: ui.widened });
}

/** What was used up this year before this bill. */
export function usedUp(view: View): TemplateResult {
  const { session, ui } = view;
  const field = (name: (typeof USED)[number]): TemplateResult => {
    const path = `year_to_date.${name}`;
    const frame = { id: idOf(`bill.${path}`), field: `bill.${path}`, label: ui.bill.useds[name], error: billProblem(view, path) };
    const write = (text: string): void => session.setBill({ used: { ...session.bill.used, [name]: text } });
    return amountField(frame, { value: session.bill.used[name] ?? "", write, unit: ui.binding.units.yuan, widened: ui.widened });
  };
  return html`<details class="more" data-more="used">
    <summary>${ui.bill.used}</summary>
    <p class="hint">${ui.bill.usedHint}</p>
    ${USED.map(field)}
  </details>`;
}
