import type { Reply } from "../contract.js";
import type { MessageCatalogue } from "../messages/catalogue.js";
import { type Answered, type Consulted, consultLater, type Remark } from "./consult.js";
import { type Answers, partsOf } from "./request.js";

/** Checks the fields of one form. Every promise settles with what the form holds by then, never with what it held before. */
export interface Checks<T = unknown> {
  /** Everything about the form, as `consult` gives it. */
  consulted(): Promise<Consulted<T>>;
  /** What is wrong with a field, in words; `""` where nothing is. */
  problem(field: string): Promise<string>;
}

/** Bounds how often a form is asked again because it changed meanwhile. */
const CHANGES = 100;

/**
 * Makes the checks of a form. `answers` gives what the form holds now, by the path of each field. `call` may answer at once or later. `shown`
 * are the remarks that make a field wrong, beside what cannot be read: with `"needs"` a field that is still asked for is wrong too.
 */
export function checksOf<T extends Answered>(
  call: (input: never) => Reply<T> | PromiseLike<Reply<T>>,
  answers: () => Answers,
  catalogue: MessageCatalogue,
  shown: readonly Remark["status"][] = ["fail"],
): Checks<T> {
  let underWay: { readonly key: string; readonly result: Promise<Consulted<T>> } | undefined;

  /** Fields that are validated together share one question. */
  function asked(key: string): Promise<Consulted<T>> {
    if (underWay?.key === key) return underWay.result;
    const result = consultLater(call, JSON.parse(key) as Answers, catalogue).catch(() =>
      consultLater<T>(stopped, {}, catalogue),
    );
    const mine = { key, result };
    underWay = mine;
    const over = (): void => void (underWay = underWay === mine ? undefined : underWay);
    result.then(over, over);
    return result;
  }

  async function consulted(): Promise<Consulted<T>> {
    for (let change = 1; ; change += 1) {
      const key = JSON.stringify(answers());
      const result = await asked(key);
      if (change === CHANGES || key === JSON.stringify(answers())) return result;
    }
  }

  async function problem(field: string): Promise<string> {
    const { errors, remarks } = await consulted();
    const path = partsOf(field).join(".");
    const said = (remarks[path] ?? []).filter(({ status }) => shown.indexOf(status) >= 0);
    return errors[path] ?? said.map(({ text }) => text).join(" ");
  }

  return { consulted, problem };
}

const stopped = (): Reply<never> => ({
  ok: false,
  errors: [{ code: "engine_stopped", path: "", expected: "await init() again" }],
});
