// Between an engine's replies and a host's own form: what is wrong where, what to ask next, in words. It needs no framework and
// has no state; it works with every entry.
export { type Ask, type Consulted, consult, type Heard, heard, type Remark } from "./form/consult.js";
export { type Control, controls, type Option, optionsOf } from "./form/control.js";
export { type Answers, partsOf, requestOf } from "./form/request.js";
