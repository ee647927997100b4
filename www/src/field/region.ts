import { html, nothing, type TemplateResult } from "lit";
import { englishName } from "../english-places.js";
import { citiesOf, isProvince, type Place, provinceOf, provinces } from "../place.js";
import type { View } from "../view.js";
import { type Frame, grouped } from "./frame.js";

export interface RegionChoice {
  readonly value: string;
  readonly choose: (code: string) => void;
  /** Only cities of this province. */
  readonly within?: string;
  /** Not this place: 同省其他城市, 外省. */
  readonly except?: string;
  /** The province is enough. */
  readonly provinces?: boolean;
  /** Who is insured with the province itself says so. */
  readonly whole?: { readonly chosen: boolean; readonly choose: (province: string) => void };
}

/** A place in two native lists: they are what people know from every form, and work with everything. */
export function regionField(view: View, frame: Frame, choice: RegionChoice): TemplateResult {
  return grouped(frame, (id, describedBy, invalid) => {
    const province = choice.within ?? provinceOf(choice.value);
    const cities =
      province === "" || choice.provinces === true
        ? []
        : citiesOf(province).filter((city) => city.code !== choice.except);
    const around: Around = { id, describedBy, invalid };
    return html`<div class="region">
      ${choice.within === undefined ? provinceList(view, around, choice) : nothing}
      ${choice.provinces === true ? nothing : cityList(view, around, choice, cities, province)}
    </div>`;
  });
}

interface Around {
  readonly id: string;
  readonly describedBy: string | typeof nothing;
  readonly invalid: "true" | typeof nothing;
}

const WHOLE = "whole";

function provinceList(view: View, around: Around, choice: RegionChoice): TemplateResult {
  const offered = provinces.filter((province) => province.code !== choice.except);
  const chosen = provinceOf(choice.value);
  return html`<label class="select"><span class="unseen">${view.ui.place.province}</span>
    <select id="${around.id}-province" aria-describedby=${around.describedBy} aria-invalid=${around.invalid} @change=${(event: Event) => choice.choose(valueOf(event))}>
      <option value="" .selected=${chosen === ""}>${view.ui.place.province}</option>
      ${offered.map((province) => option(view, province, chosen))}
    </select></label>`;
}

/** The list of cities keeps its place while there is none to choose, so that nothing moves under a finger. */
function cityList(
  view: View,
  around: Around,
  choice: RegionChoice,
  cities: readonly Place[],
  province: string,
): TemplateResult {
  const { place } = view.ui;
  const { whole } = choice;
  const none = choice.within === undefined ? province : "";
  const chosen = whole?.chosen === true ? WHOLE : isProvince(choice.value) ? "" : choice.value;
  const change = (event: Event): void =>
    valueOf(event) === WHOLE ? whole?.choose(province) : choice.choose(valueOf(event));
  const idle = cities.length === 0;
  return html`<label class="select" ?hidden=${idle && province !== ""}><span class="unseen">${place.city}</span>
    <select id="${around.id}-city" aria-describedby=${around.describedBy} aria-invalid=${around.invalid} ?disabled=${idle} @change=${change}>
      <option value=${none} .selected=${chosen === ""}>${place.city}</option>
      ${cities.map((city) => option(view, city, chosen))}
      ${whole === undefined || idle ? nothing : html`<option value=${WHOLE} .selected=${whole.chosen}>${place.whole}</option>`}
    </select></label>`;
}

/** In English the name in Latin letters comes first, so that typing it finds the place; the Chinese one is what stands on papers. */
function option(view: View, place: Place, chosen: string): TemplateResult {
  const english = view.session.language === "en" ? englishName(place.code) : undefined;
  return html`<option value=${place.code} .selected=${place.code === chosen}>${english === undefined ? "" : `${english} `}${place.name}</option>`;
}

function valueOf(event: Event): string {
  return (event.target as HTMLSelectElement).value;
}
