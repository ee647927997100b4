// Only compiled, never run: does the published package type-check in someone else's strict project?
import {
  about,
  checkBinding,
  guide,
  init,
  InitError,
  listRegions,
  loadFigures,
  loadPolicies,
  policyAt,
  previewDeduction,
  readSettlement,
  resetPolicies,
} from "gongji";
import type { About, Bill, Case, InitErrorCode, Outcome, Problem, Relation, Reply } from "gongji";
import * as en from "gongji/messages/en";
import * as zh from "gongji/messages/zh-CN";
import { understand } from "gongji/understand";
import guides from "gongji/guide.json" with { type: "json" };
import policies from "gongji/policies.json" with { type: "json" };
import sources from "gongji/sources.json" with { type: "json" };

async function start(): Promise<InitErrorCode | undefined> {
  try {
    await init(new URL("https://example.com/gongji.wasm"), { timeoutMs: 1000 });
    await init(fetch("/gongji.wasm"));
    await init(new Uint8Array(8));
    await init();
    await init(undefined, { figures: false });
    await init(undefined, { figures: new URL("https://example.com/figures.bin") });
    const reply: Reply<About> = await loadFigures(fetch("/figures.bin"));
    if (reply.ok && !reply.value.figures) await loadFigures(new Uint8Array(8));
    // @ts-expect-error a number is no source
    await loadFigures(8);
    return undefined;
  } catch (error) {
    return error instanceof InitError ? error.code : undefined;
  }
}

function problems<T>(reply: Reply<T>): readonly Problem[] {
  // A reply is one of two things, distinguished by `ok`.
  return reply.ok ? [] : reply.errors;
}

function outcome(day: string): Outcome | undefined {
  const input: Case = { day, grantor: { region: "130100", scheme: "employee" } };
  const reply = checkBinding(input);
  return reply.ok ? reply.value.outcome : undefined;
}

function cash(bill: Bill): string | undefined {
  const reply = previewDeduction(bill);
  return reply.ok ? reply.value.totals?.psn_cash_pay : undefined;
}

/** Whatever the message holds, its amounts come back under closed names. */
function off(message: Record<string, unknown>): string | undefined {
  const reply = readSettlement({ message, region: "440100" });
  return reply.ok ? reply.value.identities.find((one) => one.judgement === "fails")?.difference : undefined;
}
// @ts-expect-error a message is needed
void readSettlement({ region: "440100" });

// @ts-expect-error no such scheme
const wrong: Case = { day: "2026-11-22", grantor: { scheme: "barter" } };

// @ts-expect-error the time allowed is a number
void init(undefined, { timeoutMs: "1 s" });
// @ts-expect-error `value` is there only when `ok` is true
void checkBinding({ day: "2026-11-22" }).value;

// Whatever a form holds may be passed; the reply says what is wrong with it.
const day = "2026-11-22";
const replies = [
  about(),
  loadPolicies(policies),
  loadPolicies("{}"),
  loadPolicies(null),
  resetPolicies(),
  checkBinding({ day }),
  previewDeduction({ day }),
  policyAt({ region: "420100", day }),
];

// Every place but the nation has one around it, and its layer is one of four words.
const places = listRegions();
const cities: (string | undefined)[] = places.ok
  ? places.value.filter((place) => place.layer === "city").map((place) => place.parent)
  : [];
// @ts-expect-error no such layer
void (places.ok && places.value[0]?.layer === "village");

// The JSON is passed as it comes; what is asked is closed.
const guided = guide(guides, { region: "420100", day: "2026-11-22", task: "bind" });
const next: string[] = guided.ok ? guided.value.channels.map((channel) => channel.name) : [];
// @ts-expect-error no such task
void guide(guides, { region: "420100", day: "2026-11-22", task: "dance" });

export default [
  cities,
  next,
  start,
  replies.map((reply: Reply<unknown>) => problems(reply)),
  outcome,
  cash,
  off,
  wrong,
  en,
  zh,
  sources,
];

// What is understood has the words of the fields; what may be missing is `undefined`.
const understanding = understand("我在武汉，我妈在宜昌", { today: day });
const kin: Relation | undefined = understanding.ok ? understanding.value.answers["grantee.relation"] : undefined;
const second: string | undefined = understanding.ok
  ? understanding.value.answers["bill.grantors.1.balance"]
  : undefined;
void [kin, second];
// @ts-expect-error the day is needed
void understand("我妈", {});
// @ts-expect-error no such field
void (understanding.ok && understanding.value.answers["grantee.name"]);
