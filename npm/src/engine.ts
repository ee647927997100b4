import * as glue from "wasm-bindgen-glue";
import type { EngineError, Problem, Reply } from "./contract.js";
import type { Engine, Exports } from "./init.js";

type Call = (input?: unknown) => unknown;

const names = glue as unknown as Readonly<Record<string, unknown>>;
const NOTHING: Engine = { runs: "nothing" };
const { freeze } = Object;

let running = NOTHING;
/** The policies that were loaded, as text: an instance that takes the place of a stopped one must answer from them too. */
let loaded: string | undefined;
/** The figures of bills that were taken, for the same reason. */
let figures: Uint8Array | undefined;
/** Gives the module the figures that an entry has at hand. */
let supply: (() => void) | undefined;
/** The calls that figures matter to. */
const FIGURED = ["previewDeduction", "previewDeductions", "previewYear", "readSettlement", "about"];
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
  const given: WebAssembly.ModuleImports = {};
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
  if (figures !== undefined) (names["loadFigures"] as Call)(figures);
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
  if (supply !== undefined && isRunning() && FIGURED.indexOf(name) >= 0) {
    const give = supply;
    supply = undefined;
    give();
  }
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
  return "returned" in entered ? (entered.returned as Reply<T>) : refusal(entered);
}

/** Asks an export that cannot refuse, and returns the bare value. */
export function value<T>(name: string): Reply<T> {
  const entered = enter(name);
  return "returned" in entered ? freeze({ ok: true as const, value: entered.returned as T }) : refusal(entered);
}

/** A refusal of the package's own, frozen as those of the module are. */
export function refusal(error: Problem): Reply<never> {
  return freeze({ ok: false as const, errors: freeze([freeze(error)]) });
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
    return refusal({ code: "not_readable", path: "", expected: "an object that can be read twice" });
  }
}

/** Keeps figures that the module has taken: a stopped instance will start with them too. */
export function keepFigures(taken: Uint8Array): void {
  figures = taken;
}

/** Has `give` called before the first call that figures matter to: an answer about a binding does not wait for them. */
export function supplyLater(give: () => void): void {
  supply = give;
}

/** Whether figures were taken. */
export function hasFigures(): boolean {
  return figures !== undefined;
}

/** Goes back to the built-in policies; a stopped instance will start with them too. */
export function reset<T>(): Reply<T> {
  loaded = undefined;
  return value("resetPolicies");
}
