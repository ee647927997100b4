// Makes many hostile calls and says what went wrong. Runs in Node and in browsers.
import { heavyValues, hostileValues, secret } from "./hostile-values.mjs";

/** How many rounds of the ordinary values pass before the heavy ones come again. */
const heavyEvery = 20;
/** A broken instance fails at everything; the first few say why. */
const mostFaults = 20;

/**
 * Calls every function of `functions` with hostile values in turn until at least `calls` calls were made.
 * `withHeavy` says whether values of megabytes are among them. `afterRound` is told the number of calls after each round. Returns `{ calls, values, faults }`.
 */
export function hammer(functions, samples, calls, afterRound = () => {}, withHeavy = true) {
  const work = Object.entries(functions).map(([name, call]) => ({
    name,
    call,
    light: samples[name].flatMap((sample) => hostileValues(sample, call)),
    heavy: withHeavy ? samples[name].flatMap((sample) => heavyValues(sample)) : [],
  }));
  const faults = new Set();
  let made = 0;
  for (let round = 0; made < calls && faults.size < mostFaults; round += 1) {
    for (const { name, call, light, heavy } of work) {
      for (const item of round % heavyEvery === 0 ? [...light, ...heavy] : light) {
        const fault = judge(call, item);
        if (fault !== undefined) faults.add(`${name}(${item.name}): ${fault}`);
        made += 1;
      }
    }
    afterRound(made);
  }
  const values = work.reduce((sum, { light, heavy }) => sum + light.length + heavy.length, 0);
  return { calls: made, values, faults: [...faults].slice(0, mostFaults) };
}

function judge(call, { value, may }) {
  let reply;
  try {
    reply = call(value);
  } catch (thrown) {
    return `threw ${describe(thrown)}`;
  }
  if (Object.prototype.toString.call(reply) !== "[object Object]") return `answered ${describe(reply)}`;
  const text = JSON.stringify(reply);
  if (text.includes(secret)) return `the reply repeats what was passed: ${shorten(text)}`;
  // A list has a reply for each of its elements; a bad one is refused at its own place.
  if (reply.ok === true && Array.isArray(reply.value) && reply.value.some((each) => each.ok === false)) {
    return reply.value.map((each) => (each.ok === false ? fault(each, text) : undefined)).find((found) => found !== undefined);
  }
  // No questions have no answers, and that is right.
  if (reply.ok === true && Array.isArray(value) && value.length === 0 && Array.isArray(reply.value) && reply.value.length === 0) return undefined;
  if (reply.ok === true) return may ? undefined : `was accepted: ${shorten(text)}`;
  if (reply.ok !== false) return `answered without ok: ${shorten(text)}`;
  return fault(reply, text);
}

/** What is wrong with a refusal. */
function fault(reply, text) {
  if (!Array.isArray(reply.errors) || reply.errors.length === 0) return "refused without errors";
  for (const { code, path, expected } of reply.errors) {
    if (typeof code !== "string" || code === "") return `an error has code ${describe(code)}`;
    if (code === "not_ready" || code === "engine_stopped") return code;
    if (typeof path !== "string") return `an error has path ${describe(path)}`;
    if (typeof expected !== "string") return `an error has expected ${describe(expected)}`;
  }
  if (text.length > 20_000) return `the error has ${text.length} characters`;
  return undefined;
}

function describe(value) {
  try {
    return shorten(String(value));
  } catch {
    return `a ${typeof value}`;
  }
}

function shorten(text) {
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
