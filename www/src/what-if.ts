import { fen } from "./amount-text.js";

/** Something that could be otherwise: another level of hospital, order of accounts, day, kind of hospital. */
export interface WhatIf {
  readonly kind: "level" | "order" | "day" | "trait";
  readonly value: string;
}

/** As many stand side by side. */
export const MOST_WHAT_IFS = 3;

export const ORDERS = ["reversed", "largest"] as const;

interface Shared {
  readonly balance?: string;
  readonly quota?: string;
  readonly history_balance?: string;
}

interface Request {
  readonly grantors?: readonly Shared[];
  readonly pick?: number;
}

export function isSame(one: WhatIf, other: WhatIf): boolean {
  return one.kind === other.kind && one.value === other.value;
}

/** The same request with one thing changed. */
export function changedBy(request: object, whatIf: WhatIf): object {
  switch (whatIf.kind) {
    case "level":
      return { ...request, level: whatIf.value };
    case "day":
      return { ...request, day: whatIf.value };
    case "trait":
      return { ...request, traits: whatIf.value === "none" ? [] : [whatIf.value] };
    case "order":
      return reordered(request, whatIf.value);
  }
}

/** The account that was picked stays picked, wherever it goes. */
function reordered(request: Request, order: string): object {
  const old = (request.grantors ?? []).map((grantor, place) => ({ grantor, place }));
  const sorted =
    order === "reversed" ? old.reverse() : old.sort((one, other) => usable(other.grantor) - usable(one.grantor));
  const pick = request.pick === undefined ? {} : { pick: sorted.findIndex(({ place }) => place === request.pick) };
  return { ...request, grantors: sorted.map(({ grantor }) => grantor), ...pick };
}

function usable(grantor: Shared): number {
  return fen(grantor.quota ?? grantor.balance ?? grantor.history_balance ?? "0");
}
