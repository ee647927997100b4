import { safeAddress, type Source } from "./source.js";
import { type View, wordOf } from "./view.js";

/** One sheet of paper: what is printed, drawn as a picture and copied as text. */
export interface Leaf {
  readonly heading: string;
  readonly facts: string;
  readonly answer: string;
  readonly lines: readonly string[];
  readonly groups: readonly LeafGroup[];
  readonly small: readonly string[];
}

export interface LeafGroup {
  readonly title: string;
  readonly items: readonly string[];
  readonly form: "ticks" | "steps" | "lines";
}

/** As many sources as a sheet has room for. */
const MOST_SOURCES = 4;

/** The sources of a sheet, the official ones first. */
export function sourceLines(view: View, keys: readonly string[]): string[] {
  const { sources } = view.session;
  const found = Array.from(new Set(keys))
    .map((key) => sources[key])
    .filter((source): source is Source => source !== undefined);
  const sorted = [
    ...found.filter((source) => source.confidence === "official"),
    ...found.filter((source) => source.confidence !== "official"),
  ];
  return sorted
    .slice(0, MOST_SOURCES)
    .map((source) =>
      [`${source.title}（${wordOf(view, "confidences", source.confidence)}）`, safeAddress(source) ?? ""]
        .filter((part) => part !== "")
        .join(" "),
    );
}

/** The same as plain text. */
export function textOf(leaf: Leaf): string {
  const groups = leaf.groups.map(({ title, items, form }) =>
    [
      `【${title}】`,
      ...items.map((item, place) =>
        form === "ticks" ? `□ ${item}` : form === "steps" ? `${place + 1}. ${item}` : item,
      ),
    ].join("\n"),
  );
  return [leaf.heading, leaf.facts, "", leaf.answer, ...leaf.lines, "", groups.join("\n\n"), "", ...leaf.small].join(
    "\n",
  );
}
