import { attributes } from "./attribute.js";
import type { PersonSex } from "./kin-path.js";
import { isWithin } from "./place.js";
import { kin, type Person, relativeOf, SPEAKER, unsureKin } from "./person.js";
import { NO_TOKEN, type Token } from "./token.js";

/** A word of a clause: a token, or several that belong together. */
export interface Item extends Omit<Token, "kind"> {
  readonly kind: Token["kind"] | "person";
  readonly people: readonly Person[];
}

const NO_ITEM: Item = Object.assign({ people: [] }, NO_TOKEN);

/** The item there; an end where there is none. */
export function itemAt(items: readonly Item[], i: number): Item {
  return items[i] ?? NO_ITEM;
}

/** Whether somebody else than the speaker is meant. */
export function isOthers({ people }: Item): boolean {
  return people.length > 0 && people.every(({ key }) => key !== "me");
}

/** What stands between two marks. */
export interface Clause {
  readonly items: readonly Item[];
  /** Whether it began with a bracket: 我妈（宜昌）. */
  readonly inBrackets: boolean;
}

/** The items of all clauses. */
export function itemsOf(clauses: readonly Clause[]): Item[] {
  return clauses.reduce<Item[]>((all, { items }) => all.concat(items), []);
}

const OPEN = /[([{（【]/;
/** A blank before or behind one of these parts nothing. */
const HOLDS_BEHIND = new Set<Item["kind"]>([
  "in",
  "give",
  "bind",
  "of",
  "and",
  "insured",
  "is",
  "me",
  "we",
  "all",
  "also",
  "not",
  "is_not",
  "total",
  "share",
  "balance",
  "have",
]);
const HOLDS_BEFORE = new Set<Item["kind"]>([
  "in",
  "of",
  "and",
  "insured",
  "all",
  "also",
  "is_not",
  "quantity",
  "have",
  "balance",
]);
/** What a negation takes away, beside what is said of somebody. */
const OTHER_FACTS =
  /^(?:person|place|day|level_\w+|pays_\w+|same_province|other_province|unbind|wallet|cross|family_account)$/;

function isFact(kind: Item["kind"]): boolean {
  return OTHER_FACTS.test(kind) || attributes[kind] !== undefined;
}

/** The clauses of a text, with people put together, and without what is said not to be so. */
export function clausesOf(tokens: readonly Token[], speaker: PersonSex): Clause[] {
  const items = withPeople(withPlaces(sure(tokens)), speaker);
  const clauses: Clause[] = [];
  let [held, inBrackets]: [Item[], boolean] = [[], false];
  const close = (opens: boolean): void => {
    if (held.length > 0) clauses.push({ items: withoutDenied(held), inBrackets });
    [held, inBrackets] = [[], opens];
  };
  items.forEach((item, i) => {
    if (item.kind === "end") close(OPEN.test(item.text));
    else if (item.kind !== "gap") held.push(item);
    else {
      if (!HOLDS_BEHIND.has(itemAt(items, i - 1).kind) && !HOLDS_BEFORE.has(itemAt(items, i + 1).kind)) close(false);
    }
  });
  close(false);
  return corrected(clauses);
}

/** The speaker is a woman who has a husband, a man who has a wife. */
export function speakersSex(tokens: readonly Token[]): PersonSex {
  let sex: PersonSex = "?";
  for (const { kind, kin: way } of tokens) {
    const said = kind === "kin" && way.charAt(0) === "s" ? way.charAt(1) : "?";
    if (said === "?") continue;
    const own: PersonSex = said === "M" ? "F" : "M";
    if (sex !== "?" && sex !== own) return "?";
    sex = own;
  }
  return sex;
}

/** Names that are words too, or short names of counties, are kept only beside something that says that they are places. */
function sure(tokens: readonly Token[]): Item[] {
  const AT_PLACES = new Set<Token["kind"]>(["in", "insured", "is", "weak_place", "place", "move"]);
  const items = tokens.map((token) => changed(NO_ITEM, token));
  return items.map((item, i) => {
    if (!item.weak) return item;
    const [before, after] = [itemAt(items, i - 1).kind, itemAt(items, i + 1).kind];
    const isPlace =
      AT_PLACES.has(before as Token["kind"]) || (before !== "unknown" && after !== "unknown" && before !== "and");
    return isPlace ? item : changed(item, { kind: "unknown", codes: [] });
  });
}

/** 湖北省武汉市 is one place. */
function withPlaces(items: readonly Item[]): Item[] {
  const out: Item[] = [];
  for (const item of items) {
    const gap = itemAt(out, out.length - 1).kind === "gap" ? 2 : 1;
    const last = itemAt(out, out.length - gap);
    const inside = item.codes.filter((code) => last.codes.some((around) => around !== code && isWithin(code, around)));
    if (inside.length === 0) out.push(item);
    else out.splice(-gap, gap, changed(last, { codes: inside, to: item.to, text: last.text + item.text }));
  }
  return out;
}

function changed(item: Item, more: Partial<Item>): Item {
  return Object.assign({}, item, more);
}

/** 我妈, 老公的妈妈, 我和老婆 are people, each in one item. */
function withPeople(items: readonly Item[], speaker: PersonSex): Item[] {
  const out: Item[] = [];
  const mentioned: Person[] = [];
  let latest: Person | undefined;
  const kindAt = (i: number): Item["kind"] => itemAt(items, i).kind;
  for (let i = 0; i < items.length; i += 1) {
    const item = itemAt(items, i);
    if (item.kind === "they" && latest !== undefined) {
      latest = meantBy(item.text, mentioned) ?? latest;
      if (itemAt(items, kindAt(i + 1) === "of" ? i + 2 : i + 1).kin !== "") continue;
      out.push(item.text.length > 1 ? item : changed(item, { kind: "person", people: [latest] }));
      continue;
    }
    if (item.kin === "") {
      // 我在宜昌的妈妈 is one person.
      const at = kindAt(i + 1) === "in" ? i + 2 : i + 1;
      if (item.kind !== "me" || kindAt(at) !== "place" || kindAt(at + 1) !== "of" || itemAt(items, at + 2).kin === "")
        out.push(item);
      continue;
    }
    const [owner, at] = ownerBefore(out);
    const before = itemAt(out, out.length - 1).kind;
    const ofThem = kindAt(i - 1) === "they" || (kindAt(i - 1) === "of" && kindAt(i - 2) === "they");
    // 朋友说他妈: whose she is, nobody said.
    if (ofThem ? latest === undefined : item.owned && owner === undefined && before !== "give" && before !== "bind") {
      out.push(changed(item, { kind: "unknown" }));
      continue;
    }
    const self =
      item.kind === "unsure_kin"
        ? unsureKin(item.kin)
        : kin(item.kin, item.kind === "former_spouse" ? "former" : item.kin);
    const chain = ofThem
      ? latest
      : owner !== undefined && owner.key !== "me" && (before === "of" || isChain(owner, self))
        ? owner
        : undefined;
    // 我和前夫的孩子 is the speaker's.
    const isOwn =
      chain === undefined ||
      (chain.key === "former" && itemAt(out, at - 1).kind === "and" && self.key.charAt(0) === "d");
    const person = isOwn ? self : relativeOf(chain, self, speaker);
    // 两口子 are the speaker and the spouse.
    const people = /^(?:小?两口子?|夫妻.*)$/.test(item.text) ? [SPEAKER, person] : [person];
    const isOwned = owner !== undefined && (chain !== undefined || owner.key === "me");
    const { from } = isOwned ? itemAt(out.splice(at), 0) : item;
    latest = person;
    mentioned.push(person);
    out.push(changed(item, { kind: "person", from, people }));
  }
  return joinedPeople(
    out.map((item) => (item.kind === "me" ? changed(item, { kind: "person", people: [SPEAKER] }) : item)),
  );
}

/** Who is meant by 他 or 她: the last who can be. */
function meantBy(word: string, mentioned: readonly Person[]): Person | undefined {
  const not = word === "他" ? "F" : "M";
  return mentioned.filter(({ path = [] }) => path.length > 0 && path.slice(-1).every(({ sex }) => sex !== not)).pop();
}

/** Whose relative the next word names, and where that begins: 我, 我的, 我家, 老公的. */
function ownerBefore(out: readonly Item[]): [Person | undefined, number] {
  let at = out.length - 1;
  while (itemAt(out, at).kind === "of" || itemAt(out, at).text === "家") at -= 1;
  const { kind, people } = itemAt(out, at);
  if (kind === "me" || kind === "we") return [SPEAKER, at];
  return [people.length === 1 ? people[0] : undefined, at];
}

/** 老公爸妈 and 孩子奶奶 name one person; 老婆孩子 and 爸爸妈妈 name two. */
function isChain(owner: Person, relative: Person): boolean {
  return /^[sd].$/.test(owner.key) && relative.key.charAt(0) === "u";
}

/** People between whom stands 和, or nothing, are one item. */
function joinedPeople(items: readonly Item[]): Item[] {
  const out: Item[] = [];
  items.forEach((item, i) => {
    const and = itemAt(items, i - 1).kind === "and" ? 2 : 1;
    const first = itemAt(out, out.length - and);
    const joins =
      item.kind === "person" &&
      first.kind === "person" &&
      (and === 2 || (isOthers(item) && first.people.slice(-1).every(({ key }) => key !== "me")));
    if (joins) out.splice(-and, and, changed(first, { to: item.to, people: first.people.concat(item.people) }));
    else out.push(item);
  });
  return out;
}

/** 不是我妈, 没住院: what is denied is left out. */
function withoutDenied(items: readonly Item[]): Item[] {
  const out: Item[] = [];
  let [denies, dropped] = [false, false];
  for (const item of items) {
    if (item.kind === "is_not" || item.kind === "not") [denies, dropped] = [true, false];
    else if (denies && isFact(item.kind) && !(dropped && item.kind === "person")) {
      dropped = true;
      continue;
    } else if (dropped || !/^(?:plain|in|insured|of|give|use|bind|all|is)$/.test(item.kind)) denies = false;
    out.push(item);
  }
  return out;
}

/** 武汉，不对，是黄石: what comes behind takes the place of the same kind of thing before. */
function corrected(clauses: readonly Clause[]): Clause[] {
  const out = clauses.slice();
  clauses.forEach(({ items }, i) => {
    const at = items.findIndex((item) => item.kind === "correct");
    if (at < 0) return;
    const next = clauses[i + 1];
    const behind = items.slice(at).concat(next === undefined ? [] : next.items);
    const kinds = new Set(behind.map(({ kind }) => kind).filter((kind) => isFact(kind) || kind === "quantity"));
    for (let back = i; back >= 0 && kinds.size > 0; back -= 1) {
      const before = out[back];
      if (before === undefined) continue;
      const left = before.items.filter((item, k) => {
        const isLast =
          kinds.has(item.kind) &&
          (back < i || k < at) &&
          !before.items.slice(k + 1, back < i ? undefined : at).some(({ kind }) => kind === item.kind);
        return !isLast;
      });
      for (const item of before.items) if (left.indexOf(item) < 0) kinds.delete(item.kind);
      out[back] = { items: left, inBrackets: before.inBrackets };
    }
  });
  return out;
}
