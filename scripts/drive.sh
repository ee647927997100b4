#!/usr/bin/env bash
# Runs the tests in tests/wasm inside a headless Chromium, against the crate as wasm-bindgen sees it.
set -euo pipefail
cd "$(dirname "$0")/.."

CHROMEDRIVER=$(command -v chromedriver) WASM_BINDGEN_TEST_TIMEOUT=120 \
  wasm-pack test --headless --chrome --mode no-install . --test wasm
