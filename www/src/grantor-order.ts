import type { Bill } from "./bill.js";

/** The shared accounts with one at another place, both counted from 0. */
export function moved(bill: Bill, from: number, to: number): Partial<Bill> {
  const grantors = bill.grantors.slice();
  const moving = grantors.splice(from, 1);
  grantors.splice(to, 0, ...moving);
  return ordered(bill, grantors);
}

export function removed(bill: Bill, row: number): Partial<Bill> {
  return ordered(
    bill,
    bill.grantors.filter((_, place) => place !== row),
  );
}

/** The one that was picked at the counter stays picked, wherever it goes. */
function ordered(bill: Bill, grantors: Bill["grantors"]): Partial<Bill> {
  const picked = bill.pick === "" ? undefined : bill.grantors[Number(bill.pick)];
  const place = picked === undefined ? -1 : grantors.indexOf(picked);
  return { grantors, pick: place < 0 ? "" : String(place) };
}
