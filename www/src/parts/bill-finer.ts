import type { BillPath } from "gongji";
import { html, nothing, type TemplateResult } from "lit";
import { AMOUNTS, type Entry } from "../bill.js";
import { amountField } from "../field/amount.js";
import { choiceField } from "../field/choice.js";
import { idOf } from "../field/frame.js";
import { inputError } from "gongji/messages/zh-CN";
import type { View } from "../view.js";
import { billFigure } from "./bill-figure.js";
import { billLines } from "./bill-lines.js";
import { billProblem } from "./bill-problem.js";
import { usedUp } from "./bill-used.js";
import { fold } from "./fold.js";
import { billVisit } from "./bill-visit.js";
import { walletMoney } from "./own-money.js";
import { settledField } from "./settled-field.js";

/** In more detail: parts of the total, items, the year so far, special cases; and behind it what only staff have. */
export function billFiner(view: View): TemplateResult {
  const { session, ui } = view;
  const { bill, split } = session;
  const wanted = (name: BillPath): boolean => split?.ask.includes(name) === true;
  const asked = (["deductible", "ratio"] as const).filter(
    (name) => wanted(`assume.${name}`) || (bill.assume[name] ?? "") !== "",
  );
  const details =
    (): TemplateResult => html`${entry(view)}${bill.entry === "lines" ? billLines(view) : bill.entry === "amounts" ? parts(view) : nothing}
    ${bill.entry === "share" ? nothing : billVisit(view)}
    ${usedUp(view)}${walletMoney(view)}
    ${asked.map((name) => billFigure(view, name))}`;
  return html`${wanted("age") || bill.age !== "" ? age(view) : nothing}
    ${fold(view, "finer", ui.bill.finer, details, { drawn: session.splitProblems.length > 0 || (split?.ask ?? []).some(isDetail) })}
    <details class="more" data-more="staff"><summary>${ui.bill.staff}</summary>
      <p><button type="button" class="button button-soft" data-entry="settled" @click=${() => session.setBill({ entry: "settled" })}>${ui.bill.entries.settled}</button></p>
      ${bill.entry === "settled" ? settledField(view) : nothing}
    </details>`;
}

/** What the reply may ask for that stands behind the fold. */
function isDetail(asked: string): boolean {
  return (
    !["level", "person", "age", "region", "scheme", "visit", "own_account", "own_current_year"].includes(asked) &&
    !asked.startsWith("grantors")
  );
}

const ENTRIES: readonly Entry[] = ["amounts", "lines"];

function entry(view: View): TemplateResult {
  const { session, ui } = view;
  const options = ENTRIES.map((name) => ({ value: name, label: ui.bill.entries[name] }));
  const value = session.bill.entry === "lines" ? "lines" : "amounts";
  const frame = { id: idOf("bill.entry"), field: "bill.entry", label: ui.bill.entry, error: wholeProblem(view) };
  return choiceField(frame, {
    value,
    options,
    choose: (name) =>
      name === "lines"
        ? session.setBill({ entry: "lines" })
        : session.setHeld(session.bill.held === "share" ? "total" : session.bill.held),
  });
}

/** What is wrong with the bill as a whole, not with one of its fields. */
function wholeProblem(view: View): string | undefined {
  const found = view.session.splitProblems.find(
    (problem) => ["", "lines", "amounts", "personal_share"].includes(problem.path) && problem.code === "contradiction",
  );
  return found === undefined ? undefined : inputError(view.catalogue, found.code, found.expected);
}

function parts(view: View): TemplateResult {
  const { ui } = view;
  return html`<div class="grid-2">${AMOUNTS.filter((name) => name !== "medfee_sumamt").map((name) => part(view, name))}</div>
    <details class="more more-inner" data-more="special"><summary>${ui.bill.special}</summary><p class="hint">${ui.bill.specialHint}</p>${part(view, "special_amt")}${part(view, "special_ratio", ui.bill.percent)}</details>`;
}

function part(view: View, name: string, unit = view.ui.binding.units.yuan): TemplateResult {
  const { session, ui } = view;
  const write = (text: string): void => session.setBill({ amounts: { ...session.bill.amounts, [name]: text } });
  const frame = {
    id: idOf(`bill.amounts.${name}`),
    field: `bill.amounts.${name}`,
    label: ui.bill.amounts[name] ?? name,
    hint: ui.bill.amountHints[name],
    error: billProblem(view, `amounts.${name}`),
  };
  return amountField(frame, { value: session.bill.amounts[name] ?? "", write, unit, view });
}

function age(view: View): TemplateResult {
  const { session, ui } = view;
  const frame = {
    id: idOf("bill.age"),
    field: "bill.age",
    label: ui.bill.age,
    hint: ui.bill.ageHint,
    error: billProblem(view, "age"),
  };
  return amountField(frame, {
    value: session.bill.age,
    write: (text) => session.setBill({ age: text }),
    unit: ui.binding.units.years,
    view,
    whole: true,
  });
}
