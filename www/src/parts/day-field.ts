import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { FIRST_DAY, isOutside, LAST_DAY, today } from "../day.js";
import { labelled } from "../field/frame.js";
import type { View } from "../view.js";
import { findingsBeside } from "./finding.js";
import { problemAt } from "./problem.js";

/** The day whose rules are asked about. A day no rule was read for is reported, not answered. */
export function dayField(view: View, id: string): TemplateResult {
  const { session, ui } = view;
  const { day, wrongDay } = session;
  const error = problemAt(view, session.verdictProblems, "day") ?? (wrongDay === "" ? undefined : ui.answer.badDay);
  const typed = ({ target }: Event): void => {
    const { value } = target as HTMLInputElement;
    // No day at all is refused by the rules themselves.
    if (!isOutside(value)) session.setDay(value);
    else session.setWrongDay(value);
  };
  return labelled(
    {
      id,
      field: "day",
      label: ui.answer.day,
      hint: wrongDay === "" && day > today() ? ui.answer.future : ui.answer.dayHint,
      error,
      findings: findingsBeside(view, "day"),
    },
    (
      own,
      describedBy,
      invalid,
    ) => html`<input id=${own} type="date" min=${FIRST_DAY} max=${LAST_DAY} aria-describedby=${describedBy} aria-invalid=${invalid}
      .value=${live(wrongDay || day)} @change=${typed} />`,
  );
}
