import type { TemplateResult } from "lit";
import { amountField } from "../field/amount.js";
import { type Frame, idOf } from "../field/frame.js";
import { type View, wordOf } from "../view.js";
import { billProblem } from "./bill-problem.js";

/** A figure of the place that is not on record: the person may know it from an older bill. */
export function billFigure(view: View, name: "deductible" | "ratio"): TemplateResult {
  const { session, ui } = view;
  const path = `assume.${name}`;
  const write = (text: string): void => session.setBill({ assume: { ...session.bill.assume, [name]: text } });
  const unit = name === "ratio" ? ui.bill.percent : ui.binding.units.yuan;
  const place: Frame = {
    id: idOf(`bill.${path}`),
    field: `bill.${path}`,
    label: wordOf(view, "fields", path),
    hint: ui.bill.figureHint,
    error: billProblem(view, path),
  };
  return amountField(place, { value: session.bill.assume[name] ?? "", write, unit, view });
}
