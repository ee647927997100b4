// Who is measured, and that all say the same. Runs in Node and in browsers.
import { batch, bindings, calls, wrong } from "./cases.mjs";

/** The first place where two replies differ, or nothing. */
export function difference(one, other, path = "") {
  if (Object.is(one, other)) return undefined;
  const plain = (value) => typeof value === "object" && value !== null;
  if (!plain(one) || !plain(other)) return `${path}: ${JSON.stringify(one)} against ${JSON.stringify(other)}`;
  for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const found = difference(one[key], other[key], `${path}.${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Sees that every core answers every question as the module does, to the last field; throws at the first that does not. */
export function verify(module, cores) {
  const many = ["checkBinding", "previewDeduction"].flatMap((call) => batch(call, 500).map((input) => [call, input]));
  const asked = [...calls.map(({ call, input }) => [call, input]), ...wrong, ...many];
  for (const [name, core] of Object.entries(cores)) {
    for (const [call, input] of asked) {
      const found = difference(module[call](input), core[call](input));
      if (found !== undefined) throw new Error(`${name}, ${call}(${JSON.stringify(input)}): ${found}`);
    }
  }
}

/** Sees that no hostile value kills a core; whether it stands for a question the core leaves out is not asked. */
export function verifyHostile(cores, values) {
  for (const [name, core] of Object.entries(cores)) {
    for (const [call, { name: what, value }] of values) {
      try {
        if (typeof core[call](value).ok !== "boolean") throw new Error("no reply");
      } catch (error) {
        if (!(error instanceof core.LeftOut)) throw new Error(`${name}, ${call}(${what})`, { cause: error });
      }
    }
  }
}

export async function verifyFailures(module, name, failures) {
  for (const input of Object.values(bindings).filter(({ grantee }) => grantee !== undefined)) {
    const findings = module.checkBinding(input).value.findings;
    const expected = findings
      .filter(({ status, rule }) => status === "fail" && rule !== "requirement")
      .map(({ code }) => code);
    const found = difference(expected.sort(), (await failures(input)).sort());
    if (found !== undefined) throw new Error(`${name}: ${found}`);
  }
}
