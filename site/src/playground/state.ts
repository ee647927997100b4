// What the playground holds, and how it goes into a link. Only who asks for a link gets one: nothing is written into the address before.
export const CALLS = ["checkBinding", "previewDeduction", "checkUnbinding", "policyAt"] as const;
export type Call = (typeof CALLS)[number];

export interface State {
  readonly call: Call;
  readonly isJson: boolean;
  /** The request as the engine is asked it. */
  readonly request: unknown;
}

export const EXAMPLES: Readonly<Record<Call, object>> = {
  checkBinding: {
    day: "2026-11-22",
    grantor: { region: "420100", scheme: "employee", account: true, status: "normal" },
    grantee: { relation: "parent", region: "420500", scheme: "resident" },
  },
  previewDeduction: {
    day: "2026-11-22",
    region: "420100",
    scheme: "employee",
    visit: "outpatient",
    level: "3",
    person: "in_service",
    amounts: { medfee_sumamt: "1200" },
    own_account: "50",
    grantors: [{ region: "420100", balance: "1500" }],
  },
  checkUnbinding: { day: "2026-11-22", region: "420100", event: "divorce" },
  policyAt: { region: "420100", day: "2026-11-22" },
};

/** The part of an address behind #, without numbers of papers. */
export function fragmentOf({ call, isJson, request }: State): string {
  const text = JSON.stringify(request, (name, value: unknown) =>
    name === "id" || name === "number" ? undefined : value,
  );
  return `#call=${call}${isJson ? "&json" : ""}&request=${encodeURIComponent(text ?? "{}")}`;
}

/** What a link holds; nothing where it holds nothing that can be read. */
export function stateOf(fragment: string): State | undefined {
  const found = /^#call=(\w+)(&json)?&request=(.+)$/.exec(fragment);
  const call = CALLS.find((one) => one === found?.[1]);
  if (call === undefined) return undefined;
  try {
    const request: unknown = JSON.parse(decodeURIComponent(found?.[3] ?? ""));
    return typeof request === "object" && request !== null
      ? { call, isJson: found?.[2] !== undefined, request }
      : undefined;
  } catch {
    return undefined;
  }
}
