import { type Clause, type Item, itemsOf } from "./clause.js";
import type { UnderstoodTask } from "./understood.js";

/** What decides about the task besides the words. */
export interface TaskFacts {
  readonly hasRelative: boolean;
  readonly hasBillAmount: boolean;
  readonly hasEvent: boolean;
}

/** Returns the task, and the words that say so. */
export function taskOf(
  clauses: readonly Clause[],
  { hasRelative, hasBillAmount, hasEvent }: TaskFacts,
): { task?: UnderstoodTask; item?: Item } {
  const all = itemsOf(clauses);
  const find = (...kinds: string[]): Item | undefined => all.find(({ kind }) => kinds.indexOf(kind) >= 0);
  const says = (task: UnderstoodTask, item: Item | undefined): { task: UnderstoodTask; item?: Item } =>
    Object.assign({ task }, item === undefined ? {} : { item });
  const [unbind, guide, rules, bind] = [find("unbind"), find("guide"), find("rules"), find("bind")];
  const treated = find("inpatient", "outpatient", "pharmacy", "chronic", "see_doctor");
  if (find("family_account") !== undefined) return says("family_account", find("family_account"));
  if (unbind !== undefined || hasEvent) return says("unbind", unbind ?? find("divorce", "death", "moved"));
  if (find("wallet", "cross", "other_province") !== undefined && !hasBillAmount)
    return says("cross", find("wallet", "cross", "other_province"));
  if (hasBillAmount) return says("bill", treated ?? find("total", "share", "bill"));
  if (guide !== undefined) return says("guide", guide);
  const how = find("how");
  const done = all.find(({ kind }, i) => /^(?:bind|use|give)$/.test(kind) && all[i - 1]?.kind === "how");
  if (how !== undefined && (done !== undefined || (bind !== undefined && hasRelative)))
    return says("guide", done ?? bind);
  if (rules !== undefined && !asksLeave(all)) return says("rules", rules);
  // 我爸住院，交了押金 speaks of a bill; with 能用 it asks about an account.
  const asks = all.some(
    ({ kind, text }) =>
      /^(?:bind|use|give|can|account|resident|employee)$/.test(kind) || (kind === "insured" && text !== "交"),
  );
  const bill =
    find("bill", "share") ??
    (treated === undefined
      ? undefined
      : (find("total") ??
        all.find(({ kind, text }) => kind === "no_total" && (!hasRelative || (!asks && /押金|[报付]/.test(text))))));
  if (bill !== undefined && (treated !== undefined || find("share") !== undefined || !hasRelative))
    return says("bill", bill);
  const isVisit = treated !== undefined && all.some(({ kind }) => /^level/.test(kind));
  if ((hasRelative && (asks || !isVisit || treated.text === "医院")) || bind !== undefined)
    return says("bind", bind ?? find("use"));
  return isVisit
    ? says("bill", treated)
    : find("use", "account") !== undefined && find("can") !== undefined
      ? says("bind", find("use"))
      : {};
}

/** 能绑吗, 可以用吗: what is asked is leave, not the rule. */
function asksLeave(items: readonly Item[]): boolean {
  return (
    items.some(({ kind, text }) => kind === "can" && /能|可/.test(text)) &&
    items.some(({ kind }) => kind === "bind" || kind === "use" || kind === "person")
  );
}
