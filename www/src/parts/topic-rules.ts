import type { PolicyStatement } from "gongji";
import { setting } from "gongji/messages/zh-CN";
import { html, nothing, type TemplateResult } from "lit";
import type { Line, StatedValue, TopicRules } from "../local-rules.js";
import { isProvince } from "../place.js";
import { type View, wordOf } from "../view.js";
import { basisLine } from "./basis.js";
import { ruleTools } from "./rule-tools.js";

/** One topic of the sheet: what is said of it, and whose word that is. */
export function topicRules(view: View, rules: TopicRules): TemplateResult {
  const shown = view.session.rule === rules.topic;
  return html`<div class="topic ${shown ? "topic-shown" : ""}" data-topic=${rules.topic}>
    <h3 tabindex=${shown ? "-1" : nothing}>${wordOf(view, "topics", rules.topic)}</h3>
    ${rules.blocks.map((lines) => html`<div class="rule-block">${block(view, rules.topic, lines)}</div>`)}
    ${ruleTools(view, rules.topic)}
  </div>`;
}

function block(view: View, topic: string, lines: readonly Line[]): TemplateResult {
  const [first] = lines;
  if (first === undefined) return html``;
  const { sheet } = view.ui;
  if (first.readings.length > 1) {
    return html`<p class="rule-open">${first.state === "open" ? sheet.openStart : sheet.unsettled}</p>
      ${first.readings.map((reading, place) => html`${says(view, topic, first, reading, place === 0 ? "" : first.state === "open" ? sheet.begun : sheet.or)}${bases(view, reading.said)}`)}`;
  }
  return html`${lines.map((line) => line.readings.map((reading) => says(view, topic, line, reading, "")))}
    ${bases(view, first.readings[0]?.said ?? [])}`;
}

function says(view: View, topic: string, line: Line, reading: StatedValue, lead: string): TemplateResult {
  return html`<p class="rule-say" data-state=${line.state} data-value=${reading.value} data-words=${line.words.join(" ")}>
    ${line.state === "reported" ? html`<span class="certainty certainty-reported">${view.ui.sheet.reported}</span>` : nothing}
    ${lead === "" ? nothing : html`<span class="soft">${lead}</span>`}${setting(view.catalogue, topic, reading.value, line.words)}</p>`;
}

/** Whose rule it is: the city's, the province's or the nation's; since when; how sure; the pages. */
function bases(view: View, said: readonly PolicyStatement[]): TemplateResult[] {
  const { layers } = view.ui.sheet;
  const layer = (region: string): string =>
    region === "000000" ? layers.nation : isProvince(region) ? layers.province : layers.city;
  return said.map(({ basis }) => basisLine(view, basis, layer(basis.region)));
}
