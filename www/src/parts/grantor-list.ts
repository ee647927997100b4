import { html, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { emptyGrantor } from "../bill.js";
import type { View } from "../view.js";
import { grantorRow } from "./grantor-row.js";

/** The shared accounts in the order they pay. */
export function grantorList(view: View): TemplateResult {
  const { session, ui } = view;
  const { grantors } = session.bill;
  const add = (): void => session.setBill({ grantors: [...grantors, emptyGrantor()] });
  return html`<fieldset class="field grantors" data-field="bill.grantors">
    <legend class="field-label">${ui.bill.grantors}</legend>
    ${grantors.length < 2 ? "" : html`<p class="hint">${ui.bill.order}</p>`}
    <ol class="rows">${repeat(
      grantors,
      (grantor) => grantor.key,
      (grantor, row) => grantorRow(view, grantor, row),
    )}</ol>
    <p class="unseen" role="status">${said(view)}</p>
    <button type="button" class="button button-soft" data-add="grantor" @click=${add}>+ ${ui.bill.addGrantor}</button>
  </fieldset>`;
}

/** What just happened to the list, for those who cannot see it. */
function said(view: View): string {
  const { happened } = view.session;
  if (happened === undefined) return "";
  return "moved" in happened ? view.ui.bill.moved(happened.moved) : view.ui.bill.removed(happened.removed);
}
