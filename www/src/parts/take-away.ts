import { html, nothing, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { type Leaf, type LeafGroup, textOf } from "../leaf.js";
import { pictureOf } from "../picture.js";
import { sharedAddress } from "../shared-address.js";
import type { View } from "../view.js";

/** To take along: on paper, as a picture, as text, as a link. Everything is made in the page; a picture of an answer that has changed goes. */
export function takeAway(view: View, leaf: Leaf | undefined): TemplateResult | typeof nothing {
  if (leaf === undefined) return nothing;
  const { take } = view.ui;
  return html`<section class="take card" aria-labelledby="take-title">
      <h2 id="take-title" tabindex="-1">${take.title}</h2>
      <div class="actions">
        <button type="button" class="button button-soft" data-print @click=${() => window.print()}>${take.print}</button>
        <button type="button" class="button button-soft" data-picture @click=${(event: Event) => void showPicture(view, event, leaf)}>${take.picture}</button>
        <button type="button" class="button button-soft" data-copy @click=${(event: Event) => void copy(view, event, textOf(leaf), take.copied)}>${take.copy}</button>
        <button type="button" class="button button-soft" data-link @click=${(event: Event) => void copy(view, event, sharedAddress(view.session), take.linked)}>${take.link}</button>
      </div>
      ${keyed(textOf(leaf), html`<div class="taken" role="status"></div>`)}
    </section>
    ${paper(view, leaf)}`;
}

/** What a printer gets; on the screen it is not there. */
function paper(view: View, leaf: Leaf): TemplateResult {
  return html`<article class="paper-sheet" aria-hidden="true">
    <h1>${leaf.heading}</h1>
    <p>${leaf.facts}</p>
    <p class="paper-answer">${leaf.answer}</p>
    ${leaf.lines.map((line) => html`<p>${line}</p>`)}
    ${leaf.groups.map((group) => html`<h2>${group.title}</h2>${groupList(group)}`)}
    ${leaf.small.map((line) => html`<p class="paper-small">${line}</p>`)}
    <p class="paper-small">${view.ui.take.receiptHint}</p>
  </article>`;
}

function groupList({ items, form }: LeafGroup): TemplateResult {
  if (form === "steps") return html`<ol>${items.map((item) => html`<li>${item}</li>`)}</ol>`;
  return html`<ul>${items.map((item) => html`<li>${form === "ticks" ? "☐ " : ""}${item}</li>`)}</ul>`;
}

function place(event: Event): HTMLElement | null {
  return (event.currentTarget as HTMLElement).closest(".take")?.querySelector<HTMLElement>(".taken") ?? null;
}

/** Where the clipboard is closed, the text stands there to be marked. */
async function copy(view: View, event: Event, text: string, done: string): Promise<void> {
  const shown = place(event);
  if (shown === null) return;
  shown.textContent = "";
  try {
    await navigator.clipboard.writeText(text);
    shown.textContent = done;
  } catch {
    const box = document.createElement("textarea");
    box.readOnly = true;
    box.value = text;
    box.setAttribute("aria-label", view.ui.take.copy);
    const note = document.createElement("p");
    note.textContent = view.ui.take.copyFailed;
    shown.append(note, box);
    box.select();
  }
}

async function showPicture(view: View, event: Event, leaf: Leaf): Promise<void> {
  const shown = place(event);
  const blob = await pictureOf(leaf);
  if (shown === null || blob === null) return;
  const address = URL.createObjectURL(blob);
  const image = document.createElement("img");
  image.src = address;
  image.alt = `${leaf.heading}${view.ui.colon}${leaf.answer}`;
  const link = document.createElement("a");
  link.href = address;
  link.download = "gongji.png";
  link.textContent = view.ui.take.save;
  shown.textContent = "";
  shown.append(image, link);
}
