import type { Payer, Preview } from "gongji";
import { html, nothing, type TemplateResult } from "lit";
import { rangeOf, spanText } from "../headline.js";
import { isPresumedWithout } from "../own-account.js";
import { type View, yuan } from "../view.js";
import { payerName } from "./payer-name.js";
import { swatch } from "./split-bar.js";

/** Everybody who could pay, in order, with what is left afterwards: the key to the bar, and its form to be read out. */
export function payersTable(view: View, split: Preview): TemplateResult {
  const { ui } = view;
  const shown = split.payers.filter(({ payer }) => payer !== "own_account" || !isPresumedWithout(view.session));
  const rows = shown.map(
    (payer) => html`<tr data-payer=${payer.payer}>
      <th scope="row"><span class="payer">${swatch(payer)}<span>${payerName(view, payer)}${balance(view, payer)}${range(view, split, payer)}</span></span></th>
      <td class="number">${yuan(view, payer.amount)}</td>
    </tr>`,
  );
  return html`<table class="table payers">
    <caption class="unseen">${ui.split.bar}</caption>
    <thead class="unseen"><tr><th scope="col">${ui.split.who}</th><th scope="col">${ui.split.amount}</th></tr></thead>
    <tbody>${rows}</tbody>
  </table>`;
}

/** Where it may be more or less than the likeliest amount. */
function range(view: View, split: Preview, payer: Payer): TemplateResult | typeof nothing {
  const span = rangeOf(split, payer);
  return span === undefined
    ? nothing
    : html`<span class="payer-left" data-range>${view.ui.split.range(spanText(view, span))}</span>`;
}

function balance(view: View, payer: Payer): TemplateResult | typeof nothing {
  const { usable, left } = payer;
  if (usable === undefined || left === undefined) return nothing;
  return html`<span class="payer-left">${view.ui.split.balance(yuan(view, usable), yuan(view, left))}</span>`;
}
