// The search itself. Chinese has no blanks between words, so nothing is cut into words beforehand: what is typed is looked for as it
// stands, and where that is nowhere, by its pairs of characters (断缴补办 finds what has 断缴 and 补办).

/** File, anchor, title of the page, heading, text below it. */
export type Part = readonly [string, string, string, string, string];

export interface Hit {
  readonly part: Part;
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

const MOST = 20;
const AROUND = 24;

const folded = (text: string): string => text.normalize("NFKC").toLowerCase();

/** What must be found: the words that were typed, or where one of them is nowhere, its pairs of characters. */
function termsOf(typed: string, isKnown: (term: string) => boolean): string[][] {
  const words = folded(typed)
    .split(/[\s,，。、；;]+/)
    .filter((word) => word !== "");
  return words.map((word) =>
    isKnown(word) || word.length < 3 || !/\p{Script=Han}/u.test(word) ? [word] : pairs(word),
  );
}

function pairs(word: string): string[] {
  const letters = [...word];
  return letters.slice(1).map((letter, at) => `${letters[at] ?? ""}${letter}`);
}

/** The parts that have what was typed, the best first. */
export function look(parts: readonly Part[], typed: string): Hit[] {
  const texts = parts.map(([, , title, heading, text]) => ({
    title: folded(title),
    heading: folded(heading),
    text: folded(text),
  }));
  const groups = termsOf(typed, (term) =>
    texts.some(({ title, heading, text }) => `${title} ${heading} ${text}`.includes(term)),
  );
  if (groups.length === 0) return [];
  // What few parts have says more than what most have: of 断缴怎么办 the first pair.
  const weight = new Map(
    groups
      .flat()
      .map((term) => [
        term,
        Math.log(
          1 +
            parts.length /
              (1 + texts.filter(({ heading, text }) => heading.includes(term) || text.includes(term)).length),
        ),
      ]),
  );
  const scored = parts.flatMap((part, at) => {
    const { title, heading, text } = texts[at] ?? { title: "", heading: "", text: "" };
    let score = 0;
    for (const group of groups) {
      const there = group.filter((term) => heading.includes(term) || title.includes(term) || text.includes(term));
      // Of pairs a third must be there; a word must be.
      if (there.length === 0 || there.length * 3 < group.length) return [];
      for (const term of there)
        score +=
          (weight.get(term) ?? 1) *
          ((heading.includes(term) ? (group.length === 1 ? 12 : 3) : 0) +
            (title.includes(term) ? 6 : 0) +
            Math.min(text.split(term).length - 1, 4));
    }
    return [{ part, score }];
  });
  const best = scored.sort((one, other) => other.score - one.score).slice(0, MOST);
  return best.map(({ part }) => ({ part, ...around(part[4], groups.flat()) }));
}

/** A few characters around the first term that the text has. */
function around(text: string, terms: readonly string[]): Omit<Hit, "part"> {
  const low = text.toLowerCase();
  const term = terms.find((one) => low.includes(one));
  if (term === undefined) return { before: text.slice(0, 2 * AROUND), match: "", after: "" };
  const at = low.indexOf(term);
  const from = Math.max(0, at - AROUND);
  const to = at + term.length;
  return {
    before: (from > 0 ? "…" : "") + text.slice(from, at),
    match: text.slice(at, to),
    after: text.slice(to, to + 2 * AROUND),
  };
}
