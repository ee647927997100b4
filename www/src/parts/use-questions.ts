import { html, nothing, type TemplateResult } from "lit";
import { questionField } from "../field/question.js";
import type { View } from "../view.js";

const TRANSFER = ["use.amount", "use.hour", "use.transfers_today", "use.pending"];

/** Questions about one use of the money. They bear on the answer only when somebody asks. */
export function useQuestions(view: View): TemplateResult {
  const { session, ui } = view;
  const transfer = session.verdict?.arrangement === "wallet";
  return html`<details class="more" data-more="use">
    <summary>${ui.binding.useTitle}</summary>
    <p class="hint">${ui.binding.useHint}</p>
    ${questionField(view, "use.pays")}
    ${questionField(view, "use.card")}
    ${transfer ? html`<h3>${ui.binding.wallet}</h3>${TRANSFER.map((path) => questionField(view, path))}` : nothing}
  </details>`;
}
