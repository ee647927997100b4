import type { PolicyOverview } from "gongji";
import { setting } from "gongji/messages/zh-CN";
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { FIRST_DAY, LAST_DAY } from "../day.js";
import { localRules } from "../engine.js";
import { labelled } from "../field/frame.js";
import { regionField } from "../field/region.js";
import { differencesOf } from "../sheet-difference.js";
import { dayOf, fullNameOf, type View, wordOf } from "../view.js";

/** Another day or another place beside this one: only what differs. */
export function sheetBeside(view: View, sheet: PolicyOverview): TemplateResult {
  const { session, ui } = view;
  const { region, day } = session.beside;
  const own = sheet.receipt.regions[0] ?? "";
  const place = regionField(
    view,
    { id: "beside-region", field: "beside.region", label: ui.sheet.otherPlace },
    { value: region, choose: (code) => session.compareSheet({ region: code }) },
  );
  const when = labelled(
    { id: "beside-day", field: "beside.day", label: ui.sheet.otherDay },
    (
      id,
      describedBy,
    ) => html`<input id=${id} type="date" min=${FIRST_DAY} max=${LAST_DAY} aria-describedby=${describedBy}
    .value=${live(day)} @change=${(event: Event) => session.compareSheet({ day: (event.target as HTMLInputElement).value })} />`,
  );
  const chosen = region !== "" || day !== "";
  const other = chosen
    ? localRules({ region: region === "" ? own : region, day: day === "" ? sheet.receipt.day : day }).value
    : undefined;
  return html`<details class="card fold" data-fold="beside"><summary>${ui.sheet.beside}</summary>
    <div class="pair">${place}${when}</div>
    ${other === undefined ? nothing : differences(view, sheet, other)}
  </details>`;
}

function differences(view: View, left: PolicyOverview, right: PolicyOverview): TemplateResult {
  const { ui } = view;
  const found = differencesOf(left, right);
  if (found.length === 0) return html`<p data-differences="0">${ui.sheet.noDifference}</p>`;
  const name = ({ receipt }: PolicyOverview): string =>
    `${fullNameOf(view, receipt.regions[0] ?? "")} ${dayOf(view, receipt.day)}`;
  const say = (topic: string, values: readonly string[], word: string | undefined): string =>
    values.length === 0
      ? ui.sheet.saysNothing
      : values.map((value) => setting(view.catalogue, topic, value, word === undefined ? [] : [word])).join(" / ");
  return html`<p>${ui.sheet.differences(found.length)}</p><ul class="plain" data-differences=${found.length}>${found.map(
    ({ topic, word, left: one, right: other }) => html`<li data-topic=${topic} data-word=${word ?? nothing}>
    <strong>${wordOf(view, "topics", topic)}</strong>
    <p><span class="soft">${name(left)}${ui.colon}</span>${say(topic, one, word)}</p>
    <p><span class="soft">${name(right)}${ui.colon}</span>${say(topic, other, word)}</p></li>`,
  )}</ul>`;
}
