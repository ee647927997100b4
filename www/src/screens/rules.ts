import "../catalogues.js";
import "../style/sheet.css";
import { rulesSheet, showRule } from "../parts/rules-sheet.js";
import type { Drawing } from "../screen.js";

/** The sheet of local rules, for the clerk and the careful. */
export const rules: Drawing = { title: ({ ui }) => ui.sheet.title, draw: rulesSheet, drawn: showRule };
