import type { MessageCatalogue, sentence, word } from "gongji/messages/zh-CN";
import type { Session } from "./session.js";
import { englishName } from "./english-places.js";
import { isProvince, placeName, provinceOf, shortName } from "./place.js";
import { lexicon, tongueOf, type UiWords } from "./tongue.js";

/** What a part of the page is drawn from: the session and the language. */
export interface View {
  readonly session: Session;
  readonly ui: UiWords;
  readonly catalogue: MessageCatalogue;
}

export function viewOf(session: Session): View {
  return { session, ...tongueOf(session.language) };
}

/** The catalogue's word for a spelling of a closed vocabulary. */
export function wordOf(view: View, vocabulary: string, name: string): string {
  return lexicon.word(view.catalogue, vocabulary as Parameters<typeof word>[1], name);
}

export function sentenceOf(
  view: View,
  family: Parameters<typeof sentence>[1],
  code: string,
  params?: Readonly<Record<string, string>>,
): string | undefined {
  return lexicon.sentence(view.catalogue, family, code, params);
}

export function yuan(view: View, amount: string): string {
  return view.catalogue.forms.yuan(amount);
}

export function dayOf(view: View, day: string): string {
  return view.catalogue.forms.day(day);
}

/** The name of a place, in short, in the language of the page. */
export function nameOf(view: View, code: string): string {
  return view.session.language === "en" ? (englishName(code) ?? shortName(code)) : shortName(code);
}

/** The name of a place with its province. */
export function fullNameOf(view: View, code: string): string {
  if (view.session.language !== "en") return placeName(code);
  const [own, province] = [englishName(code), englishName(provinceOf(code))];
  if (own === undefined) return placeName(code);
  return isProvince(code) || province === undefined || province === own ? own : `${own}, ${province}`;
}

/** The relative's place, where it is another one and more is known than the holder's province. */
export function relativePlace(view: View): string {
  const { session } = view;
  const [own, relative] = [session.answer("grantor.region"), session.answer("grantee.region")];
  if (
    session.where === "same" ||
    relative === "" ||
    relative === own ||
    (session.where === "province" && isProvince(relative))
  )
    return "";
  return nameOf(view, relative);
}

/** What the button says that takes an answer back, in short and in full. */
export function clearing(view: View, label: string): readonly [string, string] {
  const { clear } = view.ui.binding;
  return [clear, `${clear}${view.ui.colon}${label}`];
}
