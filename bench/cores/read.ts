// Reads a request: everything that is wrong is said with a code, a path and what was expected, as the module says it.
import { type Amount, parse, tooLarge } from "#amount";

interface Problem {
  readonly code: string;
  readonly path: string;
  readonly expected: string;
}

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
  if (typeof text !== "string")
    throw new Refusal("wrong_type", path, "yuan as text, or a number with at most two decimals");
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

export const word =
  <T extends string>(...words: readonly T[]): Reader<T> =>
  (value, path) => {
    if (typeof value !== "string") throw new Refusal("wrong_type", path, "a word");
    if (!words.includes(value as T)) throw new Refusal("not_one_of", path, words.join(", "));
    return value as T;
  };

const whole =
  (most: number, expected: string): Reader<number> =>
  (value, path) => {
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

const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export const day: Reader<string> = (value, path) => {
  if (typeof value !== "string") throw new Refusal("wrong_type", path, "a day as YYYY-MM-DD");
  const [, y, m, d] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value) ?? [];
  const [year, month, date] = [Number(y), Number(m), Number(d)];
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = (MONTHS[month - 1] ?? 0) + (leap ? 1 : 0);
  if (!(year >= 1900 && year <= 2149 && date >= 1 && date <= last)) {
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

/** What was caught may be a revoked Proxy of the caller's, which bites even here. */
function is<T>(error: unknown, kind: abstract new (...given: never[]) => T): error is T {
  try {
    return error instanceof kind;
  } catch {
    return false;
  }
}

/** Reads one part of a whole, whose other parts are read even if this one is wrong. */
function part<T>(each: Reader<T>, value: unknown, path: string, problems: Problem[]): T | undefined {
  try {
    if (value === null) throw new Refusal("null_value", path, "a value, or no field at all");
    return each(value, path);
  } catch (error) {
    if (!is(error, Refusal)) throw error;
    problems.push(...error.problems);
    return undefined;
  }
}

export const list =
  <T>(each: Reader<T>): Reader<T[]> =>
  (value, path) => {
    if (!Array.isArray(value)) throw new Refusal("wrong_type", path, "a list");
    const problems: Problem[] = [];
    const read = value.map((item, index) => part(each, item, `${path}[${index}]`, problems));
    if (problems.length > 0) throw new Refusal(problems);
    return read as T[];
  };

/** Own fields, each read once. Wrong ones are reported in the order of declaration, then unknown ones in the order given. */
export const object = <S extends Shape>(fields: S, ...needed: readonly (keyof S & string)[]): Reader<Read<S>> => {
  const readers = new Map(Object.entries(fields));
  const names = [...readers.keys()].join(", ");
  return (value, path) => {
    if (value === null) throw new Refusal("null_value", path, "a value, or no field at all");
    if (typeof value !== "object" || Array.isArray(value)) throw new Refusal("wrong_type", path, "an object");
    const given = value as Record<string, unknown>;
    const read: Record<string, unknown> = {};
    const wrong = new Map<string, Problem[]>();
    for (const name of Object.keys(given)) {
      const item = given[name];
      if (item === undefined) continue;
      const reader = readers.get(name);
      const at = path === "" ? name : `${path}.${name}`;
      if (reader === undefined) {
        wrong.set(name, [{ code: "unknown_field", path: at, expected: names }]);
        continue;
      }
      const problems: Problem[] = [];
      read[name] = part(reader, item, at, problems);
      if (problems.length > 0) wrong.set(name, problems);
    }
    for (const name of needed) {
      if (!Object.hasOwn(read, name))
        wrong.set(name, [{ code: "missing", path: path === "" ? name : `${path}.${name}`, expected: "a value" }]);
    }
    if (wrong.size > 0) {
      const unknown = [...wrong.keys()].filter((name) => !readers.has(name));
      throw new Refusal([...readers.keys(), ...unknown].flatMap((name) => wrong.get(name) ?? []));
    }
    return read as Read<S>;
  };
};

/** Not part of these cores; among the fields all the same, since a refusal names all there are. */
export const left_out: Reader<never> = (_, path) => {
  throw new LeftOut(path);
};

/** Not an answer: a question these cores were not written for. */
export class LeftOut extends Error {}

/** What a getter or a Proxy of the caller's throws ends here. */
const NOT_READABLE: Problem = {
  code: "not_readable",
  path: "",
  expected: "a plain object of texts, numbers, booleans and lists",
};

/** Answers, or says what is wrong with the question. */
export function reply<T>(work: () => T): { ok: true; value: T } | { ok: false; errors: readonly Problem[] } {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    if (is(error, LeftOut)) throw error;
    const problems = is(error, Refusal) ? error.problems : [NOT_READABLE];
    return { ok: false, errors: problems.slice(0, MOST_PROBLEMS) };
  }
}
