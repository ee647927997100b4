import type { UnbindingReply, GuideData, Preview, Problem, PolicyOverview, Verdict } from "gongji";
import { type Bill, emptyBill, type Inherited } from "./bill.js";
import type { Otherwise } from "./bill-answer.js";
import { finished } from "./binding-case.js";
import type { SentBill } from "./bill-request.js";
import { type EndingAnswers, noEnding } from "./ending.js";
import type { EngineState } from "./engine.js";
import { type GuideAnswers, noGuide } from "./guide-question.js";
import type { OwnWords } from "./own-words.js";
import { today } from "./day.js";
import { citiesOf, isProvince } from "./place.js";
import { type Language, type Size, storedSize } from "./preferences.js";
import type { Screen } from "./screen.js";
import type { Pasted } from "./settlement.js";
import type { Sources } from "./source.js";
import type { Split } from "./visit.js";

/** Which of the three ways was picked, if any. */
export type Way = "" | "mutual_aid" | "wallet" | "family_account";

/** Where the relative is insured, as people say it. */
export type Where = "" | "same" | "province" | "elsewhere";

/** All that the page knows: what was typed, and what the engine last said to it. */
export class State {
  language: Language = "zh-CN";
  size: Size = storedSize();
  engine: EngineState = { at: "loading" };
  sources: Sources = {};
  screen: Screen = "start";
  /** Why a screen is not there: it is on its way, or could not be had. */
  coming: "" | "loading" | "failed" = "";
  /** The only part that a host shows; nothing where the page is whole. */
  part: Screen | undefined;
  /** Whether a new version waits to be used. */
  renewed = false;
  /** Whether a host has a title and explanations of its own. */
  bare = false;
  day = today();
  /** A day that was typed and is none that can be asked about. */
  wrongDay = "";
  /** Whether somebody chose the day; otherwise it is today's. */
  dayChosen = false;
  way: Way = "";
  /** Insured with the province itself, not with one of its cities. */
  whole = false;
  where: Where = "";
  answers: Readonly<Record<string, string>> = {};
  asked: readonly string[] = [];
  /** What was read out of somebody's own words. */
  words: OwnWords | undefined;
  bill: Bill = emptyBill();
  verdict: Verdict | undefined;
  verdictProblems: readonly Problem[] = [];
  split: Preview | undefined;
  sent: SentBill | undefined;
  /** Keys of the shared accounts of which the part from past years was asked for. */
  historyAsked: readonly number[] = [];
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
  /** What was folded open on the screen of a bill. */
  unfolded: ReadonlySet<string> = new Set();
  /** The day being typed for "what if", before it is compared. */
  whatIfDay = "";
  otherwise: readonly Otherwise[] = [];
  /** The shared account that is being dragged, and the place it would be dropped at, both rows from 0. */
  dragged: { readonly from: number; readonly to: number } | undefined;
  /** What was just done to the list of shared accounts, to be read out. A row counts from 1. */
  happened: { readonly moved: number } | { readonly removed: string } | undefined;
  /** The guides of all places; nothing while they are not there, and again when they could not be had. */
  guides: GuideData | undefined;
  /** Whether the texts beside the page are being read, or will be once the engine has started. */
  reading = true;
  guide: GuideAnswers = noGuide;
  ending: EndingAnswers = noEnding;
  endingVerdict: UnbindingReply | undefined;
  endingProblems: readonly Problem[] = [];
  /** Worked out only while it is shown. */
  sheet: PolicyOverview | undefined;
  /** The rule a link named. */
  rule = "";
  /** Another place or day to put beside the sheet. */
  beside: { readonly region: string; readonly day: string } = { region: "", day: "" };
  sheetProblems: readonly Problem[] = [];

  answer(path: string): string {
    return this.answers[path] ?? "";
  }

  /** The place is a pooling area: a city, or a province that is one, or is meant as such. */
  get placed(): boolean {
    const own = this.answer("grantor.region");
    return own !== "" && (!isProvince(own) || this.whole || citiesOf(own).length === 0);
  }

  /** Whether anybody said what is in an account. */
  get accountsGiven(): boolean {
    const request = this.sent?.request as
      | { readonly own_account?: unknown; readonly wallet?: unknown; readonly grantors?: readonly object[] }
      | undefined;
    return (
      request !== undefined && ("own_account" in request || "wallet" in request || (request.grantors ?? []).length > 0)
    );
  }

  /** Which of the three facts are missing, in their order. */
  get missing(): readonly ("region" | "who" | "where")[] {
    const missing: ("region" | "who" | "where")[] = [];
    if (!this.placed) missing.push("region");
    if (this.answer("grantee.relation") === "") missing.push("who");
    if (this.answer("grantee.region") === "") missing.push("where");
    return missing;
  }

  /** The way of sharing a question about its end is about: the one chosen there, or the one the verdict found. */
  get endingThrough(): string {
    const found = this.verdict?.arrangement;
    return this.ending.through !== ""
      ? this.ending.through
      : found === "wallet" || found === "quota"
        ? found
        : "mutual_aid";
  }

  /** What a bill takes over from the first screens. Of a relative in the same province the city may be unknown: then it is asked. */
  get inherited(): Inherited {
    const own = this.answer("grantor.region");
    const self = this.bill.patient === "self";
    const relative = this.where === "" ? own : this.answer("grantee.region");
    const region = self ? own : relative;
    const said = self ? this.answer("grantor.scheme") : this.answer("grantee.scheme");
    const usual =
      self || this.answer("grantee.relation") === "spouse"
        ? "employee"
        : this.answer("grantee.relation") === ""
          ? ""
          : "resident";
    const isArea =
      region !== "" && (!isProvince(region) || (region === own && this.whole) || citiesOf(region).length === 0);
    return {
      region: isArea ? region : "",
      scheme: said === "" ? usual : said,
      presumed: said === "" && usual !== "",
      grantorRegion: own,
      balance: self ? "" : finished(this.answer("grantor.balance")),
    };
  }
}
