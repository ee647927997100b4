import type { Relation } from "../types/index.js";
import { joined, type KinPath, kinPath, type KinStep, relationsOf, reversed, type PersonSex } from "./kin-path.js";

/** Somebody the text speaks of. */
export interface Person {
  /** The same for the same person. */
  readonly key: string;
  /** The way from the speaker; no steps for the speaker, `undefined` for somebody outside near kin. */
  readonly path: KinPath;
  /** What the person may be, where the word alone does not say. */
  readonly unsure?: readonly Relation[];
}

export const SPEAKER: Person = { key: "me", path: [] };

const steps = (path: readonly KinStep[]): string => path.map(({ to, sex }) => to.charAt(0) + sex).join(".");

export function kin(path: string, key: string): Person {
  return { key, path: kinPath(path) };
}

export function unsureKin(relations: string): Person {
  return { key: relations, path: undefined, unsure: relations.split(" ") as Relation[] };
}

/** The relative of a relative: 老公的妈妈. */
export function relativeOf(person: Person, relative: Person, speaker: PersonSex): Person {
  if (
    person.unsure !== undefined ||
    relative.unsure !== undefined ||
    person.path === undefined ||
    relative.path === undefined
  ) {
    const isOther = person.unsure === undefined && relative.unsure === undefined;
    return Object.assign({ key: `${person.key}>${relative.key}`, path: undefined }, isOther ? {} : { unsure: [] });
  }
  const relations: Relation[] = [];
  const paths: KinStep[][] = [];
  for (const sex of sexesOf(speaker)) {
    const way = joined(person.path, relative.path, sex);
    if (way === "unsure") return { key: `${person.key}>${relative.key}`, path: undefined, unsure: [] };
    paths.push(way.slice());
    for (const relation of relationsOf(way)) if (relations.indexOf(relation) < 0) relations.push(relation);
  }
  const [path] = paths;
  const isOne = paths.every((one) => steps(one) === steps(path ?? []));
  return isOne
    ? { key: steps(path ?? []) === "" ? "me" : steps(path ?? []), path }
    : { key: `${person.key}>${relative.key}`, path: undefined, unsure: relations };
}

const sexesOf = (sex: PersonSex): readonly PersonSex[] => (sex === "?" ? ["M", "F"] : [sex]);

/** What the relative may be to the owner of the account; none where it cannot be said. */
export function relationsBetween(owner: Person, relative: Person, speaker: PersonSex): readonly Relation[] {
  if (owner.key === relative.key) return [];
  if (relative.unsure !== undefined) return owner.key === "me" ? relative.unsure : [];
  if (owner.unsure !== undefined) return [];
  if (owner.path === undefined || relative.path === undefined)
    return owner.key === "me" || relative.key === "me" ? ["other"] : [];
  const found: Relation[] = [];
  for (const sex of sexesOf(speaker)) {
    const start = owner.path[owner.path.length - 1]?.sex ?? sex;
    const way = joined(reversed(owner.path, sex), relative.path, start);
    if (way === "unsure") return [];
    for (const relation of relationsOf(way)) if (found.indexOf(relation) < 0) found.push(relation);
  }
  return found;
}

/** Whether the one person may be among the other: 妈妈 and 爸妈. */
export function isAmong(one: Person, other: Person): boolean {
  if (one.key === other.key) return true;
  if (
    one.path === undefined ||
    other.path === undefined ||
    one.path.length !== other.path.length ||
    one.path.length === 0
  )
    return false;
  const [last, otherLast] = [one.path[one.path.length - 1], other.path[other.path.length - 1]];
  return (
    steps(one.path.slice(0, -1)) === steps(other.path.slice(0, -1)) &&
    last?.to === otherLast?.to &&
    (last?.sex === "?" || otherLast?.sex === "?")
  );
}
