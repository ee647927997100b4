import { html, type TemplateResult } from "lit";
import type { View } from "../view.js";
import { settings } from "./settings.js";

/** The name, the language and the size of the text. */
export function topBar(view: View): TemplateResult {
  const { ui } = view;
  return html`<header class="top">
    <a class="skip" href="#binding" @click=${toBinding}>${ui.skip}</a>
    <p class="brand"><svg viewBox="0 0 32 32" aria-hidden="true" focusable="false"><circle cx="12" cy="16" r="7.5" /><circle cx="20" cy="16" r="7.5" /></svg>${ui.brand}</p>
    ${settings(view)}
  </header>`;
}

/** Without a trace in the address. */
function toBinding(event: Event): void {
  event.preventDefault();
  const title = document.getElementById("binding-title");
  title?.setAttribute("tabindex", "-1");
  title?.focus();
  title?.scrollIntoView();
}
