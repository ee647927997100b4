import type { Verdict } from "gongji";
import { html, nothing, type TemplateResult } from "lit";
import { sentenceOf, type View, wordOf } from "../view.js";

/** 怎样就可以: the nearest changes that correct what failed, each tried by the engine. */
export function remedyList(view: View, verdict: Verdict): TemplateResult | typeof nothing {
  if (verdict.remedies.length === 0) return nothing;
  const { ui } = view;
  const items = verdict.remedies.map(
    (remedy) => html`<li data-rule=${remedy.rule}>
      ${remedy.changes.map((change) => sentence(view, change.field, String(change.to)))}
      <span class="soft">${ui.verdict.remedyOther[remedy.outcome] ?? nothing}</span>
    </li>`,
  );
  return html`<section class="findings" data-list="remedies"><h3>${ui.verdict.remedies}</h3><ol class="remedies">${items}</ol>${together(view, verdict)}</section>`;
}

/** Several failures need all of their changes. */
function together(view: View, verdict: Verdict): TemplateResult | typeof nothing {
  if (verdict.remedies.length < 2 || verdict.with_all_remedies === undefined) return nothing;
  return html`<p class="soft">${view.ui.verdict.together(wordOf(view, "outcomes", verdict.with_all_remedies))}</p>`;
}

function sentence(view: View, field: string, to: string): string {
  return sentenceOf(view, "remedies", field, { to }) ?? `${wordOf(view, "fields", field)}${view.ui.colon}${to}`;
}
