import type { Verdict } from "gongji";
import { html, nothing, type TemplateResult } from "lit";
import { leading, shownOutcome } from "../usual.js";
import { nameOf, sentenceOf, type View, wordOf } from "../view.js";
import { remedyList } from "./remedy.js";
import { recommended } from "./recommended.js";

/** Every answer ends in something to do. */
export function answerNext(view: View, verdict: Verdict): TemplateResult {
  const { ui } = view;
  const outcome = shownOutcome(verdict);
  return html`<section class="next card" aria-labelledby="next-title">
    <h2 id="next-title">${ui.answer.next}</h2>
    ${outcome === "ineligible" ? html`${whoElse(view, verdict)}` : nothing}
    ${leading(verdict).outcome === "ineligible" ? remedyList(view, verdict) : nothing}
    ${outcome === "eligible" ? nothing : bureaus(view, verdict)}
    <div class="actions">
      ${outcome === "ineligible" ? nothing : toHow(view, outcome === "eligible")}
      <a class="button button-soft" href="tel:12393">☎ ${ui.answer.call}</a>
      <button type="button" class="button button-soft" data-take @click=${toTake}>${ui.answer.take}</button>
      ${outcome === "ineligible" ? nothing : html`<button type="button" class="button button-soft" data-task="bill" @click=${() => view.session.go("bill")}>${ui.answer.bill}</button>`}
    </div>
  </section>`;
}

function toHow(view: View, sure: boolean): TemplateResult {
  const { ui, session } = view;
  const steps = recommended(view)?.steps.length ?? 0;
  return html`<button type="button" class="button ${sure ? "" : "button-soft"}" data-how @click=${() => session.go("how")}>${ui.answer.how(steps)}</button>`;
}

/** The spouse may bind whom one may not oneself. */
function whoElse(view: View, verdict: Verdict): TemplateResult | typeof nothing {
  if (verdict.others.length === 0) return nothing;
  const { ui } = view;
  const items = verdict.others.map(
    (
      other,
    ) => html`<li data-who=${other.who} data-outcome=${other.outcome}>${sentenceOf(view, "others", other.who, { relation: other.relation }) ?? other.who}
    <span class="soft">${other.outcome === "eligible" ? nothing : wordOf(view, "leans", other.leans ?? "none")}</span></li>`,
  );
  return html`<section class="findings" data-list="others"><h3>${ui.answer.whoElse}</h3><ul class="plain">${items}</ul></section>`;
}

/** Whose 12393, and what to say. */
function bureaus(view: View, verdict: Verdict): TemplateResult | typeof nothing {
  if (verdict.bureaus.length === 0) return nothing;
  const { ui } = view;
  const items = verdict.bureaus.map(
    (bureau) => html`<li data-bureau=${bureau.region}>
    <p><strong><a href="tel:12393">${ui.answer.callWhom(nameOf(view, bureau.region))}</a></strong> <span class="soft">${ui.answer.callFrom}</span></p>
    <p class="soft">${ui.answer.say}</p>
    ${bureau.rules.map((rule) => html`<p class="to-say">${sentenceOf(view, "bureauQuestions", rule) ?? wordOf(view, "rules", rule)}</p>`)}</li>`,
  );
  return html`<section class="findings" data-list="bureaus"><ul>${items}</ul></section>`;
}

function toTake(): void {
  const title = document.getElementById("take-title");
  title?.focus({ preventScroll: true });
  title?.scrollIntoView();
}
