// Before version 11, Node has these two only here.
export { TextDecoder, TextEncoder } from "util";
