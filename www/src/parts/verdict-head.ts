import type { Verdict } from "gongji";
import { html, nothing, type TemplateResult } from "lit";
import { idOf } from "../field/frame.js";
import { type View, wordOf } from "../view.js";
import { engineNotice } from "./engine-notice.js";
import { type Mark, saying, sign } from "./finding.js";

/** The answer in one line: a sign, a word, and the first thing to know or to do. It stays in sight while the form is filled. */
export function verdictHead(view: View): TemplateResult {
  const { verdict, engine } = view.session;
  const notice = engineNotice(view, "alert");
  if (engine.at !== "ready" || verdict === undefined) {
    return html`<div class="verdict-head verdict-waiting" id="verdict">${notice ?? html`<p>${view.session.verdictProblems.length > 0 ? view.ui.mend : view.ui.verdict.start}</p>`}</div>`;
  }
  const said = headline(view, verdict);
  return html`<div class="verdict-head verdict-${verdict.outcome}" id="verdict" data-outcome=${verdict.outcome} data-leans=${verdict.leans ?? nothing}>
    <div class="seal">${sign(said.mark)}</div>
    <div class="verdict-words">
      <p class="verdict-word">${said.word} <span class="tag">${view.ui.estimate}</span></p>
      <p class="verdict-line">${said.line}</p>
    </div>
  </div>`;
}

export interface Headline {
  readonly mark: Mark;
  readonly word: string;
  readonly line: TemplateResult | string;
}

export function headline(view: View, verdict: Verdict): Headline {
  const { ui } = view;
  switch (verdict.outcome) {
    case "eligible":
      return { mark: "pass", word: ui.verdict.eligible, line: ui.verdict.way(wordOf(view, "arrangements", verdict.arrangement)) };
    case "ineligible": {
      const failed = verdict.findings.filter((finding) => finding.status === "fail");
      const [first] = failed;
      const line = failed.length === 1 && first !== undefined ? saying(view, first) : ui.verdict.failed(failed.length);
      return { mark: "fail", word: ui.verdict.ineligible, line };
    }
    case "unsettled":
      return { mark: "unsettled", word: `${ui.verdict.unsettled} · ${wordOf(view, "leans", verdict.leans ?? "none")}`, line: ui.verdict.askBureau };
    case "incomplete":
      return { mark: "needs", word: wanting(view, verdict), line: nextQuestion(view, verdict) };
  }
}

function wanting(view: View, verdict: Verdict): string {
  const { ui } = view;
  return verdict.ask.length === 0 ? ui.verdict.incompleteNone : ui.verdict.incomplete(verdict.ask.length);
}

function nextQuestion(view: View, verdict: Verdict): TemplateResult | string {
  const next = verdict.ask[0];
  if (next === undefined) return "";
  const go = (): void => focusField(next.field);
  return html`<button type="button" class="quiet next" @click=${go}>${view.ui.verdict.asks}${view.ui.colon}${wordOf(view, "fields", next.field)} <span aria-hidden="true">↓</span></button>`;
}

/** Takes the reader to a question: its first control that can be typed in or chosen. */
export function focusField(path: string): void {
  const field = document.querySelector<HTMLElement>(`[data-field="${path}"]`) ?? document.getElementById(idOf(path));
  let around: HTMLElement | null = field;
  while (around !== null) {
    if (around instanceof HTMLDetailsElement) around.open = true;
    around = around.parentElement;
  }
  const control = field?.querySelector<HTMLElement>("input:checked, input, select");
  field?.scrollIntoView({ block: "center" });
  control?.focus({ preventScroll: true });
}
