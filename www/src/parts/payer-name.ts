import type { Payer } from "gongji";
import { type View, wordOf } from "../view.js";

/** 统筹基金, 本人账户, 共济账户1 …, 现金. A grantor is named by its row on the page. */
export function payerName(view: View, payer: Payer): string {
  if (payer.fund !== undefined) return wordOf(view, "supplements", payer.fund);
  if (payer.payer !== "grantor") return wordOf(view, "payers", payer.payer);
  const row = view.session.sent?.grantors[payer.index ?? 0] ?? payer.index ?? 0;
  return view.ui.bill.grantor(row + 1);
}
