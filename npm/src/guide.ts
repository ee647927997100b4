import type { Relation } from "./types/index.js";

/** What a person wants to do. `family_account` is the 亲情账户, which shows a code and holds no money. */
export type Task = "bind" | "unbind" | "look_up" | "transfer" | "buy_for_other" | "family_account";

export type ChannelKind =
  | "national_app" | "province_app" | "mini_program" | "alipay" | "wechat" | "web" | "hall" | "hotline" | "bank" | "terminal" | "provider";

/** What every entry of `gongji/guide.json` has. */
export interface Told {
  readonly tasks: readonly Task[];
  /** First day, where it is known; `to` is the last. */
  readonly from?: string;
  readonly to?: string;
  /** Keys of `gongji/sources.json`. */
  readonly sources: readonly string[];
}

/** An entry that may be meant for some relatives, or some channels, only. */
export interface ForRelative extends Told {
  readonly relations?: readonly Relation[];
  /** The relative's age. `up_to_16` has the sixteenth year in it, as `from_16` has: sources differ on which side it lies. */
  readonly age?: "any" | "under_16" | "up_to_16" | "from_16";
  readonly channels?: readonly ChannelKind[];
}

export interface ChannelEntry extends Told {
  readonly kind: ChannelKind;
  /** As people must type it. */
  readonly name: string;
  /** The menus, in the order to tap. */
  readonly path?: readonly string[];
  /** Codes of what to do there, in order; their words are the vocabulary `guideSteps`. */
  readonly steps?: readonly string[];
}

/** Papers: every one of `all`, and one of `one_of`. */
export interface PapersEntry extends ForRelative {
  readonly all?: readonly string[];
  readonly one_of?: readonly string[];
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
  readonly how: readonly string[];
}

export interface WarningEntry extends Told {
  readonly code: string;
  /** The number its sentence needs. */
  readonly count?: number;
}

export interface PlaceGuide {
  readonly channel?: readonly ChannelEntry[];
  readonly papers?: readonly PapersEntry[];
  readonly review?: readonly ReviewEntry[];
  readonly consent?: readonly ConsentEntry[];
  readonly warning?: readonly WarningEntry[];
}

/** What `gongji/guide.json` holds: every place's `PlaceGuide` by its code, `000000` the nation. */
export type GuideData = Readonly<Record<string, object>>;

export interface GuideQuestion {
  /** Where the grantor is insured. */
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
  /** Whether the region, or a place around it short of the nation, has channels of its own for the task. */
  readonly local: boolean;
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

/** What to do next, from what `gongji/guide.json` holds. No clock, no network; it needs no `init`. */
export function guide(data: GuideData, asked: GuideQuestion): Guide {
  const places = around(asked.region);
  const said = <T extends ForRelative>(place: string, table: keyof PlaceGuide): From<T>[] => {
    const known = data[place] as PlaceGuide | undefined;
    const entries = (known?.[table] ?? []) as readonly unknown[] as readonly T[];
    const fitting = entries.filter((entry) => fits(entry, asked));
    return fitting.map((entry) => ({ ...entry, place, national: place === NATION }));
  };
  const nearest = <T extends ForRelative>(table: keyof PlaceGuide, among: readonly string[]): From<T>[] => {
    const found: From<T>[] = [];
    for (const place of among) {
      found.push(...said<T>(place, table));
      if (found.some((entry) => entry.channels === undefined)) break;
    }
    return found;
  };
  const own = nearest<ChannelEntry>("channel", places.filter((place) => place !== NATION));
  const warnings: From<WarningEntry>[] = [];
  for (const place of places) {
    for (const warning of said<WarningEntry>(place, "warning")) {
      if (!warnings.some((told) => told.code === warning.code)) warnings.push(warning);
    }
  }
  return {
    local: own.length > 0,
    channels: own.concat(said<ChannelEntry>(NATION, "channel")),
    papers: nearest<PapersEntry>("papers", places),
    review: nearest<ReviewEntry>("review", places),
    consent: nearest<ConsentEntry>("consent", places),
    warnings,
  };
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
