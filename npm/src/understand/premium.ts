import { attributes } from "./attribute.js";
import { type Clause, isOthers, type Item, itemAt, itemsOf } from "./clause.js";
import { roleIn } from "./statement.js";

const FEE = /^保?费$/;
/** What makes 给孩子交医保费 another premium than that of residents. */
const OTHER_PREMIUM = /职工|灵活就业|新生儿|婴儿/;

/** Where something is paid for somebody, the words for the premium of residents: 给爸妈交居民医保, 城乡居民医保保费, 给孩子交医保费. */
export function premiumOf(clauses: readonly Clause[]): Item | undefined {
  const isOther = itemsOf(clauses).some(({ text }) => OTHER_PREMIUM.test(text));
  for (const clause of clauses) {
    const { items } = clause;
    for (const [i, item] of items.entries()) {
      if (item.kind === "resident" && isFee(items, i)) return item;
      if (!/^[交缴]/.test(item.text) || itemAt(items, i + 1).kind === "of") continue;
      const at = behindYear(items, i);
      const what = itemAt(items, at);
      const payer = itemAt(items, i - 1);
      const isGiven = payer.kind === "person" && roleIn(items, i - 1) === "given";
      if (what.kind === "resident") {
        const isUsed = payer.kind === "account" && items.slice(0, i).some(({ kind }) => kind === "use");
        // 我给我妈交居民医保，她看病能用吗 asks about something else.
        const isElse = clauses.some(
          (other) =>
            other !== clause &&
            other.items.some(
              (one) => /^(?:bind|they)$/.test(one.kind) || attributes[one.kind] === "treated" || isOthers(one),
            ),
        );
        if ((isGiven || isUsed) && !isElse) return what;
      }
      // A spouse or a sibling may pay the premium of employees.
      if (
        isGiven &&
        !isOther &&
        what.kind === "account" &&
        isFee(items, at) &&
        payer.people.every(({ key }) => /[du].$/.test(key))
      )
        return what;
    }
  }
  return undefined;
}

/** Whether the year there is that of a premium: 明年的居民医保费. */
export function isYearOfPremium(items: readonly Item[], i: number): boolean {
  const at = behindYear(items, i);
  return (
    itemAt(items, i).days.every((day) => day.length === 4) &&
    (/resident/.test(itemAt(items, at).kind) || isFee(items, at))
  );
}

/** 医保费, 居民医保保费, 医保的费. */
function isFee(items: readonly Item[], i: number): boolean {
  const next = itemAt(items, i + 1);
  return FEE.test(next.text) || (/^(?:account|of)$/.test(next.kind) && FEE.test(itemAt(items, i + 2).text));
}

/** The next item that is no year: 交明年的新农合. */
function behindYear(items: readonly Item[], i: number): number {
  let at = i + 1;
  while (/^(?:day|of)$/.test(itemAt(items, at).kind) || /[新度]/.test(itemAt(items, at).text)) at += 1;
  return at;
}
