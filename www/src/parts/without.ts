import type { Problem } from "gongji";
import { partsOf } from "gongji/form";
import { html, nothing, type TemplateResult } from "lit";
import { focusField } from "../focus-field.js";
import { type View, wordOf } from "../view.js";
import { sign } from "./sign.js";

/** An answer that stands although something was typed wrong says that it is without it, and leads to it. */
export function withoutNotice(view: View, label: string | undefined, field: string): TemplateResult | typeof nothing {
  if (label === undefined) return nothing;
  const { ui } = view;
  return html`<p class="without" role="status" data-without=${field}>${sign("fail")}<span>${ui.without(label)}</span> <button type="button" class="quiet" @click=${() => focusField(field)}>${ui.toWrong}</button></p>`;
}

/** The name of a field; that of its list where it has none of its own. */
export function labelOf(view: View, path: string): string {
  const name = path.replace(/\[\d+\]/g, "");
  const label = wordOf(view, "fields", name);
  return label === name ? wordOf(view, "fields", partsOf(path)[0] ?? "") : label;
}

/** The first thing of the answer about a binding that was typed wrong; the day has a field and a message of its own. */
export function wrongAnswer({ session }: View): Problem | undefined {
  return session.verdictProblems.find((problem) => problem.path !== "" && problem.path !== "day");
}
