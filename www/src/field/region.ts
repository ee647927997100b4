import { html, nothing, type TemplateResult } from "lit";
import { citiesOf, isProvince, type Place, provinceOf, provinces } from "../place.js";
import type { View } from "../view.js";
import { type Control, type Frame, grouped } from "./frame.js";

export interface RegionChoice {
  readonly value: string;
  readonly choose: (code: string) => void;
  /** Only cities of this province. */
  readonly within?: string;
  /** Not this place: 同省其他城市, 外省. */
  readonly except?: string;
}

/** A place in two native lists: they are what people know from every form, and work with everything. */
export function regionField(view: View, frame: Frame, choice: RegionChoice): TemplateResult {
  return grouped(frame, (id, describedBy, invalid) => {
    const province = choice.within ?? provinceOf(choice.value);
    const cities = province === "" ? [] : citiesOf(province).filter((city) => city.code !== choice.except);
    return html`<div class="region">
      ${choice.within === undefined ? provinceList(view, id, describedBy, invalid, choice) : nothing}
      ${cities.length === 0 ? nothing : cityList(view, id, describedBy, invalid, choice, cities)}
    </div>`;
  });
}

type Told = Parameters<Control>;

function provinceList(view: View, id: Told[0], describedBy: Told[1], invalid: Told[2], choice: RegionChoice): TemplateResult {
  const offered = provinces.filter((province) => province.code !== choice.except);
  const chosen = provinceOf(choice.value);
  return html`<label class="select"><span class="unseen">${view.ui.place.province}</span>
    <select id="${id}-province" aria-describedby=${describedBy} aria-invalid=${invalid} @change=${(event: Event) => choice.choose(valueOf(event))}>
      <option value="" .selected=${chosen === ""}>${view.ui.place.choose}${view.ui.place.province === "省" ? view.ui.place.province : ""}</option>
      ${offered.map((province) => option(view, province, chosen))}
    </select></label>`;
}

function cityList(view: View, id: Told[0], describedBy: Told[1], invalid: Told[2], choice: RegionChoice, cities: readonly Place[]): TemplateResult {
  const none = choice.within === undefined ? provinceOf(choice.value) : "";
  const chosen = isProvince(choice.value) ? "" : choice.value;
  return html`<label class="select"><span class="unseen">${view.ui.place.city}</span>
    <select id="${id}-city" aria-describedby=${describedBy} aria-invalid=${invalid} @change=${(event: Event) => choice.choose(valueOf(event))}>
      <option value=${none} .selected=${chosen === ""}>${choice.within === undefined ? view.ui.place.whole : view.ui.place.choose}</option>
      ${cities.map((city) => option(view, city, chosen))}
    </select></label>`;
}

/** Names are Chinese; for the places whose rules are on record there is an English one as well. */
function option(view: View, place: Place, chosen: string): TemplateResult {
  const english = view.session.language === "en" ? view.session.known.get(place.code)?.name_en : undefined;
  return html`<option value=${place.code} lang="zh-CN" .selected=${place.code === chosen}>${place.name}${english === undefined ? "" : ` ${english}`}</option>`;
}

function valueOf(event: Event): string {
  return (event.target as HTMLSelectElement).value;
}
