import type { MessageCatalogue } from "gongji/messages/zh-CN";
import { learnPlaces } from "./english-places.js";
import type { Language } from "./preferences.js";
import { first, type FirstWords } from "./words/first-zh.js";
import type { RestWords } from "./words/zh-CN.js";

/** Everything the page itself says in one language. */
export type UiWords = FirstWords & RestWords;

interface Tongue {
  readonly ui: UiWords;
  readonly catalogue: MessageCatalogue;
}

/** The functions of the message catalogues; they come with the first answer. */
export const lexicon = {} as typeof import("gongji/messages/zh-CN");

const tongues: Partial<Record<Language, Tongue>> = {};
/** The first screen needs no more than its own words. */
const beginning = { ui: first as UiWords, catalogue: undefined as unknown as MessageCatalogue };

export function teach(language: Language, words: object, catalogue: MessageCatalogue): void {
  tongues[language] = { ui: words as UiWords, catalogue };
}

export function tongueOf(language: Language): Tongue {
  return tongues[language] ?? tongues["zh-CN"] ?? beginning;
}

export async function learnEnglish(): Promise<void> {
  if (tongues.en !== undefined) return;
  const english = await import("./words/english.js");
  learnPlaces(english.places);
  teach("en", { ...english.first, ...english.rest }, english.catalogue);
}
