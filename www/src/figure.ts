/** How a figure of `assume` is written, by its name. */
export type FigureForm = "yuan" | "percent" | "count" | "permission" | "cap_base" | "band_base";

const FORMS: Readonly<Record<string, FigureForm>> = {
  kept_back: "yuan",
  deductible: "yuan",
  cap: "yuan",
  ratio: "percent",
  class_b: "percent",
  away_points: "percent",
  away_self_pay: "percent",
  grantors_per_bill: "count",
  shared_pays_self_funded: "permission",
  shared_pays_deductible: "permission",
  own_pays_self_funded: "permission",
  cap_base: "cap_base",
  band_base: "band_base",
};

/** Nothing for a switch that `assume` has no field for: it follows the place's rule, and is only shown. */
export function formOf(name: string): FigureForm | undefined {
  return Object.prototype.hasOwnProperty.call(FORMS, name) ? FORMS[name] : undefined;
}
