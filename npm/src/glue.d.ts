// wasm-bindgen's own glue: the `bundler` flavour, which names no `fetch`, `URL`, `import.meta` or `WebAssembly`, so that
// loading stays in our hands. scripts/bundle.mjs puts the built file in this name's place.
declare module "wasm-bindgen-glue" {
  export function __wbg_set_wasm(exports: WebAssembly.Exports): void;
}
