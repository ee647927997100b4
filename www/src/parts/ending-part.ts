import type { Finding } from "gongji";
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { FIRST_DAY, LAST_DAY } from "../day.js";
import { asksWho, boundTooLate, HAPPENINGS } from "../ending.js";
import { choiceField } from "../field/choice.js";
import { labelled } from "../field/frame.js";
import { regionField } from "../field/region.js";
import type { Footing } from "../screen.js";
import { clearing, type View, wordOf } from "../view.js";
import { basisLine } from "./basis.js";
import { COLOURS, endingHeadline, MARKS } from "./ending-head.js";
import { saying } from "./finding.js";
import { problemAt } from "./problem.js";
import { receiptTable } from "./receipt.js";
import { sign } from "./sign.js";

const WAYS = ["mutual_aid", "wallet", "quota"];

/** How a binding ends, and what changes it: what can be done now comes first, then what happens by itself, then when. */
export function endingPart(view: View): TemplateResult {
  const { ui, session } = view;
  const { ending } = session;
  const whats = HAPPENINGS.map((name) => ({ value: name, label: ui.ending.whats[name] ?? name }));
  const ways = WAYS.map((name) => ({ value: name, label: wordOf(view, "arrangements", name) }));
  return html`<h1 id="screen-title" tabindex="-1">${ui.ending.title}</h1>
    <div class="columns">
      <div class="form card" id="ending">
        ${session.placed ? nothing : placeField(view)}
        ${choiceField({ id: "ending-what", field: "ending.what", label: ui.ending.what }, { value: ending.what, options: whats, choose: (what) => session.setEnding({ what }), clear: clearing(view, ui.ending.what) })}
        ${asksWho(ending) ? whoField(view) : nothing}
        ${ending.what === "wish" ? boundField(view) : nothing}
        <details class="more" data-more="ending"><summary>${ui.ending.finer}</summary>
          ${choiceField({ id: "ending-through", field: "ending.through", label: ui.ending.through }, { value: session.endingThrough, options: ways, choose: (through) => session.setEnding({ through }) })}
        </details>
      </div>
      <div class="result">${body(view)}</div>
    </div>`;
}

function whoField(view: View): TemplateResult {
  const { session, ui } = view;
  const { what, who } = session.ending;
  const options = [
    { value: "grantor", label: ui.binding.you },
    { value: "grantee", label: ui.binding.relative },
  ];
  const frame = {
    id: "ending-who",
    field: "ending.who",
    label: what === "wish" ? ui.ending.wish : ui.ending.who,
    wanted: who === "" ? ui.wanted : undefined,
  };
  return choiceField(frame, { value: who, options, choose: (name) => session.setEnding({ who: name }) });
}

function boundField(view: View): TemplateResult {
  const { session, ui } = view;
  const needed =
    session.endingVerdict?.findings.some((finding) => finding.field === "bound_on" && finding.status === "needs") ===
    true;
  const error = boundTooLate(session.day, session.ending)
    ? ui.ending.boundTooLate
    : problemAt(view, session.endingProblems, "bound_on");
  return labelled(
    {
      id: "ending-bound",
      field: "ending.bound",
      label: ui.ending.bound,
      hint: ui.ending.boundHint,
      error,
      wanted: needed ? ui.wanted : undefined,
    },
    (
      id,
      describedBy,
      invalid,
    ) => html`<input id=${id} type="date" min=${FIRST_DAY} max=${LAST_DAY} aria-describedby=${describedBy} aria-invalid=${invalid}
      .value=${live(session.ending.bound)} @change=${(event: Event) => session.setEnding({ bound: (event.target as HTMLInputElement).value })} />`,
  );
}

function body(view: View): TemplateResult | typeof nothing {
  const { session, ui } = view;
  const verdict = session.endingVerdict;
  if (verdict === undefined || verdict.outcome === "incomplete") return nothing;
  const findings = verdict.findings.filter((finding) => finding.status !== "needs");
  const now = findings.filter((finding) => finding.rule === "may_end" || finding.rule === "must_end");
  const byItself = findings.filter((finding) => finding.rule === "ends_by_itself");
  const rest = findings.filter((finding) => !now.includes(finding) && !byItself.includes(finding));
  const byHand = verdict.outcome !== "ends_itself" && verdict.outcome !== "stays";
  const silent = ["ends_on", "leftover"].filter((rule) => !findings.some((finding) => finding.rule === rule));
  const toGuide = (): void => {
    session.setGuide({ task: "unbind", channel: "" });
    session.go("how");
  };
  return html`<div class="ending-body card" data-outcome=${verdict.outcome}>
    ${group(view, ui.ending.now, "ending-now", now)}
    <div class="actions">
      ${byHand ? html`<button type="button" class="button" data-to="guide" @click=${toGuide}>${ui.ending.how}</button>` : nothing}
      <a class="button button-soft" href="tel:12393">☎ ${ui.answer.call}</a>
    </div>
    ${group(view, ui.ending.byItself, "ending-itself", byItself)}
    ${group(view, ui.ending.then, "ending", rest)}
    ${silent.length === 0 ? nothing : html`<p class="soft" data-silent>${ui.ending.silent(silent.map((rule) => ui.ending.silents[rule] ?? rule).join(ui.comma))}</p>`}
    ${receiptTable(view, verdict.receipt)}
  </div>`;
}

function group(view: View, title: string, name: string, findings: readonly Finding[]): TemplateResult | typeof nothing {
  return findings.length === 0
    ? nothing
    : html`<section class="findings" data-list=${name}><h2>${title}</h2><ul>${findings.map((finding) => item(view, finding))}</ul></section>`;
}

/** The place is asked where it is needed, not on another screen. */
function placeField(view: View): TemplateResult {
  const { session, ui } = view;
  const choose = (code: string): void => session.setAnswer("grantor.region", code);
  return regionField(
    view,
    { id: "ending-region", field: "grantor.region", label: ui.place.region },
    {
      value: session.answer("grantor.region"),
      choose,
      whole: { chosen: session.whole, choose: (code) => session.setWhole(code) },
    },
  );
}

export function endingFoot(view: View): Footing | undefined {
  const { ui, session } = view;
  const verdict = session.endingVerdict;
  if (verdict === undefined)
    return {
      mark: "needs",
      outcome: "incomplete",
      word:
        session.endingProblems.length > 0
          ? ui.correctFirst
          : asksWho(session.ending)
            ? ui.ending.whoNeeded
            : ui.ending.start,
    };
  const mark = MARKS[verdict.outcome];
  return { mark, outcome: COLOURS[mark], word: endingHeadline(view, verdict) };
}

/** What is settled is a fact here, good for nobody and bad for nobody: only what may not be done yet is crossed. */
function item(view: View, finding: Finding): TemplateResult {
  const mark = finding.status === "pass" ? "note" : finding.status;
  return html`<li class="finding finding-${mark}" data-code=${finding.code}>${sign(mark)}<div>
    <p>${saying(view, finding)}</p>${finding.basis.map((basis) => basisLine(view, basis))}</div></li>`;
}
