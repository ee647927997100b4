import { countedKinWords, formerSpouseWords, kinWords, ownedKinWords, unsureKinWords } from "./kin-words.js";
import { lexicon, shields, type WordClass } from "./lexicon.js";

/** What is known of a word: its class, or the relative it names. */
export interface KnownWord {
  readonly kind: WordClass | "kin" | "unsure_kin" | "former_spouse" | "shield";
  /** The way to the relative, or the relations it may be. */
  readonly kin: string;
  /** Whether the word is a relative only where it is said whose. */
  readonly owned: boolean;
}

let words: Map<string, KnownWord> | undefined;
let longest = 0;

function allWords(): Map<string, KnownWord> {
  if (words !== undefined) return words;
  const made = new Map<string, KnownWord>();
  const owned = new Set(ownedKinWords.split(" "));
  const add = (list: string, kind: KnownWord["kind"], kin: string): void => {
    for (const word of list.split(" ")) {
      if (!made.has(word)) made.set(word, { kind, kin, owned: owned.has(word) });
      longest = Math.max(longest, word.length);
    }
  };
  add(shields, "shield", "");
  add(formerSpouseWords, "former_spouse", "x");
  for (const relations of Object.keys(unsureKinWords)) add(unsureKinWords[relations] ?? "", "unsure_kin", relations);
  for (const path of Object.keys(kinWords)) add(kinWords[path] ?? "", "kin", path);
  for (const kind of Object.keys(lexicon) as WordClass[]) add(lexicon[kind], kind, "");
  for (const word of countedKinWords.split(" ")) {
    for (const which of "大小二三四老亲") add(which + word, "kin", made.get(word)?.kin ?? "x");
  }
  words = made;
  return made;
}

/** The longest known word that begins there. */
export function wordAt(text: string, start: number): (KnownWord & { readonly end: number }) | undefined {
  const known = allWords();
  for (let length = Math.min(longest, text.length - start); length > 0; length -= 1) {
    const word = known.get(text.slice(start, start + length));
    if (word !== undefined) return Object.assign({}, word, { end: start + length });
  }
  return undefined;
}
