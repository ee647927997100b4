import { partsOf } from "gongji/form";
import type { Footing } from "../screen.js";
import { focusField } from "../focus-field.js";
import { headline } from "../headline.js";
import type { View } from "../view.js";
import { labelOf } from "./without.js";

/** What the family pays, in one line: an amount or a span, as soon as there is a bill. */
export function splitFoot(view: View): Footing {
  const { session, ui } = view;
  const { split, splitProblems } = session;
  const [wrong] = splitProblems;
  if (wrong?.code === "figures_not_loaded") {
    return {
      mark: "needs",
      outcome: "incomplete",
      word: ui.split.noFigures,
      go: { label: ui.retry, run: () => void session.readFigures() },
    };
  }
  if (wrong !== undefined) {
    const field = fieldOf(view, wrong.path);
    return {
      mark: "fail",
      outcome: "incomplete",
      word: wrong.path === "" ? ui.correctFirst : ui.wrong(labelOf(view, wrong.path)),
      go: { label: ui.split.toField, run: () => focusField(field) },
    };
  }
  const open = split?.ask
    .map((asked) => fieldOf(view, asked))
    .find((field) => document.querySelector(`[data-field="${field}"]`) !== null);
  const go = open === undefined ? undefined : { label: ui.split.toField, run: (): void => focusField(open) };
  if (split?.totals === undefined && split?.ask[0] !== undefined)
    return { mark: "needs", outcome: "incomplete", word: ui.foot.wanting(labelOf(view, split.ask[0])), go };
  if (split?.totals === undefined)
    return {
      mark: "needs",
      outcome: "incomplete",
      word: session.inherited.region === "" && session.bill.region === "" ? ui.split.place : ui.split.empty,
    };
  const { word, aside } = headline(view, split);
  return {
    mark: split.outcome === "split" ? "pass" : "unsettled",
    outcome: split.outcome === "split" ? "split" : "unsettled",
    word,
    aside,
    go,
  };
}

/** The field on the page for what the reply asks: `grantors[0].balance` is a row that was sent, not a row of the page. */
export function fieldOf(view: View, asked: string): string {
  const [list, place, ...rest] = partsOf(asked);
  const { sent } = view.session;
  const rows = list === "lines" ? sent?.lines : list === "grantors" ? sent?.grantors : undefined;
  const row = place === undefined ? undefined : rows?.[Number(place)];
  if (asked === "day") return "bill.day";
  return row === undefined ? `bill.${asked}` : ["bill", list, row, ...rest].join(".");
}
