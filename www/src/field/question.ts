import { nothing, type TemplateResult } from "lit";
import { findingsBeside, saying } from "../parts/finding.js";
import { problemAt, wantedAt } from "../parts/problem.js";
import { questions } from "../question.js";
import { clearing, type View, wordOf } from "../view.js";
import { amountField } from "./amount.js";
import { choiceField } from "./choice.js";
import { type Frame, idOf } from "./frame.js";

/** A question of part one, drawn by its kind. */
export function questionField(view: View, path: string): TemplateResult | typeof nothing {
  const question = questions[path];
  if (question === undefined) return nothing;
  const { session, ui } = view;
  const choose = (text: string): void => session.setAnswer(path, text);
  const value = session.answer(path);
  const label = wordOf(view, "fields", path);
  const clear = clearing(view, label);
  const frame: Frame = {
    id: idOf(path),
    field: path,
    label,
    hint: reason(view, path) ?? ui.binding.hints[path],
    error: problemAt(view, session.verdictProblems, path),
    findings: findingsBeside(view, path),
    wanted: wantedAt(view, path),
  };
  switch (question.kind) {
    case "choice": {
      const here = question.options.filter((name) => name !== "community_aid" || inShanghai(session));
      const options = here.map((name) => ({ value: name, label: wordOf(view, question.vocabulary, name) }));
      return choiceField(frame, { value, options, choose, clear });
    }
    case "yes_no": {
      const [yes, no] = ui.binding.yesNo[path] ?? [ui.binding.yes, ui.binding.no];
      return choiceField(frame, { value, options: [{ value: "true", label: yes }, { value: "false", label: no }], choose, clear });
    }
    case "amount":
      return amountField(frame, { value, write: choose, unit: ui.binding.units.yuan, widened: ui.widened });
    case "hour":
      return amountField(frame, { value, write: choose, unit: ui.binding.units.hour, widened: ui.widened, whole: true });
    case "count":
      return amountField(frame, { value, write: choose, unit: ui.binding.units[ui.binding.unitOf[path] ?? "people"], widened: ui.widened, whole: true });
  }
}


/** Only 上海 takes members of 市民社区医疗互助帮困计划. */
function inShanghai(session: View["session"]): boolean {
  return ["grantor.region", "grantee.region"].some((path) => session.answer(path).slice(0, 2) === "31");
}

/** Questions that only some places ask: there the engine's own sentence says why. */
const LOCAL = new Set(["grantor.category", "grantee.category", "grantor.balance", "grantor.history_balance", "grantor.bound_ever", "grantor.e_credential", "grantee.age", "grantee.consents", "grantee.groups", "family_account"]);

function reason(view: View, path: string): string | undefined {
  const needed = view.session.verdict?.findings.find((finding) => finding.field === path && finding.status === "needs");
  return needed === undefined || !LOCAL.has(path) ? undefined : saying(view, needed);
}
