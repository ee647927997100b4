import { html, type TemplateResult } from "lit";
import type { View } from "../view.js";
import { dayField } from "./day-field.js";
import { idCheck } from "./id-check.js";
import { useQuestions } from "./use-questions.js";

/** What few people need: another day, one use of the money, the numbers of papers. */
export function finer(view: View): TemplateResult {
  return html`<details class="card fold" data-fold="finer"><summary>${view.ui.answer.finer}</summary>
    ${dayField(view, "f-day")}${useQuestions(view)}${idCheck(view)}
  </details>`;
}
