import { html, nothing, type TemplateResult } from "lit";
import { amountField } from "../field/amount.js";
import { choiceField } from "../field/choice.js";
import { type Frame, idOf } from "../field/frame.js";
import { regionField } from "../field/region.js";
import { placeName } from "../place.js";
import { type View, wordOf } from "../view.js";
import { billProblem } from "./bill-problem.js";

type Choosable = "scheme" | "visit" | "level" | "person";

const OPTIONS: Readonly<Record<Choosable, readonly [vocabulary: string, options: readonly string[]]>> = {
  scheme: ["schemes", ["employee", "resident"]],
  visit: ["visits", ["outpatient", "pharmacy", "inpatient", "chronic"]],
  level: ["levels", ["primary", "1", "2", "3"]],
  person: ["persons", ["in_service", "retired"]],
};

const FIGURES = ["deductible", "ratio"] as const;

/** Who the patient is and how it was treated. With the personal share alone, only what the engine asks for is shown. */
export function billPatient(view: View): TemplateResult {
  const { session } = view;
  const { bill, split } = session;
  const whole = bill.entry !== "share";
  const wanted = (name: string): boolean => split?.ask.includes(name) === true;
  const scheme = bill.scheme === "" ? session.inherited.scheme : bill.scheme;
  return html`
    ${choice(view, "visit", bill.visit)}
    ${whole || wanted("scheme") ? choice(view, "scheme", scheme) : nothing}
    ${(whole || wanted("person")) && scheme !== "resident" ? choice(view, "person", bill.person) : nothing}
    ${(whole && bill.visit !== "pharmacy") || wanted("level") || bill.level !== "" ? choice(view, "level", bill.level) : nothing}
    ${wanted("age") || bill.age !== "" ? age(view) : nothing}
    ${region(view)}
    ${FIGURES.map((name) => (wanted(`assume.${name}`) || (bill.assume[name] ?? "") !== "" ? figure(view, name) : nothing))}
  `;
}

/** A figure of the place that is not on record: the person may know it from an older bill. */
function figure(view: View, name: (typeof FIGURES)[number]): TemplateResult {
  const { session, ui } = view;
  const path = `assume.${name}`;
  const write = (text: string): void => session.setBill({ assume: { ...session.bill.assume, [name]: text } });
  const unit = name === "ratio" ? ui.bill.percent : ui.binding.units.yuan;
  const place: Frame = { id: idOf(`bill.${path}`), field: `bill.${path}`, label: wordOf(view, "fields", path), hint: ui.bill.figureHint, error: billProblem(view, path) };
  return amountField(place, { value: session.bill.assume[name] ?? "", write, unit, widened: ui.widened });
}

function choice(view: View, name: Choosable, value: string): TemplateResult {
  const { session } = view;
  const [vocabulary, names] = OPTIONS[name];
  const options = names.map((option) => ({ value: option, label: wordOf(view, vocabulary, option) }));
  return choiceField(frame(view, name), { value, options, choose: (chosen) => session.setBill({ [name]: chosen }) });
}

function age(view: View): TemplateResult {
  const { session, ui } = view;
  const write = (text: string): void => session.setBill({ age: text });
  return amountField({ ...frame(view, "age"), hint: ui.bill.ageHint }, { value: session.bill.age, write, unit: "", widened: ui.widened, whole: true });
}

function region(view: View): TemplateResult {
  const { session, ui } = view;
  const above = session.inherited.region;
  const hint = session.bill.region === "" && above !== "" ? ui.bill.inherits(placeName(above)) : undefined;
  return regionField(view, { ...frame(view, "region"), hint }, { value: session.bill.region, choose: (code) => session.setBill({ region: code }) });
}

function frame(view: View, name: Choosable | "age" | "region"): Frame {
  return { id: idOf(`bill.${name}`), field: `bill.${name}`, label: view.ui.bill[name], error: billProblem(view, name) };
}
