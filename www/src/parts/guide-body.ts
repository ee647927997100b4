import type {
  ConsentEntry,
  ForRelative,
  From,
  Guide,
  GuideEntryBase,
  PapersEntry,
  ReviewEntry,
  Task,
  WarningEntry,
} from "gongji";
import { fill } from "gongji/messages/zh-CN";
import { html, nothing, type TemplateResult } from "lit";
import { leading, useVerdict } from "../usual.js";
import { type View, wordOf } from "../view.js";
import { sourceList } from "./basis.js";
import { channelBody } from "./guide-channel.js";
import type { Recommended } from "./recommended.js";
import { sign } from "./sign.js";

const CHILDREN = ["child", "sons_child", "daughters_child"];

/** The way step by step, what the relative does, what to bring, how long it takes, and what to take care of. */
export function guideBody(view: View, task: Task, { guide, channel }: Recommended): TemplateResult {
  const { session, ui } = view;
  const here = <T extends ForRelative>(entries: readonly From<T>[]): From<T>[] =>
    entries.filter((entry) => entry.channels === undefined || entry.channels.includes(channel.first.kind));
  const [papers, review, consent] = [here(guide.papers), here(guide.review), here(guide.consent)];
  const noRegion = session.answer("grantor.region") === "";
  const shown: readonly GuideEntryBase[] = [...channel.entries, ...papers, ...review, ...consent, ...guide.warnings];
  return html`${noRegion ? html`<p class="guide-hint">${ui.guide.forPlace}</p>` : nothing}
    ${guide.local ? nothing : html`<p class="guide-hint" data-national>${noRegion ? ui.guide.national : ui.guide.nationalHint}</p>`}
    ${caution(view, task)}
    <div data-list="way">${channelBody(view, channel)}</div>
    ${channel.first.kind === "hall" ? html`<p class="soft" data-counter>${ui.guide.counter} <a href="tel:12393">12393</a></p>` : nothing}
    ${list(ui.guide.consent, "consent", [...consent.map((entry) => item(view, guide, entry, consentText(view, entry))), ...forChild(view, consent)])}
    ${list(
      ui.guide.papers,
      "papers",
      papers.map((entry) => item(view, guide, entry, papersText(view, entry))),
      "ticks",
    )}
    ${papers.length > 0 || (task !== "bind" && task !== "family_account") ? nothing : html`<p class="soft">${ui.guide.papersUnknown}</p>`}
    ${list(
      ui.guide.review,
      "review",
      review.map((entry) => item(view, guide, entry, reviewText(view, entry))),
    )}
    ${list(
      ui.guide.warnings,
      "warnings",
      guide.warnings.map((entry) => warning(view, entry)),
    )}
    <details class="evidence"><summary>${ui.guide.sources}</summary><div class="basis">${sourceList(view, keysOf(shown))}</div></details>`;
}

/** A child has no telephone and no face on record; who confirms for it was read nowhere. */
function forChild(view: View, consent: readonly ConsentEntry[]): TemplateResult[] {
  const isAsked = consent.some(
    ({ who, how }) => who === "grantee" && how.some((way) => way !== "nothing" && way !== "register_review"),
  );
  return isAsked && CHILDREN.includes(view.session.answer("grantee.relation"))
    ? [html`<li data-code="child">${view.ui.guide.child}</li>`]
    : [];
}

/** A guide is no verdict: whoever may not be bound reads so before the first step. */
function caution(view: View, task: Task): TemplateResult | typeof nothing {
  const { verdict } = view.session;
  const outcome =
    verdict === undefined || view.session.missing.length > 0 || useVerdict(verdict) !== undefined
      ? undefined
      : leading(verdict).outcome;
  if (task !== "bind" && task !== "transfer") return nothing;
  if (outcome === "ineligible")
    return html`<p class="guide-caution">${sign("fail")}<span>${view.ui.guide.notYet}</span></p>`;
  if (outcome === "unsettled")
    return html`<p class="guide-caution">${sign("unsettled")}<span>${view.ui.guide.first}</span></p>`;
  return nothing;
}

function list(
  title: string,
  name: string,
  items: readonly TemplateResult[],
  look = "plain",
): TemplateResult | typeof nothing {
  return items.length === 0
    ? nothing
    : html`<section class="findings" data-list=${name}><h2>${title}</h2><ul class=${look}>${items}</ul></section>`;
}

/** For whom, what, and whose word it is where the place has words of its own. */
function item(view: View, placeGuide: Guide, entry: From<ForRelative>, text: string): TemplateResult {
  const { ui, session } = view;
  const relations =
    session.answer("grantee.relation") === ""
      ? (entry.relations ?? []).map((name) => wordOf(view, "relations", name))
      : [];
  const age = ui.guide.ages[entry.age ?? ""];
  const whom = [...(relations.length === 0 ? [] : [relations.join(ui.comma)]), ...(age === undefined ? [] : [age])];
  return html`<li>${whom.length === 0 ? nothing : html`<strong>${whom.join(ui.comma)}${ui.colon}</strong>`}${text}
    ${placeGuide.local && entry.national ? html`<span class="tag">${ui.guide.nationalTag}</span>` : nothing}</li>`;
}

export function papersText(view: View, entry: PapersEntry): string {
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
  return guide.by(
    guide.consents[entry.who] ?? entry.who,
    entry.how.map((name) => wordOf(view, "confirmations", name)).join(guide.orWord),
  );
}

function warning(view: View, entry: WarningEntry): TemplateResult {
  return html`<li data-code=${entry.code}>${warningText(view, entry)}</li>`;
}

export function warningText(view: View, entry: WarningEntry): string {
  return fill(
    view.catalogue,
    wordOf(view, "guideWarnings", entry.code),
    entry.count === undefined ? {} : { count: String(entry.count) },
  );
}

function keysOf(entries: readonly GuideEntryBase[]): string[] {
  return Array.from(new Set(entries.reduce<string[]>((keys, entry) => keys.concat(entry.sources), [])));
}
