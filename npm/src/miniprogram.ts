// For mini-programs: they load a module by its path in the program's own package, and have no fetch, URL or TextDecoder.
import figures from "gongji-figures";
import { bytesOf } from "./base64.js";
import { bringFigures } from "./figures.js";
import type { Init, InitSource, Instantiate, PlainBuild } from "./init.js";
import { InitError } from "./init-error.js";
import { starter } from "./start.js";

export * from "./calls.js";

bringFigures(() => bytesOf(figures));

/** A host's loader: it takes a path in the package, no bytes. */
interface Loader {
  instantiate(path: string, imports: WebAssembly.Imports): PromiseLike<unknown>;
}

// WeChat, Alipay (in a worker only), Douyin.
declare const WXWebAssembly: Loader | undefined;
declare const MYWebAssembly: Loader | undefined;
declare const TTWebAssembly: Loader | undefined;
declare const require: (path: string) => unknown;

const start = starter({ fallback: () => require("./asm.js") as PlainBuild });

/** The source is a path from the root of the package; without one, where WeChat's npm build puts the module. */
export const init: Init = (source = "/miniprogram_npm/gongji/gongji.wasm.br", options) =>
  start(typeof source === "string" ? byPath(source) : source, options);

function byPath(path: string): InitSource {
  const loader = findLoader();
  const load: Instantiate = async (imports) => {
    if (loader === undefined) throw new InitError("no_webassembly", "this host has no loader for WebAssembly");
    try {
      return await loader.instantiate(path, imports);
    } catch {
      // The first call now and then fails on iOS; the second then succeeds.
      return loader.instantiate(path, imports);
    }
  };
  return load;
}

function findLoader(): Loader | undefined {
  if (typeof WXWebAssembly === "object") return WXWebAssembly;
  if (typeof MYWebAssembly === "object") return MYWebAssembly;
  if (typeof TTWebAssembly === "object") return TTWebAssembly;
  return undefined;
}
