/** The path of the question a finger or a cursor is in; nothing while there is none. */
export function heldField(): string {
  const active = document.activeElement;
  const holder = active instanceof HTMLElement ? active.closest("[data-field]") : null;
  return holder?.getAttribute("data-field") ?? "";
}
