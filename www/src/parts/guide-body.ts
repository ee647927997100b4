import type { ConsentEntry, ForRelative, From, Guide, PapersEntry, ReviewEntry, Task, Told, WarningEntry } from "gongji";
import { fill } from "gongji/messages/zh-CN";
import { html, nothing, type TemplateResult } from "lit";
import { type View, wordOf } from "../view.js";
import { sourceList } from "./basis.js";
import { sign } from "./finding.js";
import { type Channel, channelBody } from "./guide-channel.js";

/** The way, what to bring, how long it takes, who else confirms, and what to take care of. */
export function guideBody(view: View, task: Task, told: Guide, channel: Channel | undefined): TemplateResult {
  const { session, ui } = view;
  const here = <T extends ForRelative>(entries: readonly From<T>[]): From<T>[] =>
    entries.filter((entry) => entry.channels === undefined || (channel !== undefined && entry.channels.includes(channel.first.kind)));
  const [papers, review, consent] = [here(told.papers), here(told.review), here(told.consent)];
  const noRegion = session.answer("grantor.region") === "";
  const shown: readonly Told[] = [...(channel?.entries ?? []), ...papers, ...review, ...consent, ...told.warnings];
  return html`${noRegion ? html`<p class="guide-hint">${ui.guide.forPlace}</p>` : nothing}
    ${told.local ? nothing : html`<p class="guide-hint" data-national>${noRegion ? ui.guide.national : ui.guide.nationalHint}</p>`}
    ${caution(view, task)}
    ${channel === undefined ? nothing : html`<div data-list="way">${channelBody(view, channel)}</div>`}
    ${list(ui.guide.papers, "papers", papers.map((entry) => item(view, told, entry, papersText(view, entry))))}
    ${papers.length > 0 || (task !== "bind" && task !== "family_account") ? nothing : html`<p class="soft">${ui.guide.papersUnknown}</p>`}
    ${list(ui.guide.review, "review", review.map((entry) => item(view, told, entry, reviewText(view, entry))))}
    ${list(ui.guide.consent, "consent", consent.map((entry) => item(view, told, entry, consentText(view, entry))))}
    ${list(ui.guide.warnings, "warnings", told.warnings.map((entry) => warning(view, entry)))}
    <details class="evidence"><summary>${ui.guide.sources}</summary><div class="basis">${sourceList(view, keysOf(shown))}</div></details>`;
}

/** A guide is no verdict: whoever may not be bound is told before the first step. */
function caution(view: View, task: Task): TemplateResult | typeof nothing {
  const outcome = view.session.verdict?.outcome;
  if (task !== "bind" && task !== "transfer") return nothing;
  if (outcome === "ineligible") return html`<p class="guide-caution">${sign("fail")}<span>${view.ui.guide.notYet}</span></p>`;
  if (outcome === "unsettled") return html`<p class="guide-caution">${sign("unsettled")}<span>${view.ui.guide.first}</span></p>`;
  return nothing;
}

function list(title: string, name: string, items: readonly TemplateResult[]): TemplateResult | typeof nothing {
  return items.length === 0 ? nothing : html`<section class="findings" data-list=${name}><h3>${title}</h3><ul class="plain">${items}</ul></section>`;
}

/** For whom, what, and whose word it is where the place has words of its own. */
function item(view: View, told: Guide, entry: From<ForRelative>, text: string): TemplateResult {
  const { ui, session } = view;
  const relations = session.answer("grantee.relation") === "" ? (entry.relations ?? []).map((name) => wordOf(view, "relations", name)) : [];
  const age = ui.guide.ages[entry.age ?? ""];
  const whom = [...(relations.length === 0 ? [] : [relations.join(ui.comma)]), ...(age === undefined ? [] : [age])];
  return html`<li>${whom.length === 0 ? nothing : html`<strong>${whom.join(ui.comma)}${ui.colon}</strong>`}${text}
    ${told.local && entry.national ? html`<span class="tag">${ui.guide.nationalTag}</span>` : nothing}</li>`;
}

function papersText(view: View, entry: PapersEntry): string {
  const { ui } = view;
  const all = (entry.all ?? []).map((name) => wordOf(view, "proofs", name));
  const any = (entry.one_of ?? []).map((name) => wordOf(view, "proofs", name));
  return [...all, ...(any.length === 0 ? [] : [ui.guide.oneOf(any.join(ui.guide.orWord))])].join(ui.comma);
}

function reviewText(view: View, entry: ReviewEntry): string {
  const { guide } = view.ui;
  if (entry.working_days !== undefined) return guide.days(entry.working_days);
  if (entry.hours !== undefined) return guide.hours(entry.hours);
  return entry.at_once === true ? guide.atOnce : guide.timeUnknown;
}

function consentText(view: View, entry: ConsentEntry): string {
  const { guide } = view.ui;
  return guide.by(guide.consents[entry.who] ?? entry.who, entry.how.map((name) => wordOf(view, "confirmations", name)).join(guide.orWord));
}

function warning(view: View, entry: WarningEntry): TemplateResult {
  const count = entry.count === undefined ? {} : { count: String(entry.count) };
  return html`<li data-code=${entry.code}>${fill(view.catalogue, wordOf(view, "guideWarnings", entry.code), count)}</li>`;
}

function keysOf(entries: readonly Told[]): string[] {
  return Array.from(new Set(entries.reduce<string[]>((keys, entry) => keys.concat(entry.sources), [])));
}
