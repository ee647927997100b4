import type { Verdict } from "gongji";
import { html, nothing, type TemplateResult } from "lit";
import { leading, useVerdict } from "../usual.js";
import { type View, wordOf } from "../view.js";

const ACROSS = ["quota", "wallet"];

/** Other ways, where the first one does not lead there for sure. Across provinces the two that there are stand side by side. */
export function elsewhere(view: View, verdict: Verdict): TemplateResult | typeof nothing {
  const { ui, session } = view;
  if (session.where === "elsewhere" && ACROSS.includes(verdict.arrangement)) return both(view, verdict);
  if (leading(verdict).outcome === "eligible" || useVerdict(verdict) !== undefined) return nothing;
  const open = verdict.alternatives.filter((way) => way.state !== "closed");
  if (open.length === 0) return nothing;
  const rows = open.map(
    (way) => html`<li data-arrangement=${way.arrangement}>
      <span>${wordOf(view, "arrangements", way.arrangement)}</span><span class="state state-${way.state}">${wordOf(view, "states", way.state)}</span>
    </li>`,
  );
  return html`<section class="card findings" data-list="alternatives"><h2>${ui.answer.other}</h2><ul class="ways-list">${rows}</ul></section>`;
}

function both(view: View, verdict: Verdict): TemplateResult {
  const { ui } = view;
  const ways = ACROSS.map((way) => {
    const texts = ui.answer.ways[way];
    const state = verdict.alternatives.find((one) => one.arrangement === way)?.state;
    return texts === undefined
      ? nothing
      : html`<li data-arrangement=${way}><h3>${texts.name}${state === undefined ? nothing : html` <span class="tag">${wordOf(view, "states", state)}</span>`}</h3>
      <p>${texts.say}</p><ol class="guide-steps">${texts.steps.map((step) => html`<li>${step}</li>`)}</ol></li>`;
  });
  return html`<section class="card findings" data-list="alternatives"><h2>${ui.answer.two}</h2><ul class="two-ways">${ways}</ul></section>`;
}
