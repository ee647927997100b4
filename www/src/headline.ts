import type { Payer, PayerSpan, Preview } from "gongji";
import { fen } from "./amount-text.js";
import { cashSpan, familySpan, fundSpan, type Span } from "./span.js";
import { type View, yuan } from "./view.js";

/** What the family pays, and what the funds do. Foot, result and paper all take it from here. */
export interface Headline {
  readonly word: string;
  readonly aside: string | undefined;
  /** Whether it is one amount, not a span. */
  readonly exact: boolean;
}

/** 现金 0元～300元, 医保付 200元. Without a balance nobody can say what is cash: what the family pays is said instead. */
export function headline(view: View, split: Preview): Headline {
  const { ui, session } = view;
  const [head, span] = session.accountsGiven
    ? [ui.split.cashHead, cashSpan(split)]
    : [ui.split.selfHead, familySpan(split)];
  const funds = fundSpan(split);
  const amount = span === undefined ? "" : spanText(view, span);
  return {
    word: `${head} ${amount}`,
    aside: funds === undefined ? undefined : ui.split.fundPaid(spanText(view, funds)),
    exact: span !== undefined && isExact(span),
  };
}

export function isExact({ least, most }: Span): boolean {
  return fen(least) === fen(most);
}

export function spanText(view: View, span: Span): string {
  return isExact(span) ? yuan(view, span.least) : view.ui.split.between(yuan(view, span.least), yuan(view, span.most));
}

/** What a payer pays at least and at most; nothing where that is one amount. The funds after the pooling fund have one span together. */
export function rangeOf(split: Preview, payer: Payer): Span | undefined {
  const together = split.payers.filter((one) => one.payer === "supplement").length > 1;
  const span = split.span.find((one) => isSame(one, payer));
  return span === undefined || isExact(span) || (payer.payer === "supplement" && together) ? undefined : span;
}

function isSame(span: PayerSpan, payer: Payer): boolean {
  return span.payer === payer.payer && span.index === payer.index;
}
