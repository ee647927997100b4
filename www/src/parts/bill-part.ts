import { html, nothing, type TemplateResult } from "lit";
import { HELD, type Held } from "../bill.js";
import { billLeaf } from "../bill-leaf.js";
import { amountField } from "../field/amount.js";
import { choiceField } from "../field/choice.js";
import { idOf } from "../field/frame.js";
import { regionField } from "../field/region.js";
import { type View, wordOf } from "../view.js";
import { billFiner } from "./bill-finer.js";
import { billProblem } from "./bill-problem.js";
import { grantorList } from "./grantor-list.js";
import { ownMoney } from "./own-money.js";
import { settledBody } from "./settled-body.js";
import { splitBody } from "./split-body.js";
import { takeAway } from "./take-away.js";
import { visitDay, visitsPart } from "./visits-part.js";
import { whatIfPart } from "./what-if-part.js";

const PATIENTS = ["self", "spouse", "child", "parent"];

/** Who pays this bill? What is in hand, whose accounts, and the answer at the foot. */
export function billPart(view: View): TemplateResult {
  const { ui, session } = view;
  return html`<h1 id="screen-title" tabindex="-1">${ui.bill.title}</h1>
    <div class="columns" id="bill">
      <div class="form bill-form card">
        ${place(view)}${patient(view)}${inHand(view)}
        <h2 class="form-group">${ui.bill.accounts}</h2>
        ${ownMoney(view)}${grantorList(view)}
        ${billFiner(view)}
      </div>
      <div class="result">${settledBody(view)}${splitBody(view)}</div>
    </div>
    ${takeAway(view, billLeaf(view))}
    ${session.split === undefined && session.bill.visits.length === 0 ? nothing : visitsPart(view)}${session.split?.totals === undefined ? nothing : whatIfPart(view)}`;
}

/** Only where the first screen did not say it: the place of the holder, and of the patient. */
function place(view: View): TemplateResult | typeof nothing {
  const { session, ui } = view;
  const own = session.answer("grantor.region");
  const { inherited, bill } = session;
  if (!session.placed) {
    return regionField(
      view,
      { id: idOf("bill.grantor.region"), field: "grantor.region", label: ui.place.region },
      {
        value: own,
        choose: (code) => session.setAnswer("grantor.region", code),
        whole: { chosen: session.whole, choose: (code) => session.setWhole(code) },
      },
    );
  }
  if (inherited.region !== "" && bill.region === "") return nothing;
  return regionField(
    view,
    { id: idOf("bill.region"), field: "bill.region", label: ui.bill.region, error: billProblem(view, "region") },
    {
      value: bill.region === "" ? session.answer("grantee.region") : bill.region,
      choose: (code) => session.setBill({ region: code }),
    },
  );
}

function patient(view: View): TemplateResult {
  const { session, ui } = view;
  const relation = session.answer("grantee.relation");
  const value = session.bill.patient === "self" ? "self" : relation;
  const names = PATIENTS.includes(relation) || relation === "" ? [...PATIENTS, "other"] : [...PATIENTS, relation];
  const options = Array.from(new Set(names)).map((name) => ({ value: name, label: ui.start.relations[name] ?? name }));
  return html`${choiceField({ id: idOf("bill.patient"), field: "bill.patient", label: ui.bill.who }, { value, options, choose: (name) => session.setPatient(name) })}${value === "" ? nothing : scheme(view)}`;
}

/** Presumed from who it is, and said so. */
function scheme(view: View): TemplateResult {
  const { session, ui } = view;
  const { scheme: usual, presumed } = session.inherited;
  const value = session.bill.scheme === "" ? usual : session.bill.scheme;
  const options = ["resident", "employee"].map((name) => ({ value: name, label: wordOf(view, "schemes", name) }));
  const hint = presumed && session.bill.scheme === "" ? ui.bill.presumed : undefined;
  return choiceField(
    { id: idOf("bill.scheme"), field: "bill.scheme", label: ui.bill.scheme, hint, error: billProblem(view, "scheme") },
    { value, options, choose: (name) => session.setBill({ scheme: name }) },
  );
}

function inHand(view: View): TemplateResult {
  const { session, ui } = view;
  const { bill } = session;
  const options = HELD.map((name) => ({ value: name, label: ui.bill.held[name] }));
  const special = bill.entry === "lines" || bill.entry === "settled";
  return html`${choiceField({ id: idOf("bill.held"), field: "bill.held", label: ui.bill.holding, hint: special ? ui.bill.special_entry : undefined }, { value: special ? "" : bill.held, options, choose: (name) => session.setHeld(name as Held) })}
    ${special ? nothing : html`<div class="grid-2 sum-day">${sum(view)}${visitDay(view)}</div>`}
    ${bill.held === "share" && !special ? nothing : visit(view)}
    ${session.split?.ask.includes("level") === true || bill.level !== "" ? level(view) : nothing}
    ${session.split?.ask.includes("person") === true || bill.person !== "" ? person(view) : nothing}`;
}

function sum(view: View): TemplateResult {
  const { session, ui } = view;
  const { bill } = session;
  const isShare = bill.held === "share";
  const path = isShare ? "personal_share" : "amounts.medfee_sumamt";
  const write = (text: string): void =>
    isShare ? session.setBill({ share: text }) : session.setBill({ amounts: { ...bill.amounts, medfee_sumamt: text } });
  const frame = {
    id: idOf(`bill.${path}`),
    field: `bill.${path}`,
    label: ui.bill.sums[bill.held],
    error: billProblem(view, path),
  };
  return amountField(frame, {
    value: isShare ? bill.share : (bill.amounts["medfee_sumamt"] ?? ""),
    write,
    unit: ui.binding.units.yuan,
    view,
  });
}

function visit(view: View): TemplateResult {
  const { session, ui } = view;
  const { bill } = session;
  const till = bill.held === "till";
  const names = till
    ? ["pharmacy", "no_prescription"]
    : ["outpatient", "inpatient", "emergency", "chronic", "pharmacy"];
  const options = names.map((name) => ({ value: name, label: ui.bill.visits[name] ?? name }));
  return choiceField(
    {
      id: idOf("bill.visit"),
      field: "bill.visit",
      label: till ? ui.bill.prescription : ui.bill.visit,
      error: billProblem(view, "visit"),
    },
    { value: bill.visit, options, choose: (name) => session.setBill({ visit: name }) },
  );
}

function level(view: View): TemplateResult {
  const { session, ui } = view;
  const options = ["primary", "1", "2", "3"].map((name) => ({ value: name, label: wordOf(view, "levels", name) }));
  return choiceField(
    { id: idOf("bill.level"), field: "bill.level", label: ui.bill.level, error: billProblem(view, "level") },
    { value: session.bill.level, options, choose: (name) => session.setBill({ level: name }) },
  );
}

function person(view: View): TemplateResult {
  const { session, ui } = view;
  const options = ["in_service", "retired"].map((name) => ({ value: name, label: wordOf(view, "persons", name) }));
  return choiceField(
    { id: idOf("bill.person"), field: "bill.person", label: ui.bill.person, error: billProblem(view, "person") },
    { value: session.bill.person, options, choose: (name) => session.setBill({ person: name }) },
  );
}
