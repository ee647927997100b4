import { html, nothing, type TemplateResult } from "lit";
import type { OwnWords } from "../own-words.js";
import type { Screen } from "../screen.js";
import { goTo } from "../own-words-task.js";
import type { View } from "../view.js";

/** One's own words: what they say is filled in below, and shown so that it can be taken back. */
export function ownWordsField(view: View): TemplateResult {
  const { ui, session } = view;
  const submit = (event: Event): void => {
    event.preventDefault();
    void session.readWords((event.currentTarget as HTMLFormElement).querySelector("input")?.value ?? "");
  };
  return html`<form class="own-words" @submit=${submit}>
    <label class="unseen" for="own-words">${ui.start.own}</label>
    <input id="own-words" type="text" maxlength="2000" autocomplete="off" enterkeyhint="go" placeholder=${ui.start.ownHint} @focus=${() => void session.prepareWords()} />
    <button type="submit" class="button button-soft">${ui.start.read}</button>
  </form>
  ${session.words === undefined ? nothing : understood(view, session.words)}`;
}

function understood(view: View, { facts, questions, task, unread }: OwnWords): TemplateResult {
  const { ui, session } = view;
  const screen: Screen | undefined = goTo(task);
  return html`<div class="understood" role="status">
    ${facts.length + questions.length === 0 ? html`<p>${ui.start.nothingRead}</p>` : nothing}
    ${unread.length === 0 ? nothing : html`<p class="unread" data-unread>${ui.start.unread(unread.join(ui.comma))}</p>`}
    ${facts.map((fact) => html`<button type="button" class="word" data-word=${fact.path} aria-label="${ui.start.take}${ui.colon}${fact.name ?? fact.text}" @click=${() => session.dropWord(fact.path)}>${fact.name ?? fact.text}<span aria-hidden="true"> ×</span></button>`)}
    ${questions.map(
      (
        question,
      ) => html`<fieldset class="which" data-which=${question.path}><legend>${ui.start.which(question.text)}</legend>
      ${question.candidates.map(({ value, name }) => html`<button type="button" class="chip-button" @click=${() => session.chooseWord(question, value)}>${name ?? ui.start.relations[value] ?? value}</button>`)}</fieldset>`,
    )}
    ${screen === undefined ? nothing : html`<button type="button" class="button" data-to-task @click=${() => session.go(screen)}>${ui.start.toTask[screen as "bill" | "ending" | "rules" | "how"]}</button>`}
  </div>`;
}
