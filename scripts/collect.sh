#!/usr/bin/env bash
# Puts what a release is made of into dist/: the module and its brotli form, its policies, the page, the npm package as a tarball, and what is
# in that tarball: package/dist has every entry.
set -euo pipefail
cd "$(dirname "$0")/.."

rm -rf dist
mkdir dist
cp build-out/gongji.wasm npm/dist/gongji.wasm.br npm/dist/policies.json dist/
cp -R www/dist dist/page
npm pack --workspace gongji --pack-destination dist --silent
tar -xzf dist/gongji-*.tgz -C dist
