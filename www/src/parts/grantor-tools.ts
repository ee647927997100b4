import { html, nothing, type TemplateResult } from "lit";
import type { Grantor } from "../bill.js";
import type { View } from "../view.js";
import { drawn } from "./drawn.js";
import { startDrag } from "./grantor-drag.js";
import { grantorName } from "./payer-name.js";

/** The buttons that move a shared account or take it away. The cursor goes with the row. */
export function grantorTools(view: View, row: number): TemplateResult | typeof nothing {
  const { session, ui } = view;
  const { length } = session.bill.grantors;
  if (length < 2) return nothing;
  const to =
    (place: number) =>
    (event: Event): void =>
      move(view, event, row, place);
  const button = (name: "up" | "down", label: string, place: number, word: string): TemplateResult =>
    html`<button type="button" class="quiet" data-move=${name} aria-label=${label} ?disabled=${place < 0 || place >= length} @click=${to(place)}>${word}</button>`;
  const name = grantorName(view, row);
  return html`<span class="row-tools">
    ${button("up", ui.bill.moveUp(name), row - 1, `↑ ${ui.bill.up}`)}${button("down", ui.bill.moveDown(name), row + 1, `↓ ${ui.bill.down}`)}
    <button type="button" class="quiet" data-move="remove" aria-label=${ui.bill.removeGrantor(name)} @click=${() => remove(view, row)}>${ui.bill.remove}</button>
  </span>`;
}

/** Dragged by finger or mouse, moved by the arrow keys. */
export function handle(view: View, grantor: Grantor, row: number): TemplateResult | typeof nothing {
  if (view.session.bill.grantors.length < 2) return nothing;
  const keys = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    if (step === 0) return;
    event.preventDefault();
    move(view, event, row, row + step);
  };
  return html`<button type="button" class="handle" id="grantor-${grantor.key}-handle" aria-label=${view.ui.bill.handle(grantorName(view, row))}
    @keydown=${keys} @pointerdown=${(event: PointerEvent) => startDrag(view.session, event, row)}><span aria-hidden="true">⠿</span></button>`;
}

function move(view: View, event: Event, from: number, to: number): void {
  const { session } = view;
  if (to < 0 || to >= session.bill.grantors.length) return;
  const button = event.currentTarget as HTMLButtonElement;
  session.moveGrantor(from, to);
  // The row was moved in the page, and a button at the end of the list is switched off: the cursor goes to its neighbour.
  void drawn().then(() => {
    const other = button.parentElement?.querySelector<HTMLButtonElement>("button:not([disabled])");
    (button.disabled ? other : button)?.focus();
  });
}

/** The cursor goes to the button that brings a row back: what it stood on is gone. */
function remove(view: View, row: number): void {
  view.session.removeGrantor(row, grantorName(view, row));
  void drawn().then(() => document.querySelector<HTMLButtonElement>('[data-add="grantor"]')?.focus());
}
