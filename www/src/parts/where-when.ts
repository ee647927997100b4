import { html, type TemplateResult } from "lit";
import { idOf } from "../field/frame.js";
import type { View } from "../view.js";
import { placeFields } from "./place-fields.js";

/** In which place and on which day: everything below depends on them. */
export function whereWhen(view: View): TemplateResult {
  return html`<section class="card where-when" aria-labelledby="where-when-title">
    <h2 id="where-when-title">${view.ui.place.title}</h2>
    ${placeFields(view, { region: idOf("grantor.region"), day: idOf("day") })}
  </section>`;
}
