import { inputError } from "gongji/messages/zh-CN";
import { html, type TemplateResult } from "lit";
import { AMOUNTS, ENTRIES, type Entry } from "../bill.js";
import { amountField } from "../field/amount.js";
import { choiceField } from "../field/choice.js";
import { idOf } from "../field/frame.js";
import type { View } from "../view.js";
import { billLines } from "./bill-lines.js";
import { billProblem } from "./bill-problem.js";
import { settledField } from "./settled-field.js";

/** The bill, in the way that fits what the person holds in hand. */
export function billEntry(view: View): TemplateResult {
  const { session, ui } = view;
  const { entry } = session.bill;
  const options = ENTRIES.map((name) => ({ value: name, label: ui.bill.entries[name] }));
  const frame = { id: idOf("bill.entry"), field: "bill.entry", label: ui.bill.entry, hint: ui.bill.entryHints[entry], error: wholeProblem(view) };
  return html`${choiceField(frame, { value: entry, options, choose: (name) => session.setBill({ entry: name as Entry }) })}${fields(view)}`;
}

/** What is wrong with the bill as a whole, not with one of its fields. */
function wholeProblem(view: View): string | undefined {
  const found = view.session.splitProblems.find((problem) => ["", "lines", "amounts", "personal_share"].includes(problem.path) && problem.code === "contradiction");
  return found === undefined ? undefined : inputError(view.catalogue, found.code, found.expected);
}

function fields(view: View): TemplateResult {
  const { session, ui } = view;
  switch (session.bill.entry) {
    case "share":
      return amount(view, "personal_share", ui.bill.share, session.bill.share, (text) => session.setBill({ share: text }));
    case "amounts":
      return html`<div class="grid-2">${AMOUNTS.map((name) => total(view, name))}</div>
        <details class="more" data-more="special"><summary>${ui.bill.special}</summary><p class="hint">${ui.bill.specialHint}</p>${total(view, "special_amt")}${total(view, "special_ratio", ui.bill.percent)}</details>`;
    case "settled":
      return settledField(view);
    case "lines":
      return billLines(view);
  }
}

function total(view: View, name: string, unit?: string): TemplateResult {
  const { session, ui } = view;
  const write = (text: string): void => session.setBill({ amounts: { ...session.bill.amounts, [name]: text } });
  return amount(view, `amounts.${name}`, ui.bill.amounts[name] ?? name, session.bill.amounts[name] ?? "", write, unit);
}

function amount(view: View, path: string, label: string, value: string, write: (text: string) => void, unit = view.ui.binding.units.yuan): TemplateResult {
  const { ui } = view;
  const frame = { id: idOf(`bill.${path}`), field: `bill.${path}`, label, error: billProblem(view, path) };
  return amountField(frame, { value, write, unit, widened: ui.widened });
}
