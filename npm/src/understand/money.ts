import { type Clause, type Item, itemAt } from "./clause.js";
import { type Person, SPEAKER } from "./person.js";

/** An amount and what it is. */
export interface NamedAmount {
  readonly is: "total" | "share" | "self_funded" | "pre_self_pay" | "over_limit" | "balance" | "wallet" | "unknown";
  readonly value: string;
  readonly item: Item;
  /** Whose account it is, for a balance. */
  readonly of: Person | undefined;
}

const LABELS =
  /^(?:total|share|self_funded|pre_self_pay|over_limit|balance|no_total|have|account|wallet|inpatient|outpatient|pharmacy|chronic|see_doctor|bill)$/;
/** Parts of a whole bill. */
const PART = /^(?:检查费|手术费|药费|药钱|挂号费)$/;
const TREATED = /^(?:inpatient|outpatient|pharmacy|chronic|see_doctor|level_\w+)$/;

/** Every amount of the text that says what it is. */
export function amountsOf(clauses: readonly Clause[]): NamedAmount[] {
  const named: NamedAmount[] = [];
  let holder: Person | undefined;
  for (const { items } of clauses) {
    let start = 0;
    items.forEach((item, i) => {
      const { quantity, people } = item;
      if (people.length === 1) holder = people[0];
      if (quantity.kind !== "money" && quantity.kind !== "number") return;
      const before = items.slice(start, i);
      const isBare = isBareTotal(itemAt(before, before.length - 1).kind, itemAt(items, i + 1).kind, quantity.value);
      const is = labelOf(before, items.slice(i + 1), quantity.kind === "money" || isBare);
      start = i + 1;
      if (is === undefined) return;
      const of = is === "balance" ? ownerOf(before, holder) : undefined;
      named.push({ is, value: quantity.value, item, of });
    });
  }
  return withTotal(named, clauses);
}

/** 门诊400: a number alone between a visit and a mark; not 门诊3, nor 住院2025, which is a year. */
function isBareTotal(before: Item["kind"], behind: Item["kind"], value: string): boolean {
  return (
    /^(?:inpatient|outpatient|pharmacy)$/.test(before) &&
    /^(?:end|place)$/.test(behind) &&
    /^\d{2,6}(?:\.|$)/.test(value) &&
    !/^(?:19|20)..$/.test(value) &&
    (before !== "inpatient" || Number(value) >= 100)
  );
}

function labelOf(before: readonly Item[], behind: readonly Item[], isMoney: boolean): NamedAmount["is"] | undefined {
  const names = /^(?:of|is)$/.test(itemAt(behind, 0).kind);
  const next = itemAt(behind, names ? 1 : 0);
  let at = before.length - 1;
  while (at >= 0 && !LABELS.test(itemAt(before, at).kind)) at -= 1;
  const label = itemAt(before, at);
  if (next.kind === "no_total" || before.some(({ kind }) => kind === "no_total")) return undefined;
  const gap = before.slice(at + 1).filter(({ kind }) => kind === "unknown").length;
  switch (label.kind) {
    case "total":
    case "share":
    case "self_funded":
    case "pre_self_pay":
    case "over_limit":
      return gap > 2 ? undefined : PART.test(label.text) ? "unknown" : label.kind;
    case "balance":
      return gap > 2 ? undefined : before.some(({ kind }) => kind === "wallet") ? "wallet" : "balance";
    case "have":
    case "account":
      return before.some(({ kind }) => kind === "wallet")
        ? "wallet"
        : before.some(({ kind }) => kind === "account" || kind === "person")
          ? "balance"
          : undefined;
    case "wallet":
      return "wallet";
    default:
      break;
  }
  if (names && /^(?:total|share|self_funded|pre_self_pay|over_limit)$/.test(next.kind))
    return next.kind as NamedAmount["is"];
  if (
    at >= 0 &&
    (isMoney || itemAt(before, before.length - 1).text === "费") &&
    !before.some(({ kind }) => kind === "give" || kind === "use")
  )
    return label.kind === "bill" || TREATED.test(label.kind) ? "total" : undefined;
  return isMoney && before.every(({ kind }) => /^(?:plain|is|place|day|other_day)$/.test(kind) || TREATED.test(kind))
    ? "unknown"
    : undefined;
}

/** The nearest person before; the one of the clause before for 她卡里; the speaker otherwise. */
function ownerOf(before: readonly Item[], holder: Person | undefined): Person {
  const item = before
    .slice()
    .reverse()
    .find(({ kind }) => kind === "person");
  if (item !== undefined) return item.people[item.people.length - 1] ?? SPEAKER;
  return before.some(({ kind }) => kind === "they") && holder !== undefined ? holder : SPEAKER;
}

/** An amount alone is the whole bill where the text speaks of a visit, and of no other whole. */
function withTotal(named: readonly NamedAmount[], clauses: readonly Clause[]): NamedAmount[] {
  const unknown = named.filter(({ is }) => is === "unknown");
  const isBill = clauses.some(({ items }) =>
    items.some(({ kind, text }) => (TREATED.test(kind) && !/^level/.test(kind)) || PART.test(text)),
  );
  const isWhole = unknown.length === 1 && isBill && !named.some(({ is }) => is === "total");
  return named
    .filter(({ is }) => is !== "unknown" || isWhole)
    .map(({ is, value, item, of }) => ({ is: is === "unknown" ? ("total" as const) : is, value, item, of }));
}
