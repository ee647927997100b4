import type { Preview } from "gongji";
import { html, nothing, type TemplateResult } from "lit";
import { yearMatters } from "../first-of-year.js";
import type { View } from "../view.js";

/** What is presumed of the year, and the tap that denies it; then every other year is in the span. */
export function firstOfYear(view: View, split: Preview): TemplateResult | typeof nothing {
  const { session, ui } = view;
  if (!yearMatters(session, split)) return nothing;
  const { first } = session.bill;
  const [text, label] = first ? [ui.split.takenAsFirst, ui.split.notFirst] : [ui.split.yearOpen, ui.split.isFirst];
  return html`<p class="soft" data-first-of-year>${text} <button type="button" class="quiet" @click=${() => session.setBill({ first: !first })}>${label}</button></p>`;
}
