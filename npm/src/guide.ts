import type { Reply } from "./contract.js";
import type { InputError, Relation } from "./types/index.js";

/** What a person wants to do. `family_account` is the 亲情账户, which shows a code and holds no money. */
export type Task = "bind" | "unbind" | "look_up" | "transfer" | "buy_for_other" | "family_account";

export type ChannelKind =
  | "national_app"
  | "province_app"
  | "mini_program"
  | "alipay"
  | "wechat"
  | "web"
  | "hall"
  | "hotline"
  | "bank"
  | "terminal"
  | "provider";

/** What to do in a channel. */
export type GuideStep =
  | "open"
  | "activate_code"
  | "sign_in"
  | "choose_place"
  | "add_relative"
  | "fill_in_relative"
  | "choose_relation"
  | "set_dates"
  | "set_amount"
  | "sign_undertaking"
  | "upload_papers"
  | "face_check"
  | "text_code"
  | "submit"
  | "relative_confirms"
  | "wait_for_review"
  | "check_result"
  | "choose_relative"
  | "end_binding"
  | "tell_id"
  | "ask"
  | "bring_papers"
  | "fill_in_form"
  | "show_patients_card";

/** A paper that proves who somebody is, or the relation. */
export type Proof =
  | "nothing"
  | "undertaking"
  | "agreement"
  | "application_form"
  | "id_card"
  | "relatives_id"
  | "id_of_both"
  | "valid_paper_of_both"
  | "household_register"
  | "marriage_certificate"
  | "birth_certificate"
  | "notarised_relation"
  | "proof_of_relation"
  | "patients_card";

/** How somebody confirms. */
export type Confirmation = "nothing" | "face_scan" | "app" | "link" | "text_code" | "sign_in" | "register_review";

/** A caution of a guide. */
export type GuideWarning =
  | "own_card_only"
  | "default_password"
  | "account_password"
  | "quota_steps_unread"
  | "wallet_both_open"
  | "wallet_proxy"
  | "code_is_no_money"
  | "members_at_most"
  | "holders_at_most"
  | "own_activation"
  | "name_clash"
  | "premium_first"
  | "premium_own_module"
  | "guest_premium_only"
  | "unbind_same_page"
  | "unbind_by_end_date"
  | "unbind_head_only";

/** What every entry of `gongji/guide.json` has. */
export interface GuideEntryBase {
  readonly tasks: readonly Task[];
  /** First day, where it is known; `to` is the last. */
  readonly from?: string;
  readonly to?: string;
  /** Keys of `gongji/sources.json`. */
  readonly sources: readonly string[];
}

/** An entry that may be meant for some relatives, or some channels, only. */
export interface ForRelative extends GuideEntryBase {
  readonly relations?: readonly Relation[];
  /** The relative's age. `up_to_16` has the sixteenth year in it, as `from_16` has: sources differ on which side it lies. */
  readonly age?: "any" | "under_16" | "up_to_16" | "from_16";
  readonly channels?: readonly ChannelKind[];
}

export interface ChannelEntry extends GuideEntryBase {
  readonly kind: ChannelKind;
  /** As people must type it. */
  readonly name: string;
  /** The menus, in the order to tap. */
  readonly path?: readonly string[];
  /** Codes of what to do there, in order; their words are the vocabulary `guideSteps`. */
  readonly steps?: readonly GuideStep[];
}

/** Papers: every one of `all`, and one of `one_of`. */
export interface PapersEntry extends ForRelative {
  readonly all?: readonly Proof[];
  readonly one_of?: readonly Proof[];
}

/** How long it takes: one of the four. */
export interface ReviewEntry extends ForRelative {
  readonly working_days?: number;
  readonly hours?: number;
  readonly at_once?: true;
  readonly time_unknown?: true;
}

/** Who confirms besides the grantor, by any one of the ways. */
export interface ConsentEntry extends ForRelative {
  readonly who: "grantee" | "spouse";
  readonly how: readonly Confirmation[];
}

export interface WarningEntry extends GuideEntryBase {
  readonly code: GuideWarning;
  /** The number its sentence needs. */
  readonly count?: number;
}

export interface PlaceGuide {
  readonly channel?: readonly ChannelEntry[];
  readonly papers?: readonly PapersEntry[];
  readonly review?: readonly ReviewEntry[];
  readonly consent?: readonly ConsentEntry[];
  readonly warning?: readonly WarningEntry[];
  /** Of the nation: the code of today by retired code; empty where the land was divided. */
  readonly moved?: Readonly<Record<string, string>>;
}

/** The tables of entries. */
type GuideTable = Exclude<keyof PlaceGuide, "moved">;

/** What `gongji/guide.json` holds: every place's `PlaceGuide` by its code, `000000` the nation. */
export type GuideData = Readonly<Record<string, object>>;

export interface GuideQuestion {
  /** Where the grantor is insured; empty for the nation's guide. */
  readonly region: string;
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly task: Task;
  readonly relation?: Relation;
  /** The relative's age in years. */
  readonly age?: number;
}

/** Whose word an entry is; `national` is the nation's default, which a place may do otherwise. */
export type From<T> = T & { readonly place: string; readonly national: boolean };

export interface Guide {
  /** The place that is answered for: that of today where the code asked about is retired; empty for the nation's guide. */
  readonly region: string;
  /** Whether the region, or a place around it short of the nation, has channels of its own for the task. */
  readonly local: boolean;
  /** Whether any entry says what to do for the task; false where no place anywhere has steps or menus of its own for it. */
  readonly has_steps: boolean;
  /** The most local place's that has any, then the nation's. */
  readonly channels: readonly From<ChannelEntry>[];
  /** These three are the most local place's; a wider one's too where it speaks of some channels only. Empty where nobody speaks. */
  readonly papers: readonly From<PapersEntry>[];
  readonly review: readonly From<ReviewEntry>[];
  readonly consent: readonly From<ConsentEntry>[];
  /** Each code once, as the most local place says it. */
  readonly warnings: readonly From<WarningEntry>[];
}

const NATION = "000000";

const TASKS: Readonly<Record<Task, true>> = {
  bind: true,
  unbind: true,
  look_up: true,
  transfer: true,
  buy_for_other: true,
  family_account: true,
};
const RELATIONS: Readonly<Record<Relation, true>> = {
  spouse: true,
  parent: true,
  child: true,
  sibling: true,
  paternal_grandparent: true,
  maternal_grandparent: true,
  sons_child: true,
  daughters_child: true,
  parent_of_spouse: true,
  spouse_of_child: true,
  paired_kin: true,
  other: true,
};

/**
 * What to do next, from what `gongji/guide.json` holds. No clock, no network; it needs no `init`. A task, relation, place, day or
 * age that does not exist is answered by an error, as by every other call.
 */
export function guide(data: GuideData, asked: GuideQuestion): Reply<Guide> {
  try {
    // Read once: what a getter answers the second time may be something else.
    const question = typeof asked === "object" && asked !== null ? ownFields(asked) : asked;
    const errors = mistakes(question);
    if (errors.length > 0) return { ok: false, errors };
    if (typeof data !== "object" || data === null)
      return { ok: false, errors: [{ code: "wrong_type", path: "", expected: "what gongji/guide.json holds" }] };
    return { ok: true, value: answer(data, question) };
  } catch {
    return {
      ok: false,
      errors: [
        { code: "not_readable", path: "", expected: "what gongji/guide.json holds, and an object that can be read" },
      ],
    };
  }
}

/** The five fields alone: an object with millions of others is not copied. What a page plants in prototypes is no field. */
function ownFields(asked: GuideQuestion): GuideQuestion {
  const own = (key: keyof GuideQuestion): unknown =>
    Object.prototype.hasOwnProperty.call(asked, key) ? asked[key] : undefined;
  return {
    region: own("region"),
    day: own("day"),
    task: own("task"),
    relation: own("relation"),
    age: own("age"),
  } as GuideQuestion;
}

/** Every mistake of a question, as the engine names them. */
function mistakes(asked: GuideQuestion | null | undefined): InputError[] {
  if (typeof asked !== "object" || asked === null) return [{ code: "wrong_type", path: "", expected: "an object" }];
  const { region, day, task, relation, age } = asked as { readonly [K in keyof GuideQuestion]?: unknown };
  const errors: InputError[] = [];
  const isWord = (words: object, word: unknown): boolean =>
    typeof word === "string" && Object.prototype.hasOwnProperty.call(words, word);
  const note = (isWrong: boolean, code: InputError["code"], path: string, expected: string): void => {
    if (isWrong) errors.push({ code, path, expected });
  };
  note(
    typeof region !== "string" || (region !== "" && !/^(?:[1-6]\d|7[1]|8[12])\d{4}$|^000000$/.test(region)),
    "region",
    "region",
    "six digits of GB/T 2260, or an empty text",
  );
  note(typeof day !== "string" || !isDay(day), "day", "day", "a day as YYYY-MM-DD");
  note(!isWord(TASKS, task), "not_one_of", "task", `one of ${Object.keys(TASKS).join(", ")}`);
  note(
    relation !== undefined && !isWord(RELATIONS, relation),
    "not_one_of",
    "relation",
    `one of ${Object.keys(RELATIONS).join(", ")}`,
  );
  note(
    age !== undefined && !(typeof age === "number" && age >= 0 && age <= 150 && age % 1 === 0),
    "out_of_range",
    "age",
    "a whole number from 0 to 150",
  );
  return errors;
}

function isDay(text: string): boolean {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (parts === null) return false;
  const [year, month, date] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && date >= 1 && date <= days;
}

function answer(data: GuideData, asked: GuideQuestion): Guide {
  const region = ofToday(data, asked.region);
  const places = around(region);
  const said = <T extends ForRelative>(place: string, table: GuideTable): From<T>[] => {
    const known = data[place] as PlaceGuide | undefined;
    const entries = (known?.[table] ?? []) as readonly unknown[] as readonly T[];
    const fitting = entries.filter((entry) => fits(entry, asked));
    return fitting.map((entry) => ({ ...entry, place, national: place === NATION }));
  };
  const nearest = <T extends ForRelative>(table: GuideTable, among: readonly string[]): From<T>[] => {
    const found: From<T>[] = [];
    for (const place of among) {
      found.push(...said<T>(place, table));
      if (found.some((entry) => entry.channels === undefined)) break;
    }
    return found;
  };
  const own = nearest<ChannelEntry>(
    "channel",
    places.filter((place) => place !== NATION),
  );
  const channels = own.concat(said<ChannelEntry>(NATION, "channel"));
  const warnings: From<WarningEntry>[] = [];
  for (const place of places) {
    for (const warning of said<WarningEntry>(place, "warning")) {
      if (!warnings.some((known) => known.code === warning.code)) warnings.push(warning);
    }
  }
  return {
    region,
    local: own.length > 0,
    has_steps: channels.some(({ steps, path }) => steps !== undefined || path !== undefined),
    channels,
    papers: nearest<PapersEntry>("papers", places),
    review: nearest<ReviewEntry>("review", places),
    consent: nearest<ConsentEntry>("consent", places),
    warnings,
  };
}

/**
 * The code of today of a retired one. Where the land was divided, and in the cities of 兵团, where two systems insure people, the code does
 * not say which place it is.
 */
function ofToday(data: GuideData, region: string): string {
  if (region.slice(0, 4) === "6590") return "";
  const moved = (data[NATION] as PlaceGuide | undefined)?.moved ?? {};
  const codes = [region, `${region.slice(0, 4)}00`].filter((code) => Object.prototype.hasOwnProperty.call(moved, code));
  return codes[0] === undefined ? region : (moved[codes[0]] ?? region);
}

/** The region, its city, its province, the nation. Places ruled straight by a province (`429004`) are their own city. */
function around(region: string): string[] {
  if (!/^\d{6}$/.test(region)) return [NATION];
  const city = region.slice(2) >= "9000" ? region : `${region.slice(0, 4)}00`;
  return Array.from(new Set([region, city, `${region.slice(0, 2)}0000`, NATION]));
}

/** Whether an entry holds on the day for the task, and for a relative of whom not everything may be known. */
function fits(entry: ForRelative, { task, day, relation, age }: GuideQuestion): boolean {
  if (!entry.tasks.includes(task) || day < (entry.from ?? day) || day > (entry.to ?? day)) return false;
  if (relation !== undefined && entry.relations !== undefined && !entry.relations.includes(relation)) return false;
  if (age === undefined || entry.age === undefined || entry.age === "any") return true;
  return entry.age === "from_16" ? age >= 16 : entry.age === "up_to_16" ? age <= 16 : age < 16;
}
