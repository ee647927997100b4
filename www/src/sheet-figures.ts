import type { Preview } from "gongji";
import { split } from "./engine.js";

/** What one kind of visit is paid at, in the hospitals where it is the same. */
export interface VisitFigures {
  readonly levels: readonly string[];
  readonly deductible: string | undefined;
  readonly ratios: readonly string[];
  readonly cap: string | undefined;
  readonly sources: readonly string[];
}

export interface SheetFigures {
  readonly scheme: string;
  readonly visit: string;
  /** Empty: no figures are on record. */
  readonly rows: readonly VisitFigures[];
}

const SCHEMES = [
  ["employee", "in_service"],
  ["resident", "resident"],
] as const;
const VISITS = ["outpatient", "inpatient"] as const;
const LEVELS = ["primary", "1", "2", "3"];
/** Above every cap, so that the cap is named. */
const LARGE = "9000000";

/** The figures a bill is split by, read off a bill large enough to meet all of them. */
export function figuresOf(region: string, day: string): SheetFigures[] {
  const all: SheetFigures[] = [];
  for (const [scheme, person] of SCHEMES) {
    for (const visit of VISITS) {
      const rows: VisitFigures[] = [];
      for (const level of LEVELS) {
        const { value } = split({ region, day, scheme, person, visit, level, amounts: { medfee_sumamt: LARGE } });
        const found = value === undefined ? undefined : figures(value, level);
        if (found === undefined) continue;
        const same = rows.findIndex((row) => keyOf(row) === keyOf(found));
        const before = rows[same];
        if (before === undefined) rows.push(found);
        else rows[same] = { ...before, levels: [...before.levels, level] };
      }
      all.push({ scheme, visit, rows });
    }
  }
  return all;
}

function keyOf({ deductible, ratios, cap }: VisitFigures): string {
  return JSON.stringify([deductible, ratios, cap]);
}

function figures({ steps, notes }: Preview, level: string): VisitFigures | undefined {
  if (notes.some(({ code }) => String(code) === "figures_unknown")) return undefined;
  const of = (kind: string): Preview["steps"] => steps.filter((step) => step.step === kind);
  const ratios = of("ratio")
    .map((step) => step.params["ratio"] ?? "")
    .filter((ratio) => ratio !== "");
  if (ratios.length === 0) return undefined;
  const sources = Array.from(
    new Set(
      [...of("deductible"), ...of("ratio"), ...of("cap")].reduce<string[]>(
        (keys, step) => keys.concat(step.sources),
        [],
      ),
    ),
  );
  return {
    levels: [level],
    deductible: of("deductible")[0]?.params["whole"],
    ratios: Array.from(new Set(ratios)),
    cap: of("cap")[0]?.params["cap"],
    sources,
  };
}
