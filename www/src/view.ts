import { catalogue as englishCatalogue } from "gongji/messages/en";
import { type Catalogue, catalogue as chineseCatalogue, sentence, word } from "gongji/messages/zh-CN";
import type { Language } from "./preferences.js";
import type { Session } from "./session.js";
import { en } from "./words/en.js";
import { type UiWords, zh } from "./words/zh-CN.js";

/** What a part of the page is drawn from: the session and the language. */
export interface View {
  readonly session: Session;
  readonly ui: UiWords;
  readonly catalogue: Catalogue;
}

export function viewOf(session: Session): View {
  return { session, ...tongues[session.language] };
}

const tongues: Readonly<Record<Language, { readonly ui: UiWords; readonly catalogue: Catalogue }>> = {
  "zh-CN": { ui: zh, catalogue: chineseCatalogue },
  en: { ui: en, catalogue: englishCatalogue },
};

/** The catalogue's word for a spelling of a closed vocabulary. */
export function wordOf(view: View, vocabulary: string, name: string): string {
  return word(view.catalogue, vocabulary as Parameters<typeof word>[1], name);
}

export function sentenceOf(view: View, family: Parameters<typeof sentence>[1], code: string, params?: Readonly<Record<string, string>>): string | undefined {
  return sentence(view.catalogue, family, code, params);
}

export function yuan(view: View, amount: string): string {
  return view.catalogue.forms.yuan(amount);
}

export function dayOf(view: View, day: string): string {
  return view.catalogue.forms.day(day);
}

/** What the button says that takes an answer back, in short and in full. */
export function clearing(view: View, label: string): readonly [string, string] {
  const { clear } = view.ui.binding;
  return [clear, `${clear}${view.ui.colon}${label}`];
}
