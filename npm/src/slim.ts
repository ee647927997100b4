// Brings nothing along: the module comes from the caller, and nothing but it is ever loaded.
import type { Init } from "./init.js";
import { starter } from "./start.js";

export * from "./calls.js";

/** Needs a source, and one of `figures` for bills. It has no plain-JavaScript build of its own: give it one as `fallback`. */
export const init: Init = starter({});
