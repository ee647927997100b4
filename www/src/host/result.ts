import type { Preview, Verdict } from "gongji";

/** What a host is told. Codes and sums; none of the texts somebody typed, and no parameters, which may repeat them. */
export type Result = VerdictResult | SplitResult;

interface Common {
  readonly source: "gongji";
  readonly version: 1;
  readonly day: string;
  /** An estimate, never a determination. */
  readonly estimate: true;
}

export interface VerdictResult extends Common {
  readonly kind: "verdict";
  readonly outcome: string;
  readonly leans?: string;
  readonly arrangement: string;
  readonly findings: readonly { readonly rule: string; readonly status: string; readonly code: string }[];
}

export interface SplitResult extends Common {
  readonly kind: "split";
  readonly outcome: string;
  readonly payers: readonly { readonly payer: string; readonly amount: string }[];
}

export function verdictResult({ outcome, leans, arrangement, findings, receipt }: Verdict): VerdictResult {
  const told = findings.map(({ rule, status, code }) => ({ rule, status, code }));
  const lean = leans === undefined ? {} : { leans };
  return { source: "gongji", version: 1, kind: "verdict", day: receipt.day, estimate: true, outcome, ...lean, arrangement, findings: told };
}

export function splitResult({ outcome, payers, receipt }: Preview): SplitResult {
  const told = payers.map(({ payer, amount }) => ({ payer, amount }));
  return { source: "gongji", version: 1, kind: "split", day: receipt.day, estimate: true, outcome, payers: told };
}
