import type { Relation } from "../types/index.js";
import { type PersonStatement, statementsOf } from "./statement.js";
import { type Clause, clausesOf, type Item, itemAt, itemsOf, speakersSex } from "./clause.js";
import { amountsOf, type NamedAmount } from "./money.js";
import { type Parties, partiesOf } from "./parties.js";
import { isAmong, type Person, relationsBetween, SPEAKER } from "./person.js";
import { isCity, isWithin } from "./place.js";
import { isYearOfPremium, premiumOf } from "./premium.js";
import { taskOf } from "./task.js";
import { type Token, tokensOf } from "./token.js";

/** A value by the path of its field, and the words it was read from. */
export interface ReadFact {
  readonly path: string;
  readonly value: string;
  readonly item: Item;
}

/** A field whose words may mean several things. */
export interface ReadQuestion {
  readonly path: string;
  readonly values: readonly string[];
  readonly item: Item;
}

/** What was read from a text. */
export interface TextReading {
  readonly facts: readonly ReadFact[];
  readonly questions: readonly ReadQuestion[];
  /** Names of places that are not known. */
  readonly unread: readonly { readonly from: number; readonly to: number }[];
  readonly where?: { readonly value: "same_city" | "same_province" | "other_province"; readonly item: Item };
}

const NOTHING: TextReading = { facts: [], questions: [], unread: [] };
const DOMAIN =
  /^(?:bind|account|employee|resident|insured|unbind|wallet|cross|family_account|paused|not_enrolled|normal|inpatient|pharmacy|see_doctor|bill|share|level_\w+|rules|guide|domain|referred|other_province|pays_\w+|chronic|outpatient|divorce|grantor|grantee)$/;

/** Reads a text in plain characters. `today` is the day it is said on, `home` the place of the account that is known already. */
export function readingOf(text: string, today: string, home: string | undefined): TextReading {
  const tokens = tokensOf(text, today);
  if (!isAboutThis(tokens)) return NOTHING;
  const speaker = speakersSex(tokens);
  const clauses = clausesOf(tokens, speaker);
  const statements = statementsOf(clauses);
  const parties = partiesOf(clauses, statements);
  const amounts = amountsOf(clauses);
  const event = eventOf(statements, clauses, parties);
  const kinItem = itemsOf(clauses).find(({ people }) => people.some(({ key }) => key !== "me"));
  const { task, item: taskItem } = taskOf(clauses, {
    hasRelative: kinItem !== undefined,
    hasBillAmount: amounts.some(({ is }) => is !== "balance" && is !== "wallet"),
    hasEvent: event !== undefined,
  });
  const facts: ReadFact[] = [];
  const questions: ReadQuestion[] = [];
  const put = (path: string, value: string | undefined, item: Item | undefined): void => {
    if (value !== undefined && value !== "" && item !== undefined && !facts.some((fact) => fact.path === path))
      facts.push({ path, value, item });
  };
  const ask = (path: string, values: readonly string[], item: Item | undefined): void => {
    if (values.length > 1 && item !== undefined) questions.push({ path, values, item });
  };
  const isBill = task === "bill";
  let areSeveral = false;
  const aboutRelative = task !== undefined && task !== "bill" && task !== "unbind";
  if (task !== undefined && taskItem !== undefined) put("task", task, taskItem);
  putRelation();
  putPlaces();
  if (aboutRelative) putInsurance();
  if (isBill) putBill();
  else if (task === "bind") {
    const own = amounts.filter(({ is, of }) => is === "balance" && isOwner(of));
    putOne("grantor.balance", own);
    if (itemsOf(clauses).some(({ kind }) => /^pays_/.test(kind))) putOnly("use.pays", /^pays_/);
    else put("use.pays", "resident_premium", premiumOf(clauses));
  }
  if (event !== undefined && task === "unbind") {
    if (event.values.length === 1) put("event", event.values[0], event.item);
    else ask("event", event.values, event.item);
  }
  if (facts.length === 0 && questions.length === 0) return NOTHING;
  putDay();
  const where = whereOf(clauses);
  return Object.assign(
    { facts: facts.slice().sort((a, b) => order(a.path) - order(b.path)), questions, unread: unreadPlaces(tokens) },
    where === undefined ? {} : { where },
  );

  function putRelation(): void {
    if (!aboutRelative) return;
    const item = parties.item ?? kinItem;
    if (parties.owner === undefined) return;
    const found: Relation[] = [];
    let isOpen = false;
    const { relatives } = parties;
    for (const person of relatives) {
      const relations = relationsBetween(parties.owner, person, speaker);
      isOpen = isOpen || relations.length !== 1;
      for (const relation of relations) if (found.indexOf(relation) < 0) found.push(relation);
    }
    areSeveral = found.length > 1 && relatives.length > 1;
    if (found.length === 1 && !isOpen) put("grantee.relation", found[0], item);
    else ask("grantee.relation", found, item);
    if (task === undefined || taskItem === undefined) put("task", task, item);
  }

  function putPlaces(): void {
    const places = statements.filter(({ topic }) => topic === "place");
    const holder = aboutRelative ? parties.owner : undefined;
    const grantor = placeFrom(ownersPlaces(places));
    if (grantor !== undefined) putPlace("grantor.region", grantor);
    if (!aboutRelative || holder === undefined || parties.relatives.length === 0) return;
    if (areSeveral) return;
    const theirs = places.filter((statement) => statement.weight > 0 && isSaidOf(statement, isRelative));
    // 我妈新农合，湖南衡阳，我在广东: a place goes with who was spoken of, where the speaker has another.
    const beside = places.filter(({ how, topicBefore }) => how === "bare" && topicBefore.some(isRelative));
    const isSaidOfOwner = places.some((statement) => isSaidOf(statement, isOwner));
    const grantee =
      isSaidOfEach(theirs) || theirs.length === 0
        ? placeFrom(theirs.length > 0 || !isSaidOfOwner ? theirs : beside)
        : undefined;
    if (grantee !== undefined) {
      putPlace("grantee.region", grantee);
      return;
    }
    const same = statements.find(({ topic }) => topic === "same_city");
    const code = grantor === undefined ? home : grantor.codes.length === 1 ? grantor.codes[0] : undefined;
    if (same !== undefined && code !== undefined && isCity(code)) put("grantee.region", code, same.item);
  }

  /** The places of the owner. What nobody is named for is the owner's, if the owner is the speaker and says nothing else. */
  function ownersPlaces(places: readonly PersonStatement[]): PersonStatement[] {
    const sure = places.filter(({ weight }) => weight > 0 || !aboutRelative);
    // 昆明药店 is a place of insurance only where no other is named.
    const strong = places.some(({ weight }) => weight > 0)
      ? sure
      : places.filter(({ how }) => how === "bare" || !aboutRelative);
    const isOther = ({ key }: Person): boolean => key !== "me";
    if (aboutRelative && parties.owner === undefined && strong.some(({ of }) => of.some(isOther))) return [];
    const named = strong.filter((statement) =>
      isSaidOf(statement, aboutRelative && parties.owner !== undefined ? isOwner : ({ key }) => key === "me"),
    );
    const itself = named.filter(({ how }) => how === "named");
    if (named.length > 0) return itself.length > 0 ? itself : named;
    const bare = parties.isReversed && aboutRelative ? [] : strong.filter(({ how }) => how === "bare");
    if (bare.length > 0) return bare;
    // A bill and an ending have one place; whoever it was said of.
    return aboutRelative ? [] : strong;
  }

  function putPlace(path: string, { codes, item }: { codes: readonly string[]; item: Item }): void {
    if (codes.length === 1) put(path, codes[0], item);
    else ask(path, inOrder(codes), item);
  }

  function isOwner(one: Person | undefined): boolean {
    return one !== undefined && parties.owner !== undefined && one.key === parties.owner.key;
  }

  function isRelative(one: Person): boolean {
    return parties.relatives.some((relative) => isAmong(one, relative)) && !isOwner(one);
  }

  function inOrder(codes: readonly string[]): readonly string[] {
    const near = (code: string): number => (home !== undefined && home.slice(0, 2) === code.slice(0, 2) ? 0 : 1);
    return codes.slice().sort((a, b) => near(a) - near(b));
  }

  function putInsurance(): void {
    const { owner, relatives } = parties;
    if (owner === undefined) return;
    for (const topic of ["scheme", "status", "category", "age"] as const) {
      const said = statements.filter((statement) => statement.topic === topic);
      const owners = said.filter((statement) => isSaidOf(statement, isOwner));
      const theirs = said.filter((statement) => isSaidOf(statement, isRelative));
      for (const statement of said.filter(({ how }) => how === "bare")) {
        if (topic === "age" || statement.value === "resident" || statement.value === "not_enrolled")
          theirs.push(statement);
        else if (!statement.afterKin && !parties.isReversed && topic !== "status") owners.push(statement);
        else if (topic === "category" && relatives.every(({ key }) => /^d.\.d.$/.test(key))) owners.push(statement);
      }
      if (topic !== "age") putOne(`grantor.${topic}`, owners);
      if (isSaidOfEach(theirs)) putOne(`grantee.${topic}`, theirs);
    }
  }

  /** Whether it is said of everybody who may be the relative: of 爸爸 and 妈妈, not of one of them. */
  function isSaidOfEach(said: readonly PersonStatement[]): boolean {
    const { relatives } = parties;
    return (
      relatives.length > 0 &&
      !areSeveral &&
      relatives.every((one) => said.some(({ of, how }) => how !== "named" || of.some((other) => isAmong(one, other))))
    );
  }

  function putOne(path: string, said: readonly Omit<ReadFact, "path">[]): void {
    const [one] = said;
    if (one !== undefined && said.every(({ value }) => value === one.value)) put(path, one.value, one.item);
  }

  function putBill(): void {
    const paths: Partial<Record<NamedAmount["is"], string>> = {
      total: "bill.amounts.medfee_sumamt",
      share: "bill.personal_share",
      self_funded: "bill.amounts.fulamt_ownpay_amt",
      pre_self_pay: "bill.amounts.preselfpay_amt",
      over_limit: "bill.amounts.overlmt_selfpay",
      wallet: "bill.wallet",
    };
    for (const is of Object.keys(paths) as (keyof typeof paths)[]) {
      putOne(
        paths[is] ?? "",
        amounts.filter((amount) => amount.is === is),
      );
    }
    const treated = statements.filter(({ topic, of }) => topic === "treated" && of.length === 1);
    const [patient = SPEAKER] = treated.length === 0 ? [] : (treated[0]?.of ?? []);
    const isPatient = (one: Person | undefined): boolean => one !== undefined && one.key === patient.key;
    const balances = amounts.filter(({ is }) => is === "balance");
    putOne(
      "bill.own_account",
      balances.filter(({ of }) => isPatient(of)),
    );
    balances
      .filter(({ of }) => !isPatient(of))
      .forEach((one, i) => put(`bill.grantors.${i}.balance`, one.value, one.item));
    const has = (kind: Item["kind"]): boolean => itemOf(clauses, kind) !== undefined;
    const visits = (["inpatient", "chronic", "pharmacy", "outpatient"] as const).filter(has);
    putOnly(
      "bill.visit",
      visits.join() === "chronic,outpatient" ? /^chronic$/ : /^(?:inpatient|chronic|pharmacy|outpatient)$/,
    );
    putOnly("bill.level", /^level_/);
    putAway();
    const of = (statement: PersonStatement): boolean => statement.how === "bare" || statement.of.some(isPatient);
    putOne(
      "bill.scheme",
      statements.filter((statement) => statement.topic === "scheme" && of(statement)),
    );
    putOne(
      "bill.person",
      statements.filter(
        (statement) =>
          statement.topic === "category" && /^(?:retired|in_service)$/.test(statement.value) && of(statement),
      ),
    );
    putOne(
      "bill.age",
      statements.filter((statement) => statement.topic === "age" && of(statement)),
    );
    const [stay, ...others] =
      visits[0] === "inpatient" ? itemsOf(clauses).filter(({ quantity }) => quantity.kind === "days") : [];
    if (stay !== undefined && others.length === 0) put("bill.days", stay.quantity.value, stay);
  }

  /** 转诊到北京, 办了备案, 没备案; 要不要备案 says neither. */
  function putAway(): void {
    const said: Omit<ReadFact, "path">[] = [];
    for (const { items } of clauses) {
      const item = items.find(({ kind }) => /referred$/.test(kind));
      if (
        item === undefined ||
        items.some(
          ({ kind, text, from }) =>
            /^(?:can|how|guide)$/.test(kind) || /[吗需要]/.test(text) || (text === "没" && from > item.from),
        )
      )
        continue;
      if (item.kind === "unreferred" || items.some(({ text }) => /^[没未]/.test(text)))
        said.push({ value: "unreferred", item });
      else if (item.text.length > 4 || items.some(({ text }) => /^(?:已|有|办|做|了|到|过)$/.test(text)))
        said.push({ value: "referred", item });
    }
    putOne("bill.away", said);
  }

  /** The value of the one kind of word that is there: what stands behind its first part. */
  function putOnly(path: string, kinds: RegExp): void {
    const said = itemsOf(clauses).filter(({ kind }) => kinds.test(kind));
    const [one] = said;
    if (one !== undefined && said.every(({ kind }) => kind === one.kind))
      put(path, one.kind.replace(/^(?:level|pays)_/, ""), one);
  }

  /** The day asked about. A day on which something else happened is none. */
  function putDay(): void {
    const days: Item[] = [];
    for (const { items } of clauses) {
      const isOther =
        task !== "bill" &&
        items.some(({ kind }) => /^(?:divorce|death|moved|paused|not_enrolled|retired|move|weak_place)$/.test(kind));
      items.forEach((item, i) => {
        const isPast = /^(?:[以之]?[前后]|起|开始|截[止至]|为止|左右|期间)/.test(
          itemAt(items, i + 1).text + itemAt(items, i + 2).text,
        );
        const isElse = items
          .slice(i + 1, i + 4)
          .some(
            ({ kind, text }, k) =>
              /^(?:出生|结婚了?|再婚|生日|办的|生)$/.test(text) ||
              (kind === "bind" && itemAt(items, i + 2 + k).kind === "of" && itemAt(items, i + 3 + k).kind !== "rules"),
          );
        if (item.kind === "day" && !isOther && !isPast && !isElse && !isYearOfPremium(items, i)) days.push(item);
      });
    }
    const [day] = days;
    if (day === undefined || days.some(({ days: values }) => values.join() !== day.days.join())) return;
    if (day.days.length === 1) put("day", day.days[0], day);
    else ask("day", day.days, day);
  }
}

const ORDER = [
  "task",
  "grantor.region",
  "grantee.relation",
  "grantee.region",
  "grantor",
  "grantee",
  "use",
  "bill",
  "event",
  "day",
];

function order(path: string): number {
  const exact = ORDER.indexOf(path);
  return exact >= 0 ? exact : ORDER.indexOf(path.split(".")[0] ?? "");
}

function itemOf(clauses: readonly Clause[], kind: Item["kind"]): Item | undefined {
  return itemsOf(clauses).find((item) => item.kind === kind);
}

/** Whether the text is about insurance: it has a word that says so, or few characters that are not understood. */
function isAboutThis(tokens: readonly Token[]): boolean {
  if (tokens.some(({ kind, text }) => DOMAIN.test(kind) || (kind === "total" && /[医药]/.test(text)))) return true;
  const has = (...kinds: string[]): boolean => tokens.some(({ kind }) => kinds.indexOf(kind) >= 0);
  const open = tokens.filter(
    ({ kind, text }, i) => kind === "unknown" && /[\u4e00-\u9fff]/.test(text) && !isPartOfPlace(tokens, i),
  ).length;
  if (!has("kin", "place", "unsure_kin", "former_spouse")) return false;
  const uses = tokens.some(({ kind }, i) => kind === "use" && tokens[i + 1]?.kind !== "unknown");
  return (
    open === 0 ||
    (open === 1 && has("place") && !has("day") && tokens.some(({ kin }) => kin !== "")) ||
    (open < 5 && has("can") && uses)
  );
}

/** 江岸区, without 武汉 before it: two or three characters that mean nothing else, and 区 or 县. */
function unreadPlaces(tokens: readonly Token[]): TextReading["unread"] {
  const found: { from: number; to: number }[] = [];
  tokens.forEach(({ text, to }, i) => {
    if (!/^[区县旗]$/.test(text)) return;
    let at = i;
    while (tokens[at - 1]?.kind === "unknown" && i - at < 4) at -= 1;
    const from = tokens[at]?.from ?? to;
    if (i - at > 1 && i - at < 4 && tokens[at - 1]?.kind !== "place") found.push({ from, to });
  });
  return found;
}

/** 藁城区 behind 石家庄: at most three characters between a city and 区 or 县. */
function isPartOfPlace(tokens: readonly Token[], i: number): boolean {
  const reach = (step: number): Token | undefined => {
    let at = i + step;
    while (tokens[at]?.kind === "unknown" && Math.abs(at - i) < 3) at += step;
    return tokens[at];
  };
  return reach(-1)?.kind === "place" && /^[区县]$/.test(reach(1)?.text ?? "");
}

/** The place that is said most plainly, and of those the nearest; several codes where it may be several places. */
function placeFrom(statements: readonly PersonStatement[]): { codes: readonly string[]; item: Item } | undefined {
  const best = Math.max(...statements.map(({ weight }) => weight), -1);
  const [first, ...others] = statements.filter(({ weight }) => weight === best);
  if (first === undefined) return undefined;
  let {
    item,
    item: { codes },
  } = first;
  const seen = codes.slice();
  for (const { item: other } of others) {
    const more = other.codes;
    const narrower = more.filter((code) => codes.some((around) => isWithin(code, around)));
    const wider = codes.filter((code) => more.some((around) => isWithin(code, around)));
    if (narrower.length > 0) [codes, item] = [narrower, other];
    else if (wider.length > 0) codes = wider;
    else {
      for (const code of more) if (seen.indexOf(code) < 0) seen.push(code);
      codes = seen;
    }
  }
  return { codes, item };
}

function isSaidOf({ of, how }: PersonStatement, test: (one: Person) => boolean): boolean {
  return how === "all" || of.some(test);
}

/** What happened, and to whom. */
function eventOf(
  statements: readonly PersonStatement[],
  clauses: readonly Clause[],
  parties: Parties,
): { values: readonly string[]; item: Item } | undefined {
  const former = itemsOf(clauses).find(
    ({ kind, people }) => kind === "person" && people.some(({ key }) => key === "former"),
  );
  const isAsked = itemOf(clauses, "unbind") !== undefined;
  const found = statements.find(
    ({ topic, value }) =>
      topic === "event" || (isAsked && topic === "status" && value !== "not_enrolled" && value !== "normal"),
  );
  if (found === undefined) return former !== undefined && isAsked ? { values: ["divorce"], item: former } : undefined;
  if (found.value === "divorce") return { values: ["divorce"], item: found.item };
  const binds = itemOf(clauses, "bind");
  const who =
    itemOf(clauses, "grantor") !== undefined
      ? "grantor"
      : itemOf(clauses, "grantee") !== undefined
        ? "grantee"
        : undefined;
  const people = found.of;
  // 我爸去世了，能绑我妈吗 asks about another binding.
  if (
    binds !== undefined &&
    !isAsked &&
    parties.relatives.some((one) => people.length > 0 && !people.some((dead) => isAmong(one, dead)))
  )
    return undefined;
  const isOwner = people.some(({ key }) => key === (parties.owner === undefined ? "me" : parties.owner.key));
  let side = who ?? (people.length === 0 ? undefined : isOwner ? "grantor" : "grantee");
  const what = found.value;
  if (what === "death" && who === undefined && !isOwner) {
    // 我妈去世了，她账户里的钱: who died owns an account. Where somebody else does too, or nobody is said to, it may be either.
    const holders = holdersOf(clauses, /[账钱里]/);
    const isDead = (one: Person): boolean => people.some((other) => isAmong(one, other));
    const dead = holders.filter(isDead);
    const isBare =
      holders.length === 0 &&
      binds === undefined &&
      !isAsked &&
      itemsOf(clauses).some(({ kind, text }) => (kind === "account" && text === "钱") || kind === "balance");
    if (isBare || holdersOf(clauses, /./).some(isDead))
      side = dead.length > 0 && dead.length === holders.length && !isAsked ? "grantor" : undefined;
  }
  return {
    values: side === undefined ? [`grantor_${what}`, `grantee_${what}`] : [`${side}_${what}`],
    item: found.item,
  };
}

/** Whose account is spoken of in these words: 她账户, 我爸卡里的钱; 她的医保 may be one of residents. */
function holdersOf(clauses: readonly Clause[], words: RegExp): Person[] {
  const holders: Person[] = [];
  for (const { items } of clauses) {
    items.forEach(({ people }, i) => {
      // 我共济给爷爷的钱 is no account of his.
      if (itemAt(items, i - 1).kind === "give") return;
      let end = i + 1;
      while (/^(?:of|account|balance|have|plain|employee|other_day)$/.test(itemAt(items, end).kind)) end += 1;
      const said = items.slice(i + 1, end);
      if (
        said.some(
          ({ kind, text }) =>
            kind === "balance" ||
            kind === "employee" ||
            (words.test(text) && said.some((one) => one.kind === "account")),
        )
      )
        holders.push(...people);
    });
  }
  return holders;
}

function whereOf(clauses: readonly Clause[]): TextReading["where"] {
  const said = itemsOf(clauses).filter(({ kind }) => /^(?:same_city|same_province|other_province)$/.test(kind));
  const [item] = said;
  return item !== undefined && said.every(({ kind }) => kind === item.kind)
    ? { value: item.kind as "same_city", item }
    : undefined;
}
