// The same conditions for rule engines. Each answers with the codes of what fails, without sources, remedies or what is needed: less
// than the module and the by-hand cores do.
import { readFile } from "node:fs/promises";
import initZen, { Variable } from "@gorules/zen-engine-wasm";
import { Engine as JsonRules } from "json-rules-engine";
import Publicodes from "publicodes";

const RELATIONS = [
  "spouse",
  "parent",
  "child",
  "sibling",
  "paternal_grandparent",
  "maternal_grandparent",
  "sons_child",
  "daughters_child",
];
const OUT = ["ended", "not_enrolled"];

/** Code, and conditions that must all hold: who, field, operator, value. */
const RULES = [
  ["relation_not_listed", ["grantee", "relation", "notIn", RELATIONS]],
  ["grantor_scheme_wrong", ["grantor", "scheme", "notEqual", "employee"]],
  ["grantor_account_none", ["grantor", "account", "equal", false]],
  ["grantor_status_paused", ["grantor", "status", "equal", "paused"]],
  ["grantor_status_ended", ["grantor", "status", "in", OUT]],
  ["grantee_scheme_none", ["grantee", "scheme", "equal", "none"]],
  ["grantee_scheme_wrong", ["grantee", "scheme", "equal", "community_aid"]],
  ["grantee_status_paused", ["grantee", "status", "equal", "paused"], ["grantee", "scheme", "notEqual", "none"]],
  ["grantee_status_not_enrolled", ["grantee", "status", "in", OUT], ["grantee", "scheme", "notEqual", "none"]],
];

function jsonRules() {
  const engine = new JsonRules();
  for (const [type, ...conditions] of RULES) {
    const all = conditions.map(([fact, field, operator, value]) => ({ fact, path: `$.${field}`, operator, value }));
    engine.addRule({ conditions: { all }, event: { type } });
  }
  return async ({ grantor, grantee }) => (await engine.run({ grantor, grantee })).events.map(({ type }) => type);
}

/** This build of ZEN evaluates expressions, not decision graphs: one for each rule. */
async function zen() {
  const wasm = new URL("node_modules/@gorules/zen-engine-wasm/dist/zen_engine_wasm_bg.wasm", import.meta.url);
  await initZen({ module_or_path: await readFile(wasm) });
  const write = { equal: "==", notEqual: "!=", in: "in", notIn: "not in" };
  const one = ([who, field, operator, value]) => `${who}.${field} ${write[operator]} ${JSON.stringify(value)}`;
  const rules = RULES.map(([code, ...conditions]) => [code, conditions.map(one).join(" and ")]);
  return ({ grantor, grantee }) => {
    const facts = new Variable({ grantor, grantee });
    const failed = rules.filter(([, rule]) => facts.evaluateExpression(rule)).map(([code]) => code);
    facts.free();
    return failed;
  };
}

function publicodes() {
  const text = (value) => (typeof value === "string" ? `'${value}'` : value ? "oui" : "non");
  const one = ([who, field, operator, value]) => {
    const is = (each) => `${who} ${field} = ${text(each)}`;
    const either = Array.isArray(value) ? { "une de ces conditions": value.map(is) } : is(value);
    return operator.startsWith("not")
      ? { "toutes ces conditions": [value].flat().map((each) => `${who} ${field} != ${text(each)}`) }
      : either;
  };
  const rules = {};
  for (const [code, ...conditions] of RULES)
    rules[code.replaceAll("_", " ")] = { "toutes ces conditions": conditions.map(one) };
  for (const [, ...conditions] of RULES) for (const [who, field] of conditions) rules[`${who} ${field}`] = null;
  const engine = new Publicodes(rules);
  const names = RULES.map(([code]) => [code, code.replaceAll("_", " ")]);
  const asked = [...new Set(RULES.flatMap(([, ...conditions]) => conditions.map(([who, field]) => `${who} ${field}`)))];
  return (input) => {
    engine.setSituation(
      Object.fromEntries(
        asked.map((name) => {
          const [who, field] = name.split(" ");
          return [name, text(input[who][field])];
        }),
      ),
    );
    return names.filter(([, name]) => engine.evaluate(name).nodeValue === true).map(([code]) => code);
  };
}

export const peers = async () => ({
  "json-rules-engine": jsonRules(),
  "zen-engine-wasm": await zen(),
  publicodes: publicodes(),
});
