#!/usr/bin/env bash
# Changes the sources one small place at a time, and asks whether a test notices (cargo-mutants; .cargo/mutants.toml says where).
#   scripts/mutants.sh changed BASE     every place that differs from the commit BASE
# What no test noticed is in test-results/mutants/mutants.out/missed.txt; docs/mutants.md keeps the reasons.
set -euo pipefail
cd "$(dirname "$0")/.."
out=test-results/mutants
mkdir -p "$out"
case ${1:-} in
  changed)
    git diff "$2" -- '*.rs' >"$out/changed.diff"
    if [[ ! -s $out/changed.diff ]]; then
      echo "mutants: no Rust file differs from $2"
      exit
    fi
    exec cargo mutants --workspace --in-diff "$out/changed.diff" --output "$out"
    ;;
  *)
    echo "usage: scripts/mutants.sh changed BASE" >&2
    exit 2
    ;;
esac
