import { type Bill, emptyBill, reKeyed } from "./bill.js";
import { type EndingAnswers, noEnding } from "./ending.js";
import { type GuideAnswers, noGuide } from "./guide-question.js";
import { isScreen, type Screen } from "./screen.js";
import type { State, Where } from "./state.js";

const NAME = "gongji.answers";

/** What outlives a reload: in this tab only, without numbers of papers and without a pasted settlement. */
export interface Kept {
  readonly version: 1;
  /** The address the page was opened with; another one is another beginning. */
  readonly address: string;
  readonly screen: Screen;
  readonly day: string;
  readonly where: Where;
  readonly whole: boolean;
  readonly answers: Readonly<Record<string, string>>;
  readonly asked: readonly string[];
  readonly bill: Bill;
  readonly guide: GuideAnswers;
  readonly ending: EndingAnswers;
}

export function keep(state: State, address: string): void {
  const answers: Record<string, string> = {};
  for (const path of Object.keys(state.answers)) if (!path.includes(".id.")) answers[path] = state.answers[path] ?? "";
  const kept: Kept = {
    version: 1,
    address,
    screen: state.screen,
    day: state.dayChosen ? state.day : "",
    where: state.where,
    whole: state.whole,
    answers,
    asked: state.asked,
    bill: { ...state.bill, settled: "" },
    guide: state.guide,
    ending: state.ending,
  };
  tab((storage) => storage.setItem(NAME, JSON.stringify(kept)));
}

/** What was kept for this address. What cannot be read is as good as absent. */
export function readKept(address: string): Kept | undefined {
  try {
    const kept: unknown = JSON.parse(tab((storage) => storage.getItem(NAME)) ?? "null");
    return isKept(kept) && kept.address === address ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Puts it back, and keeps it; the screen that was open. */
export function restore(state: State, kept: Kept): Screen | undefined {
  const { day, where, whole, answers, asked, screen, address } = kept;
  const bill = reKeyed({ ...emptyBill(), ...kept.bill });
  Object.assign(state, {
    where,
    whole,
    answers,
    asked,
    bill,
    guide: { ...noGuide, ...kept.guide },
    ending: { ...noEnding, ...kept.ending },
  });
  if (day !== "") Object.assign(state, { day, dayChosen: true });
  keep(state, address);
  return isScreen(screen) ? screen : undefined;
}

function isKept(value: unknown): value is Kept {
  const kept = value as Partial<Record<keyof Kept, unknown>> | null;
  if (kept?.version !== 1 || !Array.isArray(kept.asked)) return false;
  const isRecord = (one: unknown): boolean => typeof one === "object" && one !== null;
  const rows = isRecord(kept.bill) ? (kept.bill as Partial<Bill>) : {};
  return (
    isRecord(kept.answers) &&
    [rows.lines, rows.grantors, rows.visits].every((list) => Array.isArray(list)) &&
    typeof kept.day === "string"
  );
}

export function forget(): void {
  tab((storage) => storage.removeItem(NAME));
}

/** Web views with storage switched off throw; the answers then last as long as the page. */
function tab<T>(use: (storage: Storage) => T): T | undefined {
  try {
    return use(sessionStorage);
  } catch {
    return undefined;
  }
}
