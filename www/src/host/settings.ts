import type { Language, Size } from "../preferences.js";
import type { Way } from "../state.js";

/** Who gets the result: a page of this origin around this one, or the mini-program around this web view. */
export type Receiver = { readonly origin: string } | "wx" | "my";

/** What a host may set for its visitors in the fragment of the address, which no server sees. Each is a fact about the host. */
export interface Settings {
  readonly language?: Language;
  readonly size?: Size;
  readonly day?: string;
  /** Where the host's visitors are insured, as a GB/T 2260 code. */
  readonly region?: string;
  readonly way?: Exclude<Way, "">;
  readonly visit?: string;
  readonly level?: string;
  /** The part that is shown alone. */
  readonly part?: keyof typeof PARTS;
  /** `off`: the host has a title and explanations of its own. */
  readonly title?: "off";
  /** `off`: nothing is put aside for use without a network. */
  readonly offline?: "off";
  /** On the sheet of local rules: the rule to show. */
  readonly rule?: string;
  readonly receiver?: Receiver;
}

/** The parts of the page by the names hosts use. */
export const PARTS = { binding: "start", guide: "how", bill: "bill", ending: "ending", rules: "rules" } as const;

type Grammar = Readonly<Record<string, RegExp>>;

const GRAMMAR: Grammar = {
  language: /^(zh-CN|en)$/,
  size: /^(normal|large)$/,
  day: /^20[123]\d-(0\d|1[0-2])-([0-2]\d|3[01])$/,
  region: /^\d{6}$/,
  way: /^(mutual_aid|wallet|family_account)$/,
  visit: /^(outpatient|pharmacy|inpatient|chronic)$/,
  level: /^(primary|[123])$/,
  part: /^(binding|guide|bill|ending|rules)$/,
  title: /^off$/,
  offline: /^off$/,
  rule: /^[a-z_]{1,40}(\.[a-z0-9_]{1,40})?$/,
};

/**
 * `#region=420100&language=en&host=https://example.com`. What is not listed above is not read: an address is no place for a
 * relation, a balance or a number of a paper. What is not well formed is as good as absent.
 */
export function settingsIn(fragment: string): Settings {
  const given = new URLSearchParams(fragment.replace(/^#/, ""));
  const settings: Record<string, unknown> = {};
  for (const [name, grammar] of Object.entries(GRAMMAR)) {
    const value = given.get(name);
    if (value !== null && grammar.test(value)) settings[name] = value;
  }
  const receiver = receiverIn(given.get("host") ?? "");
  return (receiver === undefined ? settings : { ...settings, receiver }) as Settings;
}

function receiverIn(text: string): Receiver | undefined {
  if (text === "wx" || text === "my") return text;
  try {
    const { origin, protocol, hostname } = new URL(text);
    const safe = protocol === "https:" || hostname === "127.0.0.1" || hostname === "localhost";
    // An origin and nothing behind it: neither a path nor a star.
    return safe && origin === text ? { origin } : undefined;
  } catch {
    return undefined;
  }
}
