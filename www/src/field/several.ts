import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { type Frame, grouped } from "./frame.js";

export interface Several {
  readonly options: readonly {
    readonly value: string;
    readonly label: string;
    readonly chosen: boolean;
    readonly closed?: boolean;
  }[];
  readonly turn: (value: string, chosen: boolean) => void;
}

/** Any of a few: check boxes drawn as large chips. */
export function severalField(frame: Frame, several: Several): TemplateResult {
  const chips = several.options.map(
    (option) => html`<label class="chip">
      <input type="checkbox" value=${option.value} .checked=${live(option.chosen)} ?disabled=${option.closed === true}
        @change=${(event: Event) => several.turn(option.value, (event.target as HTMLInputElement).checked)} />
      <span><span class="chip-word">${option.label}</span></span>
    </label>`,
  );
  return grouped(frame, () => html`<div class="chips">${chips}</div>`);
}
