import address from "gongji/gongji.wasm?url";

/** The smallest module there is. */
const EMPTY = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);

/** Whether WebAssembly may run here. Where it may not, the file would come for nothing. */
function mayRun(): boolean {
  try {
    return new WebAssembly.Module(EMPTY) instanceof WebAssembly.Module;
  } catch {
    return false;
  }
}

/** The module, asked for before anything else of the page runs: drawing the form takes as long as the first bytes need. */
export const early: Promise<Response> | undefined = mayRun() ? fetch(address) : undefined;
// `init` reports a failure.
early?.catch(() => undefined);
