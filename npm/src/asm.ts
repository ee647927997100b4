// Plain JavaScript alone, for hosts that are known to have no WebAssembly; and the `fallback` of the entries that have none.
import figures from "gongji-figures";
import { bytesOf } from "./base64.js";
import { imports, isRunning, run } from "./engine.js";
import { bringFigures } from "./figures.js";
import { instantiate } from "./gongji.asm.js";
import type { Init } from "./init.js";
import { InitError } from "./init-error.js";

export * from "./calls.js";
export { instantiate };

bringFigures(() => bytesOf(figures));

/** Needs no source; what is given is not looked at. */
export const init: Init = async () => {
  if (isRunning()) return;
  try {
    run(instantiate(imports()), { runs: "javascript" });
  } catch (cause) {
    throw new InitError("compile_failed", `the plain-JavaScript build did not start: ${String(cause)}`, cause);
  }
};
