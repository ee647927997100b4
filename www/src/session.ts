import { type Bill, withVisit } from "./bill.js";
import type { EndingAnswers } from "./ending.js";
import { moved, removed } from "./grantor-order.js";
import type { GuideAnswers } from "./guide-question.js";
import { provinceOf } from "./place.js";
import { type Language, type Size, storeLanguage, storeSize } from "./preferences.js";
import { Running } from "./running.js";
import type { State, Way, Where } from "./state.js";
import { visitOf } from "./visit.js";
import { isSame, MOST_WHAT_IFS, type WhatIf } from "./what-if.js";

/** What a person does to the page: each method puts down what was typed, and asks the engine anew. */
export class Session extends Running {
  speak(language: Language): void {
    this.language = language;
    storeLanguage(language);
    this.tell();
  }

  resize(size: Size): void {
    this.size = size;
    storeSize(size);
    this.tell();
  }

  setDay(day: string): void {
    this.day = day;
    this.changed();
  }

  setAnswer(path: string, text: string): void {
    this.answers = { ...this.answers, [path]: text };
    if (path === "grantor.region") this.#moveRelative();
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

  /** 同一城市 follows the holder's place; the other two wait for a place to be picked, and keep a picked one that still fits. */
  setWhere(where: Where): void {
    this.where = where;
    this.#moveRelative();
    this.changed();
  }

  setBill(change: Partial<Bill>): void {
    this.bill = { ...this.bill, ...change };
    this.changed();
  }

  /** Puts a shared account at another place of the order, both counted from 0. */
  moveGrantor(from: number, to: number): void {
    this.happened = { what: "moved", row: to + 1 };
    this.setBill(moved(this.bill, from, to));
  }

  removeGrantor(row: number): void {
    this.happened = { what: "removed", row: row + 1 };
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

  drag(dragged: State["dragged"]): void {
    this.dragged = dragged;
    this.tell();
  }

  setGuide(change: Partial<GuideAnswers>): void {
    this.guide = { ...this.guide, ...change };
    this.tell();
  }

  setEnding(change: Partial<EndingAnswers>): void {
    this.ending = { ...this.ending, ...change };
    this.changed();
  }

  showSheet(open: boolean): void {
    this.sheetOpen = open;
    this.work();
  }

  #moveRelative(): void {
    const own = this.answer("grantor.region");
    const relative = this.answer("grantee.region");
    const sameProvince = provinceOf(own) === provinceOf(relative);
    const fits = this.where === "province" ? sameProvince && relative !== own : this.where === "elsewhere" && !sameProvince;
    this.answers = { ...this.answers, "grantee.region": this.where === "same" ? own : fits ? relative : "" };
  }

}

export const session = new Session();
