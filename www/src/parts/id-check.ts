import { isIdUnfinished } from "gongji/form";
import { inputError } from "gongji/messages/zh-CN";
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { paperOf } from "../binding-case.js";
import { idOf, labelled } from "../field/frame.js";
import { heldField } from "../held.js";
import { PAPERS } from "../question.js";
import type { View } from "../view.js";
import { wordOf } from "../view.js";
import { findingsBeside } from "./finding.js";
import { problemAt } from "./problem.js";

/** Checks the numbers of both people. A number stands in its own field and nowhere else. */
export function idCheck(view: View): TemplateResult {
  const { ui } = view;
  return html`<details class="more" data-more="id">
    <summary>${ui.binding.idTitle}</summary>
    <p class="hint">${ui.binding.idHint}</p>
    ${paper(view, "grantor", ui.binding.you)}
    ${paper(view, "grantee", ui.binding.relative)}
  </details>`;
}

/** Papers with a number of 18 characters: digits, and a letter X at most at the end. */
const RESIDENT: readonly string[] = ["resident_id", "hmt_residence"];

function paper(view: View, person: "grantor" | "grantee", who: string): TemplateResult {
  const { session, ui } = view;
  const kindPath = `${person}.id.kind`;
  const numberPath = `${person}.id.number`;
  const kind = session.answer(kindPath) === "" ? "resident_id" : session.answer(kindPath);
  const kinds = labelled(
    { id: idOf(kindPath), field: kindPath, label: ui.binding.idKind, findings: findingsBeside(view, kindPath) },
    (
      id,
      describedBy,
    ) => html`<span class="select"><select id=${id} aria-describedby=${describedBy} @change=${(event: Event) => session.setAnswer(kindPath, (event.target as HTMLSelectElement).value)}>
      ${PAPERS.map((name) => html`<option value=${name} .selected=${name === kind}>${wordOf(view, "papers", name)}</option>`)}
    </select></span>`,
  );
  const number = labelled(
    {
      id: idOf(numberPath),
      field: numberPath,
      label: ui.binding.idNumber,
      error: numberError(view, person),
      findings: findingsBeside(view, numberPath),
    },
    (
      id,
      describedBy,
      invalid,
    ) => html`<input id=${id} type="text" class="id-number" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="40"
      aria-describedby=${describedBy} aria-invalid=${invalid} .value=${live(session.answer(numberPath))}
      @input=${(event: Event) => session.setAnswer(numberPath, (event.target as HTMLInputElement).value)} @blur=${() => session.left()} />${sound(view, person)}`,
  );
  return html`<fieldset class="paper"><legend>${who}</legend>${kinds}${number}</fieldset>`;
}

/** The engine says what must be corrected; the number itself comes back in no reply. A number still being typed has no error. */
function numberError(view: View, person: string): string | undefined {
  const { session } = view;
  const path = `${person}.id.number`;
  if (heldField() === path && isIdUnfinished(paperOf(session.answers, path), session.answer(path))) return undefined;
  const mistake = session.verdict?.findings.find(
    (finding) => finding.field === `${person}.id.number` && finding.status === "needs",
  );
  if (
    mistake?.code === "id_characters" &&
    RESIDENT.includes(paperOf(session.answers, path)) &&
    /^[0-9a-z\s]+$/i.test(session.answer(path))
  )
    return view.ui.binding.idLetters;
  if (mistake !== undefined) return inputError(view.catalogue, mistake.code);
  return problemAt(view, session.verdictProblems, `${person}.id`);
}

function sound(view: View, person: string): TemplateResult | typeof nothing {
  const is =
    view.session.verdict?.findings.some((finding) => finding.rule === `${person}_id` && finding.status === "pass") ===
    true;
  return is ? html`<p class="sound">✓ ${view.ui.binding.idSound}</p>` : nothing;
}
