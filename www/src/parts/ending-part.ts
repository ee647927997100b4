import type { Finding } from "gongji";
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { asksWho, boundTooLate, HAPPENINGS } from "../ending.js";
import { choiceField } from "../field/choice.js";
import { labelled } from "../field/frame.js";
import { clearing, type View, wordOf } from "../view.js";
import { basisLine } from "./basis.js";
import { endingHead } from "./ending-head.js";
import { saying, sign } from "./finding.js";
import { problemAt } from "./problem.js";
import { receiptTable } from "./receipt.js";

const WAYS = ["mutual_aid", "wallet", "quota"];

/** Part three: how does a binding end, and what changes it? */
export function endingPart(view: View): TemplateResult {
  const { ui, session } = view;
  const { ending } = session;
  const whats = HAPPENINGS.map((name) => ({ value: name, label: ui.ending.whats[name] ?? name }));
  const ways = WAYS.map((name) => ({ value: name, label: wordOf(view, "arrangements", name) }));
  return html`<section class="part" id="ending" aria-labelledby="ending-title">
    <header class="part-title"><p class="step">${ui.ending.step}</p><h2 id="ending-title">${ui.ending.title}</h2><p class="soft">${ui.ending.hint}</p></header>
    ${endingHead(view)}
    <div class="columns">
      <div class="form card">
        ${choiceField({ id: "ending-what", field: "ending.what", label: ui.ending.what }, { value: ending.what, options: whats, choose: (what) => session.setEnding({ what }), clear: clearing(view, ui.ending.what) })}
        ${asksWho(ending) ? whoField(view) : nothing}
        ${ending.what === "wish" ? boundField(view) : nothing}
        ${choiceField({ id: "ending-through", field: "ending.through", label: ui.ending.through }, { value: session.endingThrough, options: ways, choose: (through) => session.setEnding({ through }) })}
      </div>
      <div class="result">${body(view)}</div>
    </div>
  </section>`;
}

function whoField(view: View): TemplateResult {
  const { session, ui } = view;
  const { what, who } = session.ending;
  const options = [{ value: "grantor", label: ui.binding.you }, { value: "grantee", label: ui.binding.relative }];
  const frame = { id: "ending-who", field: "ending.who", label: what === "wish" ? ui.ending.wish : ui.ending.who, wanted: who === "" ? ui.wanted : undefined };
  return choiceField(frame, { value: who, options, choose: (name) => session.setEnding({ who: name }) });
}

function boundField(view: View): TemplateResult {
  const { session, ui } = view;
  const needed = session.endingVerdict?.findings.some((finding) => finding.field === "bound_on" && finding.status === "needs") === true;
  const error = boundTooLate(session.day, session.ending) ? ui.ending.boundTooLate : problemAt(view, session.endingProblems, "bound_on");
  return labelled(
    { id: "ending-bound", field: "ending.bound", label: ui.ending.bound, hint: ui.ending.boundHint, error, wanted: needed ? ui.wanted : undefined },
    (id, describedBy, invalid) => html`<input id=${id} type="date" min="2016-01-01" max="2035-12-31" aria-describedby=${describedBy} aria-invalid=${invalid}
      .value=${live(session.ending.bound)} @change=${(event: Event) => session.setEnding({ bound: (event.target as HTMLInputElement).value })} />`,
  );
}

function body(view: View): TemplateResult | typeof nothing {
  const { session, ui } = view;
  const verdict = session.endingVerdict;
  if (verdict === undefined || verdict.outcome === "incomplete") return nothing;
  const told = verdict.findings.filter((finding) => finding.status !== "needs");
  const byHand = verdict.outcome !== "ends_itself" && verdict.outcome !== "stays";
  const toGuide = (): void => {
    session.setGuide({ task: "unbind" });
    const title = document.getElementById("guide-title");
    title?.focus({ preventScroll: true });
    title?.scrollIntoView();
  };
  return html`<div class="ending-body card">
    <section class="findings" data-list="ending"><h3>${ui.ending.why}</h3><ul>${told.map((finding) => item(view, finding))}</ul></section>
    ${byHand ? html`<p><button type="button" class="button button-soft" data-to="guide" @click=${toGuide}>${ui.ending.how}</button></p>` : nothing}
    <details class="evidence"><summary>${ui.verdict.receipt}</summary>${receiptTable(view, verdict.receipt)}</details>
    <p class="small">${ui.estimateNote}</p>
  </div>`;
}

/** What is settled is a fact here, good for nobody and bad for nobody: only what may not be done yet is crossed. */
function item(view: View, finding: Finding): TemplateResult {
  const mark = finding.status === "pass" ? "note" : finding.status;
  return html`<li class="finding finding-${mark}" data-code=${finding.code}>${sign(mark)}<div>
    <p>${saying(view, finding)}</p>${finding.basis.map((basis) => basisLine(view, basis))}</div></li>`;
}
