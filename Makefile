# gongji (共济). Two commands matter: `make serve` shows the page, `make test` proves everything. Both set up what they need.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
# The steps share the two cores and cargo's lock; side by side they would only wait for each other.
.NOTPARALLEL:

# wasm-bindgen must equal the crate's version in Cargo.toml. docs/building.md says how to move each of these.
export WASM_BINDGEN := 0.2.128
export WASM_PACK := 0.15.1
export CARGO_DENY := 0.20.2

# Built once a version, outside the checkout, so that a fresh clone finds them again.
export TOOLS := $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/gongji
export PATH := $(TOOLS)/wasm-bindgen-$(WASM_BINDGEN)/bin:$(TOOLS)/wasm-pack-$(WASM_PACK)/bin:$(TOOLS)/cargo-deny-$(CARGO_DENY)/bin:$(PATH):$(HOME)/.cargo/bin

# These would replace the flags in .cargo/config.toml, and the module would no longer load in old web views.
unexport RUSTFLAGS CARGO_ENCODED_RUSTFLAGS

# The judge of the built module is a crate of its own; its objects stay under target/ all the same.
JUDGE := --locked --quiet --manifest-path tests/wasm/mvp/Cargo.toml --target-dir target/mvp
# Runs a test command, keeping what it prints for the closing count.
KEEP = scripts/keep.sh
# Two files at a time: most of them wait for a browser, or keep one core busy.
NODE_TEST = node --test --test-reporter=spec --test-concurrency=2

# The same questions in every engine, old and new; what they saw goes to test-results/engines.
ASK_ENGINES = $(KEEP) engines $(NODE_TEST) tests/engines/*.test.mjs

.PHONY: help
# The list below, made from this file so that it cannot be out of date.
help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-13s %s\n", $$1, $$2 }' Makefile

.PHONY: setup
# Every other target calls what it needs of this; alone it is for filling the cache ahead of time.
setup: ## install every tool that is missing
	@scripts/setup.sh

.PHONY: setup-build
setup-build:
	@scripts/setup.sh build

.PHONY: wasm
# One module for browsers, web views and mini-programs, small enough for a slow line; judged before anyone uses it.
wasm: setup-build ## the release module alone, build-out/gongji.wasm
	scripts/compile.sh
	cargo run $(JUDGE) -- build-out/gongji.wasm

.PHONY: setup-package
setup-package: setup-build
	@scripts/setup.sh consumers test

.PHONY: setup-engines
setup-engines: setup-build
	@scripts/setup.sh test engines

.PHONY: package
package: wasm
	node scripts/bundle.mjs

.PHONY: page
page: package
	npm run build --workspace www

.PHONY: build
# What a release is made of, in one folder that can be copied away.
build: page ## dist/: the module, the npm package, the page
	@node scripts/sizes.mjs
	scripts/collect.sh
	@node scripts/hashes.mjs

.PHONY: reproduce
# Two copies of the last commit in folders of their own, with target folders of their own. It takes as long as a first build, so
# `make test` leaves it out.
reproduce: setup-build ## build the last commit twice and compare every byte
	scripts/reproduce.sh

.PHONY: serve
# To see it, on this machine and no other: the page holds what people type about their families.
serve: page ## build the page and serve it on 127.0.0.1 (PORT=8377)
	@node scripts/serve.mjs

.PHONY: test
# The only gate: what passes here may be released. The cheap checks come first.
test: setup ## every check there is
	@rm -rf test-results && mkdir -p test-results
	cargo fmt --check
	cargo fmt --check --manifest-path tests/wasm/mvp/Cargo.toml
	cargo clippy --locked --all-targets -- -D warnings
	cargo clippy --locked --lib --target wasm32-unknown-unknown -- -D warnings
	cargo clippy $(JUDGE) --all-targets -- -D warnings
	scripts/audit.sh
	$(KEEP) cargo cargo test --locked
	scripts/export.sh --check
	$(KEEP) judge cargo test $(JUDGE)
	$(MAKE) --no-print-directory page
	npm run check --workspaces --if-present
	npx tsc --project tests/js/types
	$(KEEP) wasm scripts/drive.sh
	$(KEEP) js $(NODE_TEST) tests/js/*.test.mjs
	$(KEEP) page $(NODE_TEST) tests/page/*.test.mjs
	node tests/package/unpack.mjs
	$(KEEP) package $(NODE_TEST) tests/package/*.test.mjs
	$(ASK_ENGINES)
	node tests/engines/table.mjs --check
	node scripts/sizes.mjs --check
	@node scripts/count.mjs

.PHONY: test-package
# The tarball, as every kind of front-end installs it: docs/consumers are the projects.
test-package: setup-package package ## build and run a project for every consumer, from the tarball
	node tests/package/unpack.mjs
	$(KEEP) package $(NODE_TEST) tests/package/*.test.mjs

.PHONY: test-slow
# A million bills for each property of a split; minutes, so it is not part of `make test`.
test-slow: setup-build ## the properties of bills, a million times each
	GONGJI_CASES=1000000 cargo test --locked --release --test bills

.PHONY: test-hostile
# A million calls in Node and a fifth of that in Chromium, to one instance each; what memory does is printed. GONGJI_SEED makes other values.
test-hostile: setup package ## hostile calls, a million to one instance (CALLS=1000000)
	GONGJI_CALLS=$(or $(CALLS),1000000) $(NODE_TEST) tests/js/hostile*.test.mjs tests/js/polluted.test.mjs tests/js/amounts.test.mjs

.PHONY: bench
# Against what people would use instead; the table and the plots are committed, so that a slower build is seen in a review.
bench: setup package ## measure, and write docs/benchmarks.md
	cd bench && npm ci --no-audit --no-fund --ignore-scripts
	node bench/run.mjs

.PHONY: test-engines
# Old web views refuse what new ones run, and none of them is on a desk; so all of them are asked.
test-engines: setup-engines package ## the package in old and new engines alone
	$(ASK_ENGINES)
	node tests/engines/table.mjs --check

.PHONY: engines-table
# What ran where is part of what is promised, so it is committed and `make test` compares it.
engines-table: setup-engines package ## write docs/engines.md
	$(ASK_ENGINES)
	node tests/engines/table.mjs --write

.PHONY: types
# The types a page compiles against come from the Rust types, so that the two cannot drift apart.
types: setup-build ## write npm/src/types from the Rust types
	scripts/export.sh

.PHONY: freshness
# docs/freshness.md looks at the day of the policies; somebody who is about to read again wants today.
freshness: ## what should be read again, as of today (AS_OF=2027-06-01)
	@cargo run --quiet --locked --example freshness -- --as-of $(or $(AS_OF),$(shell date +%F))

.PHONY: sizes
# Growth should be seen in a review, so the table is committed and `make test` compares it.
sizes: page ## write docs/sizes.md
	node scripts/sizes.mjs --write

.PHONY: parts
# docs/sizes.md says how much; this says where: the same build with its names kept, part by part.
parts: wasm ## write docs/parts.md, where the module's bytes go
	node scripts/parts.mjs

.PHONY: fmt
# One layout, so that a diff shows only what changed.
fmt: setup-build ## lay out the Rust files
	cargo fmt
	cargo fmt --manifest-path tests/wasm/mvp/Cargo.toml

.PHONY: clean
# Everything made here goes, the tools in the user's cache stay.
clean: ## remove what was built
	rm -rf target build-out dist npm/dist www/dist test-results node_modules
