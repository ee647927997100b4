import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { FIRST_DAY, isOutside, LAST_DAY } from "../day.js";
import { labelled } from "../field/frame.js";
import type { View } from "../view.js";

/** Another day of the same bill. It is compared once the button is pressed: a day is typed in several strokes. */
export function whatIfDay(view: View, full: boolean): TemplateResult {
  const { session, ui } = view;
  const day = session.whatIfDay;
  const frame = {
    id: "what-if-day",
    field: "what_if.day",
    label: ui.split.whatIfKinds["day"] ?? "",
    hint: ui.split.whatIfDay,
    error: isOutside(day) ? ui.answer.badDay : undefined,
  };
  const set = (event: Event): void => session.setWhatIfDay((event.target as HTMLInputElement).value);
  const add = (): void => session.compare({ kind: "day", value: day }, true);
  return labelled(
    frame,
    (id, describedBy) => html`<div class="with-button">
    <input type="date" id=${id} aria-describedby=${describedBy} min=${FIRST_DAY} max=${LAST_DAY} .value=${live(day)} @change=${set} />
    <button type="button" class="button button-soft" ?disabled=${day === "" || isOutside(day) || day === session.day || full} @click=${add}>${ui.split.whatIfAdd}</button>
  </div>`,
  );
}
