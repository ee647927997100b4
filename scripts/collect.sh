#!/usr/bin/env bash
# Puts what a release is made of into dist/: the module and its brotli form, its policies, the page, the npm package as a tarball, what is
# in that tarball (package/dist has every entry), and the lists of what all of it is made from.
set -euo pipefail
cd "$(dirname "$0")/.."

rm -rf dist
mkdir dist
cp build-out/gongji.wasm npm/dist/gongji.wasm.br npm/dist/figures.bin npm/dist/policies.json dist/
cp -R www/dist dist/page
npm pack --workspace gongji --pack-destination dist --silent
tar -xzf dist/gongji-*.tgz -C dist
node scripts/sbom.mjs dist
