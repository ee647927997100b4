import type { PolicyEntry, PolicyStatement, Topic } from "gongji";

/** What a person asks, in the order of the sheet. */
export const GROUPS = ["who", "money", "where", "many", "pays", "papers", "ending", "across", "code"] as const;
export type Group = (typeof GROUPS)[number];

/** Under which question each topic stands. A topic that is missing here does not compile. */
const GROUP_OF: Readonly<Record<Topic, Group>> = {
  relations: "who",
  grantor_schemes: "who",
  grantor_categories: "who",
  grantor_paused: "who",
  grantee_schemes: "who",
  resident_gives_to: "who",
  grantee_categories: "who",
  grantee_paused: "who",
  model: "money",
  funds: "money",
  kept_back: "money",
  open_above: "money",
  commercial_floor: "money",
  area: "where",
  cross_province: "where",
  wallet_opened: "where",
  max_grantees: "many",
  max_grantees_ever: "many",
  max_grantors: "many",
  max_groups: "many",
  transfers_per_month: "many",
  one_per_role: "many",
  chains: "many",
  pays: "pays",
  pays_list: "pays",
  pays_list_of: "pays",
  resident_premium_needs: "pays",
  care_premium_needs: "pays",
  commercial_insurance_needs: "pays",
  premium_in_part: "pays",
  premium_mode: "pays",
  other_card: "pays",
  own_first: "pays",
  order: "pays",
  grantors_per_bill: "pays",
  payment_cap: "pays",
  employee_year_from: "pays",
  scope_rounding: "pays",
  own_pays_self_funded: "pays",
  shared_pays_self_funded: "pays",
  shared_pays_deductible: "pays",
  away_referred_points: "pays",
  away_unreferred_points: "pays",
  account_in_fund: "pays",
  shared_in_account: "pays",
  hospital_in_cash: "pays",
  requires: "papers",
  consent: "papers",
  papers: "papers",
  term: "ending",
  unbind_by: "ending",
  lock_months: "ending",
  ends_when: "ending",
  must_end: "ending",
  unbind_effective: "ending",
  leftover: "ending",
  wallet_max_transfer: "across",
  wallet_transfers_per_day: "across",
  wallet_quiet_from: "across",
  wallet_quiet_to: "across",
  wallet_place_change: "across",
  wallet_unaccepted: "across",
  quota_pays: "across",
  quota_part_usable: "across",
  wallet_while_pending: "across",
  wallet_pass_on: "across",
  cross_ends_when: "across",
  cross_unbind_by: "across",
  quota_leftover: "across",
  family_account_spends: "code",
  family_account_members: "code",
  family_account_holders: "code",
};

const TOPICS = Object.keys(GROUP_OF) as Topic[];

/** Topics made of words of which the silence tells something: here a word nobody speaks of is named as not known. */
const VOCABULARY: Readonly<Partial<Record<Topic, string>>> = {
  relations: "relations",
  grantor_schemes: "schemes",
  grantor_categories: "categories",
  grantee_schemes: "schemes",
  grantee_categories: "categories",
  papers: "papers",
  pays: "uses",
};

/** What is said of one topic in one breath: of several words at once where all the same is said of them. */
export interface Line {
  readonly state: PolicyEntry["state"];
  /** Empty for a topic that is not made of words. */
  readonly words: readonly string[];
  /** One reading, or every one that may hold; each may be said by several places or pages. */
  readonly readings: readonly StatedValue[];
}

export interface StatedValue {
  readonly value: string;
  readonly said: readonly PolicyStatement[];
}

export interface TopicRules {
  readonly topic: Topic;
  /** Lines that rest on the same pages stand together, so that the pages are named once. */
  readonly blocks: readonly (readonly Line[])[];
}

/** What is not known of a topic: all of it, or some of its words. */
export interface Gap {
  readonly topic: Topic;
  readonly vocabulary: string;
  readonly words: readonly string[];
}

export function rulesOf(all: readonly PolicyEntry[], group: Group): TopicRules[] {
  const here = TOPICS.filter((topic) => GROUP_OF[topic] === group);
  const groups = here.map((topic) => ({ topic, blocks: blocksOf(linesOf(entriesOf(all, topic))) }));
  return groups.filter((rules) => rules.blocks.length > 0);
}

/** `words` gives a vocabulary's words in its order. */
export function gapsOf(all: readonly PolicyEntry[], words: (vocabulary: string) => readonly string[]): Gap[] {
  const gaps: Gap[] = [];
  for (const topic of TOPICS) {
    const entries = entriesOf(all, topic);
    const vocabulary = VOCABULARY[topic] ?? "";
    const silent =
      entries.length === 0 || vocabulary === ""
        ? []
        : words(vocabulary).filter((word) => !entries.some((entry) => entry.word === word));
    if (entries.length === 0 || silent.length > 0) gaps.push({ topic, vocabulary, words: silent });
  }
  return gaps;
}

function entriesOf(all: readonly PolicyEntry[], topic: Topic): PolicyEntry[] {
  return all.filter((entry) => entry.topic === topic);
}

/** Gathers what has the same key, in the order it comes. */
function gather<T>(all: readonly T[], keyOf: (one: T) => string): T[][] {
  const alike = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    alike.set(key, [...(alike.get(key) ?? []), one]);
  }
  return Array.from(alike.values());
}

function linesOf(entries: readonly PolicyEntry[]): Line[] {
  return gather(entries, (entry) => JSON.stringify([entry.state, entry.statements])).map((same) => {
    const words = same.map((entry) => entry.word).filter((word) => word !== undefined);
    const readings = gather(same[0]?.statements ?? [], (statement) => statement.value).map((said) => ({
      value: said[0]?.value ?? "",
      said,
    }));
    return { state: same[0]?.state ?? "unknown", words, readings };
  });
}

/** A clash or an open start stands alone: each of its readings rests on pages of its own. */
function blocksOf(lines: readonly Line[]): Line[][] {
  return gather(lines, (line) =>
    JSON.stringify(
      line.readings.length > 1
        ? line
        : [line.state, line.readings.map((reading) => reading.said.map((one) => one.basis))],
    ),
  );
}
