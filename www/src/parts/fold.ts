import { html, nothing, type TemplateResult } from "lit";
import type { View } from "../view.js";

interface Kept {
  /** Open whatever was folded: something in it counts. */
  readonly open?: boolean;
  /** Drawn behind its closed title: the answer may lead to something in it. */
  readonly drawn?: boolean;
}

/** What few need: behind its title, and drawn only while it is open, so that no keystroke pays for it. */
export function fold(
  view: View,
  name: string,
  title: string,
  content: () => TemplateResult | typeof nothing,
  kept: Kept = {},
): TemplateResult {
  const { session } = view;
  const open = kept.open === true || session.unfolded.has(name);
  const drawn = open || kept.drawn === true;
  return html`<details class="more" data-more=${name} data-drawn=${String(drawn)} ?open=${open} @toggle=${(event: Event) => session.unfold(name, (event.target as HTMLDetailsElement).open)}><summary>${title}</summary>${drawn ? content() : nothing}</details>`;
}
