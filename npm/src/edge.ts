// For Cloudflare's workerd and Vercel's edge runtime: they compile modules before anything runs, and no bytes afterwards.
import module from "./gongji.wasm?module";
import type { Init } from "./init.js";
import { starter } from "./start.js";

export * from "./calls.js";

/** Needs no source. */
export const init: Init = starter({ source: () => module });
