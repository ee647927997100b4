import { html, nothing, type TemplateResult } from "lit";
import { severalField } from "../field/several.js";
import type { View } from "../view.js";
import { isSame, MOST_WHAT_IFS, ORDERS, type WhatIf } from "../what-if.js";
import { fold } from "./fold.js";
import { whatIfCards } from "./what-if-cards.js";
import { whatIfDay } from "./what-if-day.js";
import { whatIfName } from "./what-if-name.js";

const LEVELS = ["primary", "1", "2", "3"];

/** "如果……": the same bill with one thing otherwise, side by side with what was filled in. */
export function whatIfPart(view: View): TemplateResult {
  const { session, ui } = view;
  const full = session.bill.whatIfs.length >= MOST_WHAT_IFS;
  const body =
    (): TemplateResult => html`<p class="hint">${ui.split.whatIfHint(MOST_WHAT_IFS)} <span class="tag">${ui.estimate}</span></p>
    ${fields(view, full)}<p class="notice" role="status">${full ? ui.split.whatIfFull(MOST_WHAT_IFS) : nothing}</p>${whatIfCards(view)}`;
  return html`<section class="what-if card fold" id="what-if" aria-label=${ui.split.whatIfTitle}>${fold(view, "what-if", ui.split.whatIfTitle, body, { open: session.bill.whatIfs.length > 0 })}</section>`;
}

function fields(view: View, full: boolean): TemplateResult {
  return html`${chips(view, "level", levels(view), full)}${chips(view, "trait", traits(view), full)}${chips(view, "order", orders(view), full)}${whatIfDay(view, full)}`;
}

function chips(
  view: View,
  kind: WhatIf["kind"],
  values: readonly string[],
  full: boolean,
): TemplateResult | typeof nothing {
  const { session, ui } = view;
  const { whatIfs } = session.bill;
  if (values.length === 0) return nothing;
  const options = values.map((value) => {
    const chosen = whatIfs.some((one) => isSame(one, { kind, value }));
    return { value, label: whatIfName(view, { kind, value }), chosen, closed: full && !chosen };
  });
  return severalField(
    { id: `what-if-${kind}`, field: `what_if.${kind}`, label: ui.split.whatIfKinds[kind] ?? kind },
    { options, turn: (value, on) => session.compare({ kind, value }, on) },
  );
}

/** A pharmacy has no level, and a share already worked out does not change with it. */
function levels(view: View): readonly string[] {
  const { bill } = view.session;
  const pharmacy = ["pharmacy", "no_prescription"].includes(bill.visit);
  return bill.entry === "share" || pharmacy ? [] : LEVELS.filter((level) => level !== bill.level);
}

function traits(view: View): readonly string[] {
  const { bill, traitsOffered } = view.session;
  if (bill.entry === "share" || traitsOffered.length === 0) return [];
  const given = bill.traits ?? [];
  return ["none", ...traitsOffered].filter((name) => (name === "none" ? given.length > 0 : !given.includes(name)));
}

function orders(view: View): readonly string[] {
  return (view.session.sent?.grantors.length ?? 0) < 2 ? [] : ORDERS;
}
