// Function tools for assistants, from the schemas: what each call takes and gives, complete in itself.
import { readFileSync } from "node:fs";

const read = (path) => JSON.parse(readFileSync(path, "utf8"));

const SAID =
  "预估，不作认定 (an estimate, never a determination). Leave out what is not known, never guess: `ask` of the reply names what to ask next. Say the source.";
const calls = {
  check_binding: [
    "checkBinding",
    `May this relative be bound to share (家庭共济) the grantor's 职工医保 personal account, on that day, and why or why not? ${SAID}`,
  ],
  preview_deduction: [
    "previewDeduction",
    `How will this medical bill be split between fund, own account, relatives' accounts and cash, to the fen? ${SAID}`,
  ],
  check_unbinding: ["checkUnbinding", `How does a binding end: by itself, by duty, by wish, or not yet? ${SAID}`],
  policy_at: [
    "policyAt",
    `What holds in a place on a day, statement by statement, with where each comes from? ${SAID}`,
  ],
};

/** The definitions that a schema refers to, and those that they refer to. */
function used(schema, definitions, found = {}) {
  for (const [, name] of JSON.stringify(schema).matchAll(/"#\/definitions\/([^"]+)"/g)) {
    if (name in found) continue;
    found[name] = definitions[name];
    used(definitions[name], definitions, found);
  }
  return found;
}

const plain = (schema) =>
  JSON.parse(
    JSON.stringify(schema, (key, value) => (key === "description" && typeof value === "string" ? undefined : value)),
  );

export function tools() {
  const { definitions } = read("npm/schema/v1.json");
  const { properties } = read("schema/v1/guide.json");
  const whole = (schema) => ({ ...schema, definitions: used(schema, definitions) });
  const ofCalls = Object.entries(calls).map(([name, [call, description]]) => {
    const request = definitions[definitions[`${call}.request`].$ref.split("/").at(-1)];
    return {
      name,
      description,
      inputSchema: whole(request),
      outputSchema: plain(whole({ type: "object", ...definitions[`${call}.reply`] })),
    };
  });
  const { Region, Day, Relation } = definitions;
  const guide = {
    type: "object",
    properties: {
      region: { ...Region, description: "where the grantor is insured, six digits of GB/T 2260" },
      day: { ...Day, description: "the day, as YYYY-MM-DD" },
      task: { description: "what the person wants to do", enum: properties.channel.items.properties.tasks.items.enum },
      relation: Relation,
      age: { description: "the relative's age in years", type: "integer", minimum: 0, maximum: 150 },
    },
    required: ["region", "day", "task"],
    additionalProperties: false,
  };
  const described = `What to do next in a place: channels, papers, review, consent, cautions. ${SAID}`;
  const all = [...ofCalls, { name: "guide", description: described, inputSchema: guide }];
  return all.map((tool) => ({ ...tool, annotations: { readOnlyHint: true, openWorldHint: false } }));
}
