import { isAmountUnfinished, plainText, readAmount, readCount } from "gongji/form";
import { rounded } from "../amount-text.js";
import { inputError } from "gongji/messages/zh-CN";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { heldField } from "../held.js";
import type { View } from "../view.js";
import { type Frame, labelled } from "./frame.js";

export interface Written {
  readonly view: View;
  readonly value: string;
  readonly write: (text: string) => void;
  readonly unit: string;
  readonly whole?: boolean;
  readonly placeholder?: string;
}

/** An amount, a count or a percentage: a text field, because number fields swallow what they do not like. */
export function amountField(frame: Frame, written: Written): TemplateResult {
  const error = errorOf(frame, written);
  return labelled(
    { ...frame, error },
    (id, describedBy, invalid) =>
      html`<gongji-amount .inputId=${id} .describedBy=${describedBy} .invalid=${invalid} .written=${written}></gongji-amount>`,
  );
}

/** The error of the field. An amount that is still being typed has none yet. */
function errorOf(frame: Frame, { view, value, unit, whole }: Written): string | undefined {
  if (whole !== true && isAmountUnfinished(value) && heldField() === (frame.field ?? frame.id)) return undefined;
  const isShare = unit === view.ui.bill.percent;
  const problem = isShare ? undefined : whole === true ? readCount(value).problem : readAmount(value).problem;
  const said = problem === undefined ? frame.error : inputError(view.catalogue, problem);
  const near = said === undefined || isShare || whole === true ? undefined : rounded(readAmount(value).value);
  return near === undefined ? said : `${said ?? ""} ${view.ui.rounded(near)}`;
}

/** The text field of an amount. Full-width characters are made plain, and a notice says so until the text changes. */
export class AmountInput extends LitElement {
  static override properties = {
    inputId: { attribute: false },
    describedBy: { attribute: false },
    invalid: { attribute: false },
    written: { attribute: false },
  };
  declare inputId: string;
  declare describedBy: string | typeof nothing;
  declare invalid: "true" | typeof nothing;
  declare written: Written;
  /** The text that was made plain; nothing where the text is as it was typed. */
  #converted = "";

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const { value, unit, view, whole, placeholder } = this.written;
    return html`<div class="amount">
        <input id=${this.inputId} type="text" inputmode=${whole === true ? "numeric" : "decimal"} autocomplete="off" placeholder=${placeholder ?? nothing}
          aria-describedby=${this.describedBy} aria-invalid=${this.invalid} .value=${live(value)} @input=${this.#typed} @compositionend=${this.#typed} @blur=${this.#left} />
        <span class="unit">${unit}</span>
      </div>
      <p class="notice" role="status">${value !== "" && value === this.#converted ? view.ui.widened : nothing}</p>`;
  }

  /** While an input method is still composing, its text is left alone. */
  #typed = (event: Event): void => {
    const raw = (event.target as HTMLInputElement).value;
    if ((event as InputEvent).isComposing) return this.written.write(raw);
    const plain = plainText(raw);
    if (plain !== raw) this.#converted = plain;
    else if (plain !== this.#converted) this.#converted = "";
    this.written.write(plain);
  };

  /** An unfinished amount is an error once the field is left. */
  #left = (): void => {
    if (isAmountUnfinished(this.written.value)) this.written.view.session.left();
  };
}

customElements.define("gongji-amount", AmountInput);
