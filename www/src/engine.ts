import {
  checkBinding, checkUnbinding, type EndingVerdict, init, type KnownPlace, listRegions, policyAt,
  type Preview, previewDeduction, previewYear, readSettlement, type Settled, type Sheet, type Verdict, type YearPreview,
} from "gongji";
import { type Heard, heard } from "gongji/form";

/** Where the engine stands. `reason` is one of `init`'s error codes. */
export type EngineState = { readonly at: "loading" } | { readonly at: "ready" } | { readonly at: "failed"; readonly reason: string };

export async function start(): Promise<EngineState> {
  try {
    await init();
    return { at: "ready" };
  } catch (error) {
    const code: unknown = (error as { code?: unknown } | null)?.code;
    return { at: "failed", reason: typeof code === "string" ? code : "fetch_failed" };
  }
}

/** The places with rules of their own on record, by their code. */
export function knownPlaces(): ReadonlyMap<string, KnownPlace> {
  const reply = listRegions();
  return new Map(reply.ok ? reply.value.map((place) => [place.region, place]) : []);
}

export function judge(request: object): Heard<Verdict> {
  return heard<Verdict>(checkBinding, request);
}

export function split(request: object): Heard<Preview> {
  return heard<Preview>(previewDeduction, request);
}

export function judgeEnding(request: object): Heard<EndingVerdict> {
  return heard<EndingVerdict>(checkUnbinding, request);
}

export function localRules(request: object): Heard<Sheet> {
  return heard<Sheet>(policyAt, request);
}

export function readSettled(request: object): Heard<Settled> {
  return heard<Settled>(readSettlement, request);
}

export function splitYear(request: object): Heard<YearPreview> {
  return heard<YearPreview>(previewYear, request);
}
