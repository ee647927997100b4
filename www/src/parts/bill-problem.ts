import { partsOf } from "gongji/form";
import type { View } from "../view.js";
import { problemAt } from "./problem.js";

/** What is wrong with a field of the bill. `lines.2.amount` names the row on the page, not the row that was sent. */
export function billProblem(view: View, path: string): string | undefined {
  const { session } = view;
  const [list, row, ...rest] = partsOf(path);
  const sent = list === "lines" ? session.sent?.lines : list === "grantors" ? session.sent?.grantors : undefined;
  if (sent === undefined || row === undefined) return problemAt(view, session.splitProblems, path);
  const place = sent.indexOf(Number(row));
  return place < 0 ? undefined : problemAt(view, session.splitProblems, [list, place, ...rest].join("."));
}
