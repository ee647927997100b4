import type { EndingVerdict, GuideData, KnownPlace, Preview, Problem, Sheet, Verdict } from "gongji";
import type { Heard } from "gongji/form";
import guideAddress from "gongji/guide.json?url";
import { arrange } from "./asked.js";
import { type Bill, deductionRequest, emptyBill, type Inherited, type Sent } from "./bill.js";
import { bindingCase } from "./binding-case.js";
import { type EndingAnswers, endingQuestion, noEnding } from "./ending.js";
import { type EngineState, judge, judgeEnding, knownPlaces, localRules, split, start } from "./engine.js";
import { type GuideAnswers, noGuide } from "./guide-question.js";
import { provinceOf } from "./place.js";
import { type Language, type Size, storedLanguage, storedSize, storeLanguage, storeSize } from "./preferences.js";
import { loadSources, type Sources } from "./source.js";
import { textFile } from "./text-file.js";

/** Which of the three ways was picked, if any. */
export type Way = "" | "mutual_aid" | "wallet" | "family_account";

/** Where the relative is insured, as people say it. */
export type Where = "" | "same" | "province" | "elsewhere";

/** Milliseconds of quiet before an answer is worked out anew. */
const QUIET = 30;
/** How often in a row the engine is started again by itself. */
const MOST_STOPS = 2;
/** What is asked before the engine has said what matters. */
const FIRST = ["grantor.scheme", "grantor.account", "grantor.status", "grantee.scheme", "grantee.status"];

/** All that the page knows, in memory only. */
export class Session {
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
  /** The place a shared account was just moved to, to be read out. */
  moved: number | undefined;
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

  #watchers = new Set<() => void>();
  #timer = 0;
  #stops = 0;

  /** Calls back after every change, until the function it gives back is called. */
  watch(changed: () => void): () => void {
    this.#watchers.add(changed);
    return () => void this.#watchers.delete(changed);
  }

  /** Starts the engine; what was typed before and meanwhile is answered as soon as it runs. */
  async open(): Promise<void> {
    this.engine = { at: "loading" };
    this.#tell();
    this.engine = await start();
    if (this.engine.at === "ready") this.known = knownPlaces();
    this.#work();
  }

  /** The titles behind the answers, and the guides. They come after the engine: the first answer does not wait for them. */
  async read(): Promise<void> {
    this.reading = true;
    this.#tell();
    const [sources, guides] = await Promise.all([loadSources(), textFile<GuideData>(guideAddress)]);
    this.sources = sources ?? this.sources;
    this.guides = guides ?? this.guides;
    this.reading = false;
    this.#tell();
  }

  speak(language: Language): void {
    this.language = language;
    storeLanguage(language);
    this.#tell();
  }

  resize(size: Size): void {
    this.size = size;
    storeSize(size);
    this.#tell();
  }

  setDay(day: string): void {
    this.day = day;
    this.#changed();
  }

  answer(path: string): string {
    return this.answers[path] ?? "";
  }

  setAnswer(path: string, text: string): void {
    this.answers = { ...this.answers, [path]: text };
    if (path === "grantor.region") this.#moveRelative();
    this.#changed();
  }

  /** The wallet and the quota are for two provinces; the 亲情账户 is a question of its own. */
  setWay(way: Way): void {
    this.way = way;
    this.answers = { ...this.answers, "use.through": way === "family_account" ? "family_account" : "" };
    if (way === "wallet") this.where = "elsewhere";
    this.#moveRelative();
    this.#changed();
  }

  /** 同一城市 follows the holder's place; the other two wait for a place to be picked, and keep a picked one that still fits. */
  setWhere(where: Where): void {
    this.where = where;
    this.#moveRelative();
    this.#changed();
  }

  setBill(change: Partial<Bill>): void {
    this.bill = { ...this.bill, ...change };
    this.#changed();
  }

  moveGrantor(grantors: Bill["grantors"], place: number): void {
    this.moved = place;
    this.setBill({ grantors });
  }

  setGuide(change: Partial<GuideAnswers>): void {
    this.guide = { ...this.guide, ...change };
    this.#tell();
  }

  setEnding(change: Partial<EndingAnswers>): void {
    this.ending = { ...this.ending, ...change };
    this.#changed();
  }

  /** The way of sharing a question about its end is about: the one chosen there, or the one the verdict found. */
  get endingThrough(): string {
    const found = this.verdict?.arrangement;
    return this.ending.through !== "" ? this.ending.through : found === "wallet" || found === "quota" ? found : "mutual_aid";
  }

  showSheet(open: boolean): void {
    this.sheetOpen = open;
    this.#work();
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

  #moveRelative(): void {
    const own = this.answer("grantor.region");
    const relative = this.answer("grantee.region");
    const sameProvince = provinceOf(own) === provinceOf(relative);
    const fits = this.where === "province" ? sameProvince && relative !== own : this.where === "elsewhere" && !sameProvince;
    this.answers = { ...this.answers, "grantee.region": this.where === "same" ? own : fits ? relative : "" };
  }

  #changed(): void {
    this.#tell();
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#work(), QUIET);
  }

  #work(): void {
    if (this.engine.at === "ready") {
      const judged = judge(bindingCase(this.day, this.answers));
      this.verdict = judged.value;
      this.verdictProblems = judged.problems;
      if (judged.value !== undefined) this.asked = arrange(this.asked, judged.value, this.answers, heldField());
      this.sent = deductionRequest(this.day, this.bill, this.inherited);
      const divided: Heard<Preview> = this.sent === undefined ? { problems: [] } : split(this.sent.request);
      this.split = divided.value;
      this.splitProblems = divided.problems;
      const ended = this.#end();
      const ruled = this.#look();
      this.#restart([judged, divided, ended, ruled].some((answer) => stopped(answer.problems)));
    }
    this.#tell();
  }

  #end(): Heard<EndingVerdict> {
    const question = endingQuestion(this.day, this.answer("grantor.region"), this.ending, this.endingThrough);
    const ended: Heard<EndingVerdict> = question === undefined ? { problems: [] } : judgeEnding(question);
    this.endingVerdict = ended.value;
    this.endingProblems = ended.problems;
    return ended;
  }

  #look(): Heard<Sheet> {
    const region = this.answer("grantor.region");
    const ruled: Heard<Sheet> = this.sheetOpen && region !== "" ? localRules({ region, day: this.day }) : { problems: [] };
    this.sheet = ruled.value;
    this.sheetProblems = ruled.problems;
    return ruled;
  }

  /** An engine that was cut off half-way is started again, but not for ever. */
  #restart(needed: boolean): void {
    this.#stops = needed ? this.#stops + 1 : 0;
    if (!needed) return;
    if (this.#stops > MOST_STOPS) this.engine = { at: "failed", reason: "engine_stopped" };
    else void this.open();
  }

  #tell(): void {
    for (const changed of this.#watchers) changed();
  }
}

/** The engine was cut off half-way and must be started again; what was typed is all here. */
function stopped(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.code === "engine_stopped");
}

/** The question a finger or a cursor is in: it does not vanish while it is being answered. */
function heldField(): string {
  const active = document.activeElement;
  const holder = active instanceof HTMLElement ? active.closest("[data-field]") : null;
  return holder?.getAttribute("data-field") ?? "";
}

/** The device's own day. */
function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

export const session = new Session();
