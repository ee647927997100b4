// For browsers, web views and workers: the module lies beside this file, and so does the build for hosts without WebAssembly.
import type { Init } from "./init.js";
import { starter } from "./start.js";

export * from "./calls.js";

/**
 * Taro defines this name in mini-programs and nowhere else. Its webpack then leaves out the address of the module, and with it a look at
 * `document` of its own, which would stop the program before the sentence at the head of this entry is said.
 */
declare const ENABLE_INNER_HTML: unknown;

/** Without a source it takes `gongji.wasm` from beside this file, and `figures.bin` likewise. */
export const init: Init = starter({
  source: () => (typeof ENABLE_INNER_HTML === "boolean" ? undefined : new URL("./gongji.wasm", import.meta.url)),
  figures: () => (typeof ENABLE_INNER_HTML === "boolean" ? undefined : new URL("./figures.bin", import.meta.url)),
  fallback: () => import("./gongji.asm.js"),
});
