import type { Payer, Preview } from "gongji";
import { html, nothing, svg, type TemplateResult } from "lit";
import { fen } from "../amount-text.js";
import { type View, yuan } from "../view.js";
import { payerName } from "./payer-name.js";

interface Part {
  readonly payer: Payer;
  readonly look: string;
  readonly from: number;
  readonly width: number;
}

/** One bar of everybody who pays. Each part differs by its pattern too, and every amount stands in text beside it. */
export function splitBar(view: View, split: Preview): TemplateResult | typeof nothing {
  const parts = partsOf(split.payers);
  if (parts.length === 0) return nothing;
  const name = parts
    .map((part) => view.ui.split.pays(payerName(view, part.payer), yuan(view, part.payer.amount)))
    .join(view.ui.split.joint);
  return html`<figure class="split-bar">
    <svg class="bar" role="img" aria-label="${view.ui.split.bar}${view.ui.colon}${name}" width="100%" height="56">
      ${patterns()}
      ${parts.map(
        (
          part,
        ) => svg`<rect class="bar-part bar-${part.look}" data-payer=${part.payer.payer} x="${part.from}%" y="0" width="${part.width}%" height="56" />
        <rect x="${part.from}%" y="0" width="${part.width}%" height="56" fill="url(#pattern-${part.look})" />
        <rect class="bar-edge" x="${part.from}%" y="0" width="2" height="56" />`,
      )}
    </svg>
  </figure>`;
}

function partsOf(payers: readonly Payer[]): Part[] {
  const paying = payers.filter((payer) => fen(payer.amount) > 0);
  const whole = paying.reduce((sum, payer) => sum + fen(payer.amount), 0);
  let from = 0;
  return paying.map((payer) => {
    const width = round((fen(payer.amount) / whole) * 100);
    const part = { payer, look: look(payer), from: round(from), width };
    from += width;
    return part;
  });
}

function look(payer: Payer): string {
  if (payer.payer === "grantor") return (payer.index ?? 0) % 2 === 0 ? "grantor" : "grantor-2";
  return payer.payer === "own_account" ? "own" : payer.payer;
}

function round(percent: number): number {
  return Math.round(percent * 1000) / 1000;
}

/** The same look in small, for the table under the bar. */
export function swatch(payer: Payer): TemplateResult {
  const name = look(payer);
  return html`<svg class="swatch" width="22" height="22" aria-hidden="true" focusable="false"><rect class="bar-part bar-${name}" width="22" height="22" rx="4" /><rect width="22" height="22" rx="4" fill="url(#pattern-${name})" /></svg>`;
}

function patterns(): TemplateResult {
  return svg`<defs>
    <pattern id="pattern-fund" width="8" height="8" patternUnits="userSpaceOnUse"></pattern>
    <pattern id="pattern-supplement" width="8" height="8" patternUnits="userSpaceOnUse"><path class="bar-line bar-light" d="M0 4h8" /></pattern>
    <pattern id="pattern-wallet" width="8" height="8" patternUnits="userSpaceOnUse"><path class="bar-line" d="M1 1l6 6M7 1l-6 6" /></pattern>
    <pattern id="pattern-own" width="8" height="8" patternUnits="userSpaceOnUse"><path class="bar-line" d="M-2 2l4-4M0 8l8-8M6 10l4-4" /></pattern>
    <pattern id="pattern-grantor" width="8" height="8" patternUnits="userSpaceOnUse"><circle class="bar-dot" cx="4" cy="4" r="1.6" /></pattern>
    <pattern id="pattern-grantor-2" width="8" height="8" patternUnits="userSpaceOnUse"><path class="bar-line" d="M0 4h8M4 0v8" /></pattern>
    <pattern id="pattern-cash" width="8" height="8" patternUnits="userSpaceOnUse"><path class="bar-line" d="M4 0v8" /></pattern>
  </defs>`;
}
