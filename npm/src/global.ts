// For a classic <script>, or `importScripts` in a worker: one file in ES2015 that makes the global `gongji`.
import type { Init, PlainBuild } from "./init.js";
import { starter } from "./start.js";

export * from "./calls.js";

declare const importScripts: ((address: string) => void) | undefined;

const host = self as unknown as { gongjiAsm?: PlainBuild };
const here = typeof document === "object" ? ((document.currentScript as HTMLScriptElement | null)?.src ?? document.baseURI) : location.href;

/** Without a source it takes `gongji.wasm` from the folder above this script's. A worker must give the source. */
export const init: Init = starter({
  source: () => new URL("../gongji.wasm", here),
  fallback: () => loaded(new URL("gongji.asm.js", here).href),
});

/** A script tag rather than `import()`, which ES2015 does not have. */
function loaded(address: string): Promise<PlainBuild> {
  return new Promise((resolve, reject) => {
    const done = (): void => (host.gongjiAsm === undefined ? reject(new Error(`${address} did not run`)) : resolve(host.gongjiAsm));
    if (typeof importScripts === "function") {
      importScripts(address);
      return done();
    }
    const script = document.createElement("script");
    script.onload = done;
    script.onerror = () => reject(new Error(`${address} could not be loaded`));
    script.src = address;
    document.head.appendChild(script);
  });
}
