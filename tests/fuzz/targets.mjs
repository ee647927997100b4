// What is fuzzed: each target takes a text and says what is wrong with the answer, or nothing. None may throw, or take long.
import { understand } from "../../npm/dist/understand.js";

const parsed = (text) => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

/** Every reply is an answer or a list of mistakes with code, path and expectation; no expectation repeats what was sent. */
function shape(reply, text) {
  if (reply.ok === true) return reply.value === undefined ? "ok without a value" : undefined;
  if (!Array.isArray(reply.errors) || reply.errors.length === 0 || reply.errors.length > 20)
    return "no list of mistakes";
  const secret = text.length > 12 ? text.slice(0, 200) : undefined;
  return reply.errors.some(
    ({ code, path, expected }) => typeof code !== "string" || typeof path !== "string" || expected === secret,
  )
    ? "a mistake without its parts"
    : undefined;
}

const bill = {
  day: "2026-11-22",
  region: "420100",
  scheme: "employee",
  visit: "outpatient",
  level: "3",
  person: "in_service",
  age: 40,
  traits: [],
};
const person = { day: "2026-11-22", grantor: { region: "420100" }, grantee: { relation: "parent", region: "420100" } };

export function targets(gongji) {
  return {
    money: (text) =>
      shape(gongji.previewDeduction({ ...bill, amounts: { medfee_sumamt: text }, own_account: text }), text),
    day: (text) => shape(gongji.checkBinding({ ...person, day: text }), text),
    paper: (text) =>
      shape(
        gongji.checkBinding({ ...person, grantee: { ...person.grantee, id: { kind: "resident_id", number: text } } }),
        text,
      ),
    binding: (text) => shape(gongji.checkBinding(parsed(text)), text),
    bill: (text) => shape(gongji.previewDeduction(parsed(text)), text),
    policies: (text) => shape(gongji.loadPolicies(parsed(text)), text),
    settlement: (text) => shape(gongji.readSettlement({ message: text }), text),
    sentence: (text) => (typeof understand(text) === "object" ? undefined : "no reading"),
  };
}
