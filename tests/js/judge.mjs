// What a reply to a hostile value may be. Runs in Node and in browsers.
import { secret } from "./hostile-values.mjs";

/** No path is longer: fields, places in lists, and `?` for a key that is not repeated. */
const PATH = /^(?:[\w?]+|\[\d+\])?(?:\.[\w?]+|\[\d+\])*$/;
/** Refusals name what is allowed, and so can be long; but not as long as what was passed. */
const LONGEST = 20_000;
/** Nobody corrects more mistakes at a time. How many a question in a list may report is asked by a test of its own. */
const MOST = 20;
/** What two fields say together is reported at one of them, whichever was touched. */
const BETWEEN = new Set(["contradiction", "sha256"]);

/**
 * Calls `call` with the value of `item`, and says what is wrong with the reply, or nothing. An item is `{ name, value }` and how it is to be
 * taken: `may` (it may be accepted), `same` (the only right reply, as text, or a function that gives it), `path` (where the value
 * stands: errors are reported there, around it or inside it), `also` (what else is wrong). `codes` are the documented ones.
 */
export function judge(call, item, codes) {
  let reply;
  try {
    reply = call(item.value);
  } catch (thrown) {
    return `threw ${describe(thrown)}`;
  }
  if (Object.prototype.toString.call(reply) !== "[object Object]") return `answered ${describe(reply)}`;
  const text = JSON.stringify(reply);
  if (text.includes(secret)) return `the reply repeats what was passed: ${shorten(text)}`;
  const same = typeof item.same === "function" ? item.same() : item.same;
  if (same !== undefined && text !== same) return `answered ${shorten(text)}, not ${shorten(same)}`;
  return item.also?.() ?? refusal(reply, item, codes, text);
}

function refusal(reply, { value, may, same, path }, codes, text) {
  // A list has a reply for each of its elements; a bad one is refused at its own place.
  if (reply.ok === true && Array.isArray(reply.value) && reply.value.some((each) => each.ok === false)) {
    return reply.value
      .map((each) => (each.ok === false ? fault(each, codes, path) : undefined))
      .find((found) => found !== undefined);
  }
  // No questions have no answers, and that is right.
  if (reply.ok === true)
    return may || same !== undefined || isEmptyList(value) ? undefined : `was accepted: ${shorten(text)}`;
  if (reply.ok !== false) return `answered without ok: ${shorten(text)}`;
  if (reply.errors?.length > MOST) return `${reply.errors.length} errors`;
  return JSON.stringify(reply).length > LONGEST ? "the errors are longer than that" : fault(reply, codes, path);
}

/** A revoked Proxy bites whoever asks whether it is a list, and is none. */
function isEmptyList(value) {
  try {
    return Array.isArray(value) && value.length === 0;
  } catch {
    return false;
  }
}

/** What is wrong with a refusal. */
function fault({ errors }, codes, place) {
  if (!Array.isArray(errors) || errors.length === 0) return "refused without errors";
  for (const { code, path, expected } of errors) {
    if (!codes.has(code)) return `an error has code ${describe(code)}`;
    if (typeof path !== "string" || !PATH.test(path)) return `an error has path ${describe(path)}`;
    if (typeof expected !== "string" || expected === "") return `an error has expected ${describe(expected)}`;
    if (place !== undefined && !BETWEEN.has(code) && !path.startsWith(place) && !place.startsWith(path))
      return `${code} at ${path}, not at ${place}`;
  }
  return undefined;
}

export function describe(value) {
  try {
    return shorten(String(value));
  } catch {
    return `a ${typeof value}`;
  }
}

function shorten(text) {
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
