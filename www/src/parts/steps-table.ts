import type { Preview, PreviewStep } from "gongji";
import { html, nothing, type TemplateResult } from "lit";
import { sentenceOf, type View, wordOf, yuan } from "../view.js";
import { sourceList } from "./basis.js";

/** How the amounts came about, in the order they were worked out. */
export function stepsTable(view: View, split: Preview): TemplateResult {
  const { ui } = view;
  return html`<table class="table steps">
    <caption class="unseen">${ui.split.steps}</caption>
    <thead class="unseen"><tr><th scope="col">${ui.split.step}</th><th scope="col">${ui.split.amount}</th></tr></thead>
    <tbody>${split.steps.map((step, place) => row(view, step, split.steps[place - 1]))}</tbody>
  </table>`;
}

/** Sources are named where they first come in. */
function row(view: View, step: PreviewStep, before: PreviewStep | undefined): TemplateResult {
  const named = before?.sources.join() === step.sources.join();
  return html`<tr data-step=${step.step}>
    <th scope="row">
      ${nameOfStep(view, step)}
      <span class="rule">${sentenceOf(view, "steps", step.step, step.params) ?? ""}</span>
      ${named || step.sources.length === 0 ? nothing : sources(view, step)}
    </th>
    <td class="number">${yuan(view, step.amount)}</td>
  </tr>`;
}

/** Folded: a figure may rest on half a dozen pages. */
function sources(view: View, step: PreviewStep): TemplateResult {
  return html`<details class="step-sources"><summary>${view.ui.verdict.basis} (${step.sources.length})</summary><div class="basis">${sourceList(view, step.sources)}</div></details>`;
}

/** A fund after the pooling fund is named itself. */
export function nameOfStep(view: View, step: PreviewStep): string {
  const fund = step.params["fund"];
  return fund === undefined ? (view.ui.stepNames[step.step] ?? step.step) : wordOf(view, "supplements", fund);
}
