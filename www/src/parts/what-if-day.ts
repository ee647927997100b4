import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { labelled } from "../field/frame.js";
import type { View } from "../view.js";

/** Another day of the same bill. It is compared once the button is pressed: a day is typed in several strokes. */
export function whatIfDay(view: View, full: boolean): TemplateResult {
  const { session, ui } = view;
  const day = session.whatIfDay;
  const frame = { id: "what-if-day", field: "what_if.day", label: ui.split.whatIfKinds["day"] ?? "", hint: ui.split.whatIfDay };
  const set = (event: Event): void => session.setWhatIfDay((event.target as HTMLInputElement).value);
  const add = (): void => session.compare({ kind: "day", value: day }, true);
  return labelled(frame, (id, describedBy) => html`<div class="with-button">
    <input type="date" id=${id} aria-describedby=${describedBy} min="2000-01-01" max="2099-12-31" .value=${live(day)} @change=${set} />
    <button type="button" class="button button-soft" ?disabled=${day === "" || day === session.day || full} @click=${add}>${ui.split.whatIfAdd}</button>
  </div>`);
}
