import { dayOf, type View, wordOf, yuan } from "../view.js";

/** The vocabulary of a switch whose value is a word. */
const VOCABULARIES: Readonly<Record<string, string>> = {
  own_pays_self_funded: "permissions",
  shared_pays_self_funded: "permissions",
  shared_pays_deductible: "permissions",
  shared_pays_visit: "permissions",
  order: "orders",
  payment_cap: "capScopes",
  deductible_mode: "deductibleModes",
  band_base: "bandBases",
  cap_base: "capBases",
  trait: "traits",
  grantors_per_bill: "counts",
  scope_rounding: "scopeRoundings",
  scheme: "schemes",
  person: "persons",
  level: "levels",
};

const RATES = ["ratio", "away_points", "away_self_pay", "class_b"];

/** The value of a switch as people say it: 700元, 80%, 不可以. */
export function switchValue(view: View, name: string, value: string): string {
  const vocabulary = VOCABULARIES[name];
  if (value === "none" && name !== "trait" && name !== "deductible_mode") return view.ui.split.notUsed;
  if (vocabulary !== undefined) return wordOf(view, vocabulary, value);
  if (name === "figures_day") return dayOf(view, value);
  if (name === "days") return value;
  // A group of ages is called by where it begins.
  if (name === "age") return value === "0" ? view.ui.split.youngest : view.ui.split.ageFrom(value);
  return RATES.includes(name) ? view.catalogue.forms.percent(value) : yuan(view, value);
}
