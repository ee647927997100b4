import "../catalogues.js";
import type { Task } from "gongji";
import { html, nothing, type TemplateResult } from "lit";
import { answerLeaf } from "../answer-leaf.js";
import { amountField } from "../field/amount.js";
import { choiceField } from "../field/choice.js";
import { ageOf, guideFor, guideQuestion, TASKS, taskOf } from "../guide-question.js";
import { guideBody } from "../parts/guide-body.js";
import { type Channel, channelLabel } from "../parts/guide-channel.js";
import { recommended } from "../parts/recommended.js";
import { takeAway } from "../parts/take-away.js";
import type { Drawing, Footing } from "../screen.js";
import { markOf, outcomeWord, shownOutcome } from "../usual.js";
import { type View, wordOf } from "../view.js";

/** How it is done: one way in full, the others behind it. */
export const how: Drawing = { title: ({ ui }) => ui.guide.title, draw, foot };

function draw(view: View): TemplateResult {
  const { ui } = view;
  return html`<h1 id="screen-title" tabindex="-1">${ui.guide.title}</h1>
    ${view.session.guides === undefined ? absent(view) : present(view)}${takeAway(view, answerLeaf(view))}`;
}

function absent(view: View): TemplateResult {
  const { session, ui } = view;
  if (session.reading || session.engine.at === "loading")
    return html`<div class="card"><p class="waiting"><span class="pulse" aria-hidden="true"></span>${ui.guide.loading}</p></div>`;
  return html`<div class="card guide-failed"><p>${ui.guide.failed}</p><button type="button" class="button" @click=${() => void session.read()}>${ui.retry}</button></div>`;
}

function present(view: View): TemplateResult {
  const { session, ui } = view;
  const task = taskOf(session.guide, session.verdict);
  const way = recommended(view);
  const tasks = TASKS.map((name) => ({ value: name, label: wordOf(view, "tasks", name) }));
  return html`<div class="columns">
    <div class="card guide-body" id="guide">${byAge(view, task) ? ageField(view) : nothing}${way === undefined ? html`<p>${ui.guide.papersUnknown}</p>` : guideBody(view, task, way)}</div>
    <div class="next-column">
      ${way === undefined || way.channels.length < 2 ? nothing : html`<details class="card fold" data-fold="channels" ?open=${session.guide.channel !== ""}><summary>${ui.guide.others(way.channels.length - 1)}</summary>${channelChoice(view, way.channels, way.channel)}</details>`}
      <details class="card fold" data-fold="tasks" ?open=${session.guide.task !== ""}><summary>${ui.guide.task}</summary>
        ${choiceField({ id: "guide-task", label: ui.guide.task }, { value: task, options: tasks, choose: (name) => session.setGuide({ task: name, channel: "" }) })}</details>
    </div>
  </div>`;
}

/** The place's own first; the nation's behind them. */
function channelChoice(view: View, channels: readonly Channel[], chosen: Channel): TemplateResult {
  const { ui } = view;
  const [own, national] = [channels.filter((one) => !one.first.national), channels.filter((one) => one.first.national)];
  return html`${own.length === 0 ? nothing : chips(view, "guide-channel", ui.guide.channel, own, chosen)}
    ${national.length === 0 ? nothing : chips(view, "guide-national", ui.guide.national, national, chosen)}`;
}

function chips(view: View, id: string, label: string, channels: readonly Channel[], chosen: Channel): TemplateResult {
  const options = channels.map((channel) => ({ value: channel.key, label: channelLabel(view, channel) }));
  return choiceField(
    { id, label },
    { value: chosen.key, options, choose: (key) => view.session.setGuide({ channel: key }) },
  );
}

/** Whether anything here depends on the relative's age, as asked without one. */
function byAge(view: View, task: Task): boolean {
  const { session } = view;
  const question = guideQuestion(
    task,
    session.day,
    session.answer("grantor.region"),
    session.answer("grantee.relation"),
    { ...session.guide, age: "" },
  );
  const { papers, review, consent } = guideFor(session.guides ?? {}, question);
  return [...papers, ...review, ...consent].some((entry) => entry.age !== undefined && entry.age !== "any");
}

function ageField(view: View): TemplateResult {
  const { session, ui } = view;
  const { age } = session.guide;
  const error = age !== "" && ageOf(age) === undefined ? ui.guide.badAge : undefined;
  return amountField(
    { id: "guide-age", field: "guide.age", label: ui.guide.age, hint: ui.guide.ageHint, error },
    { value: age, write: (text) => session.setGuide({ age: text }), unit: ui.guide.years, view, whole: true },
  );
}

function foot(view: View): Footing | undefined {
  const { session, ui } = view;
  const { verdict } = session;
  if (verdict === undefined || session.missing.length > 0) return undefined;
  return {
    mark: markOf(verdict),
    outcome: shownOutcome(verdict),
    word: outcomeWord(view, verdict),
    go: { label: ui.foot.toAnswer, run: () => session.go("answer") },
  };
}
