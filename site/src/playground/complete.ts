// What may stand at the cursor of a request, from the published JSON Schema: names of fields, and words.
import { type Completion, type CompletionContext, type CompletionResult } from "@codemirror/autocomplete";
import { syntaxTree } from "@codemirror/language";
import type { EditorState } from "@codemirror/state";
import schema from "gongji/schema/v1.json";
import type { Call } from "./state.js";

interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly enum?: readonly string[];
  readonly const?: unknown;
  readonly type?: string;
  readonly description?: string;
}

const definitions = schema.definitions as unknown as Readonly<Record<string, Schema>>;

/** Every schema that one stands for, its references followed. */
function alternatives(one: Schema | undefined): readonly Schema[] {
  if (one === undefined) return [];
  const named = one.$ref === undefined ? [] : alternatives(definitions[one.$ref.replace("#/definitions/", "")]);
  return [one, ...named, ...(one.allOf ?? []).flatMap(alternatives), ...(one.anyOf ?? []).flatMap(alternatives)];
}

/** The schemas of a place in the request. */
function at(call: Call, path: readonly string[]): readonly Schema[] {
  let here = alternatives(definitions[`${call}.request`]);
  for (const part of path)
    here = here.flatMap((one) => (part === "[]" ? alternatives(one.items) : alternatives(one.properties?.[part])));
  return here;
}

/** Fields of an object there, with what each means. */
export function fieldsAt(call: Call, path: readonly string[]): readonly Completion[] {
  const found = new Map(at(call, path).flatMap((one) => Object.entries(one.properties ?? {})));
  return [...found].map(([label, one]) => ({
    label,
    type: "property",
    ...(one.description === undefined ? {} : { info: one.description }),
  }));
}

/** Words that may stand there. */
export function wordsAt(call: Call, path: readonly string[]): readonly string[] {
  const here = at(call, path);
  const words = here.flatMap((one) => [...(one.enum ?? []), ...(one.const === undefined ? [] : [one.const])]);
  const yesNo = here.some(({ type }) => type === "boolean") ? ["true", "false"] : [];
  return [...new Set([...words.filter((one) => typeof one === "string").map((one) => JSON.stringify(one)), ...yesNo])];
}

type Node = ReturnType<ReturnType<typeof syntaxTree>["resolveInner"]>;

/** The fields that lead from the whole request to a node. */
function pathOf(state: EditorState, from: Node): string[] {
  const path: string[] = [];
  for (let node: Node | null = from; node !== null; node = node.parent) {
    const name = node.name === "Property" ? node.getChild("PropertyName") : null;
    if (name !== null) path.unshift(state.sliceDoc(name.from, name.to).replace(/"/g, ""));
    if (node.name === "Array") path.unshift("[]");
  }
  return path;
}

export function completer(call: () => Call): (context: CompletionContext) => CompletionResult | null {
  return ({ state, pos, explicit }) => {
    let node: Node = syntaxTree(state).resolveInner(pos, -1);
    // A text that is not closed yet is an error to the parser; what it would be is said by what stands around it.
    const typed = /"?[\w-]*$/.exec(state.doc.lineAt(pos).text.slice(0, pos - state.doc.lineAt(pos).from))?.[0] ?? "";
    const from = pos - typed.length;
    if (typed === "" && !explicit) return null;
    const closes = state.sliceDoc(pos, pos + 1) === '"' ? 1 : 0;
    if (node.from >= from && (node.name === "PropertyName" || node.name === "String" || node.type.isError))
      node = node.parent ?? node;
    const before = state.sliceDoc(0, from).trimEnd();
    const path = pathOf(state, node);
    const isName = before.endsWith("{") || (before.endsWith(",") && node.name !== "Array");
    if (!isName) return words(call(), path, from, pos + closes);
    const inside = node.name === "Property" ? path.slice(0, -1) : path;
    const options = fieldsAt(call(), inside).map((one) => ({
      ...one,
      label: JSON.stringify(one.label),
      displayLabel: one.label,
      apply: `"${one.label}": `,
    }));
    return options.length === 0 ? null : { from, to: pos + closes, options, filter: true };
  };
}

function words(call: Call, path: readonly string[], from: number, to: number): CompletionResult | null {
  const options = wordsAt(call, path).map((label) => ({ label, displayLabel: label.replace(/"/g, ""), type: "enum" }));
  return options.length === 0 ? null : { from, to, options };
}
