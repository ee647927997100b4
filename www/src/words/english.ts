// Everything that is said in English, in one piece: it is loaded when somebody asks for it.
export { catalogue } from "gongji/messages/en";
export { en as rest } from "./en.js";
export { first } from "./first-en.js";
export { default as places } from "virtual:places-en";
