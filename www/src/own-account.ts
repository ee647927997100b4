import type { Bill, Inherited } from "./bill.js";

/** Whether the patient is taken to have no account: of 居民医保, where none is said. */
export function isWithoutAccount(bill: Bill, from: Inherited): boolean {
  return (bill.scheme === "" ? from.scheme : bill.scheme) === "resident" && bill.own === "";
}

/** The same for what the page knows. */
export function isPresumedWithout({
  bill,
  inherited,
}: {
  readonly bill: Bill;
  readonly inherited: Inherited;
}): boolean {
  return isWithoutAccount(bill, inherited);
}
