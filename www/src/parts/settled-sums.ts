import type { SettlementReading } from "gongji";
import { html, nothing, type TemplateResult } from "lit";
import { sentenceOf, type View, wordOf } from "../view.js";
import { sign } from "./sign.js";

type Checked = SettlementReading["identities"][number];

/** Which sums of the national interface hold, which do not, and which cannot be tested; and where the account's money is counted. */
export function settledSums(view: View, settled: SettlementReading): TemplateResult {
  const { ui } = view;
  return html`<section class="findings" data-list="settled-sums"><h4>${ui.settled.sums}</h4>
    <ul class="sums">${settled.identities.map((one) => sum(view, one))}</ul>
    <p>${placing(view, ui.settled.shared, settled.shared)}</p>
    <p>${placing(view, ui.settled.account, settled.account)}</p></section>`;
}

const MARKS = { holds: "pass", fails: "fail", cannot_test: "note" } as const;

function sum(
  view: View,
  { identity, judgement, difference, missing, reason, explained_by: names = [] }: Checked,
): TemplateResult {
  const params = {
    ...(difference === undefined ? {} : { difference }),
    ...(missing.length === 0 ? {} : { missing: missing.join(",") }),
  };
  return html`<li data-identity=${identity} data-judgement=${judgement}>${sign(MARKS[judgement])}<span>${sentenceOf(view, "identities", identity) ?? identity}
    <span class="rule">${sentenceOf(view, "judgements", judgement, params) ?? wordOf(view, "judgements", judgement)}${reason === undefined ? nothing : sentenceOf(view, "reasons", reason, { names: view.catalogue.forms.list(names) })}</span></span></li>`;
}

function placing(view: View, what: string, { place, by }: SettlementReading["shared"]): string {
  const { ui } = view;
  return `${what}${ui.colon}${wordOf(view, "places", place)}${ui.settled.because(wordOf(view, "evidences", by))}`;
}
