#!/usr/bin/env bash
# Writes what the policies of this tree change against those of a commit: a report in Markdown on standard output, nothing where no
# answer differs. Both are read by this tree's reader and asked by this tree's engine. Wants target/bulk/gongji.
set -euo pipefail
cd "$(dirname "$0")/.."

base=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

git archive "$base" policies | tar -x -C "$folder"
pack() { cargo run --quiet --locked --package gongji-policies -- pack "$1"; }
pack "$folder/policies" >"$folder/old.json"
pack policies >"$folder/new.json"
node scripts/cases.mjs policies "$folder/policies" >"$folder/cases.ndjson"
target/bulk/gongji impact "$folder/old.json" "$folder/new.json" "$folder/cases.ndjson"
