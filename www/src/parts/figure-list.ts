import type { Preview, Step } from "gongji";
import { html, nothing, type TemplateResult } from "lit";
import type { View } from "../view.js";
import { assumptionItem, type Shown } from "./assumption.js";

/** The figures of the place that are in no doubt, and so are no assumptions: whoever knows better may change them as well. */
export function figureList(view: View, split: Preview): TemplateResult | typeof nothing {
  const { session, ui } = view;
  const { bill } = session;
  if (bill.entry === "share") return nothing;
  const names = ["deductible", "ratio", "cap", ...(bill.entry === "lines" ? ["class_b"] : []), ...(bill.away === "" ? [] : ["away_points", "away_self_pay"])];
  const bases = (bill.assume["cap"] ?? "") === "" ? [] : ["cap_base"];
  const free = [...names, ...bases].filter((name) => (bill.assume[name] ?? "") === "" && !split.assumptions.some((one) => one.switch === name));
  if (free.length === 0) return nothing;
  return html`<details class="more" data-list="figures"><summary>${ui.split.figures}</summary><p class="small">${ui.split.figuresHint}</p>
    <ul class="assumptions">${free.map((name) => assumptionItem(view, shown(split, name, bill.away === "")))}</ul></details>`;
}

/** What the steps say a figure is. Several bands have no single ratio, elsewhere the step has it lowered already, and a limit that was not reached is not named. */
function shown(split: Preview, name: string, home: boolean): Shown {
  const value = name === "ratio" && !home ? undefined : valueOf(split.steps, name);
  return { switch: name, value: value ?? "", state: value === undefined ? "" : "known", basis: [] };
}

function valueOf(steps: readonly Step[], name: string): string | undefined {
  const of = (kind: string): readonly Step[] => steps.filter((step) => step.step === kind);
  switch (name) {
    case "deductible": return of("deductible")[0]?.params["whole"];
    case "cap": return of("cap")[0]?.params["cap"];
    case "ratio": {
      const [first] = of("ratio");
      return first?.params["over"] === undefined ? first?.params["ratio"] : undefined;
    }
    default: return undefined;
  }
}
