import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { type Frame, grouped } from "./frame.js";

export interface Choice {
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly choose: (value: string) => void;
  /** What the button that takes the answer back says, and its full name; without it an answer can only be changed. */
  readonly clear?: readonly [short: string, full: string];
  readonly big?: boolean;
}

/** One of a few: radio buttons drawn as large chips, so that arrow keys and screen readers work as everywhere. */
export function choiceField(frame: Frame, choice: Choice): TemplateResult {
  const name = `${frame.id}-choice`;
  const chips = choice.options.map(
    (option) => html`<label class="chip">
      <input type="radio" name=${name} value=${option.value} .checked=${live(option.value === choice.value)} @change=${() => choice.choose(option.value)} />
      <span>${lines(option.label)}</span>
    </label>`,
  );
  return grouped(
    frame,
    () => html`<div class=${choice.big === true ? "chips chips-big" : "chips"}>${chips}${clearButton(choice)}</div>`,
  );
}

/** 祖父母（爷爷奶奶） on a narrow chip: the words in brackets go below as a whole. */
function lines(label: string): TemplateResult | string {
  const shape = /^(.+?)（(.+)）$/.exec(label);
  return shape === null
    ? html`<span class="chip-word">${label}</span>`
    : html`<span class="chip-word">${shape[1]}<span class="chip-aside">${shape[2]}</span></span>`;
}

function clearButton(choice: Choice): TemplateResult | typeof nothing {
  if (choice.clear === undefined || choice.value === "") return nothing;
  const [short, full] = choice.clear;
  return html`<button type="button" class="quiet clear" aria-label=${full} @click=${() => choice.choose("")}>${short}</button>`;
}
