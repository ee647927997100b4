import { html, nothing, type TemplateResult } from "lit";
import { choiceField } from "../field/choice.js";
import { grouped, idOf } from "../field/frame.js";
import { regionField } from "../field/region.js";
import { forget } from "../kept.js";
import { ownWordsField } from "../parts/own-words-field.js";
import { citiesOf, provinceOf } from "../place.js";
import { RELATIONS } from "../question.js";
import type { Drawing, Footing, Screen } from "../screen.js";
import type { Where } from "../state.js";
import { markOf, outcomeWord, shownOutcome } from "../usual.js";
import type { View } from "../view.js";

const TASKS: readonly Screen[] = ["bill", "ending", "ways", "rules"];

/** The first screen: where insured, who, where they are insured. The answer to them stands at the foot. */
export const start: Drawing = { title: ({ ui }) => ui.title, draw, foot };

function draw(view: View): TemplateResult {
  const { ui, session } = view;
  return html`${session.bare ? nothing : html`<h1 id="screen-title" tabindex="-1">${ui.title}</h1>`}
    ${ownWordsField(view)}
    <div class="facts-form">
      ${region(view)}${who(view)}${where(view)}
    </div>
    ${session.part === undefined ? others(view) : nothing}
    <p class="promise">${ui.start.privacy} <button type="button" class="quiet" data-clear @click=${() => clear(view)}>${ui.start.clear}</button></p>`;
}

function region(view: View): TemplateResult {
  const { ui, session } = view;
  const choose = (code: string): void => session.setAnswer("grantor.region", code);
  return regionField(
    view,
    { id: idOf("grantor.region"), field: "grantor.region", label: ui.place.region },
    {
      value: session.answer("grantor.region"),
      choose,
      whole: { chosen: session.whole, choose: (code) => session.setWhole(code) },
    },
  );
}

/** 结亲户 are known in 新疆 alone. */
function who(view: View): TemplateResult {
  const { ui, session } = view;
  const value = session.answer("grantee.relation");
  const paired = /^6[56]/.test(session.answer("grantor.region"));
  const names = [...RELATIONS.filter((name) => name !== "other"), ...(paired ? ["paired_kin"] : []), "other"];
  const order = Object.keys(ui.start.relations);
  const options = names
    .sort((one, other) => order.indexOf(one) - order.indexOf(other))
    .map((name) => ({ value: name, label: ui.start.relations[name] ?? name }));
  return choiceField(
    { id: idOf("grantee.relation"), field: "grantee.relation", label: ui.start.who },
    { value, options, choose: (name) => session.setAnswer("grantee.relation", name), big: true },
  );
}

/** Buttons, not radio buttons: the third fact leads on to the answer, which an arrow key should not do. */
function where(view: View): TemplateResult {
  const { ui, session } = view;
  const own = session.answer("grantor.region");
  const alone = own !== "" && citiesOf(provinceOf(own)).length === 0;
  const places: readonly Exclude<Where, "">[] = alone ? ["same", "elsewhere"] : ["same", "province", "elsewhere"];
  return grouped(
    { id: idOf("grantee.region"), field: "grantee.region", label: ui.start.where },
    () => html`<div class="chips chips-row">
      ${places.map((place) => html`<button type="button" class="chip-button" data-where=${place} aria-pressed=${session.where === place ? "true" : "false"} @click=${() => choose(view, place)}>${ui.start.wheres[place]}</button>`)}
    </div>
    ${session.where === "elsewhere" ? province(view) : nothing}`,
  );
}

function province(view: View): TemplateResult {
  const { ui, session } = view;
  const own = provinceOf(session.answer("grantor.region"));
  const choose = (code: string): void => session.setAnswer("grantee.region", code);
  return regionField(
    view,
    { id: "f-relative-province", label: ui.place.relative },
    { value: provinceOf(session.answer("grantee.region")), choose, except: own, provinces: true },
  );
}

function choose(view: View, place: Exclude<Where, "">): void {
  const { session } = view;
  session.setWhere(place);
  if (session.missing.length === 0) session.go("answer");
}

function others(view: View): TemplateResult {
  const { ui, session } = view;
  return html`<nav class="others" aria-labelledby="others-title"><h2 id="others-title">${ui.start.others}</h2>
    ${TASKS.map((screen) => html`<button type="button" class="quiet" data-task=${screen} @click=${() => session.go(screen)}>${ui.start.tasks[screen as keyof typeof ui.start.tasks]}</button>`)}</nav>`;
}

function clear(view: View): void {
  view.session.clear();
  forget();
}

function foot(view: View): Footing {
  const { ui, session } = view;
  const { verdict, missing } = session;
  if (missing.length > 0 || verdict === undefined) {
    const names = {
      region: ui.place.region,
      who: ui.start.who,
      where: session.where === "elsewhere" ? ui.place.relative : ui.start.where,
    };
    const word =
      missing.length === 3 || missing.length === 0
        ? ui.foot.empty
        : ui.foot.wanting(missing.map((name) => names[name]).join(ui.comma));
    return { mark: "needs", outcome: "incomplete", word };
  }
  return {
    mark: markOf(verdict),
    outcome: shownOutcome(verdict),
    word: outcomeWord(view, verdict),
    go: { label: ui.foot.see, run: () => session.go("answer") },
  };
}
