import { idOf } from "./field/frame.js";

/** Takes the reader to a question: its first control that can be typed in or chosen. */
export function focusField(path: string): void {
  const field = document.querySelector<HTMLElement>(`[data-field="${path}"]`) ?? document.getElementById(idOf(path));
  let around: HTMLElement | null = field;
  while (around !== null) {
    if (around instanceof HTMLDetailsElement) around.open = true;
    around = around.parentElement;
  }
  const control = field?.querySelector<HTMLElement>("input:checked, input, select, textarea");
  field?.scrollIntoView({ block: "center" });
  control?.focus({ preventScroll: true });
}
