import type { PaperKind } from "../types/index.js";
import { controls } from "./control.js";
import { isAmountUnfinished, readAmount, readCount } from "./typed-amount.js";
import { readDay } from "./typed-day.js";
import { isIdUnfinished, readId } from "./typed-id.js";
import type { Typed } from "./typed-text.js";

/** Fields of a bill that no answer asks for by name, by the last part of their paths. */
const AMOUNTS = new Set([
  "amount",
  "limit",
  "balance",
  "history_balance",
  "payment_cap",
  "quota",
  "own_account",
  "own_current_year",
  "wallet",
  "personal_share",
  "medfee_sumamt",
  "fulamt_ownpay_amt",
  "overlmt_selfpay",
  "preselfpay_amt",
  "special_amt",
  "deductible",
  "in_scope",
  "fund",
  "own_share",
  "kept_back",
  "cap",
  "over",
]);
const COUNTS = new Set(["age", "days", "admissions"]);

type ReadAs = "amount" | "count" | "day" | "id" | "text";

/** How the text of a field is read, by its path (`grantor.balance`, `lines.0.amount`). */
function readAs(path: string): ReadAs {
  const kind = Object.prototype.hasOwnProperty.call(controls, path) ? controls[path]?.kind : undefined;
  const name = path.slice(path.lastIndexOf(".") + 1);
  if (kind === "amount" || (kind === undefined && AMOUNTS.has(name))) return "amount";
  if (kind === "count" || kind === "hour" || (kind === undefined && COUNTS.has(name))) return "count";
  if (kind === "day" || name === "bound_on") return "day";
  return name === "number" && /\.id\.number$/.test(path) ? "id" : "text";
}

/** Whether the field holds a count, which goes into the request as a number. @internal */
export function isCount(path: string): boolean {
  return readAs(path) === "count";
}

/** Reads what a person typed into a field. `paper` is the kind of paper, for its number. */
export function readTyped(path: string, text: string, paper: PaperKind = "resident_id"): Typed {
  switch (readAs(path)) {
    case "amount":
      return readAmount(text);
    case "count":
      return readCount(text);
    case "day":
      return readDay(text);
    case "id":
      return readId(paper, text);
    default:
      return { value: text.trim() };
  }
}

/** Whether the text looks like one still being typed. While the field has the focus, a form shows no error beside it. */
export function isUnfinished(path: string, text: string, paper: PaperKind = "resident_id"): boolean {
  switch (readAs(path)) {
    case "amount":
      return isAmountUnfinished(text);
    case "id":
      return isIdUnfinished(paper, text);
    case "day":
      return /^[\d\-/.年月]{0,9}$/.test(readDay(text).value);
    default:
      return text.trim() === "";
  }
}
