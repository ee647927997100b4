// A question in a person's own words, read into the fields of a form: place, relation, scheme, amounts, day. It knows the names of places
// and needs no engine.
export { LONGEST_TEXT, understand, type UnderstandOptions } from "./understand/understanding.js";
export type {
  TextSpan,
  Understanding,
  UnderstoodAnswers,
  UnderstoodFact,
  UnderstoodQuestion,
  UnderstoodTask,
} from "./understand/understood.js";
