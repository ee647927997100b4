#!/usr/bin/env bash
# Brings everything a build or a test needs, and does nothing where it is already there.
# Wants from the Makefile: TOOLS, WASM_BINDGEN, CARGO_DENY, CARGO_MUTANTS.
set -euo pipefail
cd "$(dirname "$0")/.."

fail() {
  printf 'setup: %s\n' "$@" >&2
  exit 1
}
have() { command -v "$1" >/dev/null; }

# Checkouts share the cache, and two that fill it at once would take each other's half-written files.
if [[ -z ${SETUP_HOLDS_CACHE:-} ]] && have flock; then
  mkdir -p "$TOOLS"
  flock --nonblock "$TOOLS/.lock" true || echo "setup: waiting for another set-up that fills $TOOLS"
  # Closed for what is started here, so that a service that a package starts does not keep the lock.
  SETUP_HOLDS_CACHE=1 exec flock --close "$TOOLS/.lock" "scripts/${0##*/}" "$@"
fi

# Only root on a system with apt may install system packages unasked; for anyone else the command is printed.
may_apt() { [[ $(id -u) = 0 ]] && have apt-get; }

setup_rust() {
  have rustup || fail "rustup is missing; install it from https://rustup.rs, then run this again"
  local channel toolchains targets components
  channel=$(sed -n 's/^channel = "\(.*\)"$/\1/p' rust-toolchain.toml)
  # Asked for by name: where rustup's auto-install is off, rust-toolchain.toml alone brings nothing.
  toolchains=$(rustup toolchain list)
  grep -q "^$channel-" <<<"$toolchains" || rustup toolchain install "$channel" --profile minimal
  targets=$(rustup target list --installed --toolchain "$channel")
  grep -qx wasm32-unknown-unknown <<<"$targets" || rustup target add --toolchain "$channel" wasm32-unknown-unknown
  components=$(rustup component list --installed --toolchain "$channel")
  for component in rustfmt clippy; do
    grep -q "^$component" <<<"$components" || rustup component add --toolchain "$channel" "$component"
  done
}

# $1 crate, $2 exact version, $3 folder, $4 a program it brings. A new version gets a new folder, so nothing is replaced.
setup_tool() {
  [[ -x $TOOLS/$3-$2/bin/$4 ]] || cargo install --locked --root "$TOOLS/$3-$2" --version "$2" "$1"
}

setup_node() {
  have node && have npm || fail "Node 20.19 or newer, with npm, is missing; https://nodejs.org has it for every system"
  node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' ||
    fail "Node $(node --version) is too old; 20.19 or newer is needed"
}

# libFuzzer is C++, and is compiled here.
setup_cpp() {
  have c++ || have g++ || have clang++ || fail "a C++ compiler is missing; on Debian-like systems: sudo apt-get install g++"
}

# The table of bill figures is checked by scripts without packages; `tomllib` came with 3.11.
setup_python() {
  have python3 || fail "python3 is missing, 3.11 or newer; on Debian-like systems: sudo apt-get install python3"
  python3 -c 'import tomllib' 2>/dev/null || fail "$(python3 --version) is too old; 3.11 or newer is needed"
}

setup_packages() {
  cmp -s package-lock.json node_modules/.installed-lock && return
  # No package's own install script is needed, so none runs.
  npm ci --no-audit --no-fund --ignore-scripts
  cp package-lock.json node_modules/.installed-lock
}

# $1 a folder with package.json and lock file, $2 its name in the cache. Large, and the same for every checkout with this lock file.
# No package's own install script is run: one of Taro's asks its maker's server what else to install.
setup_tree() {
  local kept
  kept=$TOOLS/$2-$(git hash-object "$1/package-lock.json")
  if [[ ! -d $kept ]]; then
    rm -rf "$kept.new"
    mkdir -p "$kept.new"
    cp "$1/package.json" "$1/package-lock.json" .npmrc "$kept.new"
    (cd "$kept.new" && npm ci --no-audit --no-fund --ignore-scripts)
    mv "$kept.new" "$kept"
  fi
  # A test that ran before this leaves a folder where the link goes, and the link would land inside it.
  [[ -L $1/node_modules ]] || rm -rf "$1/node_modules"
  ln -sfn "$kept/node_modules" "$1/node_modules"
}

# What the projects of docs/consumers are built with.
setup_consumers() {
  setup_tree tests/package consumers
  setup_tree tests/package/webpack-4 webpack-4
}

# The two large ones, for `make test-frameworks` alone.
setup_frameworks() {
  setup_tree tests/frameworks/uni-app uni-app
  setup_tree tests/frameworks/taro taro
}

# Spark and ClickHouse, for `make test-bulk` alone: every file by its hash, into a folder of its own, linked from target/bulk.
setup_bulk() {
  local kept python
  python=$(python3 -c 'import sys; print("%d.%d" % sys.version_info[:2])')
  kept=$TOOLS/bulk-$python-$(git hash-object examples/bulk/requirements.txt)
  if [[ ! -d $kept ]]; then
    rm -rf "$kept.new"
    python3 -m venv "$kept.new" || fail "python3 cannot make an environment; on Debian-like systems: sudo apt-get install python3-venv"
    "$kept.new/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes --requirement examples/bulk/requirements.txt
    mv "$kept.new" "$kept"
  fi
  mkdir -p target/bulk
  ln -sfn "$kept" target/bulk/python
  have java && return
  if may_apt; then
    apt-get update
    DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends openjdk-17-jre-headless
  else
    fail "Spark needs Java 17; on Debian-like systems: sudo apt-get install openjdk-17-jre-headless"
  fi
}

# Optional: the tests take twice as long in the browser with all its windows.
setup_headless_shell() {
  have chromium-headless-shell && return
  may_apt && grep -qx 'ID=debian' /etc/os-release || return 0
  { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends chromium-headless-shell; } ||
    echo "setup: no chromium-headless-shell; the tests run in chromium, and longer" >&2
}

setup_browser() {
  local packages=()
  have chromium || have chromium-browser || have google-chrome || packages+=(chromium)
  have chromedriver || packages+=(chromium-driver)
  # Without a Chinese font the page's screenshots show boxes.
  if ! have fc-list || [[ -z $(fc-list :lang=zh file) ]]; then packages+=(fonts-noto-cjk); fi
  [[ ${#packages[@]} = 0 ]] && return
  if may_apt; then
    apt-get update
    DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends "${packages[@]}"
  elif [[ ${packages[*]} = fonts-noto-cjk ]]; then
    echo "setup: no Chinese font found; screenshots will show boxes (sudo apt-get install fonts-noto-cjk)" >&2
  else
    fail "the tests in a browser need Chromium and its chromedriver, both of one version, on the PATH;" \
      "on Debian-like systems: sudo apt-get install ${packages[*]}"
  fi
}

# What is asked for, or everything: `make serve` needs no browser of its own.
for part in "${@:-all}"; do
  case $part in
    build)
      setup_rust
      setup_tool wasm-bindgen-cli "$WASM_BINDGEN" wasm-bindgen wasm-bindgen
      setup_node
      setup_packages
      ;;
    check)
      setup_rust
      setup_python
      setup_node
      setup_packages
      ;;
    all)
      scripts/setup.sh build test consumers engines
      ;;
    test)
      setup_python
      setup_tool cargo-deny "$CARGO_DENY" cargo-deny cargo-deny
      setup_browser
      setup_headless_shell
      ;;
    engines)
      scripts/setup-engines.sh
      ;;
    consumers)
      setup_node
      setup_consumers
      ;;
    frameworks)
      setup_node
      setup_frameworks
      ;;
    mutants)
      setup_tool cargo-mutants "$CARGO_MUTANTS" cargo-mutants cargo-mutants
      ;;
    fuzz)
      setup_rust
      setup_cpp
      ;;
    bulk)
      setup_python
      setup_bulk
      ;;
    *) fail "what is '$part'? one of: check build test consumers engines frameworks mutants fuzz bulk" ;;
  esac
done
