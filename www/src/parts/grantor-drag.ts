import type { Session } from "../session.js";

/** Follows a handle until it is let go. The row moves only then: a row moved under the finger would lose it. */
export function startDrag(session: Session, event: PointerEvent, from: number): void {
  const list = (event.currentTarget as HTMLElement).closest("ol");
  if (list === null || event.button !== 0) return;
  event.preventDefault();
  (event.currentTarget as HTMLElement).focus();
  const follow = (moved: PointerEvent): void => session.drag({ from, to: rowAt(list, moved.clientY) });
  const stop = (): void => {
    window.removeEventListener("pointermove", follow);
    window.removeEventListener("pointerup", drop);
    window.removeEventListener("pointercancel", stop);
    session.drag(undefined);
  };
  const drop = (released: PointerEvent): void => {
    const to = rowAt(list, released.clientY);
    stop();
    if (to !== from) session.moveGrantor(from, to);
  };
  window.addEventListener("pointermove", follow);
  window.addEventListener("pointerup", drop);
  window.addEventListener("pointercancel", stop);
}

/** The row at a height of the window; the first above them all, the last below. */
function rowAt(list: Element, height: number): number {
  const rows = Array.from(list.children);
  const found = rows.findIndex((row) => height < row.getBoundingClientRect().bottom);
  return found < 0 ? rows.length - 1 : found;
}
