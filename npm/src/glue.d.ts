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
