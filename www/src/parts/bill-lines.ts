import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { emptyLine, type Line } from "../bill.js";
import { amountField } from "../field/amount.js";
import { idOf, labelled } from "../field/frame.js";
import { type View, wordOf } from "../view.js";
import { billProblem } from "./bill-problem.js";

/** The bill item by item. */
export function billLines(view: View): TemplateResult {
  const { session, ui } = view;
  const { lines } = session.bill;
  return html`<div class="rows">
      ${repeat(
        lines,
        (line) => line.key,
        (line, row) => lineRow(view, line, row),
      )}
    </div>
    <button type="button" class="button button-soft" @click=${() => session.setBill({ lines: [...lines, emptyLine()] })}>+ ${ui.bill.addLine}</button>`;
}

function lineRow(view: View, line: Line, row: number): TemplateResult {
  const { session, ui } = view;
  const { lines } = session.bill;
  const change = (part: Partial<Line>): void =>
    session.setBill({ lines: lines.map((one) => (one.key === line.key ? { ...one, ...part } : one)) });
  const remove = (): void => session.setBill({ lines: lines.filter((one) => one.key !== line.key) });
  const written = (name: "amount" | "limit", label: string): TemplateResult =>
    amountField(frame(view, line, row, name, label), {
      value: line[name],
      write: (text) => change({ [name]: text }),
      unit: ui.binding.units.yuan,
      view,
    });
  return html`<fieldset class="row" data-line=${row}>
    <legend>${ui.bill.line(row + 1)}</legend>
    <div class="grid-2">
      ${written("amount", ui.bill.lineAmount)}
      ${classChoice(view, line, row, (name) => change({ class: name }))}
      ${line.class === "c" ? nothing : written("limit", ui.bill.lineLimit)}
      ${line.class === "b" ? rateField(view, line, row, "pre_self_pay", ui.bill.lineRate, line.rate, (text) => change({ rate: text })) : nothing}
    </div>
    ${line.class === "c" ? nothing : html`<details class="more more-inner"><summary>${ui.bill.special}</summary>${rateField(view, line, row, "fund_ratio", ui.bill.specialRatio, line.fundRate, (text) => change({ fundRate: text }))}</details>`}
    ${lines.length < 2 ? nothing : html`<button type="button" class="quiet" aria-label=${ui.bill.removeLine(row + 1)} @click=${remove}>${ui.bill.remove}</button>`}
  </fieldset>`;
}

function classChoice(view: View, line: Line, row: number, choose: (name: string) => void): TemplateResult {
  return labelled(
    frame(view, line, row, "class", view.ui.bill.lineClass),
    (id, describedBy) => html`<span class="select"><select id=${id} aria-describedby=${describedBy}
    @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
    ${["a", "b", "c"].map((name) => html`<option value=${name} .selected=${name === line.class}>${wordOf(view, "classes", name)}</option>`)}
  </select></span>`,
  );
}

function rateField(
  view: View,
  line: Line,
  row: number,
  name: string,
  label: string,
  value: string,
  write: (text: string) => void,
): TemplateResult {
  const { ui } = view;
  return amountField(frame(view, line, row, name, label), { value, write, unit: ui.bill.percent, view });
}

function frame(
  view: View,
  line: Line,
  row: number,
  name: string,
  label: string,
): { id: string; field: string; label: string; error: string | undefined } {
  return {
    id: `line-${line.key}-${idOf(name)}`,
    field: `bill.lines.${row}.${name}`,
    label,
    error: billProblem(view, `lines.${row}.${name}`),
  };
}
