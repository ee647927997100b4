// Plain JavaScript alone, for hosts that are known to have no WebAssembly; and the `fallback` of the entries that have none.
import { instantiate } from "./gongji.asm.js";
import { InitError } from "./init-error.js";
import type { Init } from "./init.js";
import { starter } from "./start.js";

export * from "./calls.js";
export { instantiate };

const start = starter({
  source: () => () => {
    throw new InitError("no_webassembly", "gongji/asm never uses it");
  },
  fallback: () => ({ instantiate }),
});

/** Needs no source; what is given is not looked at. */
export const init: Init = (_source, options) => start(undefined, options);
