import type { Vocabulary } from "gongji/messages/zh-CN";
import { html, nothing, type TemplateResult } from "lit";
import { type Gap, gapsOf, type Group, GROUPS, rulesOf, type TopicRules } from "../local-rules.js";
import { placeName } from "../place.js";
import { leaveSheet } from "../sheet-history.js";
import { dayOf, type View, wordOf } from "../view.js";
import { engineNotice } from "./engine-notice.js";
import { placeFields } from "./place-fields.js";
import { receiptTable } from "./receipt.js";
import { settings } from "./settings.js";
import { topicRules } from "./topic-rules.js";

/** The sheet of local rules. The page behind it is hidden while it is open, so nothing need trap the cursor. */
export function rulesSheet(view: View): TemplateResult | typeof nothing {
  const { session, ui } = view;
  if (!session.sheetOpen) return nothing;
  const escape = (event: KeyboardEvent): void => {
    if (event.key === "Escape") leaveSheet();
  };
  return html`<div class="sheet" role="dialog" aria-modal="true" aria-labelledby="sheet-title" @keydown=${escape}>
    <div class="sheet-head">
      <button type="button" class="button button-soft" data-close="sheet" @click=${leaveSheet}><span aria-hidden="true">← </span>${ui.sheet.back}</button>
      ${settings(view)}
    </div>
    <h1 id="sheet-title" tabindex="-1">${ui.sheet.title}</h1>
    <div class="card sheet-place">${placeFields(view, { region: "sheet-region", day: "sheet-day" })}</div>
    ${engineNotice(view) ?? body(view)}
  </div>`;
}

function body(view: View): TemplateResult {
  const { session, ui } = view;
  const { sheet } = session;
  if (sheet === undefined) return html`<p class="lead">${session.answer("grantor.region") === "" ? ui.sheet.choose : ui.mend}</p>`;
  const own = sheet.receipt.regions[0] ?? "";
  const entries = sheet.entries.filter((entry) => isHere(entry.word ?? "", own));
  const groups = GROUPS.map((group) => ({ group, rules: rulesOf(entries, group) })).filter((one) => one.rules.length > 0);
  const gaps = gapsOf(entries, (vocabulary) => Object.keys(view.catalogue.words[vocabulary as Vocabulary]).filter((name) => isHere(name, own)));
  return html`<p class="lead"><span lang="zh-CN">${placeName(own)}</span> · ${dayOf(view, sheet.receipt.day)}</p>
    ${sheet.entries.some((entry) => entry.statements.some((statement) => statement.basis.region === own)) ? nothing : html`<p class="sheet-none">${ui.sheet.noneOwn}</p>`}
    <p class="small">${ui.sheet.marks}</p>
    <nav class="sheet-jump" aria-label=${ui.sheet.jump}>
      ${groups.map(({ group }) => jump(ui.sheet.groups[group], group))}${jump(ui.sheet.unknown, "unknown")}
    </nav>
    ${groups.map(({ group, rules }) => section(view, group, rules))}
    ${unknown(view, gaps)}
    <div class="card">${receiptTable(view, sheet.receipt)}</div>`;
}

function jump(label: string, group: string): TemplateResult {
  const go = (): void => {
    const title = document.getElementById(`sheet-${group}`);
    title?.focus({ preventScroll: true });
    title?.scrollIntoView();
  };
  return html`<button type="button" class="setting" @click=${go}>${label}</button>`;
}

function section(view: View, group: Group, rules: readonly TopicRules[]): TemplateResult {
  return html`<section class="card sheet-group" data-group=${group} aria-labelledby="sheet-${group}">
    <h2 id="sheet-${group}" tabindex="-1">${view.ui.sheet.groups[group]}</h2>
    ${rules.map((one) => topicRules(view, one))}
  </section>`;
}

function unknown(view: View, gaps: readonly Gap[]): TemplateResult {
  const { ui } = view;
  return html`<section class="card sheet-group" data-group="unknown" aria-labelledby="sheet-unknown">
    <h2 id="sheet-unknown" tabindex="-1">${ui.sheet.unknown}</h2>
    <p class="small">${ui.sheet.unknownHint}</p>
    <ul class="plain">${gaps.map((gap) => html`<li data-topic=${gap.topic}>${wordOf(view, "topics", gap.topic)}${gapWords(view, gap)}</li>`)}</ul>
  </section>`;
}

function gapWords(view: View, gap: Gap): string {
  return gap.words.length === 0 ? "" : `${view.ui.colon}${gap.words.map((name) => wordOf(view, gap.vocabulary, name)).join(view.ui.comma)}`;
}

/** Words for what exists in one place only, which nobody elsewhere need read: 结亲户 in 新疆, 帮困计划 in 上海. */
function isHere(name: string, region: string): boolean {
  return name === "paired_kin" ? /^6[56]/.test(region) : name !== "community_aid" || /^31/.test(region);
}
