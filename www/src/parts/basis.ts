import type { Basis } from "gongji";
import { html, nothing, type TemplateResult } from "lit";
import { safeAddress, type Source } from "../source.js";
import { dayOf, fullNameOf, type View, wordOf } from "../view.js";

/** What a statement rests on: where it holds, since when, how sure it is, and the pages it was read on. */
export function basisLine(view: View, basis: Basis, lead = view.ui.verdict.basis): TemplateResult {
  const { ui } = view;
  const since = basis.from === undefined ? nothing : html` · ${ui.verdict.from(dayOf(view, basis.from))}`;
  return html`<div class="basis">
    <p class="basis-head">${lead}${ui.colon}${fullNameOf(view, basis.region)}${since} · ${confidence(view, basis.confidence)}</p>
    ${sourceList(view, basis.sources)}
  </div>`;
}

/** The pages behind a figure. */
export function sourceList(view: View, keys: readonly string[]): TemplateResult | typeof nothing {
  const found = keys.map((key) => view.session.sources[key]).filter((source) => source !== undefined);
  return found.length === 0
    ? nothing
    : html`<ul class="sources">${found.map((source) => sourceLine(view, source))}</ul>`;
}

function sourceLine(view: View, source: Source): TemplateResult {
  const address = safeAddress(source);
  const title = html`<cite lang="zh-CN">${source.title}</cite>`;
  return html`<li>
    ${address === undefined ? title : html`<a href=${address} rel="noopener noreferrer" target="_blank">${title}</a>`}
    ${view.session.screen === "rules" && source.excerpt !== "" ? html`<q lang="zh-CN">${source.excerpt}</q>` : nothing}
    <span class="basis-read">${view.ui.verdict.read(dayOf(view, source.read))} · ${wordOf(view, "confidences", source.confidence)}</span>
  </li>`;
}

function confidence(view: View, name: string): TemplateResult {
  return html`<span class="confidence confidence-${name}">${wordOf(view, "confidences", name)}</span>`;
}
