// For browsers, web views and workers: the module lies beside this file, and so does the build for hosts without WebAssembly.
import type { Init } from "./init.js";
import { starter } from "./start.js";

export * from "./calls.js";

/** Without a source it takes `gongji.wasm` from beside this file. */
export const init: Init = starter({
  source: () => new URL("./gongji.wasm", import.meta.url),
  fallback: () => import("./gongji.asm.js"),
});
