import { html, type TemplateResult } from "lit";
import { regionField } from "../field/region.js";
import type { View } from "../view.js";
import { dayField } from "./day-field.js";
import { problemAt } from "./problem.js";

/** The place and the day, wherever they are asked for: one answer, shown in the form and in the sheet. */
export function placeFields(view: View, ids: { readonly region: string; readonly day: string }): TemplateResult {
  const { session, ui } = view;
  const problems = session.verdictProblems;
  const region = regionField(
    view,
    {
      id: ids.region,
      field: "grantor.region",
      label: ui.place.region,
      error: problemAt(view, problems, "grantor.region"),
    },
    { value: session.answer("grantor.region"), choose: (code) => session.setAnswer("grantor.region", code) },
  );
  return html`<div class="pair">${region}${dayField(view, ids.day)}</div>`;
}
