// A started copy of the package for a test, with what the package keeps to itself: its instance's memory. Node only.
import { readFile } from "node:fs/promises";
import { catalogue } from "../../npm/dist/messages/en.js";

const bytes = await readFile(new URL("../../npm/dist/gongji.wasm", import.meta.url));
const figures = await readFile(new URL("../../npm/dist/figures.bin", import.meta.url));
let copies = 0;

/** The codes an error may have: there is a sentence for each. */
export const codes = new Set(Object.keys(catalogue.sentences.inputErrors));
for (const code of ["engine_stopped", "not_ready", "figures_not_fetched", "figures_not_loaded"]) codes.delete(code);

/** The package, the release module in it, and `memory()`, the bytes of linear memory. Each copy has its own instance. */
export async function started() {
  copies += 1;
  const gongji = await import(`../../npm/dist/index.js?started${copies}`);
  const { instantiate } = WebAssembly;
  let exports;
  WebAssembly.instantiate = async (...given) => {
    const instance = await instantiate(...given);
    ({ exports } = instance);
    return instance;
  };
  try {
    await gongji.init(bytes, { figures });
  } finally {
    WebAssembly.instantiate = instantiate;
  }
  return { gongji, memory: () => exports.memory.buffer.byteLength };
}
