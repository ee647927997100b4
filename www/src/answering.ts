import type { UnbindingReply, Problem, PolicyOverview, Verdict } from "gongji";
import { type TolerantReply, isUnfinished } from "gongji/form";
import { arrange } from "./asked.js";
import { answerBill } from "./bill-answer.js";
import { type Answers, bindingCase, paperOf } from "./binding-case.js";
import { endingQuestion } from "./ending.js";
import { judge, judgeEnding, localRules } from "./engine.js";
import { heldField } from "./held.js";
import type { State } from "./state.js";

/** Puts everything the page knows to the engine; true when it was cut off half-way and must be started again. */
export function answerAll(state: State): boolean {
  const answers = [binding(state), answerBill(state), ending(state), sheet(state)];
  return answers.some((answer) => stopped(answer.problems));
}

function binding(state: State): TolerantReply<Verdict> {
  const judged = judge(bindingCase(state.day, finishedAnswers(state.answers)));
  state.verdict = judged.value;
  state.verdictProblems = judged.problems;
  if (judged.value !== undefined) state.asked = arrange(state.asked, judged.value, state.answers, heldField());
  return judged;
}

function ending(state: State): TolerantReply<UnbindingReply> {
  const question = endingQuestion(state.day, state.answer("grantor.region"), state.ending, state.endingThrough);
  const ended: TolerantReply<UnbindingReply> = question === undefined ? { problems: [] } : judgeEnding(question);
  state.endingVerdict = ended.value;
  state.endingProblems = ended.problems;
  return ended;
}

function sheet(state: State): TolerantReply<PolicyOverview> {
  const region = state.answer("grantor.region");
  const ruled: TolerantReply<PolicyOverview> =
    state.screen === "rules" && region !== "" ? localRules({ region, day: state.day }) : { problems: [] };
  state.sheet = ruled.value;
  state.sheetProblems = ruled.problems;
  return ruled;
}

/** The engine was cut off half-way and must be started again; what was typed is all here. */
function stopped(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.code === "engine_stopped");
}

/** The answers without one that is still being typed: half a number is no wrong number. */
function finishedAnswers(answers: Answers): Answers {
  const held = heldField();
  const text = answers[held] ?? "";
  return text !== "" && isUnfinished(held, text, paperOf(answers, held)) ? { ...answers, [held]: "" } : answers;
}
