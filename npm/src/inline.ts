// The module and the figures are inside this file, for pages of one file and hosts that fetch nothing.
import text from "gongji-base64";
import figures from "gongji-figures";
import { bytesOf } from "./base64.js";
import { bringFigures } from "./figures.js";
import type { Init } from "./init.js";
import { starter } from "./start.js";

export * from "./calls.js";

bringFigures(() => bytesOf(figures));

/** Needs no source. It has no plain-JavaScript build of its own: give it one as `fallback`. */
export const init: Init = starter({ source: () => bytesOf(text) });
