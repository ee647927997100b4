#!/usr/bin/env bash
# Builds the last commit twice at once, in two folders and with two target folders, and compares every file that is released.
set -euo pipefail
cd "$(dirname "$0")/.."

both=$(mktemp -d)
trap 'rm -rf "$both"' EXIT
# In a file, because two builds side by side would mix their lines.
build() {
  mkdir -p "$both/$1"
  git archive HEAD | tar -x -C "$both/$1"
  CARGO_TARGET_DIR=$both/target-$1 make --no-print-directory -C "$both/$1" build >"$both/$1.log" 2>&1 || {
    cat "$both/$1.log" >&2
    return 1
  }
}
build one &
one=$!
build another
wait "$one"

tail -qn 1 "$both/one.log" "$both/another.log"
cmp "$both/one/dist/SHA256SUMS" "$both/another/dist/SHA256SUMS"
for tarball in "$both"/one/dist/*.tgz; do cmp "$tarball" "$both/another/dist/${tarball##*/}"; done
# The list holds every file, by another program's reckoning.
cd "$both/one/dist"
sha256sum --check --quiet SHA256SUMS
[[ $(find . -type f ! -name '*.tgz' ! -name SHA256SUMS | wc -l) = $(wc -l <SHA256SUMS) ]]
echo "reproduce: both builds are the same, byte by byte"
