import { html, LitElement, nothing, type TemplateResult } from "lit";
import { baseAddress } from "./address.js";
import { announce } from "./announce.js";
import { drawingOf, load } from "./lazy.js";
import { engineNotice } from "./parts/engine-notice.js";
import { footBar } from "./parts/foot-bar.js";
import { topBar } from "./parts/top-bar.js";
import { publishAnswered, publishAsked } from "./revision.js";
import { type Drawing, SCREENS, settle, step } from "./screen.js";
import { start } from "./screens/start.js";
import { session } from "./session.js";
import { type View, viewOf } from "./view.js";

/** The whole page. It draws into the document itself, so that labels, styles and the security policy reach everything. */
export class Page extends LitElement {
  #leave: () => void = () => undefined;
  #shown = "";

  protected override createRenderRoot(): HTMLElement {
    this.textContent = "";
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#leave = session.watch(() => {
      publishAsked(session);
      // What was typed stands in its field already: it is drawn once, with its answer.
      if (!session.settling) this.requestUpdate();
    });
    window.addEventListener("popstate", this.#stepped);
    document.addEventListener("visibilitychange", this.#returned);
    settle(session.screen, session.addressOf(session.screen), baseAddress());
    void session.bring();
    void session
      .open()
      .then(() => session.read())
      .then(bringEverything);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener("popstate", this.#stepped);
    document.removeEventListener("visibilitychange", this.#returned);
    this.#leave();
  }

  #stepped = (): void => {
    const here = step();
    if (here !== undefined && here.screen !== session.screen) session.show(here.screen);
  };

  #returned = (): void => {
    if (document.visibilityState === "visible") session.turnDay();
  };

  protected override render(): TemplateResult {
    const view = viewOf(session);
    const { ui } = view;
    const { screen } = session;
    const drawing = screen === "start" ? start : drawingOf(screen);
    return html`<div class="page page-${screen}" data-screen=${screen}>
        ${topBar(view)}
        <main id="main" tabindex="-1">${drawing === undefined ? absent(view) : drawing.draw(view)}</main>
        ${session.renewed ? html`<p class="notice" role="status" data-renewed>${ui.foot.offline}</p>` : nothing}
        ${session.bare ? nothing : html`<footer><p>${ui.estimateNote}</p><p>${ui.footer} ${ui.hotline} <a href="tel:12393">12393</a></p></footer>`}
      </div>
      ${drawing === undefined ? nothing : footBar(view, drawing.foot?.(view))}
      <p class="unseen" id="announcer" aria-live="polite"></p>`;
  }

  protected override updated(): void {
    const view = viewOf(session);
    const { screen } = session;
    const drawing: Drawing | undefined = screen === "start" ? start : drawingOf(screen);
    mark("lang", session.language);
    mark("data-size", session.size);
    mark("data-screen", screen);
    const title = `${view.ui.brand} · ${drawing?.title(view) ?? view.ui.title}`;
    if (document.title !== title) document.title = title;
    announce(view, drawing?.foot?.(view), document.getElementById("announcer"));
    if (drawing !== undefined && this.#shown !== screen) this.#turn(screen);
    drawing?.drawn?.(view);
    publishAnswered(session);
    this.dispatchEvent(new CustomEvent("gongji-drawn"));
  }

  /** A new screen is read from its title; the first one of all is left to the reader. */
  #turn(screen: string): void {
    const first = this.#shown === "";
    this.#shown = screen;
    if (!first) document.getElementById("screen-title")?.focus({ preventScroll: true });
  }
}

/** Writing an attribute of the root, even the same, costs the style of the whole page. */
function mark(name: string, value: string): void {
  const root = document.documentElement;
  if (root.getAttribute(name) !== value) root.setAttribute(name, value);
}

/**
 * In the same order for everybody: no later request shows what somebody opened. What fails is asked for again when it is needed.
 * `data-complete` says that nothing more is on its way.
 */
async function bringEverything(): Promise<void> {
  for (const screen of SCREENS) await load(screen).catch(() => undefined);
  document.documentElement.setAttribute("data-complete", "");
}

/** A module that failed to load fails for as long as the page lives; what was typed outlives a reload. */
function absent(view: View): TemplateResult {
  const { ui, session } = view;
  if (session.coming !== "failed")
    return html`<p class="waiting"><span class="pulse" aria-hidden="true"></span>${ui.loadingScreen}</p>`;
  return html`<div class="engine-failed card" role="alert"><p><strong>${ui.failedScreen}</strong> ${ui.kept}</p>
    <button type="button" class="button" @click=${() => window.location.reload()}>${ui.retry}</button></div>${engineNotice(view) ?? nothing}`;
}
