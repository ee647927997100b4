import type { Preview } from "gongji";
import { amountOf, fen } from "./amount-text.js";

/** The least and the most of something. */
export interface Span {
  readonly least: string;
  readonly most: string;
}

/** What may be due in cash. */
export function cashSpan(split: Preview): Span | undefined {
  return split.span.find(({ payer }) => payer === "cash");
}

/** What may be left to the family, whoever of it pays: the whole less what the funds pay. */
export function familySpan(split: Preview): Span | undefined {
  const { totals } = split;
  if (totals === undefined) return undefined;
  const funds = split.span.filter(({ payer }) => payer === "fund" || payer === "supplement");
  if (funds.length === 0) return { least: totals.psn_part_amt, most: totals.psn_part_amt };
  const whole = fen(totals.medfee_sumamt ?? totals.psn_part_amt);
  const left = (side: "least" | "most"): string =>
    amountOf(
      Math.max(
        0,
        funds.reduce((rest, fund) => rest - fen(fund[side]), whole),
      ),
    );
  return { least: left("most"), most: left("least") };
}

/** What the funds may pay together, never more than there is to pay; nothing where only the personal share is known. */
export function fundSpan(split: Preview): Span | undefined {
  const funds = split.span.filter(({ payer }) => payer === "fund" || payer === "supplement");
  const whole = fen(split.totals?.medfee_sumamt ?? "0");
  const sum = (side: "least" | "most"): string =>
    amountOf(
      Math.min(
        whole,
        funds.reduce((all, fund) => all + fen(fund[side]), 0),
      ),
    );
  return funds.length === 0 ? undefined : { least: sum("least"), most: sum("most") };
}
