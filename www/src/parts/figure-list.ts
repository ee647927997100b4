import type { Preview, PreviewStep } from "gongji";
import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { View } from "../view.js";
import { assumptionItem, isFigure, type Shown } from "./assumption.js";

export function shownFigures(view: View, split: Preview): readonly Shown[] {
  const { bill } = view.session;
  const whole = bill.entry === "share" ? [] : ["deductible", "ratio", "cap"];
  const bases = (bill.assume["cap"] ?? "") === "" ? [] : ["cap_base"];
  const isAssumed = split.assumptions.some((one) => one.switch === "class_b" && !isFigure(one));
  const lines = bill.entry === "lines" && !isAssumed ? ["class_b"] : [];
  const away = bill.entry === "share" || bill.away === "" ? [] : ["away_points", "away_self_pay"];
  const names = [...whole, ...bases, ...lines, ...away];
  const listed = split.assumptions
    .filter((one) => isFigure(one) && !names.includes(one.switch))
    .map((one) => one.switch);
  return [...names, ...listed].map((name) => shown(view, split, name));
}

/** The figures of the place, in doubt or not: whoever knows better changes them, and the field stays where it is while somebody types. */
export function figureList(view: View, split: Preview): TemplateResult | typeof nothing {
  const { ui } = view;
  const items = shownFigures(view, split);
  if (items.length === 0) return nothing;
  return html`<section class="findings" data-list="figures"><h3>${ui.split.figures}</h3><p class="small">${ui.split.figuresHint}</p>
    <ul class="assumptions">${repeat(
      items,
      (one) => one.switch,
      (one) => assumptionItem(view, one),
    )}</ul></section>`;
}

/** What the reply assumed, or else what the steps say. */
function shown(view: View, split: Preview, name: string): Shown {
  const { bill } = view.session;
  const listed = split.assumptions.find((one) => one.switch === name);
  if (listed !== undefined) return listed;
  if ((bill.assume[name] ?? "") !== "") return { switch: name, value: "", state: "given", basis: [] };
  const value = valueOf(split.steps, name, bill.away === "");
  return { switch: name, value: value ?? "", state: value === undefined ? "" : "known", basis: [] };
}

/** Several bands have no single ratio, elsewhere the step has it lowered already, and a limit that was not reached is not named. */
function valueOf(steps: readonly PreviewStep[], name: string, home: boolean): string | undefined {
  const of = (kind: string): readonly PreviewStep[] => steps.filter((step) => step.step === kind);
  switch (name) {
    case "deductible":
      return of("deductible")[0]?.params["whole"];
    case "cap":
      return of("cap")[0]?.params["cap"];
    case "ratio": {
      const [first] = of("ratio");
      return home && first?.params["over"] === undefined ? first?.params["ratio"] : undefined;
    }
    default:
      return undefined;
  }
}
