import type { Relation } from "../types/index.js";

/** The sex of a person: M, F, or not known. */
export type PersonSex = "M" | "F" | "?";

/** A step from a person to a relative: up to a parent, down to a child, to the spouse, to a sibling; and the sex of who is reached. */
export interface KinStep {
  readonly to: "up" | "down" | "spouse" | "sibling";
  readonly sex: PersonSex;
}

/** The way from one person to another; `undefined` for somebody outside of it (叔叔, 朋友). */
export type KinPath = readonly KinStep[] | undefined;

const STEPS: Readonly<Record<string, KinStep["to"]>> = { u: "up", d: "down", s: "spouse", b: "sibling" };

/** Reads a path as the table of words writes it: `uM.uF`. A single `x` is somebody else. */
export function kinPath(text: string): KinPath {
  if (text === "x") return undefined;
  const steps: KinStep[] = [];
  for (const part of text.split("."))
    steps.push({ to: STEPS[part.charAt(0)] ?? "up", sex: part.charAt(1) as PersonSex });
  return steps;
}

/** The way back, seen from the person at the end. `from` is the sex of the person at the start. */
export function reversed(path: readonly KinStep[], from: PersonSex): KinStep[] {
  const BACK: Readonly<Record<KinStep["to"], KinStep["to"]>> = {
    up: "down",
    down: "up",
    spouse: "spouse",
    sibling: "sibling",
  };
  const back: KinStep[] = [];
  for (let i = path.length - 1; i >= 0; i -= 1) {
    const step = path[i];
    if (step !== undefined) back.push({ to: BACK[step.to], sex: i === 0 ? from : (path[i - 1]?.sex ?? "?") });
  }
  return back;
}

/** What joining two ways can come to besides a way: `unsure`, where it depends on who is who. */
export type JoinedPath = readonly KinStep[] | "unsure";

/** Joins a way and the steps that go on from its end, shortened: a father's wife is a parent, a child's sibling a child. */
export function joined(path: readonly KinStep[], more: readonly KinStep[], from: PersonSex): JoinedPath {
  let way: KinStep[] = path.slice();
  for (let i = 0; i < more.length; i += 1) {
    const step = more[i] as KinStep;
    // 女儿的医保给外孙: the daughter may be his mother, or another is.
    if (i < more.length - 1 && step.to === "down" && way.slice(-1).some(({ to }) => to === "up")) return "unsure";
    const next = extended(way, step, from);
    if (next === "unsure") return next;
    way = next;
  }
  return way;
}

function extended(way: KinStep[], step: KinStep, from: PersonSex): KinStep[] | "unsure" {
  const last = way[way.length - 1];
  if (last === undefined) return [step];
  const before = way.slice(0, -1);
  const sexBefore = before.length === 0 ? from : (before[before.length - 1]?.sex ?? "?");
  switch (`${last.to} ${step.to}`) {
    // A child's parent is the person before, or that person's spouse.
    case "down up":
      if (step.sex === "?" || sexBefore === "?") return "unsure";
      return step.sex === sexBefore ? before : extended(before, { to: "spouse", sex: step.sex }, from);
    // A parent's child is the person before, or a sibling.
    case "up down":
      return extended(before, { to: "sibling", sex: step.sex }, from);
    case "up spouse":
      return [...before, { to: "up", sex: step.sex }];
    case "down sibling":
      return [...before, { to: "down", sex: step.sex }];
    case "spouse spouse":
      return before;
    case "spouse down":
      return extended(before, { to: "down", sex: step.sex }, from);
    case "sibling up":
      return extended(before, step, from);
    case "sibling sibling":
      return [...before, step];
    default:
      return [...way, step];
  }
}

/** The relations that a way may be; several where a sex decides that nobody named, none for the person itself. */
export function relationsOf(path: KinPath): readonly Relation[] {
  if (path === undefined) return ["other"];
  const [first, second] = path;
  if (first === undefined) return [];
  if (path.length > 2) return ["other"];
  switch (second === undefined ? first.to : `${first.to} ${second.to}`) {
    case "spouse":
      return ["spouse"];
    case "up":
      return ["parent"];
    case "down":
      return ["child"];
    case "sibling":
      return ["sibling"];
    case "up up":
      return bySex(first.sex, "paternal_grandparent", "maternal_grandparent");
    case "down down":
      return bySex(first.sex, "sons_child", "daughters_child");
    case "spouse up":
      return ["parent_of_spouse"];
    case "down spouse":
      return ["spouse_of_child"];
    default:
      return ["other"];
  }
}

function bySex(sex: PersonSex, his: Relation, hers: Relation): readonly Relation[] {
  return sex === "M" ? [his] : sex === "F" ? [hers] : [his, hers];
}
