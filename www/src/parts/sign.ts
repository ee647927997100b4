import { html, svg, type TemplateResult } from "lit";
import type { Mark } from "../screen.js";

const STROKES: Readonly<Record<Mark, TemplateResult>> = {
  pass: svg`<path d="M5 12.5l4.5 4.5L19 7.5" />`,
  fail: svg`<path d="M6.5 6.5l11 11M17.5 6.5l-11 11" />`,
  unsettled: svg`<path d="M8.6 9.2a3.5 3.5 0 1 1 5 3.2c-1.1.6-1.6 1.2-1.6 2.4M12 18.4v.2" />`,
  needs: svg`<path d="M5.5 12h.2M12 12h.2M18.4 12h.2" />`,
  note: svg`<path d="M12 11v6.5M12 6.6v.2" />`,
};

/** A sign for how something stands: a shape of its own besides its colour. */
export function sign(mark: Mark): TemplateResult {
  return html`<svg class="sign sign-${mark}" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${STROKES[mark]}</svg>`;
}
