import { html, type TemplateResult } from "lit";
import type { View } from "../view.js";

/** What opens the sheet of local rules. */
export function sheetButton(view: View): TemplateResult {
  return html`<p class="to-sheet"><button type="button" class="button button-soft" data-open="sheet" @click=${() => view.session.go("rules")}>${view.ui.sheet.open}</button></p>`;
}
