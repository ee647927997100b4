import type { Reply } from "./contract.js";
import { answer, keepFigures, refusal, supplyLater, value } from "./engine.js";
import { within } from "./limit.js";
import { behind } from "./source.js";
import type { About } from "./types/index.js";

/** Where the figures of bills come from: an address, an answer to a fetch, or the bytes of `gongji/figures.bin`. */
export type FiguresSource = URL | string | Response | BufferSource;

/** The file has 43 KB. */
const LONGEST = 1 << 20;

let own: (() => URL | Uint8Array | undefined) | undefined;

/** Says where this entry fetches its figures from. @internal */
export function findFigures(source: () => URL | undefined): void {
  own = source;
}

/** Says how this entry comes by its figures at once. @internal */
export function bringFigures(bytes: () => Uint8Array): void {
  own = bytes;
  supplyLater(() => {
    try {
      takeFigures(bytes());
    } catch {
      // A file that is not there: bills say what is missing.
    }
  });
}

/**
 * Loads the figures without which no bill is split from its whole amount (`figures_not_loaded`), and says what answers from now on.
 * `init` does so by itself unless its options say `figures: false`. Without a source the entry takes its own: `figures.bin` from where the module
 * lies, or what it brings inside. What does not belong to this module, byte by byte, is refused and changes nothing.
 */
export async function loadFigures(source?: FiguresSource | PromiseLike<FiguresSource>): Promise<Reply<About>> {
  const about = value<About>("about");
  if (!about.ok || (about.value.figures && source === undefined)) return about;
  const bytes = await fetchedFigures(() => source ?? own?.(), 10_000);
  if (bytes === undefined) return refusal({ code: "figures_not_fetched", path: "", expected: "gongji/figures.bin" });
  return takeFigures(bytes);
}

/** The bytes behind a source; nothing if they cannot be had. @internal */
export async function fetchedFigures(source: () => unknown, limit: number): Promise<unknown> {
  try {
    // An entry that was bundled away from its files throws when it looks for them.
    return await within(limit, "fetching the figures", behind(source()));
  } catch {
    return undefined;
  }
}

/** Gives the figures to the module, and keeps a copy of those it takes. @internal */
export function takeFigures(given: unknown): Reply<About> {
  const bytes = bytesIn(given);
  if (bytes === undefined)
    return refusal({ code: "wrong_type", path: "", expected: "the bytes of gongji/figures.bin" });
  const reply = answer<About>("loadFigures", bytes);
  if (reply.ok) keepFigures(bytes);
  return reply;
}

/** A copy of the bytes, as the caller may change them; only the first of those that are far too many. */
function bytesIn(given: unknown): Uint8Array | undefined {
  try {
    const { buffer, byteOffset } = ArrayBuffer.isView(given) ? given : { buffer: given as ArrayBuffer, byteOffset: 0 };
    const { byteLength } = given as BufferSource;
    // Throws for everything that is no buffer.
    return new Uint8Array(
      ArrayBuffer.prototype.slice.call(buffer, byteOffset, byteOffset + Math.min(byteLength, LONGEST)),
    );
  } catch {
    return undefined;
  }
}
