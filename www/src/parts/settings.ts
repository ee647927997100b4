import { html, type TemplateResult } from "lit";
import type { View } from "../view.js";

/** The size of the text and the language. */
export function settings(view: View): TemplateResult {
  const { ui, session } = view;
  const other = session.language === "en" ? "zh-CN" : "en";
  const large = session.size === "large";
  return html`<div class="settings" role="group" aria-label=${ui.bar.label}>
    <button type="button" class="setting" data-setting="size" aria-pressed=${large ? "true" : "false"} @click=${() => session.resize(large ? "normal" : "large")}>${ui.bar.large}</button>
    <button type="button" class="setting" data-setting="language" lang=${other} aria-label=${ui.bar.otherLabel} @click=${() => session.speak(other)}>${ui.bar.other}</button>
  </div>`;
}
