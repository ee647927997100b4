import { html, type TemplateResult } from "lit";
import type { View } from "../view.js";
import { billEntry } from "./bill-entry.js";
import { billPatient } from "./bill-patient.js";
import { usedUp } from "./bill-used.js";
import { grantorList } from "./grantor-list.js";
import { ownMoney } from "./own-money.js";
import { settledBody } from "./settled-body.js";
import { splitBody } from "./split-body.js";
import { splitHead } from "./split-head.js";
import { visitsPart } from "./visits-part.js";
import { whatIfPart } from "./what-if-part.js";

/** Part two: who pays this bill? */
export function billPart(view: View): TemplateResult {
  const { ui } = view;
  return html`<section class="part" id="bill" aria-labelledby="bill-title">
    <header class="part-title"><p class="step">${ui.bill.step}</p><h2 id="bill-title">${ui.bill.title}</h2></header>
    ${splitHead(view)}
    <div class="columns">
      <div class="form card">
        ${billEntry(view)}
        <h3 class="form-group">${ui.bill.patient}</h3>
        ${billPatient(view)}
        <h3 class="form-group">${ui.bill.accounts}</h3>
        ${ownMoney(view)}
        ${grantorList(view)}
        ${usedUp(view)}
      </div>
      <div class="result">${settledBody(view)}${splitBody(view)}</div>
    </div>
    ${visitsPart(view)}
    ${whatIfPart(view)}
  </section>`;
}
