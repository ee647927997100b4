import { html, nothing, type TemplateResult } from "lit";
import { amountField } from "../field/amount.js";
import { idOf } from "../field/frame.js";
import type { View } from "../view.js";
import { billProblem } from "./bill-problem.js";

/** What the patient has of its own: the account, and this year's part of it where the place asks for it. */
export function ownMoney(view: View): TemplateResult {
  const { session, ui } = view;
  const { bill, split, splitProblems } = session;
  const name = "own_current_year";
  const asked =
    split?.ask.includes(name) === true ||
    bill.ownCurrent !== "" ||
    splitProblems.some((problem) => problem.path === name);
  const scheme = bill.scheme === "" ? session.inherited.scheme : bill.scheme;
  const who = ui.start.relations[session.answer("grantee.relation")];
  const label = bill.patient === "self" ? ui.bill.ownMine : who === undefined ? ui.bill.own : ui.bill.ownName(who);
  const own = money(view, "own_account", label, ui.bill.ownHint, bill.own, (text) => session.setBill({ own: text }));
  // Somebody in the resident scheme mostly has no account: said, and open to who does.
  const field =
    scheme === "resident"
      ? html`<details class="more" data-more="own" ?open=${bill.own !== ""}><summary>${ui.bill.ownNone}</summary>${own}</details>`
      : own;
  return html`${field}
    ${asked ? money(view, name, ui.bill.ownCurrent, ui.bill.ownCurrentHint, bill.ownCurrent, (ownCurrent) => session.setBill({ ownCurrent })) : nothing}`;
}

/** What relatives of another province moved here: few have one. */
export function walletMoney(view: View): TemplateResult {
  const { session, ui } = view;
  return html`<details class="more" data-more="wallet"><summary>${ui.bill.walletMore}</summary>
    ${money(view, "wallet", ui.bill.wallet, ui.bill.walletHint, session.bill.wallet, (wallet) => session.setBill({ wallet }))}
  </details>`;
}

function money(
  view: View,
  path: string,
  label: string,
  hint: string,
  value: string,
  write: (text: string) => void,
): TemplateResult {
  const { ui } = view;
  const frame = { id: idOf(`bill.${path}`), field: `bill.${path}`, label, hint, error: billProblem(view, path) };
  return amountField(frame, { value, write, unit: ui.binding.units.yuan, view });
}
