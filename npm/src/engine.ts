import * as glue from "wasm-bindgen-glue";
import type { EngineError, Reply } from "./contract.js";
import type { Engine, Exports } from "./init.js";

type Call = (input?: unknown) => unknown;

const names = glue as unknown as Readonly<Record<string, unknown>>;
const NOTHING: Engine = { runs: "nothing" };

let running = NOTHING;
/** The policies that were loaded, as text: an instance that takes the place of a stopped one must answer from them too. */
let loaded: string | undefined;
/** Makes another instance at once, should the running one be cut off. */
let fresh: (() => void) | undefined;
let restarted = 0;
/** How many instances were put to work. */
let instances = 0;

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

/**
 * Puts an instance to work. Of two that arrive (one after its time limit), the first stays. `another` makes a fresh one at once,
 * should this one be cut off.
 */
export function run(exports: Exports, as: Engine, another?: () => Exports): void {
  if (isRunning()) return;
  if (typeof exports["checkBinding"] !== "function") throw new TypeError("this is no instance of gongji.wasm");
  glue.__wbg_set_wasm(exports);
  const start = exports["__wbindgen_start"];
  if (typeof start === "function") start();
  if (loaded !== undefined) (names["loadPolicies"] as Call)(loaded);
  running = as;
  instances += 1;
  fresh = another === undefined ? undefined : () => run(another(), as, another);
}

/** Starts a fresh instance in place of one that was cut off. A host may refuse to do so at once: `init()` then does. */
function restart(): boolean {
  if (isRunning()) return true;
  try {
    fresh?.();
  } catch {
    return false;
  }
  if (isRunning()) restarted += 1;
  return isRunning();
}

/** How many instances were cut off half-way and replaced. Anything but 0 is a fault worth reporting; the replies are right all the same. */
export function restartsSoFar(): number {
  return restarted;
}

/**
 * Calls an export. Nothing it is given makes it throw; what still can is the host (a caller with no stack left, no
 * memory to be had) or a fault in the module. An instance that was cut off half-way is not used again: the call is made once more
 * on a fresh one, and if that is cut off too, a code says so. Later calls start afresh.
 */
function enter(name: string, input?: unknown): { returned: unknown } | EngineError {
  let stopped = fresh !== undefined;
  for (let attempt = 0; attempt < 2 && restart(); attempt += 1) {
    stopped = true;
    const mine = instances;
    try {
      const returned = (names[name] as Call)(input);
      // A getter of the input asked a question of its own that cut the instance off: what this call went on with was another's memory.
      if (mine !== instances || !isRunning()) break;
      return { returned };
    } catch {
      if (mine !== instances) break;
      running = NOTHING;
    }
  }
  return stopped
    ? { code: "engine_stopped", path: "", expected: "await init() again" }
    : { code: "not_ready", path: "", expected: "await init() first" };
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

/**
 * Puts policies in force. The module reads them first, within its bounds; they are kept as text, so that a later change of the
 * caller's object changes nothing.
 */
export function load<T>(policies: unknown): Reply<T> {
  const reply = answer<T>("loadPolicies", policies);
  if (!reply.ok) return reply;
  try {
    loaded = typeof policies === "string" ? policies : JSON.stringify(policies);
    return reply;
  } catch {
    reset();
    return { ok: false, errors: [{ code: "not_readable", path: "", expected: "an object that can be read twice" }] };
  }
}

/** Goes back to the built-in policies; a stopped instance will start with them too. */
export function reset<T>(): Reply<T> {
  loaded = undefined;
  return value("resetPolicies");
}
