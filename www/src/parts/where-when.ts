import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { idOf, labelled } from "../field/frame.js";
import { regionField } from "../field/region.js";
import type { View } from "../view.js";
import { findingsBeside } from "./finding.js";
import { problemAt, wantedAt } from "./problem.js";

/** In which place and on which day: everything below depends on them. */
export function whereWhen(view: View): TemplateResult {
  const { session, ui } = view;
  const problems = session.verdictProblems;
  const region = regionField(
    view,
    {
      id: idOf("grantor.region"), field: "grantor.region", label: ui.place.region,
      error: problemAt(view, problems, "grantor.region"), findings: findingsBeside(view, "grantor.region"),
      wanted: wantedAt(view, "grantor.region"),
    },
    { value: session.answer("grantor.region"), choose: (code) => session.setAnswer("grantor.region", code) },
  );
  const day = labelled(
    { id: idOf("day"), field: "day", label: ui.place.day, hint: ui.place.today, error: problemAt(view, problems, "day"), findings: findingsBeside(view, "day") },
    (id, describedBy, invalid) => html`<input id=${id} type="date" min="2016-01-01" max="2035-12-31" aria-describedby=${describedBy} aria-invalid=${invalid}
      .value=${live(session.day)} @change=${(event: Event) => session.setDay((event.target as HTMLInputElement).value)} />`,
  );
  return html`<section class="card where-when" aria-labelledby="where-when-title">
    <h2 id="where-when-title">${ui.place.title}</h2>
    <div class="pair">${region}${day}</div>
  </section>`;
}
