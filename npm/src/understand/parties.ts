import { type PersonStatement, roleIn } from "./statement.js";
import { type Clause, isOthers, type Item, itemAt } from "./clause.js";
import { isAmong, type Person, SPEAKER } from "./person.js";

/** Whose account it is, and who is to use it. */
export interface Parties {
  /** `undefined` where it cannot be said. */
  readonly owner: Person | undefined;
  /** Everybody who may be the relative; several only where the text names several. */
  readonly relatives: readonly Person[];
  /** The words that name the relative. */
  readonly item: Item | undefined;
  /** Whether the text says who shares with whom, against the usual. */
  readonly isReversed: boolean;
}

interface FoundParties {
  owners: Person[];
  givers: { who: readonly Person[]; to: readonly Person[] }[];
  users: { people: readonly Person[]; item: Item }[];
  mentions: { people: readonly Person[]; item: Item }[];
  /** Whose accounts are spoken of. */
  holders: Person[];
  /** Whether something is given to the speaker. */
  toSpeaker: boolean;
  /** 绑我爸的医保: his account, or he to mine. */
  unclear: boolean;
}

/** Finds the two parties. Without a word about it the account is the speaker's. */
export function partiesOf(clauses: readonly Clause[], statements: readonly PersonStatement[]): Parties {
  const found: FoundParties = {
    owners: [],
    givers: [],
    users: [],
    mentions: [],
    holders: [],
    toSpeaker: false,
    unclear: false,
  };
  for (const { items } of clauses) look(items, found);
  const unknown: Parties = { owner: undefined, relatives: [], isReversed: false, item: undefined };
  const isOthersKey = ({ key }: Person): boolean => key !== "me";
  const kin = distinct(peopleOf(found.mentions)).filter(isOthersKey);
  const giver = found.givers.find(({ who, to }) => who.every((one) => to.every((other) => !isAmong(one, other))));
  // 外公有医保，能给我用吗: the one who is named gives.
  const others = found.toSpeaker ? kin.filter((one) => !peopleOf(found.users).some(({ key }) => key === one.key)) : [];
  const given = others.length === 1 ? others : [];
  const owners = found.owners.length > 0 ? distinct(found.owners) : giver === undefined ? given : giver.who;
  // 我和老公的医保 is the speaker's too.
  if (owners.length > 1 && owners.every(isOthersKey)) return unknown;
  const [owner = SPEAKER] = owners.length > 1 ? [] : owners;
  const isReversed = isOthersKey(owner);
  // 爷爷有医保卡，我能用吗: the speaker uses an account, and not the own one.
  const isUser = owners.length === 0 && found.users.some(({ people }) => people.every(({ key }) => key === "me"));
  if ((found.unclear || isUser) && !isReversed) return unknown;
  const users = found.users.filter(({ people }) =>
    people.every((one) => one.key !== owner.key && (isReversed || isOthersKey(one))),
  );
  const relatives = distinct(peopleOf(users));
  if (relatives.length > 0) {
    const { item } = users[0] ?? { item: undefined };
    return isReversed || !isThird(kin, relatives, statements, found.holders)
      ? { owner, relatives, isReversed, item }
      : unknown;
  }
  // 我卡里5000，我爸卡里2万: either may share.
  if (isReversed || (owners.length === 0 && found.holders.some(isOthersKey))) return unknown;
  // 我和老公在东莞，公公在永州: it is not the husband who is asked about.
  const besides = distinct(peopleOf(found.mentions.filter(({ people }) => people.every(isOthersKey))));
  return { owner, relatives: besides.length > 0 ? besides : kin, isReversed, item: undefined };
}

function peopleOf(named: readonly { readonly people: readonly Person[] }[]): Person[] {
  return named.reduce<Person[]>((all, { people }) => all.concat(people), []);
}

/** Whether somebody else could be the owner: a third person with a place or an account, where the speaker has none. */
function isThird(
  kin: readonly Person[],
  relatives: readonly Person[],
  statements: readonly PersonStatement[],
  holders: readonly Person[],
): boolean {
  const hasPlace = (key: string): boolean =>
    holders.some((one) => one.key === key) ||
    statements.some(({ of, topic }) => topic === "place" && of.some((one) => one.key === key));
  return (
    !hasPlace("me") && kin.some((one) => !relatives.some((relative) => isAmong(one, relative)) && hasPlace(one.key))
  );
}

function distinct(people: readonly Person[]): Person[] {
  return people.filter((one, i) => people.findIndex(({ key }) => key === one.key) === i);
}

/** Looks at one clause for owners, users and those who give. */
function look(items: readonly Item[], found: FoundParties): void {
  let subject: readonly Person[] | undefined;
  let subjectItem: Item | undefined;
  items.forEach((item, i) => {
    if (item.kind !== "person") return;
    const { people } = item;
    const role = roleIn(items, i);
    const before = items.slice(0, i);
    const behind = items.slice(i + 1);
    found.mentions.push({ people, item });
    if (role === "possessor") {
      found.holders.push(...people);
      const afterwards = behind;
      const givesOn = afterwards.some(({ kind }, k) => kind === "give" && itemAt(afterwards, k + 1).kind === "person");
      const usedBefore = before.some((one) => one.kind === "use" || (one.kind === "total" && one.text === "花"));
      const usedBehind = usedByAnother(afterwards);
      const boundBefore = before.some(({ kind }) => kind === "bind" || kind === "guide") && !usedBefore;
      if (boundBefore && isOthers(item) && itemAt(items, i - 1).kind !== "of") found.unclear = true;
      if (usedBefore || givesOn || usedBehind) {
        found.owners.push(...people);
        // 能用我老婆的医保吗: who asks uses it, if nobody else is named. 用我爸的医保给我妈看病 names who does.
        if (usedBefore && !isGivenOn(behind))
          found.users.push(
            subject === undefined
              ? { people: people.some(({ key }) => key === "me") ? [] : [SPEAKER], item }
              : { people: subject, item: subjectItem ?? item },
          );
      }
      return;
    }
    if (role === "given" || role === "bound") {
      // 给我妈绑 and 绑我妈; 我爸给我绑 has somebody before who gives; 帮我 asks who reads.
      if (itemAt(items, i - 1).text === "帮" && !isOthers(item)) return;
      found.users.push({ people, item });
      found.toSpeaker = found.toSpeaker || (role === "given" && !isOthers(item));
      if (subject !== undefined && actsBetween(before)) found.givers.push({ who: subject, to: people });
      return;
    }
    [subject, subjectItem] = [people, item];
    const next = behind.findIndex(
      ({ kind }) =>
        !/^(?:plain|can|also|all|in|place|insured|employee|resident|quantity|other_day|day|how|retired|inpatient|outpatient|pharmacy|see_doctor|chronic)$/.test(
          kind,
        ),
    );
    const { kind: acts } = itemAt(behind, next);
    const uses = acts === "use" || (acts === "bind" && !behind.some(({ kind }) => kind === "person"));
    if (uses && !(acts === "use" && isGivenOn(behind))) found.users.push({ people, item });
  });
}

/** Whether somebody is given to further on: 用我的医保给我妈看病. */
function isGivenOn(behind: readonly Item[]): boolean {
  return behind.some(({ kind }, k) => kind === "give" && itemAt(behind, k + 1).kind === "person");
}

/** 我爸的医保我能用吗: somebody stands behind the account and uses it. */
function usedByAnother(behind: readonly Item[]): boolean {
  const at = behind.findIndex(({ kind }) => kind === "person");
  return (
    at >= 0 &&
    behind.slice(at + 1).some(({ kind }) => kind === "use") &&
    !behind.slice(0, at).some(({ kind }) => kind === "use")
  );
}

/** Between subject and receiver stand only words of wish and ability. */
function actsBetween(before: readonly Item[]): boolean {
  for (let at = before.length - 1; at >= 0; at -= 1) {
    const { kind } = itemAt(before, at);
    if (kind === "person") return true;
    if (
      !/^(?:give|bind|can|plain|how|also|guide|in|place|insured|employee|resident|use|account|of|unbind|retired|other_day|day)$/.test(
        kind,
      )
    )
      return false;
  }
  return false;
}
