import * as glue from "wasm-bindgen-glue";
import type { EngineError, Reply } from "./contract.js";
import type { Engine, Exports } from "./init.js";

type Call = (input?: unknown) => unknown;

const names = glue as unknown as Readonly<Record<string, unknown>>;
const NOTHING: Engine = { runs: "nothing" };

let running = NOTHING;

/** What runs now. */
export function state(): Engine {
  return running;
}

/** Whether calls are answered. */
export function isRunning(): boolean {
  return running !== NOTHING;
}

/** What the module asks of its host: the glue's own functions. The object is plain, as every host takes it. */
export function imports(): WebAssembly.Imports {
  const given: Record<string, Function> = {};
  for (const name of Object.keys(names)) {
    const value = names[name];
    if (name.startsWith("__wb") && name !== "__wbg_set_wasm" && typeof value === "function") given[name] = value;
  }
  return { "./gongji_bg.js": given };
}

/** Puts an instance to work. Of two that arrive (one after its time limit), the first stays. */
export function run(exports: Exports, as: Engine): void {
  if (isRunning()) return;
  if (typeof exports["checkBinding"] !== "function") throw new TypeError("this is no instance of gongji.wasm");
  glue.__wbg_set_wasm(exports);
  const start = exports["__wbindgen_start"];
  if (typeof start === "function") start();
  running = as;
}

/**
 * Calls an export. Nothing it is given makes it throw; what still can is the host (a caller with no stack left, no
 * memory to be had). An instance that was cut off half-way is not used again: `init()` starts a fresh one.
 */
function enter(name: string, input?: unknown): { returned: unknown } | EngineError {
  if (!isRunning()) return { code: "not_ready", path: "", expected: "await init() first" };
  try {
    return { returned: (names[name] as Call)(input) };
  } catch {
    running = NOTHING;
    return { code: "engine_stopped", path: "", expected: "await init() again" };
  }
}

/** Asks an export that replies with `{ ok, … }` itself. */
export function answer<T>(name: string, input: unknown): Reply<T> {
  const entered = enter(name, input);
  return "returned" in entered ? (entered.returned as Reply<T>) : { ok: false, errors: [entered] };
}

/** Asks an export that cannot refuse, and returns the bare value. */
export function value<T>(name: string): Reply<T> {
  const entered = enter(name);
  return "returned" in entered ? { ok: true, value: entered.returned as T } : { ok: false, errors: [entered] };
}
