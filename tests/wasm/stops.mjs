// What a build with names can stop at, apart from memory that runs out: each call of a function that never returns, by caller and cause.
import { readModule } from "../../scripts/module.mjs";

/** The standard library's ways to stop, by a part of their names; `memory` is the one that a program may meet. */
const CAUSES = [
  [/raw_vec12handle_error|handle_alloc_error|raw_vec17capacity_overflow|8rust_oom/, "memory"],
  [/panic_const_(add|sub|mul|div|rem|neg|shl|shr)_\w*/, "arithmetic"],
  [/panic_bounds_check|slice_index_fail|slice_error_fail|str_index_fail|13assert_failed/, "index"],
  [/unwrap_failed|expect_failed/, "unwrap"],
  [/panic_already_(mutably_)?borrowed/, "borrow"],
  [/wasm_bindgen9throw_str|__wbindgen_throw/, "closure"],
  [/9panicking9panic_fmt$|9panicking5panic$/, "other"],
];
const cause = (name) => CAUSES.find(([pattern]) => pattern.test(name))?.[1];

/** A mangled name as a reader would write it: its path, without hashes and with generic parts as `_`. */
export function plain(name) {
  if (name.startsWith("_RN")) {
    const parts = [];
    for (let rest = name.replace(/Cs[0-9A-Za-z]+_/g, ""), found; (found = rest.match(/(\d+)_?/)) !== null; ) {
      const from = found.index + found[0].length;
      parts.push(rest.slice(from, from + Number(found[1])));
      rest = rest.slice(from + Number(found[1]));
    }
    return parts.join("::");
  }
  if (!name.startsWith("_ZN")) return name.replace(/_[0-9a-f]{16}$/, "");
  const parts = [];
  for (let rest = name.slice(3); /^\d/.test(rest); ) {
    const [digits] = rest.match(/^\d+/);
    parts.push(rest.slice(digits.length, digits.length + Number(digits)));
    rest = rest.slice(digits.length + Number(digits));
  }
  const path = parts.filter((part) => !/^h[0-9a-f]{16}$/.test(part)).join("::");
  return path
    .replace(/^_(?=\$)/, "")
    .replaceAll("$LT$", "<")
    .replaceAll("$GT$", ">")
    .replaceAll("$u20$", " ")
    .replaceAll("$u5b$", "[")
    .replaceAll("$u5d$", "]")
    .replaceAll("$RF$", "&")
    .replaceAll("$C$", ", ")
    .replaceAll("$u7b$", "{")
    .replaceAll("$u7d$", "}")
    .replaceAll("..", "::");
}

/** `{ memory, stops }`: calls that stop for lack of memory, and of all others how many each caller has for each cause. */
export function stops(bytes) {
  const all = readModule(bytes).functions;
  const names = new Map(all.map(({ index, name }) => [index, name]));
  const found = new Map();
  let memory = 0;
  for (const { name, calls } of all) {
    // What the ways to stop do among themselves is no further place.
    if (cause(name) !== undefined) continue;
    for (const index of calls) {
      const why = cause(names.get(index) ?? "");
      if (why === "memory") memory += 1;
      if (why === undefined || why === "memory") continue;
      const key = `${why} | ${plain(name)}`;
      found.set(key, (found.get(key) ?? 0) + 1);
    }
  }
  return { memory, stops: new Map([...found].sort(([one], [other]) => (one < other ? -1 : 1))) };
}
