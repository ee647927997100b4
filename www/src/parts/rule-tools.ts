import { html, type TemplateResult } from "lit";
import { sheetAddress } from "../address.js";
import { fullNameOf, type View, wordOf } from "../view.js";

/** A link to one rule, and a text to tell that it is wrong. Both are copied; nothing is sent. */
export function ruleTools(view: View, topic: string): TemplateResult {
  const { ui, session } = view;
  const region = session.answer("grantor.region");
  const address = `${location.origin}${location.pathname}#${sheetAddress(region, session.sheet?.receipt.day ?? session.day, topic)}`;
  const wrong = ui.sheet.wrongText(
    fullNameOf(view, region),
    wordOf(view, "topics", topic),
    `${region}/${topic}`,
    session.sheet?.receipt.day ?? "",
    session.sheet?.receipt.catalogue.slice(0, 8) ?? "",
    address,
  );
  return html`<p class="rule-tools"><button type="button" class="quiet" data-rule-link aria-label="${ui.sheet.link}${ui.colon}${wordOf(view, "topics", topic)}" @click=${(event: Event) => void copy(view, event, address)}>${ui.sheet.link}</button>
    <button type="button" class="quiet" data-rule-wrong aria-label="${ui.sheet.wrong}${ui.colon}${wordOf(view, "topics", topic)}" @click=${(event: Event) => void copy(view, event, wrong)}>${ui.sheet.wrong}</button>
    <span role="status"></span></p>`;
}

/** Where the clipboard is closed, the text is shown. */
async function copy(view: View, event: Event, text: string): Promise<void> {
  const said = (event.currentTarget as HTMLElement).parentElement?.querySelector<HTMLElement>("[role=status]");
  const copied =
    (await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    )) ?? false;
  if (said !== null && said !== undefined) said.textContent = copied ? view.ui.take.copied : text;
}
