/** What may happen to a binding, and whether one has to say to whom it happened. */
export const HAPPENINGS = ["wish", "divorce", "death", "paused", "ended", "moved", "last_member_left"] as const;
export type Happening = (typeof HAPPENINGS)[number];

const TO_SOMEBODY: ReadonlySet<string> = new Set(["wish", "death", "paused", "ended", "moved"]);

/** What was chosen in the part about endings, exactly as typed. Empty is the same as not there. */
export interface EndingAnswers {
  readonly what: string;
  /** `grantor` or `grantee`: who wishes it, or to whom it happened. */
  readonly who: string;
  readonly bound: string;
  /** Empty: the way the first part found. */
  readonly through: string;
}

export const noEnding: EndingAnswers = { what: "", who: "", bound: "", through: "" };

/** Whether the question needs a person. */
export function asksWho(answers: EndingAnswers): boolean {
  return TO_SOMEBODY.has(answers.what);
}

/** A day in the future is no day of binding. The engine does not compare the two. */
export function boundTooLate(day: string, answers: EndingAnswers): boolean {
  return answers.bound > day && day !== "";
}

/** A request of `checkUnbinding`; nothing while it is not known what happened, and to whom. */
export function endingQuestion(
  day: string,
  region: string,
  answers: EndingAnswers,
  through: string,
): object | undefined {
  if (answers.what === "" || (asksWho(answers) && answers.who === "")) return undefined;
  const event = asksWho(answers) ? `${answers.who}_${answers.what}` : answers.what;
  return {
    day,
    through,
    ...(region === "" ? {} : { region }),
    ...(answers.what === "wish" ? { asked_by: answers.who } : { event }),
    ...(answers.bound === "" || boundTooLate(day, answers) ? {} : { bound_on: answers.bound }),
  };
}
