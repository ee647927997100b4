// wasm-bindgen's own glue: the `bundler` flavour, which names no `fetch`, `URL`, `import.meta` or `WebAssembly`, so that
// loading stays in our hands. scripts/bundle.mjs puts the built file in this name's place.
declare module "wasm-bindgen-glue" {
  export function __wbg_set_wasm(exports: Readonly<Record<string, unknown>>): void;
}

// The files below are made by scripts/bundle.mjs and lie beside the entries; they are not bundled into them.

// The same module in plain JavaScript.
declare module "*/gongji.asm.js" {
  export function instantiate(imports: WebAssembly.Imports): Readonly<Record<string, unknown>>;
}

// The module, compiled by the host.
declare module "*/gongji.wasm?module" {
  const module: WebAssembly.Module;
  export default module;
}

// The bytes of the module, as base64.
declare module "gongji-base64" {
  const text: string;
  export default text;
}

// The bytes of `figures.bin`, as base64.
declare module "gongji-figures" {
  const text: string;
  export default text;
}

// What three facts give on usual assumptions, made by scripts/bundle/first.mjs. A letter is an index of a list.
declare module "gongji-first" {
  type Word = import("./types/index.js").Outcome;
  const table: {
    readonly from: string;
    readonly until: string;
    readonly catalogue: string;
    /** Parted by blanks. */
    readonly relations: string;
    /** Two digits each, parted by blanks. */
    readonly provinces: string;
    /** Outcome, where it leans, the way of sharing, and 1 where nothing is assumed. */
    readonly answers: readonly (readonly [
      Word,
      Exclude<Word, "incomplete"> | "",
      import("./types/index.js").Arrangement,
      number,
    ])[];
    /** A letter of `answers` for each other province. */
    readonly spans: readonly string[];
    /** For each relation a letter of `answers` for the same place, one for the same province, and one of `spans`. */
    readonly rows: readonly string[];
    /** A province, the letter of its row, and behind the letter of each other row the digits of its cities: two, or four after a plus. */
    readonly places: readonly string[];
  };
  export default table;
}
