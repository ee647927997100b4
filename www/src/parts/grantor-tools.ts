import { html, nothing, type TemplateResult } from "lit";
import type { Grantor } from "../bill.js";
import type { View } from "../view.js";
import { startDrag } from "./grantor-drag.js";

/** The head of a shared account: its handle, and the buttons that move it or take it away. The cursor goes with the row. */
export function grantorTools(view: View, grantor: Grantor, row: number): TemplateResult {
  const { session, ui } = view;
  const { length } = session.bill.grantors;
  const to = (place: number) => (event: Event): void => move(view, event, row, place);
  const button = (name: "up" | "down", label: string, place: number, word: string): TemplateResult =>
    html`<button type="button" class="quiet" data-move=${name} aria-label=${label} ?disabled=${place < 0 || place >= length} @click=${to(place)}>${word}</button>`;
  return html`<div class="row-head">
    <span class="row-name">${length < 2 ? nothing : handle(view, grantor, row)}<strong>${ui.bill.grantor(row + 1)}</strong></span>
    <span class="row-tools">
      ${length < 2 ? nothing : html`${button("up", ui.bill.moveUp(row + 1), row - 1, `↑ ${ui.bill.up}`)}${button("down", ui.bill.moveDown(row + 1), row + 1, `↓ ${ui.bill.down}`)}
        <button type="button" class="quiet" data-move="remove" aria-label=${ui.bill.removeGrantor(row + 1)} @click=${() => remove(view, row)}>${ui.bill.remove}</button>`}
    </span>
  </div>`;
}

/** Dragged by finger or mouse, moved by the arrow keys. */
function handle(view: View, grantor: Grantor, row: number): TemplateResult {
  const keys = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    if (step === 0) return;
    event.preventDefault();
    move(view, event, row, row + step);
  };
  return html`<button type="button" class="handle" id="grantor-${grantor.key}-handle" aria-label=${view.ui.bill.handle(row + 1)}
    @keydown=${keys} @pointerdown=${(event: PointerEvent) => startDrag(view.session, event, row)}><span aria-hidden="true">⠿</span></button>`;
}

function move(view: View, event: Event, from: number, to: number): void {
  const { session } = view;
  if (to < 0 || to >= session.bill.grantors.length) return;
  const button = event.currentTarget as HTMLButtonElement;
  session.moveGrantor(from, to);
  // The row was moved in the page, and a button at the end of the list is switched off: the cursor goes to its neighbour.
  requestAnimationFrame(() => {
    const other = button.parentElement?.querySelector<HTMLButtonElement>("button:not([disabled])");
    (button.disabled ? other : button)?.focus();
  });
}

/** The cursor goes to the button that brings a row back: what it stood on is gone. */
function remove(view: View, row: number): void {
  view.session.removeGrantor(row);
  requestAnimationFrame(() => document.querySelector<HTMLButtonElement>('[data-add="grantor"]')?.focus());
}
