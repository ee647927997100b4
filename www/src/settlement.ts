import type { Preview, SettlementReading } from "gongji";
import type { TolerantReply } from "gongji/form";
import { AMOUNTS } from "./bill.js";
import { readSettled } from "./engine.js";
import type { State } from "./state.js";

/** A pasted reply of the national interface, as far as the page has got with it. */
export interface Pasted {
  readonly reply: TolerantReply<SettlementReading>;
}

/** The amounts of a settlement that a bill begins with, and what its own account paid. */
export interface SettledBill {
  readonly amounts: Readonly<Record<string, string>>;
  readonly own: string;
}

/** Reads what was pasted; nothing while there is nothing, or another way of entry is chosen. */
export function readPasted(state: State): Pasted | undefined {
  const { bill } = state;
  if (bill.entry !== "settled" || bill.settled.trim() === "") return undefined;
  return { reply: readSettled(question(state, parsed(bill.settled))) };
}

/** The same beside the preview of the bill. With visits put down before, the preview goes on from them, and so is none of this bill alone. */
export function compared(state: State, pasted: Pasted, split: Preview | undefined): Pasted {
  const message = parsed(state.bill.settled);
  if (split === undefined || state.bill.visits.length > 0 || state.sent === undefined) return pasted;
  const { value } = readSettled({ ...question(state, message), bill: state.sent.request });
  return value === undefined ? pasted : { ...pasted, reply: { ...pasted.reply, value } };
}

/** A reversal is no bill: its amounts are negative. */
export function billOf(settled: SettlementReading | undefined): SettledBill | undefined {
  const amounts: Record<string, string> = {};
  for (const { field, amount } of settled?.amounts ?? []) {
    if (AMOUNTS.some((name) => name === field) && isPlain(amount)) amounts[field] = amount;
  }
  const own = settled?.paid.own_account ?? "";
  return "medfee_sumamt" in amounts ? { amounts, own: isPlain(own) ? own : "" } : undefined;
}

function isPlain(amount: string): boolean {
  return !amount.startsWith("-");
}

function question(state: State, message: unknown): object {
  const region = state.bill.region === "" ? state.inherited.region : state.bill.region;
  return { message, ...(region === "" ? {} : { region }) };
}

/** An object, so that a field that cannot be read can be left aside; of anything else the text, which the engine opens itself. */
function parsed(text: string): unknown {
  try {
    const value = JSON.parse(text) as unknown;
    return typeof value === "object" && value !== null ? value : text;
  } catch {
    return text;
  }
}
