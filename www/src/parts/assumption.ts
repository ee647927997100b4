import type { Assumption, Preview } from "gongji";
import { html, nothing, type TemplateResult } from "lit";
import { percentOf } from "../bill.js";
import { amountField } from "../field/amount.js";
import { choiceField } from "../field/choice.js";
import type { Frame } from "../field/frame.js";
import { sentenceOf, type View, wordOf } from "../view.js";
import { basisLine } from "./basis.js";
import { billProblem } from "./bill-problem.js";

/** The switches a person may set, and how each is written. What is not here follows the place's rule and is only told. */
const FORMS: Readonly<Record<string, "yuan" | "permission" | "count" | "percent">> = {
  kept_back: "yuan", deductible: "yuan", cap: "yuan", ratio: "percent", grantors_per_bill: "count",
  shared_pays_self_funded: "permission", shared_pays_deductible: "permission", own_pays_self_funded: "permission",
};

/** An assumption as it is shown: the reply's own, or one that was typed and has no say in this bill. */
type Shown = Omit<Assumption, "switch"> & { readonly switch: string };

/** Everything that was assumed, each with how sure it is, and open to be changed on the spot. */
export function assumptionList(view: View, split: Preview): TemplateResult | typeof nothing {
  const { ui, session } = view;
  const told = split.assumptions;
  const silent = Object.keys(session.bill.assume).filter((name) => session.bill.assume[name] !== "" && !told.some((one) => one.switch === name));
  const items: readonly Shown[] = [...told, ...silent.map((name): Shown => ({ switch: name, value: "", state: "given", basis: [] }))];
  if (items.length === 0) return nothing;
  return html`<section class="findings" data-list="assumptions"><h3>${ui.split.assumptions}</h3><p class="small">${ui.split.assumptionsHint}</p>
    <ul class="assumptions">${items.map((one) => item(view, one))}</ul></section>`;
}

function item(view: View, assumption: Shown): TemplateResult {
  return html`<li data-switch=${assumption.switch} data-state=${assumption.state}>
    ${control(view, assumption)}
    <p><span class="certainty certainty-${assumption.state}">${wordOf(view, "certainties", assumption.state)}</span>${reset(view, assumption.switch)}</p>
    ${assumption.basis.map((basis) => basisLine(view, basis))}
  </li>`;
}

/** The value used stands in the control itself; changing it there is all there is to do. */
function control(view: View, assumption: Shown): TemplateResult {
  const { session, ui } = view;
  const name = assumption.switch;
  const form = FORMS[name];
  const typed = session.bill.assume[name] ?? "";
  const write = (text: string): void => session.setBill({ assume: { ...session.bill.assume, [name]: text } });
  const frame: Frame = { id: `assume-${name}`, field: `bill.assume.${name}`, label: wordOf(view, "switches", name), error: billProblem(view, `assume.${name}`) };
  if (form === undefined) return html`<p>${sentenceOf(view, "assumptions", name, { value: assumption.value }) ?? frame.label}</p>`;
  if (form === "permission") {
    const options = ["allowed", "forbidden"].map((one) => ({ value: one, label: wordOf(view, "permissions", one) }));
    return choiceField(frame, { value: typed === "" ? assumption.value : typed, options, choose: write });
  }
  const used = form === "percent" ? percentOf(assumption.value) : wordOf(view, "counts", assumption.value.replace(/\.00$/, ""));
  const unit = form === "percent" ? ui.bill.percent : form === "count" ? "" : ui.binding.units.yuan;
  return amountField(frame, { value: typed, placeholder: used, write, unit, widened: ui.widened, whole: form === "count" });
}

function reset(view: View, name: string): TemplateResult | typeof nothing {
  const { session, ui } = view;
  if ((session.bill.assume[name] ?? "") === "") return nothing;
  const clear = (): void => session.setBill({ assume: { ...session.bill.assume, [name]: "" } });
  return html`<button type="button" class="quiet" aria-label="${ui.split.reset}${ui.colon}${wordOf(view, "switches", name)}" @click=${clear}>${ui.split.reset}</button>`;
}
