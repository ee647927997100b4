import type { Verdict } from "gongji";
import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { regionField } from "../field/region.js";
import { provinceOf } from "../place.js";
import type { View } from "../view.js";
import { answerRow } from "./answer-row.js";

/** 只要下面都对: what the answer rests on, in an order that does not change under a finger. */
export function answerRows(view: View, verdict: Verdict): TemplateResult | typeof nothing {
  const { ui, session } = view;
  const given = verdict.assuming?.given ?? [];
  const fields = session.asked;
  const city = cityField(view, verdict);
  if (fields.length === 0 && city === nothing) return nothing;
  const open = given.filter(({ field }) => session.answer(field) === "");
  return html`<section class="rests card" aria-labelledby="rests-title">
    <h2 id="rests-title">${open.length > 0 ? ui.answer.if : ui.answer.said}</h2>
    ${open.length > 0 ? html`<p class="hint">${ui.answer.ifHint}</p>` : nothing}
    <ul class="rest-rows">${city}${repeat(
      fields,
      (field) => field,
      (field) =>
        answerRow(
          view,
          field,
          given.find((one) => one.field === field),
        ),
    )}</ul>
    ${open.length > 1 ? html`<button type="button" class="button button-soft" data-all @click=${() => session.confirm(open)}>✓ ${ui.answer.allRight}</button>` : nothing}
  </section>`;
}

/** In most places the province is enough; here it is not. */
function cityField(view: View, verdict: Verdict): TemplateResult | typeof nothing {
  const { ui, session } = view;
  const value = session.answer("grantee.region");
  const matters =
    verdict.ask.some(({ field }) => field === "grantee.region") ||
    (session.where === "province" &&
      verdict.findings.some(
        ({ field, status }) => field === "grantee.region" && (status === "needs" || status === "unsettled"),
      ));
  const picked = session.where !== "same" && value !== provinceOf(value);
  if (session.where === "same" || (!matters && !picked)) return nothing;
  const province = provinceOf(value === "" ? session.answer("grantor.region") : value);
  const choose = (code: string): void => session.setAnswer("grantee.region", code === "" ? province : code);
  const frame = { id: "f-relative-city", field: "grantee.region", label: ui.answer.city, hint: ui.answer.cityHint };
  return html`<li class="asked">${regionField(view, frame, { value, choose, within: province, except: session.answer("grantor.region") })}</li>`;
}
