#!/usr/bin/env bash
# Licences, sources, double versions, and known holes wherever the public advisory database can be had; of the workspace and of the
# tools with a lock file of their own.
set -euo pipefail
cd "$(dirname "$0")/.."

checks=()
if ! cargo deny --log-level off fetch db; then
  echo "audit: the advisory database is out of reach, so known holes are NOT checked; everything else is" >&2
  checks=(bans licenses sources)
fi
for folder in . tests/fuzz/native tests/mutants tests/wasm/mvp; do
  cargo deny --locked --manifest-path "$folder/Cargo.toml" --config deny.toml check "${checks[@]}"
done
