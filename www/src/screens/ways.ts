import "../catalogues.js";
import "../style/ways.css";
import { html, type TemplateResult } from "lit";
import { ways as cards } from "../parts/ways.js";
import type { Drawing } from "../screen.js";
import type { View } from "../view.js";

/** Three things that are often mixed up. */
export const ways: Drawing = { title: ({ ui }) => ui.ways.title, draw };

function draw(view: View): TemplateResult {
  const { ui } = view;
  return html`<h1 id="screen-title" tabindex="-1">${ui.ways.title}</h1><p class="soft">${ui.ways.hint}</p>${cards(view)}
    <p class="ways-go"><button type="button" class="button" data-to-start @click=${() => view.session.go("start")}>${ui.ways.go}</button></p>`;
}
