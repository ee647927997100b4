import "../catalogues.js";
import { endingFoot, endingPart } from "../parts/ending-part.js";
import type { Drawing } from "../screen.js";

/** How a binding ends, and what changes it. */
export const ending: Drawing = { title: ({ ui }) => ui.ending.title, draw: endingPart, foot: endingFoot };
