import { html, nothing, type TemplateResult } from "lit";
import { sum } from "../amount-text.js";
import { accountsOf, cashOf, fundsOf } from "../share-of.js";
import { dayOf, type View, yuan } from "../view.js";
import type { Split } from "../visit.js";

/** Several visits of one year in a row, with what they come to together. */
export function visitsPart(view: View): TemplateResult {
  const { session, ui } = view;
  const { bill, split, splitProblems } = session;
  const ready = split?.totals !== undefined && splitProblems.length === 0;
  const wrongYear = bill.visits.length > 0 && splitProblems.some((problem) => problem.path === "day");
  const say = ready ? ui.visits.hint : bill.visits.length > 0 ? ui.visits.next : ui.visits.needs;
  return html`<section class="visits card" id="visits" aria-labelledby="visits-title">
    <h3 id="visits-title">${ui.visits.title} <span class="tag">${ui.estimate}</span></h3>
    <p class="hint">${say}</p>
    ${wrongYear ? html`<p class="error"><span aria-hidden="true">!</span>${ui.visits.sameYear}</p>` : nothing}
    ${table(view)}
    <button type="button" class="button button-soft" data-add="visit" ?disabled=${!ready} @click=${() => session.addVisit()}>+ ${ui.visits.add}</button>
  </section>`;
}

/** A visit that cannot be worked out yet stands without amounts; the sum is that of all of them, or not there. */
function table(view: View): TemplateResult | typeof nothing {
  const { session, ui } = view;
  if (session.bill.visits.length === 0) return nothing;
  const rows = session.year.map((one) => ({ one, amounts: amountsOf(one) }));
  const done = rows.map(({ amounts }) => amounts).filter((amounts) => amounts !== undefined);
  return html`<table class="table visits-table"><caption class="unseen">${ui.visits.title}</caption>
    <thead><tr><th scope="col">${ui.visits.visit}</th>${[ui.split.fundPays, ui.split.accountsPay, ui.split.cash].map((name) => html`<th scope="col" class="number">${name}</th>`)}</tr></thead>
    <tbody>${rows.map(({ one, amounts }) => row(view, nameOf(view, one), amounts, String(one.key ?? "now")))}</tbody>
    ${done.length < rows.length ? nothing : html`<tfoot>${row(view, ui.visits.sum, [0, 1, 2].map((place) => sum(done.map((amounts) => amounts[place] ?? "0"))), "sum")}</tfoot>`}
  </table>`;
}

function row(view: View, name: TemplateResult | string, amounts: readonly string[] | undefined, key: string): TemplateResult {
  return html`<tr data-visit=${key}><th scope="row">${name}</th>${(amounts ?? ["", "", ""]).map((amount) => html`<td class="number">${amount === "" ? "—" : yuan(view, amount)}</td>`)}</tr>`;
}

/** Funds, accounts, cash. */
function amountsOf({ preview }: Split): readonly string[] | undefined {
  return preview?.totals === undefined ? undefined : [fundsOf(preview.payers) ?? "0", accountsOf(preview.payers), cashOf(preview.payers)];
}

function nameOf(view: View, { key, day }: Split): TemplateResult {
  const { session, ui } = view;
  const name = dayOf(view, day);
  if (key === undefined) return html`${name} <span class="rule">${ui.visits.now}</span>`;
  const drop = (): void => session.setBill({ visits: session.bill.visits.filter((visit) => visit.key !== key) });
  return html`${name} <button type="button" class="quiet" aria-label=${ui.visits.drop(name)} @click=${drop}>${ui.bill.remove}</button>`;
}
