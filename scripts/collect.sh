#!/usr/bin/env bash
# Puts what a release is made of into dist/: the module, its policies, the npm package as a tarball, the page.
set -euo pipefail
cd "$(dirname "$0")/.."

rm -rf dist
mkdir dist
cp build-out/gongji.wasm npm/dist/policies.json dist/
cp -R www/dist dist/page
npm pack --workspace gongji --pack-destination dist --silent
