// Written by `make types` from the Rust declarations.
export type * from "./codes.js";
export type * from "./other-words.js";
export type * from "./paths.js";
export type * from "./replies.js";
export type * from "./reply-about.js";
export type * from "./reply-binding.js";
export type * from "./reply-input-error.js";
export type * from "./reply-overview.js";
export type * from "./reply-place.js";
export type * from "./reply-preview.js";
export type * from "./reply-settlement.js";
export type * from "./reply-unbinding.js";
export type * from "./reply-words.js";
export type * from "./reply-year.js";
export type * from "./request-words.js";
export type * from "./requests.js";
export type * from "./values.js";
