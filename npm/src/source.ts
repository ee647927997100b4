import type { InitSource, Instantiate } from "./init.js";
import { InitError } from "./init-error.js";

/** What can be instantiated. */
export type GivenSource = BufferSource | WebAssembly.Module | Instantiate;

/** The smallest module there is. */
const EMPTY = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);

/**
 * Gets what is behind an address or an answer; everything else is passed on.
 * Before anything is fetched a module of eight bytes is tried: where a policy forbids WebAssembly the file would come for nothing.
 */
export async function fetched(source: () => InitSource | PromiseLike<InitSource> | undefined): Promise<GivenSource> {
  try {
    const given = await source();
    if (given === undefined) throw new Error("no source was given");
    if (isAddress(given)) await permitted();
    return (await behind(given)) as GivenSource;
  } catch (cause) {
    if (cause instanceof InitError) throw cause;
    throw new InitError("fetch_failed", `the module could not be fetched: ${String(cause)}`, cause);
  }
}

function isAddress(given: unknown): given is URL | string {
  return typeof given === "string" || (typeof URL === "function" && given instanceof URL);
}

/** Bytes, modules and functions are recognized without a look at `Response`: in Node that name alone loads the whole of `fetch`, for 30 ms. */
function isAtHand(given: unknown): boolean {
  if (typeof given === "function") return true;
  if (typeof given !== "object" || given === null) return false;
  return "byteLength" in given || (typeof WebAssembly === "object" && given instanceof WebAssembly.Module);
}

/** What is behind an address or an answer; everything else as it is. */
export async function behind(source: unknown): Promise<unknown> {
  const awaited = await source;
  if (isAtHand(awaited)) return awaited;
  const given = isAddress(awaited) ? await fetch(String(awaited)) : awaited;
  if (typeof Response === "undefined" || !(given instanceof Response)) return given;
  if (!given.ok) throw new Error(`${given.status} ${given.statusText}`);
  return given.arrayBuffer();
}

async function permitted(): Promise<void> {
  try {
    await WebAssembly.compile(EMPTY);
  } catch (cause) {
    throw new InitError("compile_failed", `WebAssembly may not be used here: ${String(cause)}`, cause);
  }
}
