// Reads a request: everything that is wrong is said with a code, a path and what was expected, as the module says it.
import { type Amount, parse, tooLarge } from "#amount";

interface Problem { readonly code: string; readonly path: string; readonly expected: string }

/** Why a value could not be read: one reason, or those gathered in a list or an object. */
export class Refusal {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]);
  constructor(code: string, path: string, expected: string);
  constructor(code: string | readonly Problem[], path = "", expected = "") {
    this.problems = typeof code === "string" ? [{ code, path, expected }] : code;
  }
}
const MOST_PROBLEMS = 20;

export type Reader<T> = (value: unknown, path: string) => T;
type Shape = Record<string, Reader<unknown>>;
export type Read<S extends Shape> = { [K in keyof S]?: ReturnType<S[K]> };

export const amount: Reader<Amount> = (value, path) => {
  const text = typeof value === "number" ? String(value) : value;
  if (typeof text !== "string") throw new Refusal("wrong_type", path, "yuan as text, or a number with at most two decimals");
  const [whole = "", part, more] = text.split(".");
  if (!/^\d*$/.test(whole) || (part !== undefined && !/^\d*$/.test(part)) || more !== undefined) {
    throw new Refusal("amount_characters", path, "yuan in digits with at most one point");
  }
  if (whole === "" || part === "") throw new Refusal("amount_shape", path, "digits on both sides of the point");
  if (part !== undefined && part.length > 2) throw new Refusal("amount_decimals", path, "at most two decimals");
  const amount = parse(text);
  if (tooLarge(amount)) throw new Refusal("amount_too_large", path, "at most 999999999.99");
  return amount;
};

export const word = <T extends string>(...words: readonly T[]): Reader<T> => (value, path) => {
  if (typeof value !== "string") throw new Refusal("wrong_type", path, "a word");
  if (!words.includes(value as T)) throw new Refusal("not_one_of", path, words.join(", "));
  return value as T;
};

const whole = (most: number, expected: string): Reader<number> => (value, path) => {
  if (typeof value !== "number") throw new Refusal("wrong_type", path, expected);
  if (!Number.isInteger(value) || value < 0 || value > most) throw new Refusal("out_of_range", path, expected);
  return value;
};
export const count = whole(4_294_967_295, "a whole number, 0 or more");
export const small = whole(255, "a whole number, 0 to 255");

export const flag: Reader<boolean> = (value, path) => {
  if (typeof value !== "boolean") throw new Refusal("wrong_type", path, "true or false");
  return value;
};

export const day: Reader<string> = (value, path) => {
  if (typeof value !== "string") throw new Refusal("wrong_type", path, "a day as YYYY-MM-DD");
  const at = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value);
  const date = at === null ? undefined : new Date(Date.UTC(Number(at[1]), Number(at[2]) - 1, Number(at[3])));
  const year = Number(at?.[1]);
  if (date === undefined || date.toISOString().slice(0, 10) !== value || year < 1900 || year > 2149) {
    throw new Refusal("day", path, "a day that exists, as YYYY-MM-DD, 1900 to 2149");
  }
  return value;
};

const PROVINCES = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-6])\d{4}$/;
export const region: Reader<string> = (value, path) => {
  if (typeof value !== "string") throw new Refusal("wrong_type", path, "six digits of GB/T 2260");
  if (!PROVINCES.test(value)) throw new Refusal("region", path, "six digits of GB/T 2260, such as 420100");
  return value;
};

/** Reads one part of a whole, whose other parts are read even if this one is wrong. */
function part<T>(each: Reader<T>, value: unknown, path: string, problems: Problem[]): T | undefined {
  try {
    if (value === null) throw new Refusal("null_value", path, "a value, or no field at all");
    return each(value, path);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    problems.push(...error.problems);
    return undefined;
  }
}

export const list = <T>(each: Reader<T>): Reader<T[]> => (value, path) => {
  if (!Array.isArray(value)) throw new Refusal("wrong_type", path, "a list");
  const problems: Problem[] = [];
  const read = value.map((item, index) => part(each, item, `${path}[${index}]`, problems));
  if (problems.length > 0) throw new Refusal(problems);
  return read as T[];
};

/** Wrong fields in the order they are declared in, then those there are no such, by name. */
export const object = <S extends Shape>(fields: S, ...needed: readonly (keyof S & string)[]): Reader<Read<S>> => {
  const readers = new Map(Object.entries(fields));
  const names = [...readers.keys()].join(", ");
  return (value, path) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Refusal("wrong_type", path, "an object");
    const given = value as Record<string, unknown>;
    const read: Record<string, unknown> = {};
    const problems: Problem[] = [];
    for (const [name, reader] of readers) {
      const at = path === "" ? name : `${path}.${name}`;
      if (given[name] !== undefined) read[name] = part(reader, given[name], at, problems);
      else if (needed.includes(name)) problems.push({ code: "missing", path: at, expected: "a value" });
    }
    const unknown = Object.keys(given).filter((key) => !readers.has(key) && given[key] !== undefined);
    for (const key of unknown.sort()) problems.push({ code: "unknown_field", path: path === "" ? key : `${path}.${key}`, expected: names });
    if (problems.length > 0) throw new Refusal(problems);
    return read as Read<S>;
  };
};

/** Not part of these cores; among the fields all the same, since a refusal names all there are. */
export const left_out: Reader<never> = (_, path) => {
  throw new Refusal("left_out", path, "nothing");
};

/** Answers, or says what is wrong with the question. */
export function reply<T>(work: () => T): { ok: true; value: T } | { ok: false; errors: readonly Problem[] } {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, errors: error.problems.slice(0, MOST_PROBLEMS) };
    throw error;
  }
}
