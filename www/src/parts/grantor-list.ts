import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { repeat } from "lit/directives/repeat.js";
import { emptyGrantor, type Grantor } from "../bill.js";
import { amountField } from "../field/amount.js";
import { idOf } from "../field/frame.js";
import { regionField } from "../field/region.js";
import { placeName } from "../place.js";
import { type View, yuan } from "../view.js";
import { billProblem } from "./bill-problem.js";

/** The shared accounts in the order they pay. Rows move by buttons, and the cursor goes with the row. */
export function grantorList(view: View): TemplateResult {
  const { session, ui } = view;
  const { grantors } = session.bill;
  return html`<fieldset class="field grantors" data-field="bill.grantors">
    <legend class="field-label">${ui.bill.grantors}</legend>
    <ol class="rows">${repeat(grantors, (grantor) => grantor.key, (grantor, row) => grantorRow(view, grantor, row))}</ol>
    <p class="unseen" role="status">${session.moved === undefined ? nothing : ui.bill.moved(session.moved)}</p>
    <button type="button" class="button button-soft" @click=${() => session.setBill({ grantors: [...grantors, emptyGrantor()] })}>+ ${ui.bill.addGrantor}</button>
  </fieldset>`;
}

function grantorRow(view: View, grantor: Grantor, row: number): TemplateResult {
  const { session, ui } = view;
  const { grantors } = session.bill;
  const change = (part: Partial<Grantor>): void => session.setBill({ grantors: grantors.map((one) => (one.key === grantor.key ? { ...one, ...part } : one)) });
  const written = (name: "balance" | "history_balance" | "payment_cap", label: string, hint?: string): TemplateResult =>
    amountField(
      { id: `grantor-${grantor.key}-${idOf(name)}`, field: `bill.grantors.${row}.${name}`, label, hint, error: billProblem(view, `grantors.${row}.${name}`) },
      { value: grantor[name], write: (text) => change({ [name]: text }), unit: ui.binding.units.yuan, widened: ui.widened },
    );
  const from = session.inherited.balance;
  const inherits = row === 0 && grantor.balance === "" && from !== "" ? ui.bill.inheritBalance(yuan(view, from)) : undefined;
  return html`<li class="row" data-grantor=${row}>
    <div class="row-head">
      <strong>${ui.bill.grantor(row + 1)}</strong>
      <span class="row-tools">
        <button type="button" class="quiet" data-move="up" aria-label=${ui.bill.moveUp(row + 1)} ?disabled=${row === 0} @click=${(event: Event) => move(view, event, row, row - 1)}>↑ ${ui.bill.up}</button>
        <button type="button" class="quiet" data-move="down" aria-label=${ui.bill.moveDown(row + 1)} ?disabled=${row === grantors.length - 1} @click=${(event: Event) => move(view, event, row, row + 1)}>↓ ${ui.bill.down}</button>
        ${grantors.length < 2 ? nothing : html`<button type="button" class="quiet" data-move="remove" aria-label=${ui.bill.removeGrantor(row + 1)} @click=${() => session.setBill({ grantors: grantors.filter((one) => one.key !== grantor.key) })}>${ui.bill.remove}</button>`}
      </span>
    </div>
    ${written("balance", ui.bill.grantorBalance, inherits)}
    <details class="more more-inner">
      <summary>${ui.bill.more}</summary>
      ${written("history_balance", ui.bill.grantorHistory)}
      ${written("payment_cap", ui.bill.grantorCap)}
      ${regionField(view, { id: `grantor-${grantor.key}-region`, label: ui.bill.grantorRegion, hint: inheritedRegion(view, grantor), error: billProblem(view, `grantors.${row}.region`) }, { value: grantor.region, choose: (region) => change({ region }) })}
    </details>
    ${pick(view, row)}
  </li>`;
}

function inheritedRegion(view: View, grantor: Grantor): string | undefined {
  const above = view.session.inherited.grantorRegion;
  return grantor.region === "" && above !== "" ? view.ui.bill.inherits(placeName(above)) : undefined;
}

/** Where the place lets one account pay, or has no order, the one picked at the counter. */
function pick(view: View, row: number): TemplateResult | typeof nothing {
  const { session, ui } = view;
  const { bill, split } = session;
  const limited = split?.assumptions.some((one) => one.switch === "grantors_per_bill" && one.value !== "unlimited") === true;
  if (bill.grantors.length < 2 || !limited) return nothing;
  return html`<label class="chip pick"><input type="radio" name="pick" .checked=${live((bill.pick === "" ? "0" : bill.pick) === String(row))} @change=${() => session.setBill({ pick: String(row) })} /><span>${ui.bill.pick}</span></label>`;
}

function move(view: View, event: Event, from: number, to: number): void {
  const { session } = view;
  const grantors = session.bill.grantors.slice();
  const [moving] = grantors.splice(from, 1);
  if (moving === undefined) return;
  grantors.splice(to, 0, moving);
  const button = event.currentTarget as HTMLButtonElement;
  session.moveGrantor(grantors, to + 1);
  // The row was moved in the page, and a button at the end of the list is switched off: the cursor goes to its neighbour.
  requestAnimationFrame(() => {
    const other = button.parentElement?.querySelector<HTMLButtonElement>("button:not([disabled])");
    (button.disabled ? other : button)?.focus();
  });
}
