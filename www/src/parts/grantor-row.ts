import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Grantor } from "../bill.js";
import { isAcross } from "../bill-request.js";
import { amountField } from "../field/amount.js";
import { idOf, labelled } from "../field/frame.js";
import { regionField } from "../field/region.js";
import { fullNameOf, type View, yuan } from "../view.js";
import { billProblem } from "./bill-problem.js";
import { fold } from "./fold.js";
import { grantorTools, handle } from "./grantor-tools.js";
import { grantorName } from "./payer-name.js";

type Amount = "balance" | "history_balance" | "payment_cap" | "quota";

/** One shared account: what is in it, and its place in the order. One of another province pays by its quota alone. */
export function grantorRow(view: View, grantor: Grantor, row: number): TemplateResult {
  const { session, ui } = view;
  const from = session.inherited;
  const across = isAcross(
    grantor.region === "" ? from.grantorRegion : grantor.region,
    session.bill.region === "" ? from.region : session.bill.region,
  );
  const inherits =
    row === 0 && grantor.balance === "" && from.balance !== ""
      ? ui.bill.inheritBalance(yuan(view, from.balance))
      : undefined;
  // Where the answer waits for it, it is not behind a fold; once there it stays.
  const openHistory = !across && session.historyAsked.includes(grantor.key);
  const { dragged } = session;
  const mark =
    dragged === undefined
      ? ""
      : dragged.from === row
        ? "row-dragged"
        : dragged.to === row
          ? dragged.to < dragged.from
            ? "row-before"
            : "row-after"
          : "";
  const more = (): TemplateResult => html`${grantorTools(view, row)}
    ${naming(view, grantor, row)}
    ${across ? nothing : html`${openHistory ? nothing : amount(view, grantor, row, "history_balance", ui.bill.grantorHistory)}${amount(view, grantor, row, "payment_cap", ui.bill.grantorCap)}`}
    ${regionField(view, { id: `grantor-${grantor.key}-region`, label: ui.bill.grantorRegion, hint: inheritedRegion(view, grantor), error: billProblem(view, `grantors.${row}.region`) }, { value: grantor.region, choose: (region) => change(view, grantor, { region }) })}`;
  const counts =
    (!openHistory && grantor.history_balance !== "") ||
    ["history_balance", "payment_cap", "region"].some(
      (name) => billProblem(view, `grantors.${row}.${name}`) !== undefined,
    );
  return html`<li class="row ${mark}" data-grantor=${row}>
    <div class="row-head">${handle(view, grantor, row)}${across ? amount(view, grantor, row, "quota", `${grantorName(view, row)}${ui.colon}${ui.bill.grantorQuota}`, ui.bill.grantorQuotaHint) : amount(view, grantor, row, "balance", ui.bill.balanceOf(grantorName(view, row)), inherits)}</div>
    ${openHistory ? amount(view, grantor, row, "history_balance", `${grantorName(view, row)}${ui.colon}${ui.bill.grantorHistoryAsked}`, ui.bill.grantorHistoryHint) : nothing}
    ${fold(view, `grantor-${grantor.key}`, across ? ui.bill.grantorRegion : ui.bill.more, more, { open: counts })}
    ${pick(view, row)}
  </li>`;
}

function amount(view: View, grantor: Grantor, row: number, name: Amount, label: string, hint?: string): TemplateResult {
  const { ui } = view;
  return amountField(
    {
      id: `grantor-${grantor.key}-${idOf(name)}`,
      field: `bill.grantors.${row}.${name}`,
      label,
      hint,
      error: billProblem(view, `grantors.${row}.${name}`),
    },
    {
      value: grantor[name],
      write: (text) => change(view, grantor, { [name]: text }),
      unit: ui.binding.units.yuan,
      view,
    },
  );
}

/** What the account is called at home. */
function naming(view: View, grantor: Grantor, row: number): TemplateResult {
  return labelled(
    { id: `grantor-${grantor.key}-name`, field: `bill.grantors.${row}.name`, label: view.ui.bill.naming },
    (id, describedBy) => html`<input type="text" id=${id} maxlength="12" autocomplete="off"
    aria-describedby=${describedBy} .value=${live(grantor.name)} @input=${(event: Event) => change(view, grantor, { name: (event.target as HTMLInputElement).value })} />`,
  );
}

function change(view: View, grantor: Grantor, part: Partial<Grantor>): void {
  const { session } = view;
  session.setBill({
    grantors: session.bill.grantors.map((one) => (one.key === grantor.key ? { ...one, ...part } : one)),
  });
}

function inheritedRegion(view: View, grantor: Grantor): string | undefined {
  const above = view.session.inherited.grantorRegion;
  return grantor.region === "" && above !== "" ? view.ui.bill.inherits(fullNameOf(view, above)) : undefined;
}

/** Where the place lets one account pay, or has no order, the one picked at the counter. */
function pick(view: View, row: number): TemplateResult | typeof nothing {
  const { session, ui } = view;
  const { bill, split } = session;
  const limited =
    split?.assumptions.some((one) => one.switch === "grantors_per_bill" && one.value !== "unlimited") === true;
  if (bill.grantors.length < 2 || !limited) return nothing;
  return html`<label class="chip pick"><input type="radio" name="pick" .checked=${live((bill.pick === "" ? "0" : bill.pick) === String(row))} @change=${() => session.setBill({ pick: String(row) })} /><span>${ui.bill.pick}</span></label>`;
}
