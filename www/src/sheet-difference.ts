import type { PolicyEntry, PolicyOverview } from "gongji";

/** One rule that reads otherwise in one of two sheets; nothing where it says nothing. */
export interface Difference {
  readonly topic: string;
  readonly word: string | undefined;
  readonly left: readonly string[];
  readonly right: readonly string[];
}

/** What differs between two sheets, in the order of the first. */
export function differencesOf(left: PolicyOverview, right: PolicyOverview): Difference[] {
  const keyOf = ({ topic, word }: PolicyEntry): string => `${topic} ${word ?? ""}`;
  const others = new Map(right.entries.map((entry) => [keyOf(entry), entry]));
  const own = new Set(left.entries.map(keyOf));
  const both = [
    ...left.entries.map((entry) => [entry, others.get(keyOf(entry))] as const),
    ...right.entries.filter((entry) => !own.has(keyOf(entry))).map((entry) => [undefined, entry] as const),
  ];
  return both
    .map(([one, other]) => ({
      topic: (one ?? other)?.topic ?? "",
      word: (one ?? other)?.word,
      left: valuesOf(one),
      right: valuesOf(other),
    }))
    .filter((difference) => difference.left.join("\n") !== difference.right.join("\n"));
}

function valuesOf(entry: PolicyEntry | undefined): string[] {
  return Array.from(new Set((entry?.statements ?? []).map(({ value }) => value))).sort();
}
