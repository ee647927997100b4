import { nothing, type TemplateResult } from "lit";
import { localRules } from "../engine.js";
import { findingsBeside, saying } from "../parts/finding.js";
import { problemAt, wantedAt } from "../parts/problem.js";
import { questions } from "../question.js";
import { clearing, sentenceOf, type View, wordOf } from "../view.js";
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
    hint: reason(view, path) ?? kinHint(view, path, value) ?? ui.binding.hints[path],
    error: problemAt(view, session.verdictProblems, path),
    findings: findingsBeside(view, path),
    wanted: wantedAt(view, path),
  };
  switch (question.kind) {
    case "choice": {
      const here = question.options.map(String).filter((name) => path !== "grantee.scheme" || isOffered(session, name));
      const options = here.map((name) => ({ value: name, label: wordOf(view, question.vocabulary, name) }));
      return choiceField(frame, { value, options, choose, clear });
    }
    case "yes_no": {
      const [yes, no] = ui.binding.yesNo[path] ?? [ui.binding.yes, ui.binding.no];
      return choiceField(frame, {
        value,
        options: [
          { value: "true", label: yes },
          { value: "false", label: no },
        ],
        choose,
        clear,
      });
    }
    case "amount":
      return amountField(frame, { value, write: choose, unit: ui.binding.units.yuan, view });
    case "hour":
      return amountField(frame, { value, write: choose, unit: ui.binding.units.hour, view, whole: true });
    case "count":
      return amountField(frame, {
        value,
        write: choose,
        unit: ui.binding.units[ui.binding.unitOf[path] ?? "people"],
        view,
        whole: true,
      });
  }
}

/** The schemes of the whole country are offered everywhere; another one where the rules of one of the two places let it in. */
function isOffered(session: View["session"], scheme: string): boolean {
  const isNational = scheme === "employee" || scheme === "resident" || scheme === "none";
  return (
    isNational || ["grantor.region", "grantee.region"].some((path) => letsIn(session.answer(path), session.day, scheme))
  );
}

function letsIn(region: string, day: string, scheme: string): boolean {
  const rules = region === "" ? undefined : localRules({ region, day }).value;
  const entry = rules?.entries.find(({ topic, word }) => topic === "grantee_schemes" && word === scheme);
  return entry?.statements.some(({ value }) => value === "yes") ?? false;
}

/** Adopted and raised step-children and their parents are children and parents, so that nobody picks "somebody else". */
function kinHint(view: View, path: string, relation: string): string | undefined {
  return path !== "grantee.relation"
    ? undefined
    : sentenceOf(view, "hints", relation === "parent" ? "parent" : "child", {});
}

/** Questions that only some places ask: there the engine's own sentence says why. */
const LOCAL = new Set([
  "grantor.category",
  "grantee.category",
  "grantor.balance",
  "grantor.history_balance",
  "grantor.bound_ever",
  "grantor.e_credential",
  "grantee.age",
  "grantee.consents",
  "grantee.enrolled_year_before",
  "grantee.groups",
  "family_account",
]);

function reason(view: View, path: string): string | undefined {
  const needed = view.session.verdict?.findings.find((finding) => finding.field === path && finding.status === "needs");
  return needed === undefined || !LOCAL.has(path) ? undefined : saying(view, needed);
}
