import { type Leaf, type LeafGroup, sourceLines } from "./leaf.js";
import { assumedText, isTyped, statement } from "./parts/answer-row.js";
import { saying } from "./parts/finding.js";
import { papersText, warningText } from "./parts/guide-body.js";
import { recommended } from "./parts/recommended.js";
import { outcomeWord, shownOutcome } from "./usual.js";
import { dayOf, nameOf, relativePlace, sentenceOf, type View, wordOf } from "./view.js";

/** The sheet of the answer: what holds, on which conditions, what to bring and to do. */
export function answerLeaf(view: View): Leaf | undefined {
  const { ui, session } = view;
  const { verdict } = session;
  if (verdict === undefined || session.missing.length > 0) return undefined;
  const { take } = ui;
  const outcome = shownOutcome(verdict);
  const relation = session.answer("grantee.relation");
  const where =
    session.where === ""
      ? ""
      : [ui.start.wheres[session.where], relativePlace(view)].filter((part) => part !== "").join(ui.colon);
  const said = verdict.findings
    .filter(({ status }) => status === "fail" || (outcome !== "ineligible" && status === "unsettled"))
    .map((finding) => saying(view, finding));
  const others = verdict.others.map(
    (other) => sentenceOf(view, "others", other.who, { relation: other.relation }) ?? "",
  );
  const groups: LeafGroup[] = [
    { title: ui.answer.whoElse, items: outcome === "ineligible" ? others : [], form: "lines" },
    { title: take.rests, items: rests(view), form: "ticks" },
    { title: take.bring, items: outcome === "ineligible" ? [] : papers(view), form: "ticks" },
    { title: take.steps, items: outcome === "ineligible" ? [] : steps(view), form: "steps" },
    { title: take.ask, items: [`12393${ui.colon}${ui.answer.callFrom}`, ...asks(view)], form: "lines" },
    { title: take.care, items: outcome === "ineligible" ? [] : cautions(view), form: "lines" },
    { title: take.sources, items: sourceLines(view, keysOf(view)), form: "lines" },
  ];
  return {
    heading: take.heading,
    facts: [nameOf(view, session.answer("grantor.region")), ui.start.relations[relation] ?? "", where]
      .filter((part) => part !== "")
      .join(" · "),
    answer: `${outcomeWord(view, verdict)}（${ui.estimate}）`,
    lines: said.slice(0, 3),
    groups: groups.filter((group) => group.items.length > 0),
    small: [
      ui.estimateNote,
      `${take.day(dayOf(view, verdict.receipt.day))} · ${take.receipt(`${verdict.receipt.engine}-${verdict.receipt.catalogue.slice(0, 8)}`)}`,
    ],
  };
}

function rests(view: View): string[] {
  const { session } = view;
  const given = session.verdict?.assuming?.given ?? [];
  return session.asked
    .map((field) => {
      const value =
        session.answer(field) === ""
          ? String(given.find((one) => one.field === field)?.value ?? "")
          : session.answer(field);
      return value === ""
        ? ""
        : session.answer(field) === "" && isTyped(field)
          ? assumedText(view, field)
          : statement(view, field, value);
    })
    .filter((text) => text !== "");
}

/** Papers depend on where one goes; what the shown way needs is listed. */
function papers(view: View): string[] {
  const way = recommended(view);
  if (way === undefined) return [];
  const { kind } = way.channel.first;
  return way.guide.papers
    .filter((entry) => entry.channels === undefined || entry.channels.includes(kind))
    .map((entry) => papersText(view, entry))
    .filter((text) => text !== "");
}

function steps(view: View): string[] {
  const way = recommended(view);
  if (way === undefined) return [];
  const paths = way.channel.entries.map((entry) => entry.path?.join(" › ") ?? "").filter((path) => path !== "");
  const lead = `${wordOf(view, "channelKinds", way.channel.first.kind)}${view.ui.colon}${way.channel.first.name}`;
  return [lead, ...paths, ...way.steps.map((step) => wordOf(view, "guideSteps", step))];
}

function asks(view: View): string[] {
  const rules = (view.session.verdict?.bureaus ?? []).reduce<string[]>((all, bureau) => all.concat(bureau.rules), []);
  return rules
    .slice(0, 3)
    .map((rule) => sentenceOf(view, "bureauQuestions", rule) ?? "")
    .filter((text) => text !== "");
}

/** What is looked out for on the shown way. */
function cautions(view: View): string[] {
  return (recommended(view)?.guide.warnings ?? []).map((entry) => warningText(view, entry));
}

function keysOf(view: View): string[] {
  return (view.session.verdict?.findings ?? []).reduce<string[]>(
    (keys, { basis }) => keys.concat(...basis.map((one) => one.sources)),
    [],
  );
}
