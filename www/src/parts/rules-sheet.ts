import type { VocabularyName } from "gongji/messages/zh-CN";
import { html, nothing, type TemplateResult } from "lit";
import { type Gap, gapsOf, GROUPS, rulesOf } from "../local-rules.js";
import { dayOf, fullNameOf, type View, wordOf } from "../view.js";
import { engineNotice } from "./engine-notice.js";
import { placeFields } from "./place-fields.js";
import { receiptTable } from "./receipt.js";
import { sheetBeside } from "./sheet-beside.js";
import { sheetFigures } from "./sheet-figures.js";
import { topicRules } from "./topic-rules.js";

/** The sheet of local rules. */
export function rulesSheet(view: View): TemplateResult {
  const { ui } = view;
  return html`<div class="sheet">
    <h1 id="screen-title" tabindex="-1">${ui.sheet.title}</h1>
    <div class="card sheet-place">${placeFields(view, { region: "sheet-region", day: "sheet-day" })}</div>
    ${engineNotice(view) ?? body(view)}
  </div>`;
}

function body(view: View): TemplateResult {
  const { session, ui } = view;
  const { sheet } = session;
  if (sheet === undefined)
    return html`<p class="lead">${session.answer("grantor.region") === "" ? ui.sheet.choose : ui.correctFirst}</p>`;
  const own = sheet.receipt.regions[0] ?? "";
  const entries = sheet.entries.filter((entry) => isHere(entry.word ?? "", own));
  const groups = GROUPS.map((group) => ({ group, rules: rulesOf(entries, group) })).filter(
    (one) => one.rules.length > 0,
  );
  const gaps = gapsOf(entries, (vocabulary) =>
    Object.keys(view.catalogue.words[vocabulary as VocabularyName] ?? {}).filter((name) => isHere(name, own)),
  );
  return html`<p class="lead">${fullNameOf(view, own)} · ${dayOf(view, sheet.receipt.day)}</p>
    ${sheet.entries.some((entry) => entry.statements.some((statement) => statement.basis.region === own)) ? nothing : html`<p class="sheet-none">${ui.sheet.noneOwn}</p>`}
    <p class="small">${ui.sheet.marks}</p>
    <div class="actions"><button type="button" class="button button-soft" data-print @click=${print}>${ui.sheet.print}</button></div>
    ${sheetBeside(view, sheet)}
    ${groups.map(({ group, rules }) => section(ui.sheet.groups[group], group, group === "who" || rules.some((one) => one.topic === session.rule), html`${rules.map((one) => topicRules(view, one))}`))}
    ${section(ui.sheet.figures, "figures", false, sheetFigures(view, own, sheet.receipt.day))}
    ${unknown(view, gaps)}
    <div class="card">${receiptTable(view, sheet.receipt)}</div>`;
}

let shownRule = "";

/** The rule that a link named is brought into view, and read from there; once, whatever is done on the sheet afterwards. */
export function showRule({ session }: View): void {
  const wanted = session.sheet === undefined ? "" : `${session.sheet.receipt.regions[0] ?? ""} ${session.rule}`;
  if (session.rule === "" || wanted === "" || wanted === shownRule) return;
  const title = document.querySelector<HTMLElement>(".topic-shown h3");
  if (title === null) return;
  shownRule = wanted;
  title.focus({ preventScroll: true });
  title.scrollIntoView({ block: "center" });
}

/** Paper has no folds. */
function print(): void {
  document.querySelectorAll<HTMLDetailsElement>(".sheet details").forEach((fold) => (fold.open = true));
  window.print();
}

function section(title: string, group: string, open: boolean, rules: TemplateResult): TemplateResult {
  return html`<details class="card sheet-group" data-group=${group} ?open=${open}><summary><h2 id="sheet-${group}">${title}</h2></summary>${rules}</details>`;
}

function unknown(view: View, gaps: readonly Gap[]): TemplateResult {
  const { ui } = view;
  return section(
    ui.sheet.unknown,
    "unknown",
    false,
    html`<p class="small">${ui.sheet.unknownHint}</p>
    <ul class="plain">${gaps.map((gap) => html`<li data-topic=${gap.topic}>${wordOf(view, "topics", gap.topic)}${gapWords(view, gap)}</li>`)}</ul>`,
  );
}

function gapWords(view: View, gap: Gap): string {
  return gap.words.length === 0
    ? ""
    : `${view.ui.colon}${gap.words.map((name) => wordOf(view, gap.vocabulary, name)).join(view.ui.comma)}`;
}

/** Words for what exists in one place only, which nobody elsewhere need read: 结亲户 in 新疆, 帮困计划 in 上海. */
function isHere(name: string, region: string): boolean {
  return name === "paired_kin" ? /^6[56]/.test(region) : name !== "community_aid" || /^31/.test(region);
}
