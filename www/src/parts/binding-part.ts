import { html, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { choiceField } from "../field/choice.js";
import { idOf } from "../field/frame.js";
import { questionField } from "../field/question.js";
import { RELATIONS } from "../question.js";
import { clearing, type View, wordOf } from "../view.js";
import { findingsBeside } from "./finding.js";
import { idCheck } from "./id-check.js";
import { problemAt, wantedAt } from "./problem.js";
import { relativeWhere } from "./relative-where.js";
import { useQuestions } from "./use-questions.js";
import { verdictBody } from "./verdict-body.js";
import { verdictHead } from "./verdict-head.js";

/** Part one: may this relative be bound? */
export function bindingPart(view: View): TemplateResult {
  const { ui, session } = view;
  return html`<section class="part" id="binding" aria-labelledby="binding-title">
    <header class="part-title"><p class="step">${ui.binding.step}</p><h2 id="binding-title">${ui.binding.title}</h2></header>
    ${verdictHead(view)}
    <div class="columns">
      <div class="form card">
        ${relationField(view)}
        ${relativeWhere(view)}
        ${repeat(session.asked, (path) => path, (path) => questionField(view, path))}
        ${useQuestions(view)}
        ${idCheck(view)}
      </div>
      <div class="result">${verdictBody(view)}</div>
    </div>
  </section>`;
}

function relationField(view: View): TemplateResult {
  const { session, ui } = view;
  const path = "grantee.relation";
  const frame = {
    id: idOf(path), field: path, label: ui.binding.relation,
    error: problemAt(view, session.verdictProblems, path), findings: findingsBeside(view, path), wanted: wantedAt(view, path),
  };
  const options = relationsHere(session.answer("grantor.region")).map((name) => ({ value: name, label: wordOf(view, "relations", name) }));
  const choose = (name: string): void => session.setAnswer(path, name);
  return choiceField(frame, { value: session.answer(path), options, choose, clear: clearing(view, ui.binding.relation), big: true });
}

/** 结亲户 are a thing of 新疆 (兵团 included); elsewhere nobody need read the word. */
function relationsHere(region: string): readonly string[] {
  const inXinjiang = region.slice(0, 2) === "65" || region.slice(0, 2) === "66";
  return inXinjiang ? [...RELATIONS.slice(0, -1), "paired_kin", "other"] : RELATIONS;
}
