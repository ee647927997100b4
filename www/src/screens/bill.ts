import "../catalogues.js";
import "../style/bill.css";
import "../style/grantors.css";
import "../style/what-if.css";
import "../style/settled.css";
import { billPart } from "../parts/bill-part.js";
import { splitFoot } from "../parts/split-head.js";
import type { Drawing } from "../screen.js";

/** Who pays this bill. */
export const bill: Drawing = { title: ({ ui }) => ui.bill.title, draw: billPart, foot: splitFoot };
