// What the page shows, made from the answers and from what `consult` says to them. It knows no platform.
const { controls, optionsOf } = require("gongji/form");
const { finding, sentence, word } = require("gongji/messages/zh-CN");

/** What everybody is asked. */
const FIRST = ["grantor.region", "grantee.region", "grantee.relation"];

/** The fields that stand on the page: the first ones, those already filled in, and what is asked for next. Papers are not asked here. */
function fieldsAfter(before, answers, consulted) {
  const kept = before.filter((path) => FIRST.indexOf(path) >= 0 || (answers[path] || "") !== "");
  const asked = consulted.asks.filter((ask) => ask.control && ask.control.kind !== "id").map((ask) => ask.field);
  return kept.concat(asked.filter((path) => kept.indexOf(path) < 0));
}

/** A field as the page's template takes it. */
function fieldOf(path, answers, consulted, catalogue) {
  const options = optionsOf(catalogue, path);
  const value = answers[path] || "";
  const chosen = options.filter((option) => option.value === value)[0];
  return {
    path,
    label: word(catalogue, "fields", path),
    kind: options.length > 0 ? "choice" : controls[path].kind,
    labels: options.map((option) => option.label),
    values: options.map((option) => option.value),
    value,
    shown: chosen === undefined ? "" : chosen.label,
    error: consulted.errors[path] || "",
  };
}

/** The verdict in words; nothing where there is none yet. What speaks against, or is open, comes alone where there is any. */
function verdictOf(consulted, catalogue) {
  const value = consulted.value;
  if (value === undefined) return null;
  const open = value.findings.filter((one) => one.status === "fail" || one.status === "unsettled");
  const chosen = open.length > 0 ? open : value.findings.filter((one) => one.status === "pass");
  const leans = value.outcome === "unsettled" ? `，${word(catalogue, "leans", value.leans || "none")}` : "";
  return {
    outcome: value.outcome,
    head: word(catalogue, "outcomes", value.outcome) + leans,
    reasons: chosen.map((one) => finding(catalogue, one.code, one.params, one.rule, one.status)),
  };
}

/** Why the engine did not start, in words. */
function failureOf(error, catalogue) {
  return sentence(catalogue, "initErrors", error.code) || sentence(catalogue, "initErrors", "engine_stopped");
}

/** YYYY-MM-DD of this device's day. */
function today() {
  const now = new Date();
  const two = (number) => (number < 10 ? `0${number}` : String(number));
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

module.exports = { FIRST, fieldsAfter, fieldOf, verdictOf, failureOf, today };
