import type { UnderstoodQuestion } from "gongji/understand";
import { baseAddress } from "./address.js";
import { type Bill, emptyGrantor, type Entry, type Held, withVisit } from "./bill.js";
import type { EndingAnswers } from "./ending.js";
import { moved, removed } from "./grantor-order.js";
import type { GuideAnswers } from "./guide-question.js";
import { citiesOf, provinceOf } from "./place.js";
import { forget } from "./kept.js";
import { load } from "./lazy.js";
import { type Language, type Size, storeLanguage, storeSize } from "./preferences.js";
import { Running } from "./running.js";
import { enter, type Screen, settle, step } from "./screen.js";
import { today } from "./day.js";
import { State, type Way, type Where } from "./state.js";
import { learnEnglish } from "./tongue.js";
import { visitOf } from "./visit.js";
import { isSame, MOST_WHAT_IFS, type WhatIf } from "./what-if.js";

/** What a person does to the page: each method puts down what was typed, and asks the engine anew. */
export class Session extends Running {
  /** English comes when it is asked for; until then the page speaks as before. */
  async speak(language: Language, stored = true): Promise<void> {
    if (stored) storeLanguage(language);
    await this.during(async () => {
      if (language === "en") await learnEnglish();
      this.language = language;
    });
  }

  /** A step in the history; the screen is drawn once its part of the page is there. */
  go(screen: Screen): void {
    enter(screen, this.addressOf(screen), baseAddress());
    this.show(screen);
    window.scrollTo(0, 0);
  }

  show(screen: Screen): void {
    this.screen = screen;
    void this.bring();
    this.work();
  }

  /** Loads what draws the screen; asking again asks again. */
  async bring(): Promise<void> {
    const { screen } = this;
    this.coming = "loading";
    await this.during(() =>
      load(screen).then(
        () => (this.coming = ""),
        () => (this.coming = "failed"),
      ),
    );
  }

  /** The reader of sentences is loaded while somebody types one. */
  async prepareWords(): Promise<void> {
    await import("./own-words.js").catch(() => undefined);
  }

  async readWords(text: string): Promise<void> {
    if (text.trim() === "") return;
    await this.during(async () => {
      const { readOwnWords } = await import("./own-words.js");
      this.words = readOwnWords(this, text);
    });
  }

  /** Takes one thing back that was read, and its chip with it. */
  async dropWord(path: string): Promise<void> {
    await this.during(async () => {
      const { dropWord } = await import("./own-words.js");
      if (this.words !== undefined)
        this.words = { ...this.words, facts: this.words.facts.filter((fact) => fact.path !== path) };
      dropWord(this, path);
    });
  }

  async chooseWord(question: UnderstoodQuestion, value: string): Promise<void> {
    await this.during(async () => {
      const { putWord } = await import("./own-words.js");
      const name = question.candidates.find((one) => one.value === value)?.name;
      if (this.words !== undefined) {
        const fact = { ...question, value, ...(name === undefined ? {} : { name }) };
        this.words = {
          ...this.words,
          facts: [...this.words.facts, fact],
          questions: this.words.questions.filter((one) => one !== question),
        };
      }
      putWord(this, question.path, value);
    });
  }

  /** A new version of the page waits to be used. */
  renew(): void {
    this.renewed = true;
    this.tell();
  }

  /** Forgets everything that was typed. */
  clear(): void {
    const { answers, asked, bill, guide, ending, where, way, whole, whatIfDay } = new State();
    Object.assign(this, {
      answers,
      asked,
      bill,
      guide,
      ending,
      where,
      way,
      whole,
      whatIfDay,
      day: today(),
      wrongDay: "",
      dayChosen: false,
      verdict: undefined,
      split: undefined,
      words: undefined,
    });
    forget();
    this.changed();
  }

  resize(size: Size, stored = true): void {
    this.size = size;
    if (stored) storeSize(size);
    this.tell();
  }

  /** A day still being typed, or one that no rule was read for: it is reported, and the answer stays that of the day before. */
  setWrongDay(day: string): void {
    this.wrongDay = day;
    this.changed();
  }

  /** A page that was left open over midnight is of the new day, where nobody chose one. */
  turnDay(): void {
    if (this.dayChosen || this.day === today()) return;
    this.day = today();
    this.changed();
  }

  setDay(day: string): void {
    this.wrongDay = "";
    this.day = day;
    this.dayChosen = true;
    this.#readdress();
    this.changed();
  }

  setAnswer(path: string, text: string): void {
    this.answers = { ...this.answers, [path]: text };
    if (path === "grantor.region") this.whole = false;
    if (path === "grantor.region") this.#moveRelative();
    if (path === "grantor.region") this.#readdress();
    this.changed();
  }

  /** The sheet's address says which place and day it is of. */
  #readdress(): void {
    if (this.screen === "rules" && step()?.screen === "rules") settle("rules", this.addressOf("rules"), baseAddress());
  }

  /** Everything that was assumed is so. */
  confirm(given: readonly { readonly field: string; readonly value: unknown }[]): void {
    const answers: Record<string, string> = { ...this.answers };
    for (const { field, value } of given) answers[field] = String(value);
    this.answers = answers;
    this.changed();
  }

  /** Insured with the province itself. */
  setWhole(province: string): void {
    this.setAnswer("grantor.region", province);
    this.whole = true;
    this.changed();
  }

  /** The wallet and the quota are for two provinces; the 亲情账户 is a question of its own. */
  setWay(way: Way): void {
    this.way = way;
    this.answers = { ...this.answers, "use.through": way === "family_account" ? "family_account" : "" };
    if (way === "wallet") this.where = "elsewhere";
    this.#moveRelative();
    this.changed();
  }

  /** 同城 follows the holder's place, 同省 is the province until a city is picked, and another province waits to be picked. */
  setWhere(where: Where): void {
    this.where = where;
    this.#moveRelative();
    this.changed();
  }

  /** A field with a half-typed text was left: the text counts now. */
  left(): void {
    this.changed();
  }

  setBill(change: Partial<Bill>): void {
    this.bill = { ...this.bill, ...change };
    this.changed();
  }

  /** Who is treated. Of a child both parents may pay, so there are two accounts to fill in. */
  setPatient(name: string): void {
    const patient = name === "self" ? "self" : "";
    if (name !== "self") this.answers = { ...this.answers, "grantee.relation": name };
    if (this.where === "") this.setWhere("same");
    const { grantors } = this.bill;
    const two = (name === "child" || this.bill.patient === "self") && grantors.length < 2;
    this.setBill({ patient, grantors: two ? [...grantors, emptyGrantor()] : grantors });
  }

  /** What is in hand decides what is asked. */
  setHeld(held: Held): void {
    const entry: Entry = held === "share" ? "share" : "amounts";
    const isPharmacy = ["pharmacy", "no_prescription"].includes(this.bill.visit);
    const visit =
      held === "till"
        ? isPharmacy
          ? this.bill.visit
          : "pharmacy"
        : isPharmacy && this.bill.held === "till"
          ? "outpatient"
          : this.bill.visit;
    this.setBill({ held, entry, visit });
  }

  /** Puts a shared account at another place of the order, both counted from 0. */
  moveGrantor(from: number, to: number): void {
    this.happened = { moved: to + 1 };
    this.setBill(moved(this.bill, from, to));
  }

  removeGrantor(row: number, name: string): void {
    this.happened = { removed: name };
    this.setBill(removed(this.bill, row));
  }

  /** Puts something that could be otherwise beside what was filled in, or takes it away. */
  compare(whatIf: WhatIf, on: boolean): void {
    const others = this.bill.whatIfs.filter((one) => !isSame(one, whatIf));
    this.setBill({ whatIfs: on && others.length < MOST_WHAT_IFS ? [...others, whatIf] : others });
  }

  /** Puts the bill on the form down as a visit of the year, to be followed by the next. */
  addVisit(): void {
    if (this.sent !== undefined) this.setBill(withVisit(this.bill, visitOf(this.sent.request)));
  }

  setWhatIfDay(day: string): void {
    this.whatIfDay = day;
    this.tell();
  }

  unfold(name: string, open: boolean): void {
    if (open === this.unfolded.has(name)) return;
    this.unfolded = new Set([...Array.from(this.unfolded).filter((one) => one !== name), ...(open ? [name] : [])]);
    this.tell();
  }

  drag(dragged: State["dragged"]): void {
    this.dragged = dragged;
    this.tell();
  }

  setGuide(change: Partial<GuideAnswers>): void {
    this.guide = { ...this.guide, ...change };
    this.tell();
  }

  compareSheet(change: Partial<State["beside"]>): void {
    this.beside = { ...this.beside, ...change };
    this.tell();
  }

  setEnding(change: Partial<EndingAnswers>): void {
    this.ending = { ...this.ending, ...change };
    this.changed();
  }

  #moveRelative(): void {
    const own = this.answer("grantor.region");
    if (this.where === "province" && own !== "" && citiesOf(provinceOf(own)).length === 0) this.where = "same";
    const relative = this.answer("grantee.region");
    const sameProvince = provinceOf(own) === provinceOf(relative);
    // Where the relative is may be known before the holder's place is.
    if (this.where === "" && relative !== "") {
      if (own !== "") this.where = relative === own ? "same" : sameProvince ? "province" : "elsewhere";
      return;
    }
    const fits =
      this.where === "province" ? sameProvince && relative !== own : this.where === "elsewhere" && !sameProvince;
    const open = this.where === "province" ? provinceOf(own) : "";
    this.answers = {
      ...this.answers,
      "grantee.region": this.where === "same" ? own : fits && relative !== "" ? relative : open,
    };
  }
}

export const session = new Session();
