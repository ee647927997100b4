import { html, nothing, type TemplateResult } from "lit";
import { lexicon } from "../tongue.js";
import type { View } from "../view.js";
import { sentenceOf } from "../view.js";

/** What stands in a result's place while there is no engine. What was typed stays where it is. One of the two is read out. */
export function engineNotice(view: View, role: "alert" | typeof nothing = nothing): TemplateResult | undefined {
  const { engine } = view.session;
  if (engine.at === "ready") return undefined;
  if (engine.at === "loading")
    return html`<p class="waiting"><span class="pulse" aria-hidden="true"></span>${view.ui.loading}</p>`;
  // Where the network is gone, the catalogue may be missing too.
  const known = "sentence" in lexicon;
  const reason = known
    ? (sentenceOf(view, "initErrors", engine.reason) ?? sentenceOf(view, "initErrors", "fetch_failed") ?? "")
    : "";
  return html`<div class="engine-failed" role=${role} data-reason=${engine.reason}>
    <p><strong>${view.ui.failed}</strong> ${reason} ${view.ui.kept}</p>
    <button type="button" class="button" @click=${() => void view.session.open()}>${view.ui.retry}</button>
  </div>`;
}
