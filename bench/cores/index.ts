export { checkBinding } from "./binding.js";
export { previewDeduction } from "./deduction.js";
export { LeftOut } from "./read.js";
