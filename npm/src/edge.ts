// For Cloudflare's workerd and Vercel's edge runtime: they compile modules before anything runs, and no bytes afterwards.
import figures from "gongji-figures";
import { bytesOf } from "./base64.js";
import module from "./gongji.wasm?module";
import { bringFigures } from "./figures.js";
import type { Init } from "./init.js";
import { starter } from "./start.js";

export * from "./calls.js";

bringFigures(() => bytesOf(figures));

/** Needs no source. */
export const init: Init = starter({ source: () => module });
