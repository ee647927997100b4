import { dayOf, type View, wordOf } from "../view.js";
import type { WhatIf } from "../what-if.js";

/** 二级医院, 倒过来付, 2027年1月1日. */
export function whatIfName(view: View, whatIf: WhatIf): string {
  const { ui } = view;
  switch (whatIf.kind) {
    case "level":
      return wordOf(view, "levels", whatIf.value);
    case "order":
      return ui.split.whatIfOrders[whatIf.value] ?? whatIf.value;
    case "day":
      return dayOf(view, whatIf.value);
    case "trait":
      return whatIf.value === "none" ? ui.split.whatIfNoTrait : wordOf(view, "traits", whatIf.value);
  }
}
