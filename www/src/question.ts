import { type Control, controls } from "gongji/form";

/** How a question of part one is put. Its label is the field's name in the message catalogue. */
export type Question = Extract<Control, { kind: "choice" }> | { readonly kind: "yes_no" | "amount" | "count" | "hour" };

/** Every question the engine may ask for, by the path of its field. The relation, the places and the papers have controls of their own. */
export const questions: Readonly<Record<string, Question>> = asked();

export const RELATIONS = options("grantee.relation");

export const PAPERS = [
  "resident_id",
  "hmt_residence",
  "foreign_residence",
  "hk_macau_permit",
  "taiwan_permit",
  "passport",
  "birth_certificate",
] as const;

function asked(): Record<string, Question> {
  const made: Record<string, Question> = {};
  for (const path of Object.keys(controls)) {
    const control = controls[path];
    if (control === undefined || path === "grantee.relation" || !/^(grantor|grantee|use)\.|^family_account$/.test(path))
      continue;
    if (control.kind === "choice") made[path] = control;
    else if (
      control.kind === "yes_no" ||
      control.kind === "amount" ||
      control.kind === "count" ||
      control.kind === "hour"
    )
      made[path] = { kind: control.kind };
  }
  return made;
}

function options(path: string): readonly string[] {
  const control = controls[path];
  return control?.kind === "choice" ? control.options : [];
}
