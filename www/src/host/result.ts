import type { Preview, Verdict } from "gongji";

/** What a host receives. Codes and sums; none of the texts somebody typed, and no parameters, which may repeat them. */
export type Result = VerdictResult | SplitResult;

interface Common {
  readonly source: "gongji";
  readonly version: 1;
  readonly day: string;
  /** An estimate, never a determination. */
  readonly estimate: true;
}

/** How high the page is, in CSS pixels, for the frame around it. */
export interface HeightMessage {
  readonly source: "gongji";
  readonly version: 1;
  readonly kind: "height";
  readonly height: number;
}

export type Message = Result | HeightMessage;

export interface VerdictResult extends Common {
  readonly kind: "verdict";
  readonly outcome: string;
  readonly leans?: string;
  /** With `incomplete`: the outcome if everything not asked yet were as usual. Nothing of it was given. */
  readonly assuming?: { readonly outcome: string; readonly leans?: string };
  readonly arrangement: string;
  readonly findings: readonly { readonly rule: string; readonly status: string; readonly code: string }[];
}

export interface SplitResult extends Common {
  readonly kind: "split";
  readonly outcome: string;
  readonly payers: readonly { readonly payer: string; readonly amount: string }[];
  /** The least and the most that each may pay, where something is not known: a balance, a level, a rule. */
  readonly span: readonly { readonly payer: string; readonly least: string; readonly most: string }[];
}

export function verdictResult({ outcome, leans, assuming, arrangement, findings, receipt }: Verdict): VerdictResult {
  const reported = findings.map(({ rule, status, code }) => ({ rule, status, code }));
  const lean = leans === undefined ? {} : { leans };
  const usual =
    assuming === undefined
      ? {}
      : { assuming: { outcome: assuming.outcome, ...(assuming.leans === undefined ? {} : { leans: assuming.leans }) } };
  return {
    source: "gongji",
    version: 1,
    kind: "verdict",
    day: receipt.day,
    estimate: true,
    outcome,
    ...lean,
    ...usual,
    arrangement,
    findings: reported,
  };
}

export function splitResult({ outcome, payers, span, receipt }: Preview): SplitResult {
  const reported = payers.map(({ payer, amount }) => ({ payer, amount }));
  return {
    source: "gongji",
    version: 1,
    kind: "split",
    day: receipt.day,
    estimate: true,
    outcome,
    payers: reported,
    span: span.map(({ payer, least, most }) => ({ payer, least, most })),
  };
}
