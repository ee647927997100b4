import { html, nothing, type TemplateResult } from "lit";

/** What stands around a control. `id` names the control; hint, error and findings are read out with it. */
export interface Frame {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly findings?: TemplateResult | undefined;
  /** A word that says that the answer waits for this. */
  readonly wanted?: string | undefined;
  /** The path of the field in the request, where it has one. */
  readonly field?: string | undefined;
}

export type Control = (
  id: string,
  describedBy: string | typeof nothing,
  invalid: "true" | typeof nothing,
) => TemplateResult;

/** One control with its label. */
export function labelled(frame: Frame, control: Control): TemplateResult {
  return html`<div class="field" data-field=${frame.field ?? frame.id}>
    <label class="field-label" for=${frame.id}>${frame.label}${wanted(frame)}</label>
    ${hint(frame)}${control(frame.id, described(frame), invalid(frame))}${remarks(frame)}
  </div>`;
}

/** Several controls that answer one question. */
export function grouped(frame: Frame, controls: Control): TemplateResult {
  return html`<fieldset class="field" id=${frame.id} data-field=${frame.field ?? frame.id} aria-describedby=${described(frame)}>
    <legend class="field-label">${frame.label}${wanted(frame)}</legend>
    ${hint(frame)}${controls(frame.id, described(frame), invalid(frame))}${remarks(frame)}
  </fieldset>`;
}

/** An id from the path of a field: `grantor.id.number` is `f-grantor-id-number`. */
export function idOf(path: string): string {
  return `f-${path.replace(/[^A-Za-z0-9]+/g, "-")}`;
}

function wanted(frame: Frame): TemplateResult | typeof nothing {
  return frame.wanted === undefined ? nothing : html`<span class="wanted">${frame.wanted}</span>`;
}

function hint(frame: Frame): TemplateResult | typeof nothing {
  return frame.hint === undefined ? nothing : html`<p class="hint" id="${frame.id}-hint">${frame.hint}</p>`;
}

function remarks(frame: Frame): TemplateResult {
  return html`<div id="${frame.id}-remarks">
    ${frame.error === undefined ? nothing : html`<p class="error" id="${frame.id}-error"><span aria-hidden="true">!</span>${frame.error}</p>`}
    ${frame.findings ?? nothing}
  </div>`;
}

function described(frame: Frame): string | typeof nothing {
  const ids = [...(frame.hint === undefined ? [] : [`${frame.id}-hint`]), `${frame.id}-remarks`];
  return ids.join(" ");
}

function invalid(frame: Frame): "true" | typeof nothing {
  return frame.error === undefined ? nothing : "true";
}
