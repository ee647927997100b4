#!/usr/bin/env bash
# Builds the last commit twice, in two folders and with two target folders, and compares every file that is released.
set -euo pipefail
cd "$(dirname "$0")/.."

both=$(mktemp -d)
trap 'rm -rf "$both"' EXIT
for copy in one another; do
  mkdir -p "$both/$copy"
  git archive HEAD | tar -x -C "$both/$copy"
  CARGO_TARGET_DIR=$both/target-$copy make --no-print-directory -C "$both/$copy" build
done
cmp "$both/one/dist/SHA256SUMS" "$both/another/dist/SHA256SUMS"
for tarball in "$both"/one/dist/*.tgz; do cmp "$tarball" "$both/another/dist/${tarball##*/}"; done
echo "reproduce: both builds are the same, byte by byte"
