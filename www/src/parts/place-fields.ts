import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { labelled } from "../field/frame.js";
import { regionField } from "../field/region.js";
import type { View } from "../view.js";
import { findingsBeside } from "./finding.js";
import { problemAt, wantedAt } from "./problem.js";

/** The place and the day, wherever they are asked for: one answer, shown in the form and in the sheet. */
export function placeFields(view: View, ids: { readonly region: string; readonly day: string }): TemplateResult {
  const { session, ui } = view;
  const problems = session.verdictProblems;
  const region = regionField(
    view,
    {
      id: ids.region, field: "grantor.region", label: ui.place.region,
      error: problemAt(view, problems, "grantor.region"), findings: findingsBeside(view, "grantor.region"),
      wanted: wantedAt(view, "grantor.region"),
    },
    { value: session.answer("grantor.region"), choose: (code) => session.setAnswer("grantor.region", code) },
  );
  const day = labelled(
    { id: ids.day, field: "day", label: ui.place.day, hint: ui.place.today, error: problemAt(view, problems, "day"), findings: findingsBeside(view, "day") },
    (id, describedBy, invalid) => html`<input id=${id} type="date" min="2016-01-01" max="2035-12-31" aria-describedby=${describedBy} aria-invalid=${invalid}
      .value=${live(session.day)} @change=${(event: Event) => session.setDay((event.target as HTMLInputElement).value)} />`,
  );
  return html`<div class="pair">${region}${day}</div>`;
}
