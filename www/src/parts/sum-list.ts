import type { Payer } from "gongji";
import { html, nothing, type TemplateResult } from "lit";
import { accountsOf, cashOf, fundsOf } from "../share-of.js";
import { type View, yuan } from "../view.js";

/** What funds, accounts and cash come to, in few words: for standing side by side with others. */
export function sumList(view: View, payers: readonly Payer[]): TemplateResult {
  return sums(view, fundsOf(payers), accountsOf(payers), cashOf(payers));
}

/** Without a balance nobody can say what is cash. */
export function cashHead({ session, ui }: View): string {
  return session.accountsGiven ? ui.split.cash : ui.split.selfHead;
}

export function sums(view: View, funds: string | undefined, accounts: string, cash: string): TemplateResult {
  const { split } = view.ui;
  const pair = (term: string, amount: string, kind: string): TemplateResult =>
    html`<div class="pair"><dt>${term}</dt><dd data-sum=${kind}>${yuan(view, amount)}</dd></div>`;
  return html`<dl>${funds === undefined ? nothing : pair(split.fundPays, funds, "funds")}${pair(split.accountsPay, accounts, "accounts")}${pair(cashHead(view), cash, "cash")}</dl>`;
}
