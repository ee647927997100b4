import { html, nothing, type TemplateResult } from "lit";
import { visitTrait } from "../bill-request.js";
import { amountField } from "../field/amount.js";
import { choiceField } from "../field/choice.js";
import { idOf } from "../field/frame.js";
import { severalField } from "../field/several.js";
import { type View, wordOf } from "../view.js";
import { billProblem } from "./bill-problem.js";

/** What else about the visit changes the money: elsewhere, a long stay, and what the place has figures of its own for. */
export function billVisit(view: View): TemplateResult {
  const { bill, daysMatter } = view.session;
  return html`${away(view)}${bill.visit === "inpatient" && (daysMatter || bill.days !== "") ? days(view) : nothing}${traitField(view, idOf("bill.traits"), "bill.traits")}`;
}

function away(view: View): TemplateResult {
  const { session, ui } = view;
  const options = ["", "referred", "unreferred"].map((value) => ({ value, label: ui.bill.aways[value] ?? value }));
  const frame = { id: idOf("bill.away"), field: "bill.away", label: ui.bill.away, error: billProblem(view, "away") };
  return choiceField(frame, {
    value: session.bill.away,
    options,
    choose: (chosen) => session.setBill({ away: chosen }),
  });
}

function days(view: View): TemplateResult {
  const { session, ui } = view;
  const frame = {
    id: idOf("bill.days"),
    field: "bill.days",
    label: ui.bill.days,
    hint: ui.bill.daysHint,
    error: billProblem(view, "days"),
  };
  return amountField(frame, {
    value: session.bill.days,
    write: (text) => session.setBill({ days: text }),
    unit: ui.bill.daysUnit,
    view,
    whole: true,
  });
}

/** Only what would change this bill; the kind of visit is not asked a second time. */
export function traitField(view: View, id: string, field: string): TemplateResult | typeof nothing {
  const { session, ui } = view;
  const { bill, traitsOffered } = session;
  const chosen = bill.traits ?? [];
  const names = traitsOffered
    .concat(chosen.filter((name) => !traitsOffered.includes(name)))
    .filter((name) => name !== visitTrait(bill));
  if (names.length === 0) return nothing;
  const none = { value: "none", label: ui.bill.traitsNone, chosen: bill.traits?.length === 0 };
  const options = names.map((value) => ({
    value,
    label: wordOf(view, "traits", value),
    chosen: chosen.includes(value),
  }));
  const turn = (value: string, on: boolean): void => {
    const others = chosen.filter((one) => one !== value);
    const answer =
      value === "none" ? (on ? [] : undefined) : on ? [...others, value] : others.length > 0 ? others : undefined;
    session.setBill({ traits: answer });
  };
  const frame = { id, field, label: ui.bill.traits, hint: ui.bill.traitsHint, error: billProblem(view, "traits") };
  return severalField(frame, { options: [...options, none], turn });
}
