import type { Preview } from "gongji";
import { html, nothing, type TemplateResult } from "lit";
import { headline } from "../headline.js";
import { sentenceOf, type View, wordOf } from "../view.js";
import { assumptionList } from "./assumption.js";
import { firstOfYear } from "./first-of-year.js";
import { figureList } from "./figure-list.js";
import { payersTable } from "./payers-table.js";
import { readingsTable } from "./readings-table.js";
import { receiptTable } from "./receipt.js";
import { splitBar } from "./split-bar.js";
import { splitSentence } from "./split-sentence.js";
import { stepsTable } from "./steps-table.js";
import { fieldOf } from "./split-head.js";
import { labelOf, withoutNotice } from "./without.js";

/** The split at length: a sentence, a bar, the tables behind them, and everything that was assumed. */
export function splitBody(view: View): TemplateResult | typeof nothing {
  const { split } = view.session;
  if (split === undefined) return nothing;
  const { ui } = view;
  const done = split.totals !== undefined;
  return html`<div class="split-body card" id="split" data-outcome=${split.outcome}>
    ${wrong(view)}
    ${done ? head(view, split) : nothing}
    ${view.session.accountsGiven ? nothing : html`<p class="notice">${ui.split.noBalance}</p>`}
    ${split.notes.some(({ code }) => code === "figures_unknown") ? unknownFund(view) : nothing}
    ${done ? html`${firstOfYear(view, split)}${headline(view, split).exact ? nothing : html`<p class="soft" data-likeliest>${ui.split.likeliest}</p>`}<p class="split-sentence">${splitSentence(view, split)}</p>${splitBar(view, split)}${payersTable(view, split)}${readingsTable(view, split)}` : nothing}
    ${stepsTable(view, split)}
    ${done ? html`${assumptionList(view, split)}${figureList(view, split)}` : nothing}
    ${notes(view, split)}
    <details class="evidence">
      <summary>${ui.verdict.evidence}</summary>
      ${totals(view, split)}
      ${receiptTable(view, split.receipt)}
    </details>
  </div>`;
}

/** The same words as at the foot of the view. */
function head(view: View, split: Preview): TemplateResult {
  const { word, aside } = headline(view, split);
  return html`<h2 class="split-head" data-headline>${word} <span class="tag">${view.ui.estimate}</span></h2>${aside === undefined ? nothing : html`<p class="soft">${aside}</p>`}`;
}

function wrong(view: View): TemplateResult | typeof nothing {
  const problem = view.session.splitProblems.find(({ path, code }) => path !== "" && code !== "figures_not_loaded");
  return problem === undefined ? nothing : withoutNotice(view, labelOf(view, problem.path), fieldOf(view, problem.path));
}

/** No figures of the place: a span, and the one number that makes it exact. */
function unknownFund(view: View): TemplateResult {
  const { session, ui } = view;
  return html`<p class="rule-open">${ui.split.unknownFund}</p>
    <p><button type="button" class="button button-soft" data-to-share @click=${() => session.setHeld("share")}>${ui.split.toShare}</button></p>`;
}

function notes(view: View, split: Preview): TemplateResult {
  const items = split.notes.map((note) => html`<li data-code=${note.code}>${sentenceOf(view, "notes", note.code, note.params) ?? note.code}</li>`);
  return html`<section class="findings" data-list="notes"><h3>${view.ui.split.notes}</h3><ul class="plain">${items}</ul></section>`;
}

function totals(view: View, split: Preview): TemplateResult | typeof nothing {
  if (split.totals === undefined) return nothing;
  const totals: Readonly<Record<string, string>> = { ...split.totals };
  const rows = Object.keys(totals).map((name) => html`<tr><th scope="row">${wordOf(view, "totals", name)} <code>${name}</code></th><td class="number">${totals[name]}</td></tr>`);
  return html`<table class="table"><caption>${view.ui.split.totals}</caption><thead><tr><th scope="col">${view.ui.split.field}</th><th scope="col">${view.ui.split.amount}</th></tr></thead><tbody>${rows}</tbody></table>`;
}
