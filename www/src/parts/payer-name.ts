import type { Payer } from "gongji";
import { type View, wordOf } from "../view.js";

/** 统筹基金, 本人账户, 我的账户 …, 现金. A grantor is called as at home. */
export function payerName(view: View, payer: Payer): string {
  if (payer.fund !== undefined) return wordOf(view, "supplements", payer.fund);
  // Without a balance nobody can say what is cash.
  if (payer.payer === "cash" && !view.session.accountsGiven) return view.ui.split.family;
  if (payer.payer !== "grantor") return wordOf(view, "payers", payer.payer);
  return grantorName(view, view.session.sent?.grantors[payer.index ?? 0] ?? payer.index ?? 0);
}

/** 我的, 爱人的: by its place on the page, where nobody gave it a name. */
export function grantorName(view: View, row: number): string {
  const { session, ui } = view;
  const { names } = ui.bill;
  const { bill } = session;
  const given = bill.grantors[row]?.name ?? "";
  if (given !== "") return given;
  const isSelf = bill.patient === "self";
  const spouse = session.answer("grantee.relation") === "spouse" && !isSelf;
  const order = [...(isSelf ? [] : [names.mine]), ...(spouse ? [] : [names.spouse])];
  return order[bill.grantors.filter((one, place) => place < row && one.name === "").length] ?? names.other(row + 1);
}
