// For Node, which reads its files itself: the engine runs as soon as this is imported.
import { readFileSync } from "fs";
import { join } from "path";
import { imports, isRunning, run } from "./engine.js";
import { bringFigures } from "./figures.js";
import { InitError } from "./init-error.js";
import type { Init, PlainBuild } from "./init.js";

export * from "./calls.js";

declare const require: (path: string) => unknown;

/** Nothing has to be awaited in Node; it is here so that the same code runs everywhere. A source is not looked at. */
export const init: Init = async () => {
  if (!isRunning()) start();
};

bringFigures(() => readFileSync(join(__dirname, "figures.bin")));

function start(): void {
  let because: InitError;
  try {
    if (typeof WebAssembly !== "object") throw new InitError("no_webassembly", "there is no WebAssembly here");
    const module = new WebAssembly.Module(readFileSync(join(__dirname, "gongji.wasm")));
    run(new WebAssembly.Instance(module, imports()).exports, { runs: "webassembly" });
    return;
  } catch (cause) {
    because = failure("the module was not accepted", cause);
  }
  try {
    run((require("./global/gongji.asm.js") as PlainBuild).instantiate(imports()), { runs: "javascript", because });
  } catch (cause) {
    throw failure("the plain-JavaScript build did not start", cause);
  }
}

function failure(what: string, cause: unknown): InitError {
  return cause instanceof InitError ? cause : new InitError("compile_failed", `${what}: ${String(cause)}`, cause);
}

try {
  start();
} catch {
  // An import does not throw; `init` tells why nothing runs.
}
