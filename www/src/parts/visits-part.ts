import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { sum } from "../amount-text.js";
import { FIRST_DAY, isOutside, LAST_DAY, today } from "../day.js";
import { labelled } from "../field/frame.js";
import { focusField } from "../focus-field.js";
import { accountsOf, cashOf, fundsOf } from "../share-of.js";
import { dayOf, type View } from "../view.js";
import type { Split } from "../visit.js";
import { billProblem } from "./bill-problem.js";
import { drawn } from "./drawn.js";
import { fold } from "./fold.js";
import { sumList, sums } from "./sum-list.js";
import { labelOf } from "./without.js";

/** Several visits of one year in a row, with what they come to together. */
export function visitsPart(view: View): TemplateResult {
  const { session, ui } = view;
  const { bill, split, splitProblems } = session;
  // What a visit lacks when it is put down cannot be said of it later, and the next ones go on from it.
  const [asked] = split?.ask ?? [];
  const ready = split?.totals !== undefined && asked === undefined && splitProblems.length === 0;
  const wrongYear = bill.visits.length > 0 && splitProblems.some((problem) => problem.path === "day");
  const say = ready
    ? ui.visits.hint
    : asked !== undefined
      ? ui.visits.first(labelOf(view, asked))
      : bill.visits.length > 0
        ? ui.visits.next
        : ui.visits.needs;
  const body = (): TemplateResult => html`<p class="hint">${say}</p>
    ${wrongYear ? html`<p class="error"><span aria-hidden="true">!</span>${ui.visits.sameYear}</p>` : nothing}
    ${list(view)}
    <button type="button" class="button button-soft" data-add="visit" ?disabled=${!ready} @click=${() => addVisit(view)}>+ ${ui.visits.add}</button>`;
  return html`<section class="visits card fold" id="visits" aria-label=${ui.visits.title}>${fold(view, "visits", ui.visits.title, body, { open: bill.visits.length > 0 })}</section>`;
}

/** The cursor goes to the amount of the next visit. */
function addVisit(view: View): void {
  view.session.addVisit();
  void drawn().then(() =>
    focusField(view.session.bill.entry === "share" ? "bill.personal_share" : "bill.amounts.medfee_sumamt"),
  );
}

/** A visit that cannot be worked out yet stands without amounts; the sum is that of all of them, or not there. */
function list(view: View): TemplateResult | typeof nothing {
  const { session } = view;
  if (session.bill.visits.length === 0) return nothing;
  return html`<ol class="cards">${session.year.map((one) => item(view, one))}${together(view, session.year)}</ol>`;
}

/** The day of this visit, beside its amount. */
export function visitDay(view: View): TemplateResult {
  const { session, ui } = view;
  const { bill } = session;
  const error = isOutside(bill.day) ? ui.answer.badDay : billProblem(view, "day");
  const hint =
    error === undefined && (bill.day === "" ? session.day : bill.day) > today() ? ui.answer.futureBill : undefined;
  return labelled(
    { id: "f-bill-day", field: "bill.day", label: ui.bill.day, hint, error },
    (
      id,
      describedBy,
      invalid,
    ) => html`<input id=${id} type="date" min=${FIRST_DAY} max=${LAST_DAY} aria-describedby=${describedBy} aria-invalid=${invalid}
    .value=${live(bill.day === "" ? session.day : bill.day)} @change=${(event: Event) => session.setBill({ day: (event.target as HTMLInputElement).value })} />`,
  );
}

function item(view: View, { key, day, preview }: Split): TemplateResult {
  const { session, ui } = view;
  const name = dayOf(view, day);
  const drop = (): void => session.setBill({ visits: session.bill.visits.filter((visit) => visit.key !== key) });
  return html`<li class="sum-card" data-visit=${key ?? "now"}><h3>${name}${key === undefined ? html` <span class="rule">${ui.visits.now}</span>` : nothing}</h3>
    ${preview?.totals === undefined ? nothing : sumList(view, preview.payers)}
    ${key === undefined ? nothing : html`<button type="button" class="quiet" aria-label=${ui.visits.drop(name)} @click=${drop}>${ui.bill.remove}</button>`}
  </li>`;
}

function together(view: View, year: readonly Split[]): TemplateResult | typeof nothing {
  const payers = year.map(({ preview }) => (preview?.totals === undefined ? undefined : preview.payers));
  const known = payers.filter((one) => one !== undefined);
  if (known.length < payers.length) return nothing;
  const funds = sum(known.map((one) => fundsOf(one) ?? "0"));
  return html`<li class="sum-card" data-visit="sum"><h3>${view.ui.visits.sum}</h3>${sums(view, funds, sum(known.map(accountsOf)), sum(known.map(cashOf)))}</li>`;
}
