// The same conditions for json-rules-engine: one rule for each, whose event is the finding's code. It answers with the codes that fail,
// without sources, remedies or what is needed: less than the others do.
import { Engine } from "json-rules-engine";

const all = (...conditions) => ({ all: conditions });
const is = (path, operator, value, fact = path.split(".")[0]) => ({ fact, path: `$.${path.split(".")[1]}`, operator, value });

const RELATIONS = ["spouse", "parent", "child", "sibling", "paternal_grandparent", "maternal_grandparent", "sons_child", "daughters_child"];
const RULES = {
  relation_not_listed: all(is("grantee.relation", "notIn", RELATIONS)),
  grantor_scheme_wrong: all(is("grantor.scheme", "notEqual", "employee")),
  grantor_account_none: all(is("grantor.account", "equal", false)),
  grantor_status_paused: all(is("grantor.status", "equal", "paused")),
  grantor_status_ended: all(is("grantor.status", "in", ["ended", "not_enrolled"])),
  grantee_scheme_none: all(is("grantee.scheme", "equal", "none")),
  grantee_scheme_wrong: all(is("grantee.scheme", "equal", "community_aid")),
  grantee_status_paused: all(is("grantee.status", "equal", "paused"), is("grantee.scheme", "notEqual", "none")),
  grantee_status_not_enrolled: all(is("grantee.status", "in", ["ended", "not_enrolled"]), is("grantee.scheme", "notEqual", "none")),
};

export function jsonRules() {
  const engine = new Engine();
  for (const [type, conditions] of Object.entries(RULES)) engine.addRule({ conditions, event: { type } });
  return async ({ grantor, grantee }) => (await engine.run({ grantor, grantee })).events.map(({ type }) => type);
}
