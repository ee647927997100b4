import type { Preview } from "gongji";
import { html, nothing, type TemplateResult } from "lit";
import { partsOf } from "gongji/form";
import { cashOf } from "../share-of.js";
import { type View, wordOf, yuan } from "../view.js";
import { engineNotice } from "./engine-notice.js";
import { sign } from "./finding.js";
import { focusField } from "./verdict-head.js";

/** What is left to pay in cash, in one line. */
export function splitHead(view: View): TemplateResult {
  const { split, engine } = view.session;
  const { ui } = view;
  if (engine.at !== "ready" || split === undefined) {
    return html`<div class="verdict-head verdict-waiting" id="split">${engineNotice(view) ?? html`<p>${view.session.splitProblems.length > 0 ? ui.mend : ui.split.empty} <span class="tag">${ui.estimate}</span></p>`}</div>`;
  }
  const mark = split.outcome === "incomplete" ? "needs" : split.outcome === "unsettled" ? "unsettled" : "pass";
  return html`<div class="verdict-head split-${split.outcome}" id="split" data-outcome=${split.outcome}>
    <div class="seal">${sign(mark)}</div>
    <div class="verdict-words">${split.outcome === "incomplete" ? wanting(view, split) : paid(view, split)}</div>
  </div>`;
}

function wanting(view: View, split: Preview): TemplateResult {
  const { ui } = view;
  const next = fieldOf(view, split.ask[0] ?? "");
  const names = split.ask.map((asked) => wordOf(view, "fields", asked.replace(/\[\d+\]/g, "")));
  return html`<p class="verdict-word">${ui.split.incomplete} <span class="tag">${ui.estimate}</span></p>
    <p class="verdict-line"><button type="button" class="quiet next" @click=${() => focusField(next)}>${ui.verdict.asks}${ui.colon}${names.join(ui.comma)} <span aria-hidden="true">↓</span></button></p>`;
}

/** The field on the page for what the reply asks: `grantors[0].balance` is a row that was sent, not a row of the page. */
function fieldOf(view: View, asked: string): string {
  const [list, place, ...rest] = partsOf(asked);
  const { sent } = view.session;
  const rows = list === "lines" ? sent?.lines : list === "grantors" ? sent?.grantors : undefined;
  const row = place === undefined ? undefined : rows?.[Number(place)];
  return row === undefined ? `bill.${asked}` : ["bill", list, row, ...rest].join(".");
}

/** 您要付现金 650元. */
export function cashHeadline(view: View, split: Preview): string {
  return `${view.ui.split.cashHead} ${yuan(view, cashOf(split.payers))}`;
}

function paid(view: View, split: Preview): TemplateResult {
  const { ui } = view;
  return html`<p class="verdict-word">${ui.split.cashHead} <span class="money">${yuan(view, cashOf(split.payers))}</span> <span class="tag">${ui.estimate}</span></p>
    ${split.outcome === "unsettled" ? html`<p class="verdict-line">${ui.split.unsettled}</p>` : nothing}`;
}
