import "../catalogues.js";
import { html, nothing, type TemplateResult } from "lit";
import { answerLeaf } from "../answer-leaf.js";
import { answerHead } from "../parts/answer-head.js";
import { answerNext } from "../parts/answer-next.js";
import { answerRows } from "../parts/answer-rows.js";
import { answerWhy } from "../parts/answer-why.js";
import { finer } from "../parts/answer-finer.js";
import { elsewhere } from "../parts/answer-other.js";
import { takeAway } from "../parts/take-away.js";
import type { Drawing, Footing } from "../screen.js";
import { focusField } from "../focus-field.js";
import { labelOf, wrongAnswer } from "../parts/without.js";
import { markOf, outcomeWord, shownOutcome } from "../usual.js";
import type { View } from "../view.js";

/** The answer: what holds, on which conditions, what to do next, and why. */
export const answer: Drawing = { title: ({ ui }) => ui.answer.title, draw, foot };

function draw(view: View): TemplateResult {
  const { ui, session } = view;
  const { verdict, missing } = session;
  if (verdict === undefined || missing.length > 0) {
    return html`<h1 id="screen-title" tabindex="-1">${ui.answer.title}</h1>
      <p class="lead">${session.engine.at === "ready" ? ui.answer.noAnswer : nothing}</p>
      <p><button type="button" class="button" data-to-start @click=${() => session.go("start")}>${ui.answer.toStart}</button></p>`;
  }
  return html`<div class="columns">
    <div class="lead-column">${answerHead(view, verdict)}${answerRows(view, verdict)}</div>
    <div class="next-column">${answerNext(view, verdict)}${elsewhere(view, verdict)}${answerWhy(view, verdict)}${finer(view)}</div>
  </div>
  ${takeAway(view, answerLeaf(view))}`;
}

function foot(view: View): Footing | undefined {
  const { ui, session } = view;
  const { verdict } = session;
  if (verdict === undefined || session.missing.length > 0) return undefined;
  const outcome = shownOutcome(verdict);
  const wrong = wrongAnswer(view);
  if (wrong !== undefined)
    return {
      mark: "fail",
      outcome: "incomplete",
      word: ui.withoutShort(labelOf(view, wrong.path)),
      go: { label: ui.toWrong, run: () => focusField(wrong.path) },
    };
  const how = { label: ui.foot.how, run: (): void => session.go("how") };
  return {
    mark: markOf(verdict),
    outcome,
    word: outcomeWord(view, verdict),
    go: outcome === "ineligible" ? undefined : how,
  };
}
