import type { Preview } from "gongji";
import { isNothing } from "../amount-text.js";
import { type View, yuan } from "../view.js";
import { payerName } from "./payer-name.js";

/** The whole split in one sentence; who pays nothing is not named, except cash: nothing to pay is good news. */
export function splitSentence(view: View, split: Preview): string {
  const { ui } = view;
  const { bill } = view.session;
  const total =
    bill.entry === "share"
      ? ui.split.share(yuan(view, split.totals?.["psn_part_amt"] ?? bill.share))
      : ui.split.whole(yuan(view, split.totals?.["medfee_sumamt"] ?? "0"));
  const paying = split.payers.filter((payer) => payer.payer === "cash" || !isNothing(payer.amount));
  return (
    [total, ...paying.map((payer) => ui.split.pays(payerName(view, payer), yuan(view, payer.amount)))].join(
      ui.split.joint,
    ) + ui.split.stop
  );
}
