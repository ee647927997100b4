import { html, nothing, type TemplateResult } from "lit";
import { VISITS } from "../bill.js";
import { amountField } from "../field/amount.js";
import { choiceField } from "../field/choice.js";
import { type Frame, idOf } from "../field/frame.js";
import { regionField } from "../field/region.js";
import { placeName } from "../place.js";
import { type View, wordOf } from "../view.js";
import { billFigure } from "./bill-figure.js";
import { billProblem } from "./bill-problem.js";
import { billVisit } from "./bill-visit.js";

type Choosable = "scheme" | "level" | "person";

const OPTIONS: Readonly<Record<Choosable, readonly [vocabulary: string, options: readonly string[]]>> = {
  scheme: ["schemes", ["employee", "resident"]],
  level: ["levels", ["primary", "1", "2", "3"]],
  person: ["persons", ["in_service", "retired"]],
};

const FIGURES = ["deductible", "ratio"] as const;

/** Who the patient is and how it was treated. With the personal share alone, only what the engine asks for is shown. */
export function billPatient(view: View): TemplateResult {
  const { session, ui } = view;
  const { bill, split } = session;
  const whole = bill.entry !== "share";
  const wanted = (name: string): boolean => split?.ask.includes(name) === true;
  const scheme = bill.scheme === "" ? session.inherited.scheme : bill.scheme;
  const atHospital = !["pharmacy", "no_prescription"].includes(bill.visit);
  const visits = VISITS.map((value) => ({ value, label: ui.bill.visits[value] ?? value }));
  return html`
    ${choiceField(frame(view, "visit"), { value: bill.visit, options: visits, choose: (visit) => session.setBill({ visit }) })}
    ${whole || wanted("scheme") ? choice(view, "scheme", scheme) : nothing}
    ${(whole || wanted("person")) && scheme !== "resident" ? choice(view, "person", bill.person) : nothing}
    ${(whole && atHospital) || wanted("level") || bill.level !== "" ? choice(view, "level", bill.level) : nothing}
    ${wanted("age") || bill.age !== "" ? age(view) : nothing}
    ${region(view)}
    ${whole ? billVisit(view) : nothing}
    ${FIGURES.map((name) => (wanted(`assume.${name}`) || (bill.assume[name] ?? "") !== "" ? billFigure(view, name) : nothing))}
  `;
}

function choice(view: View, name: Choosable, value: string): TemplateResult {
  const [vocabulary, names] = OPTIONS[name];
  const options = names.map((option) => ({ value: option, label: wordOf(view, vocabulary, option) }));
  return choiceField(frame(view, name), { value, options, choose: (chosen) => view.session.setBill({ [name]: chosen }) });
}

function age(view: View): TemplateResult {
  const { session, ui } = view;
  const write = (text: string): void => session.setBill({ age: text });
  return amountField({ ...frame(view, "age"), hint: ui.bill.ageHint }, { value: session.bill.age, write, unit: ui.binding.units.years, widened: ui.widened, whole: true });
}

function region(view: View): TemplateResult {
  const { session, ui } = view;
  const above = session.inherited.region;
  const hint = session.bill.region === "" && above !== "" ? ui.bill.inherits(placeName(above)) : undefined;
  return regionField(view, { ...frame(view, "region"), hint }, { value: session.bill.region, choose: (code) => session.setBill({ region: code }) });
}

function frame(view: View, name: Choosable | "visit" | "age" | "region"): Frame {
  return { id: idOf(`bill.${name}`), field: `bill.${name}`, label: view.ui.bill[name], error: billProblem(view, name) };
}
