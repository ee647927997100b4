import type { InitSource, Instantiate } from "./init.js";
import { InitError } from "./init-error.js";

/** What can be instantiated. */
export type Given = BufferSource | WebAssembly.Module | Instantiate;

/** Gets what is behind an address or an answer; everything else is passed on. */
export async function fetched(source: () => InitSource | PromiseLike<InitSource> | undefined): Promise<Given> {
  try {
    let given = await source();
    if (given === undefined) throw new Error("no source was given");
    if (typeof given === "string" || (typeof URL === "function" && given instanceof URL)) given = await fetch(String(given));
    if (typeof Response === "undefined" || !(given instanceof Response)) return given as Given;
    if (!given.ok) throw new Error(`${given.status} ${given.statusText}`);
    return await given.arrayBuffer();
  } catch (cause) {
    throw new InitError("fetch_failed", `the module could not be fetched: ${String(cause)}`, cause);
  }
}
