import type { Preview } from "gongji";
import { html, nothing, type TemplateResult } from "lit";
import { amountOf, fen } from "../amount-text.js";
import type { Otherwise } from "../bill-answer.js";
import { accountsOf, cashOf } from "../share-of.js";
import { type View, yuan } from "../view.js";
import { sumList } from "./sum-list.js";
import { whatIfName } from "./what-if-name.js";

/** What was filled in, and beside it each thing that could be otherwise. */
export function whatIfCards(view: View): TemplateResult | typeof nothing {
  const { split, otherwise } = view.session;
  if (split === undefined || otherwise.length === 0) return nothing;
  const { ui } = view;
  return html`<ul class="cards">
    <li class="sum-card" data-what-if="as_filled"><h3>${ui.split.asFilled}</h3>${amounts(view, split)}</li>
    ${otherwise.map((one) => card(view, one, split))}
  </ul>`;
}

function card(view: View, one: Otherwise, base: Preview): TemplateResult {
  const { session, ui } = view;
  const name = whatIfName(view, one.whatIf);
  const done = one.split?.totals !== undefined ? one.split : undefined;
  return html`<li class="sum-card" data-what-if="${one.whatIf.kind}:${one.whatIf.value}"><h3>${name}</h3>
    ${done === undefined ? html`<p>${ui.split.whatIfFails}</p>` : html`${amounts(view, done)}<p class="difference">${difference(view, base, done)}</p>`}
    <button type="button" class="quiet" aria-label=${ui.split.whatIfDrop(name)} @click=${() => session.compare(one.whatIf, false)}>${ui.split.whatIfOff}</button>
  </li>`;
}

function amounts(view: View, { payers, outcome }: Preview): TemplateResult {
  return html`${sumList(view, payers)}${outcome === "unsettled" ? html`<p class="small">${view.ui.split.whatIfOpen}</p>` : nothing}`;
}

/** What it changes for the family: the cash, and what the accounts pay; the fund's part is the other side of the two. */
function difference(view: View, base: Preview, other: Preview): string {
  const { ui } = view;
  const parts = [
    changed(view, cashOf(base.payers), cashOf(other.payers), ui.split.more, ui.split.less),
    changed(view, accountsOf(base.payers), accountsOf(other.payers), ui.split.accountsMore, ui.split.accountsLess),
  ].filter((part) => part !== "");
  return parts.length === 0 ? ui.split.same : parts.join(ui.split.joint);
}

function changed(
  view: View,
  before: string,
  after: string,
  more: (amount: string) => string,
  less: (amount: string) => string,
): string {
  const by = fen(after) - fen(before);
  return by === 0 ? "" : (by > 0 ? more : less)(yuan(view, amountOf(Math.abs(by))));
}
