import type { Preview } from "gongji";
import { html, nothing, type TemplateResult } from "lit";
import { headline } from "../headline.js";
import { sentenceOf, type View, wordOf } from "../view.js";
import { assumptionList, shownAssumptions } from "./assumption.js";
import { firstOfYear } from "./first-of-year.js";
import { figureList, shownFigures } from "./figure-list.js";
import { fold } from "./fold.js";
import { payersTable } from "./payers-table.js";
import { readingsTable, shownReadings } from "./readings-table.js";
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
    ${done ? html`${firstOfYear(view, split)}${headline(view, split).exact ? nothing : html`<p class="soft" data-likeliest>${ui.split.likeliest}</p>`}<p class="split-sentence">${splitSentence(view, split)}</p>${splitBar(view, split)}${payersTable(view, split)}` : nothing}
    ${notes(view, split)}
    ${done ? readings(view, split) : nothing}
    ${split.steps.length < 2 ? nothing : fold(view, "steps", ui.split.steps, () => stepsTable(view, split))}
    ${done ? assumed(view, split) : nothing}
    ${sureness(view, split)}
    ${fold(view, "evidence", ui.verdict.evidence, () => html`${totals(view, split)}${receiptTable(view, split.receipt)}`)}
  </div>`;
}

/** The same words as at the foot of the view. */
function head(view: View, split: Preview): TemplateResult {
  const { word, aside } = headline(view, split);
  return html`<h2 class="split-head" data-headline>${word} <span class="tag">${view.ui.estimate}</span></h2>${aside === undefined ? nothing : html`<p class="soft">${aside}</p>`}`;
}

function wrong(view: View): TemplateResult | typeof nothing {
  const problem = view.session.splitProblems.find(({ path, code }) => path !== "" && code !== "figures_not_loaded");
  return problem === undefined
    ? nothing
    : withoutNotice(view, labelOf(view, problem.path), fieldOf(view, problem.path));
}

/** No figures of the place: a span, and the one number that makes it exact. */
function unknownFund(view: View): TemplateResult {
  const { session, ui } = view;
  return html`<p class="rule-open">${ui.split.unknownFund}</p>
    <p><button type="button" class="button button-soft" data-to-share @click=${() => session.setHeld("share")}>${ui.split.toShare}</button></p>`;
}

/** Each names how many there are: a fold never hides that something is open. */
function readings(view: View, split: Preview): TemplateResult | typeof nothing {
  const { length } = shownReadings(view, split);
  return length === 0
    ? nothing
    : fold(view, "readings", view.ui.split.counted(view.ui.split.readings, length), () => readingsTable(view, split));
}

function assumed(view: View, split: Preview): TemplateResult | typeof nothing {
  const count = shownAssumptions(view, split).length + shownFigures(view, split).length;
  return count === 0
    ? nothing
    : fold(
        view,
        "assumed",
        view.ui.split.counted(view.ui.split.assumedFold, count),
        () => html`${assumptionList(view, split)}${figureList(view, split)}`,
      );
}

/** Notes on how good the figures are; the head says that the result is an estimate, and what is missing. */
const ON_SURENESS = ["estimate_only", "supplements_not_counted", "cap_unknown", "balance_unknown"];

function isOnSureness({ code }: { readonly code: string }): boolean {
  return code.startsWith("figures_") || ON_SURENESS.includes(code);
}

/** What has to be done stands there; how good the figures are is behind a fold. */
function notes(view: View, split: Preview): TemplateResult | typeof nothing {
  const items = split.notes.filter((note) => !isOnSureness(note));
  return items.length === 0
    ? nothing
    : html`<section class="findings" data-list="notes">${noteList(view, items)}</section>`;
}

function sureness(view: View, split: Preview): TemplateResult | typeof nothing {
  const items = split.notes.filter(isOnSureness);
  return items.length === 0
    ? nothing
    : fold(
        view,
        "notes",
        view.ui.split.counted(view.ui.split.notes, items.length),
        () => html`<div data-list="sureness">${noteList(view, items)}</div>`,
      );
}

function noteList(view: View, items: Preview["notes"]): TemplateResult {
  return html`<ul class="plain">${items.map((note) => html`<li data-code=${note.code}>${sentenceOf(view, "notes", note.code, note.params) ?? note.code}</li>`)}</ul>`;
}

function totals(view: View, split: Preview): TemplateResult | typeof nothing {
  if (split.totals === undefined) return nothing;
  const totals: Readonly<Record<string, string>> = { ...split.totals };
  const rows = Object.keys(totals).map(
    (name) =>
      html`<tr><th scope="row">${wordOf(view, "totals", name)} <code>${name}</code></th><td class="number">${totals[name]}</td></tr>`,
  );
  return html`<table class="table"><caption>${view.ui.split.totals}</caption><thead><tr><th scope="col">${view.ui.split.field}</th><th scope="col">${view.ui.split.amount}</th></tr></thead><tbody>${rows}</tbody></table>`;
}
