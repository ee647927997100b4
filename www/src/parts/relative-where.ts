import { html, nothing, type TemplateResult } from "lit";
import { choiceField } from "../field/choice.js";
import { idOf } from "../field/frame.js";
import { regionField } from "../field/region.js";
import { citiesOf, provinceOf } from "../place.js";
import type { Where } from "../state.js";
import { clearing, type View } from "../view.js";
import { findingsBeside } from "./finding.js";
import { problemAt, wantedAt } from "./problem.js";

/** Where the relative is insured: a quick answer first, and a list only when the quick one does not settle it. */
export function relativeWhere(view: View): TemplateResult {
  const { session, ui } = view;
  const path = "grantee.region";
  const own = session.answer("grantor.region");
  const frame = {
    id: idOf(path), field: path, label: ui.binding.where,
    hint: session.where === "same" && own === "" ? ui.binding.whereNeedsOwn : undefined,
    error: problemAt(view, session.verdictProblems, path), findings: findingsBeside(view, path), wanted: wantedAt(view, path),
  };
  const quick = choices(own).map((where) => ({ value: where, label: ui.binding.wheres[where] }));
  return html`${choiceField(frame, { value: session.where, options: quick, choose: (where) => session.setWhere(where as Where), clear: clearing(view, ui.binding.where) })}${picker(view, own)}`;
}

type Told = Exclude<Where, "">;

/** 北京, 上海 … are one pooling area: there is no other city in them. */
function choices(own: string): readonly Told[] {
  const single = own !== "" && citiesOf(provinceOf(own)).length === 0;
  return single ? ["same", "elsewhere"] : ["same", "province", "elsewhere"];
}

function picker(view: View, own: string): TemplateResult | typeof nothing {
  const { session, ui } = view;
  const value = session.answer("grantee.region");
  const choose = (code: string): void => session.setAnswer("grantee.region", code);
  const frame = { id: "relative-place", label: session.where === "" ? "" : ui.binding.wheres[session.where] };
  if (session.where === "elsewhere") return regionField(view, frame, { value, choose, except: provinceOf(own) });
  if (session.where !== "province") return nothing;
  if (own === "") return html`<p class="hint">${ui.binding.whereNeedsOwn}</p>`;
  return regionField(view, frame, { value, choose, within: provinceOf(own), except: own });
}
