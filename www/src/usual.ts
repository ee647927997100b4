import type { Outcome, Verdict } from "gongji";
import type { Mark } from "./screen.js";
import type { View } from "./view.js";

/** The answer as it is shown: given in full, or on usual assumptions. */
export interface Leading {
  readonly outcome: Outcome;
  readonly leans?: Outcome | undefined;
  /** Whether it rests on answers nobody gave. */
  readonly usual: boolean;
}

export function leading(verdict: Verdict): Leading {
  const { assuming } = verdict;
  if (verdict.outcome !== "incomplete" || assuming === undefined)
    return { outcome: verdict.outcome, leans: verdict.leans, usual: false };
  return { outcome: assuming.outcome, leans: assuming.leans, usual: true };
}

/** A 亲情账户 can be had by everybody, and pays nothing. */
export function isCodeOnly(verdict: Verdict): boolean {
  return (
    verdict.arrangement === "family_account" &&
    verdict.findings.some(
      (finding) => finding.code === "family_account_holds_none" || finding.code === "family_account_code_only",
    )
  );
}

/** What was asked about one use of the money; nothing of it bears on whether one may be bound. */
const OF_USE: readonly string[] = ["use", "use_condition", "card", "wallet_amount", "wallet_hour"];

/** What is left to say where only the use that was asked about is refused, or not settled: that the binding itself is possible. */
export function useVerdict(verdict: Verdict): "refused" | "refused_open" | "open" | undefined {
  const having = (status: string): Verdict["findings"] =>
    verdict.findings.filter((finding) => finding.status === status);
  const isOfUse = ({ rule, field }: Verdict["findings"][number]): boolean =>
    OF_USE.includes(rule) || field.startsWith("use.");
  const [failed, open] = [having("fail"), having("unsettled")];
  if (failed.length + open.length === 0 || !failed.every(isOfUse)) return undefined;
  if (failed.length > 0) return open.every(isOfUse) ? "refused" : "refused_open";
  return open.every(isOfUse) ? "open" : undefined;
}

const MARKS: Readonly<Record<Outcome, Mark>> = {
  eligible: "pass",
  ineligible: "fail",
  unsettled: "unsettled",
  incomplete: "needs",
};

/** The outcome whose colour is shown. */
export function shownOutcome(verdict: Verdict): Outcome {
  return useVerdict(verdict) === undefined ? leading(verdict).outcome : "unsettled";
}

export function markOf(verdict: Verdict): Mark {
  return useVerdict(verdict) !== undefined ? "unsettled" : MARKS[leading(verdict).outcome];
}

/** 照常见情况，可以绑. */
export function outcomeWord(view: View, verdict: Verdict): string {
  const { foot } = view.ui;
  const { outcome, leans, usual } = leading(verdict);
  if (outcome === "eligible" && isCodeOnly(verdict)) return foot.code;
  const use = useVerdict(verdict);
  if (use !== undefined)
    return `${usual || verdict.findings.some((finding) => finding.status === "needs") ? foot.usual : ""}${foot.uses[use]}`;
  const word =
    outcome !== "unsettled"
      ? foot.outcomes[outcome]
      : leans === "eligible"
        ? foot.outcomes.likely
        : leans === "ineligible"
          ? foot.outcomes.unlikely
          : foot.outcomes.unsettled;
  return usual ? `${foot.usual}${word}` : word;
}
