import type { EndingVerdict, Problem, Sheet, Verdict } from "gongji";
import type { Heard } from "gongji/form";
import { arrange } from "./asked.js";
import { answerBill } from "./bill-answer.js";
import { bindingCase } from "./binding-case.js";
import { endingQuestion } from "./ending.js";
import { judge, judgeEnding, localRules } from "./engine.js";
import type { State } from "./state.js";

/** Puts everything the page knows to the engine; true when it was cut off half-way and must be started again. */
export function answerAll(state: State): boolean {
  const answers = [binding(state), answerBill(state), ending(state), sheet(state)];
  return answers.some((answer) => stopped(answer.problems));
}

function binding(state: State): Heard<Verdict> {
  const judged = judge(bindingCase(state.day, state.answers));
  state.verdict = judged.value;
  state.verdictProblems = judged.problems;
  if (judged.value !== undefined) state.asked = arrange(state.asked, judged.value, state.answers, heldField());
  return judged;
}

function ending(state: State): Heard<EndingVerdict> {
  const question = endingQuestion(state.day, state.answer("grantor.region"), state.ending, state.endingThrough);
  const ended: Heard<EndingVerdict> = question === undefined ? { problems: [] } : judgeEnding(question);
  state.endingVerdict = ended.value;
  state.endingProblems = ended.problems;
  return ended;
}

function sheet(state: State): Heard<Sheet> {
  const region = state.answer("grantor.region");
  const ruled: Heard<Sheet> = state.sheetOpen && region !== "" ? localRules({ region, day: state.day }) : { problems: [] };
  state.sheet = ruled.value;
  state.sheetProblems = ruled.problems;
  return ruled;
}

/** The engine was cut off half-way and must be started again; what was typed is all here. */
function stopped(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.code === "engine_stopped");
}

/** The question a finger or a cursor is in: it does not vanish while it is being answered. */
function heldField(): string {
  const active = document.activeElement;
  const holder = active instanceof HTMLElement ? active.closest("[data-field]") : null;
  return holder?.getAttribute("data-field") ?? "";
}
