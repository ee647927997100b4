import type { nothing, TemplateResult } from "lit";
import { amountField } from "../field/amount.js";
import { choiceField } from "../field/choice.js";
import type { Frame } from "../field/frame.js";
import { formOf } from "../figure.js";
import { percentOf } from "../percent.js";
import { type View, wordOf } from "../view.js";
import type { Shown } from "./assumption.js";
import { billProblem } from "./bill-problem.js";
import { traitField } from "./bill-visit.js";

/** The spellings of a choice, and their vocabulary. */
const CHOICES: Readonly<Record<string, readonly [vocabulary: string, names: readonly string[]]>> = {
  permission: ["permissions", ["allowed", "forbidden"]],
  cap_base: ["capBases", ["fund_paid", "in_scope", "above_deductible"]],
  band_base: ["bandBases", ["in_scope", "above_deductible", "this_admission"]],
};

/** The value used stands in the control itself; changing it there is all there is to do. Nothing for what can only be shown. */
export function assumptionControl(view: View, assumption: Shown): TemplateResult | typeof nothing | undefined {
  const { session, ui } = view;
  const name = assumption.switch;
  if (name === "trait") return traitField(view, "assume-trait", "bill.assume.trait");
  const form = formOf(name);
  if (form === undefined) return undefined;
  const typed = session.bill.assume[name] ?? "";
  const write = (text: string): void => session.setBill({ assume: { ...session.bill.assume, [name]: text } });
  const frame: Frame = {
    id: `assume-${name}`,
    field: `bill.assume.${name}`,
    label: wordOf(view, "switches", name),
    error: billProblem(view, `assume.${name}`),
  };
  const choice = CHOICES[form];
  if (choice !== undefined) {
    const [vocabulary, names] = choice;
    const options = names.map((one) => ({ value: one, label: wordOf(view, vocabulary, one) }));
    return choiceField(frame, { value: typed === "" ? assumption.value : typed, options, choose: write });
  }
  const used =
    form === "percent" ? percentOf(assumption.value) : wordOf(view, "counts", assumption.value.replace(/\.00$/, ""));
  const unit = form === "percent" ? ui.bill.percent : form === "count" ? "" : ui.binding.units.yuan;
  return amountField(frame, { value: typed, placeholder: used, write, unit, view, whole: form === "count" });
}
