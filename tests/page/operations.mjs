/**
 * Operations from opening the page to an answer one can act on, by the ten tasks: a tap, a choice in a list and a filled field are one each.
 * The tests of the tasks hold them; docs/page-numbers.md lists them beside those of the page before (nothing where it had no answer).
 */
export const OPERATIONS = [
  { task: "武汉, the mother in 宜昌", now: 4, before: 13 },
  { task: "福州, a grandson, large text", now: 5, before: 15 },
  { task: "北京, a child's bill from two accounts", now: 6, before: 8 },
  { task: "成都, the parents in 西安", now: 5, before: 11 },
  { task: "石家庄, a pharmacy's till receipt", now: 6, before: undefined },
  { task: "南昌, after a divorce", now: 4, before: 3 },
  { task: "an amount mistyped, and its cure", now: 6, before: undefined },
  { task: "柳州, a clerk: the rules of the place", now: 3, before: undefined },
  { task: "上海, in hospital", now: 5, before: 6 },
  { task: "in a host that sets the place", now: 2, before: undefined },
];
