import { readCount } from "gongji/form";
import { type Guide, guide, type GuideData, type GuideQuestion, type Relation, type Task, type Verdict } from "gongji";

export const TASKS: readonly Task[] = ["bind", "unbind", "look_up", "transfer", "buy_for_other", "family_account"];

/** What was chosen in the guide, exactly as typed. */
export interface GuideAnswers {
  /** Empty: what follows from the verdict. */
  readonly task: string;
  /** Kind and name of a channel; empty, or one that is not there: the first. */
  readonly channel: string;
  readonly age: string;
}

export const noGuide: GuideAnswers = { task: "", channel: "", age: "" };

const OLDEST = 120;

/** The age as a number; nothing where none is given, or what is given is none. */
export function ageOf(text: string): number | undefined {
  const { value, problem } = readCount(text);
  const age = value === "" || problem !== undefined ? OLDEST + 1 : Number(value);
  return age > OLDEST ? undefined : age;
}

/** What somebody with this verdict will want to do. */
export function taskOf(answers: GuideAnswers, verdict: Verdict | undefined): Task {
  const chosen = TASKS.find((task) => task === answers.task);
  if (chosen !== undefined) return chosen;
  switch (verdict?.arrangement) {
    case "wallet":
    case "quota":
      return "transfer";
    case "family_account":
      return "family_account";
    default:
      return "bind";
  }
}

const NOTHING: Guide = {
  region: "",
  local: false,
  has_steps: false,
  channels: [],
  papers: [],
  review: [],
  consent: [],
  warnings: [],
};

/** The guide; empty while the day is half typed, which the field of the day says. */
export function guideFor(data: GuideData, question: GuideQuestion): Guide {
  const reply = guide(data, question);
  return reply.ok ? reply.value : NOTHING;
}

export function guideQuestion(
  task: Task,
  day: string,
  region: string,
  relation: string,
  answers: GuideAnswers,
): GuideQuestion {
  const age = ageOf(answers.age);
  return {
    task,
    day,
    region,
    ...(relation === "" ? {} : { relation: relation as Relation }),
    ...(age === undefined ? {} : { age }),
  };
}
