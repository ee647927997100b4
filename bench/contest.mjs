// Who is measured, and that all say the same. Runs in Node and in browsers.
import { bindings, calls, wrong } from "./cases.mjs";

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

/** Sees that every core answers every question as the module does; throws at the first that does not. */
export function verify(module, cores) {
  const asked = [...calls.map(({ call, input }) => [call, input]), ...wrong];
  for (const [name, core] of Object.entries(cores)) {
    for (const [call, input] of asked) {
      const found = difference(module[call](input), core[call](input));
      if (found !== undefined) throw new Error(`${name}, ${call}(${JSON.stringify(input)}): ${found}`);
    }
  }
}

export async function verifyFailures(module, name, failures) {
  for (const input of Object.values(bindings).filter(({ grantee }) => grantee !== undefined)) {
    const findings = module.checkBinding(input).value.findings;
    const expected = findings.filter(({ status, rule }) => status === "fail" && rule !== "requirement").map(({ code }) => code);
    const found = difference(expected.sort(), (await failures(input)).sort());
    if (found !== undefined) throw new Error(`${name}: ${found}`);
  }
}
