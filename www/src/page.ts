import { html, LitElement, type TemplateResult } from "lit";
import { announce } from "./announce.js";
import { billPart } from "./parts/bill-part.js";
import { bindingPart } from "./parts/binding-part.js";
import { endingPart } from "./parts/ending-part.js";
import { guidePart } from "./parts/guide-part.js";
import { rulesSheet } from "./parts/rules-sheet.js";
import { sheetButton } from "./parts/sheet-button.js";
import { topBar } from "./parts/top-bar.js";
import { ways } from "./parts/ways.js";
import { whereWhen } from "./parts/where-when.js";
import { session } from "./session.js";
import { onSheet } from "./sheet-history.js";
import { viewOf } from "./view.js";

/** The whole page. It draws into the document itself, so that labels, styles and the security policy reach everything. */
export class Page extends LitElement {
  #leave: () => void = () => undefined;
  #sheetShown = false;
  /** Where the reader was when the sheet was opened. */
  #before: { readonly top: number; readonly focus: Element | null } = { top: 0, focus: null };

  protected override createRenderRoot(): HTMLElement {
    this.textContent = "";
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#leave = session.watch(() => this.requestUpdate());
    window.addEventListener("popstate", this.#stepped);
    this.#stepped();
    void session.open().then(() => session.read());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener("popstate", this.#stepped);
    this.#leave();
  }

  #stepped = (): void => session.showSheet(onSheet());

  protected override willUpdate(): void {
    if (session.sheetOpen && !this.#sheetShown) this.#before = { top: window.pageYOffset, focus: document.activeElement };
  }

  protected override render(): TemplateResult {
    const view = viewOf(session);
    const { ui } = view;
    return html`<div class="page" ?hidden=${session.sheetOpen}>
      ${topBar(view)}
      <main>
        <div class="opening"><h1>${ui.title}</h1><p class="lead">${ui.lead}</p><p class="promise">${ui.privacy}</p>${sheetButton(view)}</div>
        ${ways(view)}
        ${whereWhen(view)}
        ${bindingPart(view)}
        ${guidePart(view)}
        ${billPart(view)}
        ${endingPart(view)}
      </main>
      <footer><p>${ui.estimateNote}</p><p>${ui.footer}</p></footer>
    </div>
    ${rulesSheet(view)}
    <p class="unseen" id="announcer" aria-live="polite"></p>`;
  }

  protected override updated(): void {
    const { ui } = viewOf(session);
    document.documentElement.lang = session.language;
    document.documentElement.setAttribute("data-size", session.size);
    document.title = `${ui.brand} · ${ui.title}`;
    announce(viewOf(session), document.getElementById("announcer"));
    if (session.sheetOpen !== this.#sheetShown) this.#turn(session.sheetOpen);
  }

  /** Into the sheet from its top; back to where the reader was. The browser puts the scroll position back by itself at about the same time. */
  #turn(open: boolean): void {
    this.#sheetShown = open;
    const { top, focus } = this.#before;
    const target = open ? document.getElementById("sheet-title") : focus;
    const settle = (): void => window.scrollTo(0, open ? 0 : top);
    if (target instanceof HTMLElement) target.focus({ preventScroll: true });
    settle();
    window.requestAnimationFrame(settle);
  }
}

customElements.define("gongji-page", Page);
