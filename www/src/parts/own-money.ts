import { html, nothing, type TemplateResult } from "lit";
import { amountField } from "../field/amount.js";
import { idOf } from "../field/frame.js";
import type { View } from "../view.js";
import { billProblem } from "./bill-problem.js";

/** What the patient has of its own: the account, this year's part of it where the place asks for it, the wallet. */
export function ownMoney(view: View): TemplateResult {
  const { session, ui } = view;
  const { bill, split, splitProblems } = session;
  const name = "own_current_year";
  const asked = split?.ask.includes(name) === true || bill.ownCurrent !== "" || splitProblems.some((problem) => problem.path === name);
  return html`${money(view, "own_account", ui.bill.own, ui.bill.ownHint, bill.own, (own) => session.setBill({ own }))}
    ${asked ? money(view, name, ui.bill.ownCurrent, ui.bill.ownCurrentHint, bill.ownCurrent, (ownCurrent) => session.setBill({ ownCurrent })) : nothing}
    <details class="more" data-more="wallet"><summary>${ui.bill.walletMore}</summary>
      ${money(view, "wallet", ui.bill.wallet, ui.bill.walletHint, bill.wallet, (wallet) => session.setBill({ wallet }))}
    </details>`;
}

function money(view: View, path: string, label: string, hint: string, value: string, write: (text: string) => void): TemplateResult {
  const { ui } = view;
  const frame = { id: idOf(`bill.${path}`), field: `bill.${path}`, label, hint, error: billProblem(view, path) };
  return amountField(frame, { value, write, unit: ui.binding.units.yuan, widened: ui.widened });
}
