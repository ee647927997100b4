import { html, nothing, svg, type TemplateResult } from "lit";
import type { View } from "../view.js";

const WAYS = ["mutual_aid", "wallet", "family_account"] as const;
type Way = (typeof WAYS)[number];

const person = (x: number): TemplateResult =>
  svg`<circle cx=${x} cy="26" r="7" /><path d=${`M${x - 12} 50c0-8 5-13 12-13s12 5 12 13`} />`;
const coin = (x: number, y: number): TemplateResult =>
  svg`<g class="coin"><circle cx=${x} cy=${y} r="9" /><path d=${`M${x - 3.5} ${y - 4.5}l3.5 4 3.5-4M${x} ${y - 0.5}v5.5M${x - 3.5} ${y + 1.2}h7`} /></g>`;

/** Whose money, whether it moves, how far: three pictures of the same two people. */
const PICTURES: Readonly<Record<Way, TemplateResult>> = {
  // The coin stays with its owner; only the bill reaches over.
  mutual_aid: svg`<rect class="ground" x="4" y="4" width="152" height="62" rx="10" />${person(34)}${person(128)}${coin(60, 26)}
    <path class="reach" d="M72 26h16" /><g class="bill"><path d="M92 24h12v20l-3-2-3 2-3-2-3 2z" /></g>`,
  // Two provinces, and the money (or a limit on it) goes across.
  wallet: svg`<rect class="ground" x="4" y="4" width="70" height="62" rx="10" /><rect class="ground" x="86" y="4" width="70" height="62" rx="10" />
    ${person(32)}${person(128)}${coin(62, 20)}<path class="reach" d="M72 20h26m-5-4l5 4-5 4" /><rect class="bill" x="94" y="34" width="16" height="12" rx="3" /><path class="bill" d="M105 40h5" />`,
  // A code on a screen, no coin at all.
  family_account: svg`<rect class="ground ground-open" x="4" y="4" width="152" height="62" rx="10" />${person(38)}${person(122)}<rect class="bill" x="66" y="12" width="28" height="46" rx="5" /><path class="code" d="M72 22h6v6h-6zM82 22h6v6h-6zM72 32h6v6h-6zM83 33h2v2h-2zM86 36h2v2h-2zM82 38h2v1h-2z" /><path class="bill" d="M77 52h6" />`,
};

/** The three things that are often mixed up, distinguished before any field. Choosing one is a help, not a must. */
export function ways(view: View): TemplateResult {
  const { ui, session } = view;
  return html`<section class="ways" aria-labelledby="screen-title">
    <div class="ways-cards">${WAYS.map((way) => card(view, way, session.way === way))}</div>
    <p class="notice ways-after" role="status">${session.way === "" ? nothing : ui.ways[session.way].after}</p>
  </section>`;
}

function card(view: View, way: Way, chosen: boolean): TemplateResult {
  const { ui, session } = view;
  const texts = ui.ways[way];
  return html`<button type="button" class="way card" data-way=${way} aria-pressed=${chosen ? "true" : "false"} @click=${() => session.setWay(chosen ? "" : way)}>
    <span class="way-head">
      <svg class="way-picture" viewBox="0 0 160 70" aria-hidden="true" focusable="false">${PICTURES[way]}</svg>
      <span class="way-name">${texts.name}${chosen ? html`<span class="way-chosen">✓ ${ui.ways.chosen}</span>` : nothing}</span>
    </span>
    <span class="way-say">${texts.say}</span>
    <span class="way-rows">
      ${row(ui.ways.whose, texts.whose)}${row(ui.ways.moves, texts.moves)}${row(ui.ways.where, texts.where)}
    </span>
  </button>`;
}

function row(name: string, text: string): TemplateResult {
  return html`<span class="way-row"><span class="way-key">${name}</span><span>${text}</span></span>`;
}
