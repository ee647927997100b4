import {
  checkBinding,
  checkUnbinding,
  type UnbindingReply,
  init,
  loadFigures,
  policyAt,
  type Preview,
  previewDeduction,
  previewYear,
  readSettlement,
  type SettlementReading,
  type PolicyOverview,
  type Verdict,
  type YearPreview,
} from "gongji";
import { type TolerantReply, askTolerantly } from "gongji/form";
import { early } from "./early.js";

/** Where the engine stands. `reason` is one of `init`'s error codes. */
export type EngineState =
  | { readonly at: "loading" }
  | { readonly at: "ready" }
  | { readonly at: "failed"; readonly reason: string };

/** What was asked for with the page; another try asks anew. */
let asked = early;

export async function start(): Promise<EngineState> {
  try {
    const source = asked;
    asked = undefined;
    await init(source, { figures: false });
    return { at: "ready" };
  } catch (error) {
    const code: unknown = (error as { code?: unknown } | null)?.code;
    return { at: "failed", reason: typeof code === "string" ? code : "fetch_failed" };
  }
}

/** Loads the figures of bills; whether they are there. They come after the first answer about a binding, which needs none. */
export async function figuresLoaded(): Promise<boolean> {
  return (await loadFigures()).ok;
}

export function judge(request: object): TolerantReply<Verdict> {
  return askTolerantly<Verdict>(checkBinding, request);
}

export function split(request: object): TolerantReply<Preview> {
  return askTolerantly<Preview>(previewDeduction, request);
}

export function judgeEnding(request: object): TolerantReply<UnbindingReply> {
  return askTolerantly<UnbindingReply>(checkUnbinding, request);
}

export function localRules(request: object): TolerantReply<PolicyOverview> {
  return askTolerantly<PolicyOverview>(policyAt, request);
}

export function readSettled(request: object): TolerantReply<SettlementReading> {
  return askTolerantly<SettlementReading>(readSettlement, request);
}

export function splitYear(request: object): TolerantReply<YearPreview> {
  return askTolerantly<YearPreview>(previewYear, request);
}
