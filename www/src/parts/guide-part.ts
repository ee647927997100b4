import { guide as ask, type Task } from "gongji";
import { html, nothing, type TemplateResult } from "lit";
import { amountField } from "../field/amount.js";
import { choiceField } from "../field/choice.js";
import { ageOf, guideQuestion, TASKS, taskOf } from "../guide-question.js";
import { type View, wordOf } from "../view.js";
import { guideBody } from "./guide-body.js";
import { channelLabel, type Channel, channelsOf } from "./guide-channel.js";

/** What to do next, in this place, for this relative: chosen from a file that lies beside the page. */
export function guidePart(view: View): TemplateResult {
  const { ui } = view;
  return html`<section class="part" id="guide" aria-labelledby="guide-title">
    <header class="part-title"><p class="step">${ui.guide.step}</p><h2 id="guide-title" tabindex="-1">${ui.guide.title}</h2></header>
    ${view.session.guides === undefined ? absent(view) : present(view)}
  </section>`;
}

function absent(view: View): TemplateResult {
  const { session, ui } = view;
  if (session.reading || session.engine.at === "loading") return html`<div class="card"><p class="waiting"><span class="pulse" aria-hidden="true"></span>${ui.guide.loading}</p></div>`;
  return html`<div class="card guide-failed"><p>${ui.guide.failed}</p><button type="button" class="button" @click=${() => void session.read()}>${ui.retry}</button></div>`;
}

function present(view: View): TemplateResult {
  const { session, ui } = view;
  const task = taskOf(session.guide, session.verdict);
  const asked = guideQuestion(task, session.day, session.answer("grantor.region"), session.answer("grantee.relation"), session.guide);
  const told = ask(session.guides ?? {}, asked);
  const channels = channelsOf(told);
  const chosen = channels.find((one) => one.key === session.guide.channel) ?? channels[0];
  return html`<div class="columns">
    <div class="form card">
      ${choiceField({ id: "guide-task", label: ui.guide.task }, { value: task, options: TASKS.map((name) => ({ value: name, label: wordOf(view, "tasks", name) })), choose: (name) => session.setGuide({ task: name }) })}
      ${channels.length === 0 ? nothing : channelChoice(view, channels, chosen)}
      ${byAge(view, task) ? ageField(view) : nothing}
    </div>
    <div class="result"><div class="card guide-body">${guideBody(view, task, told, chosen)}</div></div>
  </div>`;
}

/** The place's own first; the nation's fold away behind them. */
function channelChoice(view: View, channels: readonly Channel[], chosen: Channel | undefined): TemplateResult {
  const { ui } = view;
  const [own, national] = [channels.filter((one) => !one.first.national), channels.filter((one) => one.first.national)];
  if (own.length === 0) return chips(view, "guide-channel", ui.guide.channel, national, chosen);
  return html`${chips(view, "guide-channel", ui.guide.channel, own, chosen)}
    <details class="more" data-more="national" ?open=${chosen?.first.national === true}><summary>${ui.guide.national}</summary>${chips(view, "guide-national", ui.guide.channel, national, chosen)}</details>`;
}

function chips(view: View, id: string, label: string, channels: readonly Channel[], chosen: Channel | undefined): TemplateResult {
  const options = channels.map((channel) => ({ value: channel.key, label: channelLabel(view, channel) }));
  return choiceField({ id, label }, { value: chosen?.key ?? "", options, choose: (key) => view.session.setGuide({ channel: key }) });
}

/** Whether anything here depends on the relative's age, as asked without one. */
function byAge(view: View, task: Task): boolean {
  const { session } = view;
  const question = guideQuestion(task, session.day, session.answer("grantor.region"), session.answer("grantee.relation"), { ...session.guide, age: "" });
  const told = ask(session.guides ?? {}, question);
  return [...told.papers, ...told.review, ...told.consent].some((entry) => entry.age !== undefined && entry.age !== "any");
}

function ageField(view: View): TemplateResult {
  const { session, ui } = view;
  const { age } = session.guide;
  const error = age !== "" && ageOf(age) === undefined ? ui.guide.badAge : undefined;
  return amountField(
    { id: "guide-age", field: "guide.age", label: ui.guide.age, hint: ui.guide.ageHint, error },
    { value: age, write: (text) => session.setGuide({ age: text }), unit: ui.guide.years, widened: ui.widened, whole: true },
  );
}
