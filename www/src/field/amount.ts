import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { plainDigits } from "../amount-text.js";
import { type Frame, labelled } from "./frame.js";

export interface Written {
  readonly value: string;
  readonly write: (text: string) => void;
  readonly unit: string;
  /** What is said when full-width digits were changed. */
  readonly widened: string;
  readonly whole?: boolean;
  readonly placeholder?: string;
}

/** An amount, a count or a percentage: a text field, because number fields swallow what they do not like. */
export function amountField(frame: Frame, written: Written): TemplateResult {
  return labelled(frame, (id, describedBy, invalid) => html`<gongji-amount .inputId=${id} .describedBy=${describedBy} .invalid=${invalid} .written=${written}></gongji-amount>`);
}

/** The text field of an amount. Full-width digits are made plain, and it says so. */
export class AmountInput extends LitElement {
  static override properties = {
    inputId: { attribute: false },
    describedBy: { attribute: false },
    invalid: { attribute: false },
    written: { attribute: false },
    changed: { state: true },
  };
  declare inputId: string;
  declare describedBy: string | typeof nothing;
  declare invalid: "true" | typeof nothing;
  declare written: Written;
  declare changed: boolean;

  constructor() {
    super();
    this.changed = false;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(before: PropertyValues): void {
    if (before.has("written") && this.written.value === "") this.changed = false;
  }

  protected override render(): TemplateResult {
    const { value, unit, widened, whole, placeholder } = this.written;
    return html`<div class="amount">
        <input id=${this.inputId} type="text" inputmode=${whole === true ? "numeric" : "decimal"} autocomplete="off" placeholder=${placeholder ?? nothing}
          aria-describedby=${this.describedBy} aria-invalid=${this.invalid} .value=${live(value)} @input=${this.#typed} @compositionend=${this.#typed} />
        <span class="unit">${unit}</span>
      </div>
      <p class="notice" role="status">${this.changed ? widened : nothing}</p>`;
  }

  /** While an input method is still composing, its text is left alone. */
  #typed = (event: Event): void => {
    const raw = (event.target as HTMLInputElement).value;
    if ((event as InputEvent).isComposing) return this.written.write(raw);
    const plain = plainDigits(raw);
    this.changed = plain.changed || (this.changed && raw !== "");
    this.written.write(plain.text);
  };
}

customElements.define("gongji-amount", AmountInput);
