import { attributes, type AttributeTopic } from "./attribute.js";
import { type Clause, isOthers, type Item, itemAt } from "./clause.js";
import { type Person, SPEAKER } from "./person.js";

/** What a clause says of somebody. */
export interface PersonStatement {
  readonly topic: AttributeTopic | "place" | "age";
  /** Whom it is said of: `bare` of nobody in particular, `all` of everybody, `unclear` where it cannot be said. */
  readonly of: readonly Person[];
  readonly how: "named" | "bare" | "all" | "unclear";
  readonly value: string;
  readonly item: Item;
  /** How plainly a place is one of insurance: insured there, there, born there, treated there. */
  readonly weight: number;
  /** Whether somebody outside the speaker was named before. */
  readonly afterKin: boolean;
  /** Who was spoken of in the clauses before. */
  readonly topicBefore: readonly Person[];
}

/** Words that stand between two others without parting them. */
const LOOSE = /^(?:plain|can|all|also|other_day|how|and|day|unknown)$/;
const TREATMENT = /^(?:inpatient|outpatient|pharmacy|see_doctor|level_\w+)$/;

/** Whom something is said of; `undefined` of nobody in particular. */
type Attribution = readonly Person[] | "all" | "unclear" | undefined;

/** Everything that the clauses say of people. */
export function statementsOf(clauses: readonly Clause[]): PersonStatement[] {
  const statements: PersonStatement[] = [];
  let [topic, latest, hasKin]: [readonly Person[], readonly Person[], boolean] = [[], [], false];
  for (const clause of clauses) {
    const { items } = clause;
    const has = (test: RegExp): boolean => items.some(({ kind }) => test.test(kind));
    let subject: Attribution = clause.inBrackets && latest.length > 0 ? latest : undefined;
    let named: readonly Person[] = [];
    const statement = (
      about: PersonStatement["topic"],
      value: string,
      item: Item,
      said: Attribution,
      weight = 2,
    ): void => {
      const how = said === undefined ? "bare" : typeof said === "string" ? said : "named";
      statements.push({
        topic: about,
        of: typeof said === "object" ? said : [],
        how,
        value,
        item,
        weight,
        afterKin: hasKin,
        topicBefore: topic,
      });
    };
    const isAll = has(/^we$/) || (has(/^all$/) && !has(/^person$/));
    items.forEach((item, i) => {
      const [before, after] = [solidBefore(items, i), solidAfter(items, i)];
      if (item.kind === "person") {
        const { people } = item;
        const role = roleIn(items, i);
        if (role === "subject") [subject, named] = [people, people];
        else if (role !== "possessor" && isOthers(item)) [subject, named] = ["unclear", []];
        const owned = behindOf(items, i);
        if (role === "possessor" && owned.kind === "employee") statement("scheme", "employee", owned, people);
        if (people.some(({ key }) => key !== "me")) [hasKin, latest] = [true, people];
        return;
      }
      if (item.kind === "we") subject = "all";
      if (item.kind === "place") {
        const weight = weightOf(items, i);
        const lead = leadBefore(items, i).kind;
        const owned =
          itemAt(items, i + 1).kind === "of"
            ? solidAfter(items, i + 1)
            : lead === "give" || lead === "bind"
              ? after
              : item;
        statement(
          "place",
          "",
          item,
          isOthers(owned)
            ? owned.people
            : isPast(items, i)
              ? "unclear"
              : isAll && typeof subject !== "object"
                ? "all"
                : placeOf(subject, items, clause),
          weight,
        );
        return;
      }
      const isAge = item.quantity.kind === "age";
      const about = isAge ? "age" : attributes[item.kind];
      if (about === undefined) return;
      const owned = itemAt(items, i + 1).kind === "of" ? itemAt(items, i + 2) : item;
      // 我去世的父亲 is he, not I.
      const isWhose = about === "event" && itemAt(items, i + 1).kind === "of";
      // 我的职工医保 is said of its owner already.
      if (item.kind === "employee" && itemAt(items, i - 1).kind === "of" && itemAt(items, i - 2).kind === "person")
        return;
      // 兵团职工 and 北京居民 are people.
      if (/^(?:职工|居民)$/.test(item.text) && !/^(?:is|insured|person)$/.test(before.kind)) return;
      // 职工医保家庭共济 is the name of the thing.
      if (
        item.kind === "employee" &&
        /^(?:bind|account)$/.test(itemAt(items, i + 1).kind) &&
        !/^(?:insured|is)$/.test(before.kind)
      )
        return;
      statement(
        about,
        isAge ? item.quantity.value : item.kind,
        item,
        isOthers(owned)
          ? owned.people
          : isWhose
            ? "unclear"
            : isAll && typeof subject !== "object"
              ? "all"
              : attributeOf(subject, item.kind, has),
      );
    });
    // Who was spoken of goes on, until something is asked or somebody else is named.
    if (has(/^(?:bind|use|can|how|guide|unbind)$/) || items.some(({ kind, text }) => kind === "give" && text !== "帮"))
      topic = [];
    else if (named.length > 0 || has(/^person$/)) topic = named;
  }
  return statements;

  /** A place without a subject is the speaker's; after 在 it goes on with who was spoken of. */
  function placeOf(subject: Attribution, items: readonly Item[], clause: Clause): Attribution {
    if (subject !== undefined || topic.length === 0) return subject;
    const goesOn =
      /^(?:in|insured|is)$/.test(solidAfter(items, -1).kind) ||
      clause.inBrackets ||
      items.some(({ kind }) => kind === "insured" || kind === "resident");
    return goesOn ? topic : undefined;
  }

  function attributeOf(subject: Attribution, kind: Item["kind"], has: (test: RegExp) => boolean): Attribution {
    if (subject !== undefined) return subject;
    if (has(/^place$/) && !has(/^(?:in|insured|resident)$/)) return [SPEAKER];
    // 孙子在海口，我在三亚，居民医保 may be said of either.
    if (topic.length === 0) return undefined;
    return hasKin && kind !== "employee" && topic.every(({ key }) => key === "me") ? "unclear" : topic;
  }
}

/** What a person is in a clause: who it speaks of, whose account it is, or who is given something. */
export function roleIn(items: readonly Item[], i: number): "subject" | "possessor" | "given" | "bound" {
  const before = leadBefore(items, i).kind;
  const isOf = itemAt(items, i + 1).kind === "of";
  const after = behindOf(items, i).kind;
  const beyond = itemAt(items, i + (isOf ? 3 : 2)).kind;
  if (
    (after === "account" && attributes[beyond] !== "status") ||
    (isOf && /^(?:employee|end|plain|bind|can|use|balance|quantity|wallet)$/.test(after))
  )
    return "possessor";
  return before === "give"
    ? "given"
    : before === "bind" || before === "unbind" || before === "guide"
      ? "bound"
      : "subject";
}

/** The next item; the one behind 的. */
function behindOf(items: readonly Item[], i: number): Item {
  return itemAt(items, itemAt(items, i + 1).kind === "of" ? i + 2 : i + 1);
}

/** The nearest item before that is not loose; a place in between is passed: 给在宜昌的妈妈. */
function leadBefore(items: readonly Item[], i: number): Item {
  let at = i - 1;
  while (
    /^(?:plain|of|place|in|quantity|resident|retired|insured|employee|other_province|same_province|same_city)$/.test(
      itemAt(items, at).kind,
    )
  )
    at -= 1;
  return itemAt(items, at);
}

function solidBefore(items: readonly Item[], i: number): Item {
  let at = i - 1;
  while (LOOSE.test(itemAt(items, at).kind)) at -= 1;
  return itemAt(items, at);
}

function solidAfter(items: readonly Item[], i: number): Item {
  let at = i + 1;
  while (LOOSE.test(itemAt(items, at).kind)) at += 1;
  return itemAt(items, at);
}

/** 退休前在北京, 原来在北京. */
function isPast(items: readonly Item[], i: number): boolean {
  return items.slice(0, i).some(({ text }) => /^(?:前|原来|曾)$/.test(text));
}

function weightOf(items: readonly Item[], i: number): number {
  const before = itemAt(items, i - 1).kind;
  const isHome = before === "weak_place";
  const lead = isHome ? itemAt(items, i - 2).kind : before;
  if (itemAt(items, i + 1).kind === "weak_place" || (isHome && lead !== "in" && lead !== "insured")) return 1;
  let end = i + 1;
  while (!/^(?:end|person|place)$/.test(itemAt(items, end).kind)) end += 1;
  const near = items.slice(i + 1, end);
  if (lead === "insured" || near.some(({ kind }) => /^(?:insured|resident|employee)$/.test(kind))) return 3;
  return near.some(({ kind }) => TREATMENT.test(kind)) ? 0 : 2;
}
