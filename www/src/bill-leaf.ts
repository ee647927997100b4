import { isNothing } from "./amount-text.js";
import { headline, rangeOf, spanText } from "./headline.js";
import { yearMatters } from "./first-of-year.js";
import { type Leaf, type LeafGroup, sourceLines } from "./leaf.js";
import { isPresumedWithout } from "./own-account.js";
import { payerName } from "./parts/payer-name.js";
import { splitSentence } from "./parts/split-sentence.js";
import { nameOfStep } from "./parts/steps-table.js";
import { dayOf, nameOf, sentenceOf, type View, wordOf, yuan } from "./view.js";

/** The sheet of a bill: who pays how much, how that comes about, what was assumed, what to do at the counter. */
export function billLeaf(view: View): Leaf | undefined {
  const { ui, session } = view;
  const { split, bill } = session;
  if (split?.totals === undefined || session.splitProblems.length > 0) return undefined;
  const { take } = ui;
  const { word, aside, exact } = headline(view, split);
  const groups: LeafGroup[] = [
    { title: take.billPays, items: pays(view), form: "lines" },
    {
      title: take.billSteps,
      items:
        split.steps.length < 2
          ? []
          : split.steps.map((step) => `${nameOfStep(view, step)}${ui.colon}${yuan(view, step.amount)}`),
      form: "lines",
    },
    { title: take.billAssumed, items: assumed(view), form: "ticks" },
    { title: take.billDo, items: take.billDoItems, form: "ticks" },
    {
      title: take.sources,
      items: sourceLines(
        view,
        split.steps.reduce<string[]>((keys, { sources }) => keys.concat(sources), []),
      ),
      form: "lines",
    },
  ];
  const relation = bill.patient === "self" ? "self" : session.answer("grantee.relation");
  const region = bill.region === "" ? session.inherited.region : bill.region;
  const visit = bill.entry === "share" ? "" : (ui.bill.visits[bill.visit] ?? "");
  return {
    heading: take.billHeading,
    facts: [
      region === "" ? "" : nameOf(view, region),
      ui.start.relations[relation] ?? "",
      visit,
      dayOf(view, split.receipt.day),
    ]
      .filter((part) => part !== "")
      .join(" · "),
    answer: `${word}（${ui.estimate}）`,
    lines: [aside ?? "", exact ? "" : ui.split.likeliest, splitSentence(view, split)].filter((line) => line !== ""),
    groups: groups.filter((group) => group.items.length > 0),
    small: [
      ui.estimateNote,
      `${take.day(dayOf(view, split.receipt.day))} · ${take.receipt(`${split.receipt.engine}-${split.receipt.catalogue.slice(0, 8)}`)}`,
    ],
  };
}

function pays(view: View): string[] {
  const { split } = view.session;
  if (split === undefined) return [];
  return split.payers
    .filter((payer) => payer.payer !== "own_account" || !isPresumedWithout(view.session))
    .filter((payer) => payer.payer === "cash" || !isNothing(payer.amount) || rangeOf(split, payer) !== undefined)
    .map((payer) => {
      const range = rangeOf(split, payer);
      return `${payerName(view, payer)}${view.ui.colon}${yuan(view, payer.amount)}${range === undefined ? "" : `（${view.ui.split.range(spanText(view, range))}）`}`;
    });
}

/** What nobody said, and what is not settled. What somebody typed, or what is known, is no assumption. */
function assumed(view: View): string[] {
  const { split } = view.session;
  const open = (split?.assumptions ?? []).filter(
    ({ state, switch: name }) =>
      state !== "given" && state !== "known" && !(name === "own_account" && isPresumedWithout(view.session)),
  );
  const own = isPresumedWithout(view.session) ? [view.ui.bill.ownNone] : [];
  const year =
    split !== undefined && yearMatters(view.session, split) && view.session.bill.first
      ? [view.ui.split.takenAsFirst]
      : [];
  return [
    ...own,
    ...year,
    ...open.map(
      ({ switch: name, value }) => sentenceOf(view, "assumptions", name, { value }) ?? wordOf(view, "switches", name),
    ),
  ];
}
