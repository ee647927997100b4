import type { Finding } from "gongji";
import { finding as sayFinding } from "gongji/messages/zh-CN";
import { html, nothing, type TemplateResult } from "lit";
import { sentenceOf, type View, wordOf } from "../view.js";
import { basisLine } from "./basis.js";
import { sign } from "./sign.js";

export function saying(view: View, finding: Finding): string {
  return sayFinding(view.catalogue, finding.code, finding.params, finding.rule, finding.status);
}

/** A finding in one sentence, with which way it leans and what it rests on. */
export function findingItem(view: View, finding: Finding): TemplateResult {
  const leans = finding.status === "unsettled" ? ` ${wordOf(view, "leans", finding.leans ?? "none")}` : "";
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
  const found = (verdict?.findings ?? []).filter(
    (finding) => finding.field === path && (finding.status === "fail" || finding.status === "unsettled"),
  );
  const warned = (verdict?.warnings ?? []).filter((warning) => warning.field === path);
  if (found.length + warned.length === 0) return undefined;
  return html`<ul class="beside">
    ${found.map((finding) => html`<li class="finding-${finding.status}" data-code=${finding.code}>${sign(finding.status)}<span>${saying(view, finding)}</span></li>`)}
    ${warned.map((warning) => html`<li class="finding-note" data-code=${warning.code}>${sign("note")}<span>${sentenceOf(view, "warnings", warning.code, warning.params) ?? warning.code}</span></li>`)}
  </ul>`;
}
