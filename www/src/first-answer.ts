import type { Verdict } from "gongji";
import { firstAnswer } from "gongji/first";
import { bindingCase } from "./binding-case.js";
import type { Footing } from "./screen.js";
import { leading, markOf, outcomeWord } from "./usual.js";
import type { View } from "./view.js";

/** All that the short form of an answer reads of a verdict. */
type Known = Pick<Verdict, "outcome" | "leans" | "arrangement" | "assuming" | "findings">;

/**
 * What stands at the foot while the engine is on its way: the answer to the three facts, from the table that came with the page. Any
 * further fact, another day than the table's, and a way that was picked wait for the engine.
 */
export function firstFooting(view: View): Footing | undefined {
  const { session } = view;
  const { screen, engine, verdict, way, whole } = session;
  if (engine.at !== "loading" || verdict !== undefined || way !== "" || whole || session.missing.length > 0)
    return undefined;
  if (screen !== "start" && screen !== "answer") return undefined;
  const first = firstAnswer(bindingCase(session.day, session.answers));
  if (first === undefined) return undefined;
  const { usual, arrangement, ...said } = first;
  const findings: Verdict["findings"] = [];
  const known: Known = usual
    ? { outcome: "incomplete", assuming: { ...said, given: [] }, arrangement, findings }
    : { ...said, arrangement, findings };
  const answer = known as Verdict;
  return { mark: markOf(answer), outcome: leading(answer).outcome, word: outcomeWord(view, answer) };
}
