import type { AssumedField } from "gongji";
import { html, nothing, type TemplateResult } from "lit";
import { amountField } from "../field/amount.js";
import { choiceField } from "../field/choice.js";
import { type Frame, idOf } from "../field/frame.js";
import { questions } from "../question.js";
import { type View, wordOf } from "../view.js";
import { findingsBeside, saying } from "./finding.js";
import { problemAt } from "./problem.js";
import { sign } from "./sign.js";

/** What "不是" says at once; whoever means something else picks it from what then stands below. */
const OTHERWISE: Readonly<Record<string, string>> = {
  "grantor.scheme": "resident",
  "grantee.scheme": "employee",
  "grantor.status": "paused",
  "grantee.status": "not_enrolled",
  "grantor.category": "retired",
  "grantee.category": "retired",
};

/** What is so for most: whoever said it has nothing more to pick. */
const USUAL: Readonly<Record<string, string>> = {
  "grantor.scheme": "employee",
  "grantor.status": "normal",
  "grantee.status": "normal",
};

/** One thing the answer rests on: assumed with a button that denies it, or said by somebody with a button that takes it back. */
export function answerRow(view: View, field: string, assumed: AssumedField | undefined): TemplateResult {
  const { session } = view;
  const value = session.answer(field);
  if (isTyped(field)) return typed(view, field, assumed);
  if (value === "") return assumption(view, field, String(assumed?.value ?? ""));
  return given(view, field, value);
}

/** An assumption never looks like an answer. */
function assumption(view: View, field: string, usual: string): TemplateResult {
  const { ui, session } = view;
  const says = statement(view, field, usual);
  return html`<li class="assumed" data-field=${field} data-assumed=${usual}>
    ${sign("pass")}<p>${says}</p>
    <button type="button" class="button button-soft no" data-no aria-label=${ui.answer.noTo(says)} @click=${() => session.setAnswer(field, opposite(field))}>${ui.answer.no}</button>
  </li>`;
}

function given(view: View, field: string, value: string): TemplateResult {
  const { ui, session } = view;
  const says = statement(view, field, value);
  const isCount = questions[field]?.kind === "count";
  const bad = findingsBeside(view, field);
  return html`<li class="given" data-field=${field} data-given=${value}>
    ${sign(bad === undefined ? "note" : "fail")}<p>${isCount && value !== "0" ? wordOf(view, "fields", field) : says}</p>
    <button type="button" class="quiet undo" data-undo aria-label=${ui.answer.undoOf(says)} @click=${() => session.setAnswer(field, "")}>${ui.answer.undo}</button>
    <div class="finer">${isCount ? (value === "0" ? nothing : count(view, field, value)) : choices(view, field, value)}${bad ?? nothing}</div>
  </li>`;
}

/** What else it may be, where there is more than yes and no. */
function choices(view: View, field: string, value: string): TemplateResult | typeof nothing {
  const question = questions[field];
  if (question?.kind !== "choice" || value === USUAL[field]) return nothing;
  const options = question.options.filter(
    (name) => name !== "community_aid" || /^31/.test(view.session.answer("grantee.region")),
  );
  const labels = options.map((name) => ({
    value: String(name),
    label: wordOf(view, question.vocabulary, String(name)),
  }));
  const label = wordOf(view, "fields", field);
  return choiceField(
    { id: idOf(field), field: `${field}.other`, label },
    { value, options: labels, choose: (name) => view.session.setAnswer(field, name) },
  );
}

function count(view: View, field: string, value: string): TemplateResult {
  const { ui, session } = view;
  const frame: Frame = {
    id: idOf(field),
    field: `${field}.count`,
    label: ui.answer.count,
    error: problemAt(view, session.verdictProblems, field),
  };
  return amountField(frame, {
    value,
    write: (text) => session.setAnswer(field, text),
    unit: ui.binding.units[ui.binding.unitOf[field] ?? "people"],
    view,
    whole: true,
  });
}

/** What nobody can assume for somebody else: how much there is, how old they are. Left empty, the usual is taken. */
function typed(view: View, field: string, assumed: AssumedField | undefined): TemplateResult {
  const { ui, session } = view;
  const isAge = field === "grantee.age";
  const [label, hint] = isAge
    ? [ui.answer.ages, ui.answer.ageHint]
    : field === "grantor.history_balance"
      ? [ui.answer.history, ui.answer.historyHint]
      : [ui.answer.have, ui.answer.haveHint];
  const why = session.verdict?.findings.find((finding) => finding.field === field && finding.status === "needs");
  const frame: Frame = {
    id: idOf(field),
    field,
    label,
    hint: why === undefined ? hint : `${saying(view, why)} ${hint}`,
    error: problemAt(view, session.verdictProblems, field),
    findings: findingsBeside(view, field),
  };
  const unit = isAge ? ui.binding.units.years : ui.binding.units.yuan;
  return html`<li class="asked" data-assumed=${assumed === undefined ? nothing : String(assumed.value)}>
    ${amountField(frame, { value: session.answer(field), write: (text) => session.setAnswer(field, text), unit, view, whole: isAge })}</li>`;
}

/** What is typed, not picked: nobody can assume it for somebody else. */
export function isTyped(field: string): boolean {
  return questions[field]?.kind === "amount" || field === "grantee.age";
}

/** On paper an amount that nobody typed never looks like one that somebody did. */
export function assumedText(view: View, field: string): string {
  const { answer } = view.ui;
  return field === "grantee.age"
    ? answer.assumedAge
    : field === "grantor.history_balance"
      ? answer.assumedHistory
      : answer.assumedHave;
}

export function statement(view: View, field: string, value: string): string {
  const { answer } = view.ui;
  const known = answer.statements[field]?.[value];
  if (known !== undefined) return known;
  if (field.endsWith(".category"))
    return answer.categories[field.startsWith("grantor") ? "grantor" : "grantee"](wordOf(view, "categories", value));
  return `${wordOf(view, "fields", field)}${view.ui.colon}${value === "true" ? view.ui.binding.yes : value === "false" ? view.ui.binding.no : value}`;
}

function opposite(field: string): string {
  const kind = questions[field]?.kind;
  if (kind === "count") return "1";
  if (kind === "yes_no") return field.endsWith("is_grantee") || field.endsWith("is_grantor") ? "true" : "false";
  return OTHERWISE[field] ?? "";
}
