import { understand, type UnderstoodFact, type UnderstoodQuestion } from "gongji/understand";
import { VISITS } from "./bill.js";
import { HAPPENINGS } from "./ending.js";
import { isPlace, provinceOf } from "./place.js";
import type { Session } from "./session.js";
import type { Where } from "./state.js";

/** What was read out of a sentence: what it filled in, and what it leaves open. */
export interface OwnWords {
  readonly text: string;
  readonly facts: readonly UnderstoodFact[];
  readonly questions: readonly UnderstoodQuestion[];
  readonly task: string;
  /** Names of places that are not known. */
  readonly unread: readonly string[];
}

const WHERES: Readonly<Record<string, Where>> = {
  same_city: "same",
  same_province: "province",
  other_province: "elsewhere",
};

/** Reads a sentence and fills in what it says. What may mean two things is asked, nothing is guessed. */
export function readOwnWords(session: Session, text: string): OwnWords {
  const region = session.answer("grantor.region");
  const reply = understand(text, { today: session.day, ...(session.placed ? { region } : {}) });
  if (!reply.ok) return { text, facts: [], questions: [], task: "", unread: [] };
  const { facts, questions, answers, unread, where } = reply.value;
  const before = keptWords(session, facts);
  // The place first: where the relative is follows from it.
  const order = (path: string): number => ["grantor.region", "grantee.relation", "grantee.region"].indexOf(path);
  const sorted = [...facts].sort((one, other) => ((order(one.path) + 9) % 9) - ((order(other.path) + 9) % 9));
  for (const { path, value } of sorted) putWord(session, path, value);
  if (where !== undefined && answers["grantee.region"] === undefined) session.setWhere(WHERES[where.value] ?? "");
  return {
    text,
    facts: [...before, ...facts.filter(({ path }) => path !== "task")],
    questions,
    task: answers["task"] ?? "",
    unread: unread.map(({ text: name }) => name),
  };
}

/** What earlier sentences said and still holds. Of another relative nothing is kept. */
function keptWords(session: Session, facts: readonly UnderstoodFact[]): readonly UnderstoodFact[] {
  const isNamed = (path: string): boolean => facts.some((fact) => fact.path === path);
  const others = (session.words?.facts ?? []).filter(
    ({ path, value }) => !isNamed(path) && session.answer(path) === value,
  );
  const isStale = ({ path }: UnderstoodFact): boolean => isNamed("grantee.relation") && path.startsWith("grantee.");
  for (const { path } of others.filter(isStale)) dropWord(session, path);
  return others.filter((fact) => !isStale(fact));
}

/** Puts one thing that was understood where it belongs. */
export function putWord(session: Session, path: string, value: string): void {
  const { bill } = session;
  if (path === "grantor.region") session.setAnswer(path, known(value));
  else if (path === "grantee.region") setRelative(session, known(value));
  else if (path === "day") /^\d{4}-\d\d-\d\d$/.test(value) && session.setDay(value);
  else if (path === "event") setEvent(session, value);
  else if (path === "task") setTask(session, value);
  else if (!path.startsWith("bill.")) session.setAnswer(path, value);
  else if (path === "bill.personal_share") {
    session.setHeld("share");
    session.setBill({ share: value });
  } else if (path.startsWith("bill.amounts."))
    session.setBill({ entry: "amounts", amounts: { ...bill.amounts, [path.slice("bill.amounts.".length)]: value } });
  else if (path === "bill.own_account") session.setBill({ own: value });
  else if (/^bill\.grantors\.\d\.balance$/.test(path)) setBalance(session, Number(path.split(".")[2]), value);
  else if (path === "bill.visit") VISITS.some((visit) => visit === value) && session.setBill({ visit: value });
  else if (/^bill\.(wallet|level|scheme|person|age|days|away)$/.test(path))
    session.setBill({ [path.slice("bill.".length)]: value });
}

/** Takes back what a sentence filled in. */
export function dropWord(session: Session, path: string): void {
  if (path === "grantee.region") {
    session.setAnswer(path, "");
    session.setWhere("");
  } else if (path !== "day" && path !== "event") putWord(session, path, "");
}

function setRelative(session: Session, region: string): void {
  const own = session.answer("grantor.region");
  if (own === "") {
    session.setWhere("");
    session.setAnswer("grantee.region", region);
    return;
  }
  session.setWhere(
    region === "" ? "" : region === own ? "same" : provinceOf(region) === provinceOf(own) ? "province" : "elsewhere",
  );
  if (region !== "" && region !== own) session.setAnswer("grantee.region", region);
}

function setBalance(session: Session, row: number, value: string): void {
  const { grantors } = session.bill;
  if (row < grantors.length)
    session.setBill({
      grantors: grantors.map((grantor, place) => (place === row ? { ...grantor, balance: value } : grantor)),
    });
}

/** `grantor_death` is a death, of the holder. */
function setEvent(session: Session, value: string): void {
  const who = /^(grantor|grantee)_/.exec(value)?.[1] ?? "";
  const what = value.replace(/^(grantor|grantee)_/, "");
  if (HAPPENINGS.some((one) => one === what)) session.setEnding({ what, who });
}

function setTask(session: Session, value: string): void {
  if (value === "family_account") session.setWay("family_account");
  if (value === "unbind" && session.ending.what === "") session.setEnding({ what: "wish" });
}

/** A county counts as its city; what the lists do not have, as its province. */
function known(code: string): string {
  if (code === "") return "";
  const city = `${code.slice(0, 4)}00`;
  return [code, city, provinceOf(code)].find((one) => isPlace(one)) ?? "";
}
