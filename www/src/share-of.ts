import type { Payer } from "gongji";
import { sum } from "./amount-text.js";

type Payers = readonly Payer[];

function paidBy(payers: Payers, kinds: readonly string[]): string {
  return sum(payers.filter((payer) => kinds.includes(payer.payer)).map((payer) => payer.amount));
}

export const cashOf = (payers: Payers): string => paidBy(payers, ["cash"]);

/** The pooling fund and every fund after it; nothing where only the personal share was split. */
export function fundsOf(payers: Payers): string | undefined {
  return payers.some((payer) => payer.payer === "fund") ? paidBy(payers, ["fund", "supplement"]) : undefined;
}

export const accountsOf = (payers: Payers): string => paidBy(payers, ["own_account", "wallet", "grantor"]);
