import { html, nothing, type TemplateResult } from "lit";
import { goBack } from "../screen.js";
import { nameOf, relativePlace, type View } from "../view.js";
import { settings } from "./settings.js";

/** The way back, the facts given so far, the language and the size of the text. */
export function topBar(view: View): TemplateResult {
  const { ui, session } = view;
  const { screen } = session;
  if (screen === "start")
    return html`<header class="top">${session.bare ? nothing : brand(ui.brand)}${settings(view)}</header>`;
  return html`<header class="top">
    ${screen === session.part ? nothing : html`<button type="button" class="quiet back" data-back @click=${() => back(view)}><span aria-hidden="true">‹ </span>${ui.bar.back}</button>`}
    ${settings(view)}
  </header>
  ${screen === "rules" || screen === "ways" ? nothing : facts(view)}`;
}

/** Where there is no step of ours behind this one, the first screen is. */
function back(view: View): void {
  if (!goBack()) view.session.go("start");
}

function brand(name: string): TemplateResult {
  return html`<p class="brand"><svg viewBox="0 0 32 32" aria-hidden="true" focusable="false"><circle cx="12" cy="16" r="7.5" /><circle cx="20" cy="16" r="7.5" /></svg>${name}</p>`;
}

/** 武汉市 · 爸妈 · 同省外市 [改]. */
function facts(view: View): TemplateResult {
  const { ui, session } = view;
  const own = session.answer("grantor.region");
  const relation = session.answer("grantee.relation");
  const where = session.where === "" ? "" : ui.start.wheres[session.where];
  const city = relativePlace(view);
  // Whoever is treated oneself is nobody's relative there.
  const alone = session.screen === "bill" && session.bill.patient === "self";
  const relative = alone
    ? [ui.start.relations["self"] ?? ""]
    : [ui.start.relations[relation] ?? "", city === "" ? where : `${where}${ui.colon}${city}`];
  const words = [own === "" ? ui.fact.none : nameOf(view, own), ...relative];
  return html`<section class="facts" aria-label=${ui.fact.label}><span>${words.filter((word) => word !== "").map((word, place) => html`${place === 0 ? nothing : " · "}<span>${word}</span>`)}</span>
    <button type="button" class="quiet" data-change @click=${() => session.go("start")}>${ui.fact.change}<span class="unseen">${ui.colon}${words.filter((word) => word !== "").join(ui.comma)}</span></button></section>`;
}
