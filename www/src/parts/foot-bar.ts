import { html, nothing, type TemplateResult } from "lit";
import { firstFooting } from "../first-answer.js";
import type { Footing } from "../screen.js";
import type { View } from "../view.js";
import { engineNotice } from "./engine-notice.js";
import { sign } from "./sign.js";

/** The answer in one line. It stays at the foot of the view, whatever is read or filled in above. */
export function footBar(view: View, drawn: Footing | undefined): TemplateResult | typeof nothing {
  const { ui } = view;
  const first = firstFooting(view);
  const footing = first ?? drawn;
  const notice =
    first !== undefined || view.session.screen === "ways" || view.session.screen === "rules"
      ? undefined
      : engineNotice(view, "alert");
  if (notice !== undefined) return html`<div class="foot foot-incomplete" id="foot">${notice}</div>`;
  if (footing === undefined) return nothing;
  const words = html`<span class="seal">${sign(footing.mark)}</span><span class="foot-word"><span class="unseen">${ui.foot.label}${ui.colon}</span>${footing.word}${footing.aside === undefined ? nothing : html`<span class="foot-aside"> · ${footing.aside}</span>`}</span>`;
  return html`<div class="foot foot-${footing.outcome}" id="foot" role="region" aria-label=${ui.foot.label} data-outcome=${footing.outcome} data-first=${first === undefined ? nothing : ""}>
    <div class="foot-line">${words}${footing.go === undefined ? nothing : html`<button type="button" class="button foot-go" data-go @click=${footing.go.run}>${footing.go.label}<span aria-hidden="true"> ›</span></button>`}</div>
  </div>`;
}
