// For a classic <script>, or `importScripts` in a worker: one file in ES2015 that makes the global `gongji`.
import type { Init, PlainBuild } from "./init.js";
import { starter } from "./start.js";

export * from "./calls.js";

const script = typeof document === "object" ? (document.currentScript as HTMLScriptElement | null) : null;
const beside = (name: string): URL => new URL(name, script?.src);

/**
 * Without a source it takes `gongji.wasm` and `figures.bin` from the folder above this script's, and the plain-JavaScript build from that folder.
 * A worker cannot know where its scripts come from: it looks nowhere, and is given a source and a `fallback`.
 */
export const init: Init = starter(
  script === null
    ? {}
    : {
        source: () => beside("../gongji.wasm"),
        figures: () => beside("../figures.bin"),
        fallback: () => loaded(beside("gongji.asm.js").href),
      },
);

/** A script tag rather than `import()`, which ES2015 does not have. */
function loaded(address: string): Promise<PlainBuild> {
  return new Promise((resolve, reject) => {
    const tag = document.createElement("script");
    tag.onload = () => resolve((window as unknown as { gongjiAsm: PlainBuild }).gongjiAsm);
    tag.onerror = () => reject(new Error(`${address} could not be loaded`));
    tag.src = address;
    document.head.appendChild(tag);
  });
}
