import type { Assumption, Preview } from "gongji";
import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { isPresumedWithout } from "../own-account.js";
import { sentenceOf, type View, wordOf } from "../view.js";
import { assumptionControl } from "./assumption-control.js";
import { basisLine } from "./basis.js";

/** An assumption as it is shown: the reply's own, or a figure of the page's that has no say in this bill or is not in doubt. */
export type Shown = Omit<Assumption, "switch" | "state"> & { readonly switch: string; readonly state: string };

/** A figure of the place has its own list: it is shown in doubt or not. */
export function isFigure({ switch: name, state }: { readonly switch: string; readonly state?: string }): boolean {
  // A rate that nobody gave and no rule says is an assumption, not a figure of the place.
  if (name === "class_b" && (state === "unknown" || state === "unasked")) return false;
  return ["deductible", "ratio", "cap", "cap_base", "class_b", "away_points", "away_self_pay"].includes(name);
}

export function shownAssumptions({ session }: View, split: Preview): readonly Shown[] {
  // Of a patient who is taken to have no account the form says so.
  const isHidden = (name: string): boolean => name === "own_account" && isPresumedWithout(session);
  const listed = split.assumptions.filter((one) => !isFigure(one) && !isHidden(one.switch));
  const silent = Object.keys(session.bill.assume).filter(
    (name) =>
      !isFigure({ switch: name }) && session.bill.assume[name] !== "" && !listed.some((one) => one.switch === name),
  );
  return [...listed, ...silent.map((name): Shown => ({ switch: name, value: "", state: "given", basis: [] }))];
}

/** Everything else that was assumed, each with how sure it is, and open to be changed on the spot. */
export function assumptionList(view: View, split: Preview): TemplateResult | typeof nothing {
  const { ui } = view;
  const items = shownAssumptions(view, split);
  if (items.length === 0) return nothing;
  return html`<section class="findings" data-list="assumptions"><h3>${ui.split.assumptions}</h3><p class="small">${ui.split.assumptionsHint}</p>
    <ul class="assumptions">${repeat(
      items,
      (one, place) => `${one.switch}-${earlier(items, place)}`,
      (one, place) => assumptionItem(view, one, earlier(items, place) === 0),
    )}</ul></section>`;
}

/** Grantors of several places keep back different amounts; one control overrides them all. */
function earlier(items: readonly Shown[], place: number): number {
  return items.slice(0, place).filter((one) => one.switch === items[place]?.switch).length;
}

export function assumptionItem(view: View, assumption: Shown, editable = true): TemplateResult {
  const { state } = assumption;
  return html`<li data-switch=${assumption.switch} data-state=${state}>
    ${(editable ? assumptionControl(view, assumption) : undefined) ?? html`<p>${sentenceOf(view, "assumptions", assumption.switch, { value: assumption.value }) ?? wordOf(view, "switches", assumption.switch)}</p>`}
    <p>${state === "" ? nothing : html`<span class="certainty certainty-${state}">${wordOf(view, "certainties", state)}</span>`}${editable ? reset(view, assumption.switch) : nothing}</p>
    ${assumption.basis.map((basis) => basisLine(view, basis))}
  </li>`;
}

function reset(view: View, name: string): TemplateResult | typeof nothing {
  const { session, ui } = view;
  const typed = name === "trait" ? session.bill.traits !== undefined : (session.bill.assume[name] ?? "") !== "";
  if (!typed) return nothing;
  const clear = (): void =>
    session.setBill(name === "trait" ? { traits: undefined } : { assume: { ...session.bill.assume, [name]: "" } });
  return html`<button type="button" class="quiet" aria-label="${ui.split.reset}${ui.colon}${wordOf(view, "switches", name)}" @click=${clear}>${ui.split.reset}</button>`;
}
