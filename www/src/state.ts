import type { EndingVerdict, GuideData, KnownPlace, Preview, Problem, Sheet, Verdict } from "gongji";
import { type Bill, emptyBill, type Inherited } from "./bill.js";
import type { Otherwise } from "./bill-answer.js";
import type { Sent } from "./bill-request.js";
import { type EndingAnswers, noEnding } from "./ending.js";
import type { EngineState } from "./engine.js";
import { type GuideAnswers, noGuide } from "./guide-question.js";
import { type Language, type Size, storedLanguage, storedSize } from "./preferences.js";
import type { Pasted } from "./settlement.js";
import type { Sources } from "./source.js";
import type { Split } from "./visit.js";

/** Which of the three ways was picked, if any. */
export type Way = "" | "mutual_aid" | "wallet" | "family_account";

/** Where the relative is insured, as people say it. */
export type Where = "" | "same" | "province" | "elsewhere";

/** What is asked before the engine has said what matters. */
const FIRST = ["grantor.scheme", "grantor.account", "grantor.status", "grantee.scheme", "grantee.status"];

/** All that the page knows, in memory only: what was typed, and what the engine last said to it. */
export class State {
  language: Language = storedLanguage();
  size: Size = storedSize();
  engine: EngineState = { at: "loading" };
  sources: Sources = {};
  known: ReadonlyMap<string, KnownPlace> = new Map();
  day = today();
  way: Way = "";
  where: Where = "";
  answers: Readonly<Record<string, string>> = {};
  asked: readonly string[] = FIRST;
  bill: Bill = emptyBill();
  verdict: Verdict | undefined;
  verdictProblems: readonly Problem[] = [];
  split: Preview | undefined;
  sent: Sent | undefined;
  splitProblems: readonly Problem[] = [];
  /** Every visit of the year with its split, the one on the form among them. */
  year: readonly Split[] = [];
  /** What the pasted settlement says. */
  pasted: Pasted | undefined;
  /** Traits of hospital, patient or visit that would change the money. */
  traitsOffered: readonly string[] = [];
  /** Whether a long stay would cost more here. */
  daysMatter = false;
  /** Whether the place counts something by the month, the quarter or the day. */
  periodMatters = false;
  /** The day being typed for "what if", before it is compared. */
  whatIfDay = "";
  otherwise: readonly Otherwise[] = [];
  /** The shared account that is being dragged, and the place it would be dropped at, both rows from 0. */
  dragged: { readonly from: number; readonly to: number } | undefined;
  /** What was just done to the list of shared accounts, to be read out. Rows count from 1. */
  happened: { readonly what: "moved" | "removed"; readonly row: number } | undefined;
  /** The guides of all places; nothing while they are not there, and again when they could not be had. */
  guides: GuideData | undefined;
  reading = false;
  guide: GuideAnswers = noGuide;
  ending: EndingAnswers = noEnding;
  endingVerdict: EndingVerdict | undefined;
  endingProblems: readonly Problem[] = [];
  /** Whether the sheet of local rules is open; it is worked out only then. */
  sheetOpen = false;
  sheet: Sheet | undefined;
  sheetProblems: readonly Problem[] = [];

  answer(path: string): string {
    return this.answers[path] ?? "";
  }

  /** The way of sharing a question about its end is about: the one chosen there, or the one the verdict found. */
  get endingThrough(): string {
    const found = this.verdict?.arrangement;
    return this.ending.through !== "" ? this.ending.through : found === "wallet" || found === "quota" ? found : "mutual_aid";
  }

  /** What part two takes over from part one. */
  get inherited(): Inherited {
    const own = this.answer("grantor.region");
    const relative = this.answer("grantee.region");
    return {
      region: relative === "" ? own : relative,
      scheme: this.answer("grantee.scheme"),
      grantorRegion: own,
      balance: this.answer("grantor.balance"),
    };
  }
}

/** The device's own day. */
function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
