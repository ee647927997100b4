import type { Finding } from "gongji";
import { finding as sayFinding } from "gongji/messages/zh-CN";
import { html, nothing, svg, type TemplateResult } from "lit";
import { sentenceOf, type View } from "../view.js";
import { basisLine } from "./basis.js";

export type Mark = "pass" | "fail" | "unsettled" | "needs" | "note";

const STROKES: Readonly<Record<Mark, TemplateResult>> = {
  pass: svg`<path d="M5 12.5l4.5 4.5L19 7.5" />`,
  fail: svg`<path d="M6.5 6.5l11 11M17.5 6.5l-11 11" />`,
  unsettled: svg`<path d="M8.6 9.2a3.5 3.5 0 1 1 5 3.2c-1.1.6-1.6 1.2-1.6 2.4M12 18.4v.2" />`,
  needs: svg`<path d="M5.5 12h.2M12 12h.2M18.4 12h.2" />`,
  note: svg`<path d="M12 11v6.5M12 6.6v.2" />`,
};

/** A sign for how something stands: a shape of its own besides its colour. */
export function sign(mark: Mark): TemplateResult {
  return html`<svg class="sign sign-${mark}" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${STROKES[mark]}</svg>`;
}

export function saying(view: View, finding: Finding): string {
  return sayFinding(view.catalogue, finding.code, finding.params, finding.rule, finding.status);
}

/** A finding in one sentence, with which way it leans and what it rests on. */
export function findingItem(view: View, finding: Finding): TemplateResult {
  const leans = finding.status === "unsettled" ? ` ${view.catalogue.words.leans[finding.leans ?? "none"] ?? ""}` : "";
  return html`<li class="finding finding-${finding.status}" data-code=${finding.code} data-rule=${finding.rule}>
    ${sign(finding.status)}
    <div>
      <p><span class="unseen">${view.ui.verdict.mark[finding.status]}${view.ui.colon}</span>${saying(view, finding)}${leans === "" ? nothing : html`<strong class="leans">${leans}</strong>`}</p>
      ${finding.basis.map((basis) => basisLine(view, basis))}
    </div>
  </li>`;
}

/** What the answer says about one field, to stand under it: only what speaks against it or is open. */
export function findingsBeside(view: View, path: string): TemplateResult | undefined {
  const { verdict } = view.session;
  const found = (verdict?.findings ?? []).filter((finding) => finding.field === path && (finding.status === "fail" || finding.status === "unsettled"));
  const warned = (verdict?.warnings ?? []).filter((warning) => warning.field === path);
  if (found.length + warned.length === 0) return undefined;
  return html`<ul class="beside">
    ${found.map((finding) => html`<li class="finding-${finding.status}" data-code=${finding.code}>${sign(finding.status)}<span>${saying(view, finding)}</span></li>`)}
    ${warned.map((warning) => html`<li class="finding-note" data-code=${warning.code}>${sign("note")}<span>${sentenceOf(view, "warnings", warning.code) ?? warning.code}</span></li>`)}
  </ul>`;
}
