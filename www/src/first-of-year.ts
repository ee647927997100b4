import type { Preview } from "gongji";
import { isYearTyped } from "./bill-request.js";
import type { Session } from "./session.js";
import { fundSpan } from "./span.js";

/** Where a fund pays and nobody said what the year has used up, the bill is taken as the first of the year, until that is denied. */
export function yearMatters(session: Session, split: Preview): boolean {
  return !isYearTyped(session.bill) && fundSpan(split) !== undefined;
}
