import { html, type TemplateResult } from "lit";
import { enterSheet } from "../sheet-history.js";
import type { View } from "../view.js";

/** What opens the sheet of local rules. */
export function sheetButton(view: View): TemplateResult {
  const open = (): void => {
    enterSheet();
    view.session.showSheet(true);
  };
  return html`<p class="to-sheet"><button type="button" class="button button-soft" data-open="sheet" aria-haspopup="dialog" @click=${open}>${view.ui.sheet.open}</button></p>`;
}
