// Between an engine's replies and a host's own form: what is wrong where, what to ask next, in words. It needs no framework and
// has no state; it works with every entry.
export { type Checks, checksOf } from "./form/checks.js";
export { type Ask, type Consulted, consult, type TolerantReply, askTolerantly, type Remark } from "./form/consult.js";
export { type Control, controls, type Option, optionsOf } from "./form/control.js";
export { type Answers, partsOf, requestOf } from "./form/request.js";
export { type NativeControl, rulesOf, setValidity } from "./form/rules.js";
export { isUnfinished, readTyped } from "./form/typed.js";
export { isAmountUnfinished, readAmount, readCount } from "./form/typed-amount.js";
export { readDay } from "./form/typed-day.js";
export { isIdUnfinished, readId } from "./form/typed-id.js";
export { plainText, type Typed, type TypedProblem } from "./form/typed-text.js";
