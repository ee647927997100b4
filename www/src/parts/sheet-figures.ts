import { html, nothing, type TemplateResult } from "lit";
import { figuresOf, type SheetFigures, type VisitFigures } from "../sheet-figures.js";
import { type View, wordOf, yuan } from "../view.js";
import { sourceList } from "./basis.js";

/** One place and day at a time is looked at; what it gave is kept until another is. */
let last: { readonly key: string; readonly figures: readonly SheetFigures[] } | undefined;

/** 起付线, 报销比例, 封顶线: what a bill is split by. */
export function sheetFigures(view: View, region: string, day: string): TemplateResult {
  const key = `${region} ${day}`;
  if (last?.key !== key) last = { key, figures: figuresOf(region, day) };
  const { ui } = view;
  return html`<p class="small">${ui.sheet.figuresHint}</p>
    ${last.figures.map(
      ({ scheme, visit, rows }) => html`<div class="topic" data-figures="${scheme}.${visit}">
      <h3>${wordOf(view, "schemes", scheme)} · ${wordOf(view, "visits", visit)}</h3>
      ${rows.length === 0 ? html`<p class="soft">${ui.sheet.figuresNone}</p>` : rows.map((row) => line(view, row))}
    </div>`,
    )}`;
}

function line(view: View, { levels, deductible, ratios, cap, sources }: VisitFigures): TemplateResult {
  const { ui } = view;
  const where =
    levels.length === 4 ? ui.sheet.allLevels : levels.map((level) => wordOf(view, "levels", level)).join(ui.comma);
  const said = [
    deductible === undefined ? "" : ui.sheet.deductible(yuan(view, deductible)),
    ui.sheet.ratio(ratios.map((ratio) => view.catalogue.forms.percent(ratio)).join(" / ")),
    cap === undefined ? "" : ui.sheet.cap(yuan(view, cap)),
  ].filter((text) => text !== "");
  return html`<div class="rule-block"><p class="rule-say">${where}${ui.colon}${said.join(" · ")}</p>
    ${sources.length === 0 ? nothing : html`<details class="more more-inner"><summary>${ui.sheet.sources(sources.length)}</summary><div class="basis">${sourceList(view, sources)}</div></details>`}</div>`;
}
