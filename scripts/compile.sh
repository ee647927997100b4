#!/usr/bin/env bash
# Makes build-out/gongji.wasm, a strict WebAssembly-MVP module, build-out/gongji.asm.js, the same in plain JavaScript, and
# build-out/glue/, wasm-bindgen's side of both.
# Which flag does what, and what goes wrong without it: docs/building.md.
set -euo pipefail
cd "$(dirname "$0")/.."

target=wasm32-unknown-unknown
built=${CARGO_TARGET_DIR:-target}/$target/release/gongji.wasm
registry=${CARGO_HOME:-$HOME/.cargo}/registry/src

# These two would replace the flags in .cargo/config.toml instead of adding to them.
unset RUSTFLAGS CARGO_ENCODED_RUSTFLAGS

# Panic messages carry file names. Shortened, they are the same on every machine, and so is the module.
remap=("--remap-path-prefix=$PWD=.")
for index in "$registry"/*/; do remap+=("--remap-path-prefix=${index%/}="); done
flags=$(printf '"%s",' "${remap[@]}")

# Only `cdylib`: with `rlib` beside it, cargo leaves out LTO, and std keeps its newer instructions.
cargo rustc --locked --release --lib --crate-type cdylib --target "$target" \
  --config "target.$target.rustflags=[$flags]"

mkdir -p build-out
# wasm-opt takes a while; the same bytes in give the same bytes out.
if [[ -f build-out/gongji.wasm ]] && cmp -s "$built" build-out/built.wasm && cmp -s scripts/compile.sh build-out/built.by; then
  echo "compile: build-out/gongji.wasm is up to date"
  exit
fi
rm -rf build-out/built.wasm build-out/glue

# The `bundler` flavour: its *_bg.js holds no loader; ours is npm/src/init.ts. The .wasm is the same for every flavour.
wasm-bindgen --target bundler --out-dir build-out/glue --out-name gongji "$built"

# Two exported globals serve panic=unwind only; without them the exports are functions and a memory, as every host has.
# Never `-all`: it lets binaryen write newer instructions. Any wasm-opt but the pinned one may break the module.
./node_modules/.bin/wasm-opt -Os --converge --mvp-features --strip-producers --strip-target-features \
  --remove-exports=__abort_handler --remove-exports=__instance_terminated --remove-unused-module-elements \
  build-out/glue/gongji_bg.wasm -o build-out/gongji.wasm

# For hosts without WebAssembly.
./node_modules/.bin/wasm2js -O2 build-out/gongji.wasm -o build-out/gongji.asm.js

cp scripts/compile.sh build-out/built.by
cp "$built" build-out/built.wasm
