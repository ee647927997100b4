import { imports, isRunning, run } from "./engine.js";
import { InitError } from "./init-error.js";

/** Where the module comes from: an address, an answer to a fetch, its bytes, or the compiled module. */
export type InitSource = URL | string | Response | BufferSource | WebAssembly.Module;

export interface InitOptions {
  /** How long it may take, in milliseconds, before `init` rejects with `timeout`. Ten seconds unless told. */
  timeoutMs?: number;
}

let underWay: Promise<void> | undefined;
let compiled: WebAssembly.Module | undefined;

/**
 * Loads and starts the module. Call it as often as you like: while it is under way every call gets the same promise,
 * afterwards one that is already kept; after a failure the next call tries again.
 *
 * Without a source it takes `gongji.wasm` from beside this file. In Node, which fetches no files, pass the bytes.
 *
 * @throws {InitError} (as a rejection) and nothing else
 */
export function init(source?: InitSource | Promise<InitSource>, options: InitOptions = {}): Promise<void> {
  if (isRunning()) return Promise.resolve();
  if (underWay === undefined) {
    const over = (): void => {
      underWay = undefined;
    };
    underWay = within(options.timeoutMs ?? 10_000, load(source));
    underWay.then(over, over);
  }
  return underWay;
}

async function load(source: InitSource | Promise<InitSource> | undefined): Promise<void> {
  if (typeof WebAssembly !== "object") throw new InitError("no_webassembly", "this browser has no WebAssembly");
  const given = compiled ?? (await bytesOrModule(source));
  try {
    // Never `instantiateStreaming`: it refuses a file that is not served as application/wasm, and many are not.
    // Never the synchronous constructors: before Chrome 115 a page may compile no more than 4 KB that way. (`another` is for a fault
    // only, and what it throws there sends the caller back here.)
    const module = given instanceof WebAssembly.Module ? given : await WebAssembly.compile(given);
    const another = (): WebAssembly.Exports => new WebAssembly.Instance(module, imports()).exports;
    run((await WebAssembly.instantiate(module, imports())).exports, another);
    compiled = module;
  } catch (cause) {
    throw new InitError("compile_failed", `the module was not accepted: ${String(cause)}`, cause);
  }
}

async function bytesOrModule(
  source: InitSource | Promise<InitSource> | undefined,
): Promise<BufferSource | WebAssembly.Module> {
  try {
    let given: InitSource = (await source) ?? new URL("./gongji.wasm", import.meta.url);
    if (typeof given === "string" || given instanceof URL) given = await fetch(String(given));
    if (typeof Response === "undefined" || !(given instanceof Response)) return given as BufferSource | WebAssembly.Module;
    if (!given.ok) throw new Error(`${given.status} ${given.statusText}`);
    return await given.arrayBuffer();
  } catch (cause) {
    throw new InitError("fetch_failed", `the module could not be fetched: ${String(cause)}`, cause);
  }
}

function within(milliseconds: number, work: Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = (): void => reject(new InitError("timeout", `the module did not start within ${milliseconds} ms`));
    const timer = setTimeout(late, milliseconds);
    const over = (): void => clearTimeout(timer);
    work.then(resolve, reject);
    work.then(over, over);
  });
}
