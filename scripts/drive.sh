#!/usr/bin/env bash
# Runs the tests in tests/wasm inside a headless Chromium, against the crate as wasm-bindgen sees it.
set -euo pipefail
cd "$(dirname "$0")/.."

CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=wasm-bindgen-test-runner WASM_BINDGEN_TEST_TIMEOUT=120 \
  CHROMEDRIVER=$(command -v chromedriver) cargo test --locked --target wasm32-unknown-unknown --test wasm
