import { html, LitElement, type TemplateResult } from "lit";
import { announce } from "./announce.js";
import { billPart } from "./parts/bill-part.js";
import { bindingPart } from "./parts/binding-part.js";
import { topBar } from "./parts/top-bar.js";
import { ways } from "./parts/ways.js";
import { whereWhen } from "./parts/where-when.js";
import { session } from "./session.js";
import { viewOf } from "./view.js";

/** The whole page. It draws into the document itself, so that labels, styles and the security policy reach everything. */
export class Page extends LitElement {
  #leave: () => void = () => undefined;

  protected override createRenderRoot(): HTMLElement {
    this.textContent = "";
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#leave = session.watch(() => this.requestUpdate());
    void session.open();
    void session.read();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave();
  }

  protected override render(): TemplateResult {
    const view = viewOf(session);
    const { ui } = view;
    return html`<div class="page">
      ${topBar(view)}
      <main>
        <div class="opening"><h1>${ui.title}</h1><p class="lead">${ui.lead}</p><p class="promise">${ui.privacy}</p></div>
        ${ways(view)}
        ${whereWhen(view)}
        ${bindingPart(view)}
        ${billPart(view)}
      </main>
      <footer><p>${ui.estimateNote}</p><p>${ui.footer}</p></footer>
      <p class="unseen" id="announcer" aria-live="polite"></p>
    </div>`;
  }

  protected override updated(): void {
    const { ui } = viewOf(session);
    document.documentElement.lang = session.language;
    document.documentElement.setAttribute("data-size", session.size);
    document.title = `${ui.brand} · ${ui.title}`;
    announce(viewOf(session), document.getElementById("announcer"));
  }
}

customElements.define("gongji-page", Page);
