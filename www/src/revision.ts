import type { Session } from "./session.js";

/*
 * The root element says how far the page has got, for whoever drives it: `data-asked` counts the changes, `data-revision` is the
 * count that is answered in full. Announcements for screen readers are left out, because they wait until nobody types.
 */

/** Publishes at once that something was changed. */
export function publishAsked(session: Session): void {
  document.documentElement.setAttribute("data-asked", String(session.revision));
}

/** Publishes that the answer to the last change is drawn; nothing while it is not. */
export function publishAnswered(session: Session): void {
  if (session.answered) document.documentElement.setAttribute("data-revision", String(session.revision));
}
