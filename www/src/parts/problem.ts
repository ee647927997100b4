import type { Problem } from "gongji";
import { partsOf } from "gongji/form";
import { inputError } from "gongji/messages/zh-CN";
import type { View } from "../view.js";

/** What is wrong with a field, in words. A path may name a place inside the field. */
export function problemAt(view: View, problems: readonly Problem[], path: string): string | undefined {
  const wanted = partsOf(path).join(".");
  const found = problems.find((problem) => {
    const place = partsOf(problem.path).join(".");
    return place === wanted || place.startsWith(`${wanted}.`);
  });
  return found === undefined ? undefined : inputError(view.catalogue, found.code, found.expected);
}

/** The word beside a question the answer still waits for. */
export function wantedAt(view: View, path: string): string | undefined {
  const asked = view.session.verdict?.ask.some((one) => one.field === path) === true;
  return asked ? view.ui.wanted : undefined;
}
