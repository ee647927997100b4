import type { PaperKind } from "../types/index.js";
import { type Typed, withoutBlanks } from "./typed-text.js";

/** How many characters a number has when it is finished; passports differ. */
const LENGTHS: Readonly<Record<PaperKind, readonly number[]>> = {
  resident_id: [18],
  hmt_residence: [18],
  foreign_residence: [15, 18],
  hk_macau_permit: [9, 11],
  taiwan_permit: [8, 10],
  passport: [5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17],
  birth_certificate: [10],
};
/** What stands behind the number of a permit and is no part of it: the count of its issues. */
const ISSUE_COUNT: Partial<Record<PaperKind, RegExp>> = {
  hk_macau_permit: /^([HM](?:\d{10}|\d{8}))\([A-Z0-9]{1,2}\)$/,
  taiwan_permit: /^(\d{10}|\d{8})(?:\([A-Z0-9]{1,2}\)|[A-Z])$/,
};

/**
 * Reads the number of an identity paper as people type and paste it: in groups, with blanks of every kind, in full-width characters, in
 * small letters. The count of issues behind a permit's number, `12345678(B)`, is left out. The engine judges the rest and names `×`.
 */
export function readId(kind: PaperKind, text: string): Typed {
  const bare = withoutBlanks(text)
    .replace(/[-_\u2010-\u2015\u00b7\u2022]/g, "")
    .toUpperCase();
  const counted = ISSUE_COUNT[kind]?.exec(bare);
  return { value: counted?.[1] ?? bare };
}

/** Whether a number is still being typed: 15 or 17 of 18 digits are not a wrong number yet. */
export function isIdUnfinished(kind: PaperKind, text: string): boolean {
  const { value } = readId(kind, text);
  const lengths = kind === "foreign_residence" && /^\d/.test(value) ? [18] : LENGTHS[kind];
  return (
    /^[A-Z0-9]*$/.test(value) && value.length < (lengths[lengths.length - 1] ?? 0) && !lengths.includes(value.length)
  );
}
