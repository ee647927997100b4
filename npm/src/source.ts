import type { InitSource, Instantiate } from "./init.js";
import { InitError } from "./init-error.js";

/** What can be instantiated. */
export type Given = BufferSource | WebAssembly.Module | Instantiate;

/** The smallest module there is. */
const EMPTY = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);

/**
 * Gets what is behind an address or an answer; everything else is passed on.
 * Before anything is fetched a module of eight bytes is tried: where a policy forbids WebAssembly the file would come for nothing.
 */
export async function fetched(source: () => InitSource | PromiseLike<InitSource> | undefined): Promise<Given> {
  try {
    let given = await source();
    if (given === undefined) throw new Error("no source was given");
    if (typeof given === "string" || (typeof URL === "function" && given instanceof URL)) {
      await permitted();
      given = await fetch(String(given));
    }
    if (typeof Response === "undefined" || !(given instanceof Response)) return given as Given;
    if (!given.ok) throw new Error(`${given.status} ${given.statusText}`);
    return await given.arrayBuffer();
  } catch (cause) {
    if (cause instanceof InitError) throw cause;
    throw new InitError("fetch_failed", `the module could not be fetched: ${String(cause)}`, cause);
  }
}

async function permitted(): Promise<void> {
  try {
    await WebAssembly.compile(EMPTY);
  } catch (cause) {
    throw new InitError("compile_failed", `WebAssembly may not be used here: ${String(cause)}`, cause);
  }
}
