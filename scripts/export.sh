#!/usr/bin/env bash
# Writes the TypeScript types of every request and reply from the Rust types: into npm/src/types, or with --check into
# a scratch folder that must then be the same as what is committed.
set -euo pipefail
cd "$(dirname "$0")/.."

committed=npm/src/types
fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT
# Imports with `.js` resolve in Node as well as in bundlers; i64 and u64 leave as plain numbers, never as BigInt.
TS_RS_EXPORT_DIR=$fresh TS_RS_IMPORT_EXTENSION=js TS_RS_LARGE_INT=number \
  cargo test --quiet --locked --lib export_bindings

{
  echo "// Every exported type. Written by \`make types\`."
  for file in $(cd "$fresh" && find . -name '*.ts' | LC_ALL=C sort); do
    echo "export type * from \"${file%.ts}.js\";"
  done
} >"$fresh/index.ts"

if [[ ${1:-} = --check ]]; then
  diff -ru "$committed" "$fresh" || {
    echo "types: npm/src/types is not what the Rust types say; run \`make types\` and commit it" >&2
    exit 1
  }
else
  rm -rf "$committed"
  mkdir -p "$committed"
  cp -R "$fresh"/. "$committed"
fi
