# gongji (共济). Two commands matter: `make serve` shows the page, `make test` proves everything. Both set up what they need.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
# The steps share the two cores and cargo's lock; side by side they would only wait for each other.
.NOTPARALLEL:

# wasm-bindgen must equal the crate's version in Cargo.toml. docs/building.md says how to move each of these.
export WASM_BINDGEN := 0.2.128
export CARGO_DENY := 0.20.2
export CARGO_MUTANTS := 27.0.0

# Built once a version, outside the checkout, so that a fresh clone finds them again.
export TOOLS := $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/gongji
export PATH := $(TOOLS)/wasm-bindgen-$(WASM_BINDGEN)/bin:$(TOOLS)/cargo-deny-$(CARGO_DENY)/bin:$(TOOLS)/cargo-mutants-$(CARGO_MUTANTS)/bin:$(PATH):$(HOME)/.cargo/bin

# These would replace the flags in .cargo/config.toml, and the module would no longer load in old web views.
unexport RUSTFLAGS CARGO_ENCODED_RUSTFLAGS

# The judge of the built module is a crate of its own; its objects stay under target/ all the same.
JUDGE := --locked --quiet --manifest-path tests/wasm/mvp/Cargo.toml --target-dir target/mvp
# So is what is fuzzed natively. Its coverage needs flags of its own, which scripts/fuzz.sh gives.
FUZZ := --locked --quiet --manifest-path tests/fuzz/native/Cargo.toml --target-dir target/fuzz
# Where the declarations stand that requests, replies and vocabularies are made of.
DECLARED := src crates/gongji-policy/src
# All tools are built at once: a build of one package alone takes other features of the same crates, and compiles them anew.
BUILD_TOOLS := cargo build --quiet --locked --workspace --bins
BUILT := $(or $(CARGO_TARGET_DIR),target)/debug
WRITE_TYPES := $(BUILD_TOOLS) && $(BUILT)/gongji-types types npm/src/types $(DECLARED)
WRITE_SCHEMA := $(BUILD_TOOLS) && $(BUILT)/gongji-types schema npm/schema/v1.json $(DECLARED)
# What editors know of the policy files. A version that was published stays as it is (schema/published.txt).
WRITE_POLICY_SCHEMAS := $(BUILD_TOOLS) && $(BUILT)/gongji-policies schema schema/v1
WRITE_CASES_SCHEMA := $(BUILD_TOOLS) && $(BUILT)/gongji-types cases schema/v1/cases.json $(DECLARED)
WRITE_REFERENCE := node scripts/reference.mjs $(DECLARED)
# Runs a test command, keeping what it prints for the closing count.
KEEP = scripts/keep.sh
# Two files at a time: most of them wait for a browser, or keep one core busy. A file that leaves something open, or that waits
# for longer than a quarter of an hour, fails and ends.
NODE_TEST = node --test --test-reporter=spec --test-concurrency=2 --test-force-exit --test-timeout=900000

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
	@scripts/setup.sh test consumers engines

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

.PHONY: docs
# Static files with relative addresses: they work below any path, and from a folder without a server.
docs: package ## site/dist: the documents in both languages, with search and a playground
	npm run build --workspace site

.PHONY: serve-docs
serve-docs: docs ## build the documents and serve them on 127.0.0.1 (PORT=8377)
	@node scripts/serve.mjs site/dist

.PHONY: check
# What a contributor runs before sending a change: any Linux or macOS, no browser, no root.
check: setup-check checks ## the part of `make test` that needs no browser, no module and no root

.PHONY: setup-check
setup-check:
	@scripts/setup.sh check

# Generated cases are the same for everybody, so that a change is judged, and not luck; `make test-slow` tries others each time.
CASES_SEED ?= 20261130

.PHONY: checks
checks:
	cargo fmt --all --check
	cargo fmt --check --manifest-path tests/wasm/mvp/Cargo.toml
	npx --no-install biome check --error-on-warnings .
	cargo fmt --check --manifest-path tests/fuzz/native/Cargo.toml
	cargo fmt --check --manifest-path tests/mutants/Cargo.toml
	node scripts/imports.mjs --check
	node scripts/boundary.mjs --check
	node scripts/terms.mjs --check
	node scripts/names.mjs --check
	node scripts/lengths.mjs --check
	node scripts/gazetteer.mjs --check
	cargo clippy --locked --workspace --all-targets -- -D warnings
	cargo clippy --locked --lib --target wasm32-unknown-unknown -- -D warnings
	cargo clippy $(JUDGE) --all-targets -- -D warnings
	cargo clippy $(FUZZ) --all-targets -- -D warnings
	PROPTEST_RNG_SEED=$(CASES_SEED) $(KEEP) cargo cargo test --locked --workspace
	$(KEEP) fuzz cargo test $(FUZZ)
	python3 scripts/figures/convert.py --check
	python3 scripts/figures/cases.py --check
	python3 scripts/figures/check_rows.py
	$(WRITE_TYPES) --check
	$(WRITE_SCHEMA) --check
	$(WRITE_POLICY_SCHEMAS) --check
	$(WRITE_CASES_SCHEMA) --check
	$(WRITE_REFERENCE) --check
	node scripts/requirements.mjs --check
	node scripts/testing.mjs --check
	$(KEEP) site-pages node --test --test-reporter=spec tests/site/pages.test.mjs
	npm run check --workspace npm

.PHONY: test
# The only gate: what passes here may be released. The cheap checks come first. How long each step took is kept for the closing lines.
test: SHELL := scripts/timed.sh
test: setup ## every check there is
	@rm -rf test-results && mkdir -p test-results
	$(MAKE) --no-print-directory checks
	scripts/audit.sh
	$(KEEP) judge cargo test $(JUDGE)
	$(MAKE) --no-print-directory page
	npm run check --workspaces --if-present
	npx tsc --project tests/js/types
	$(KEEP) wasm scripts/drive.sh
	$(KEEP) js $(NODE_TEST) tests/js/*.test.mjs
	$(KEEP) oracle $(NODE_TEST) tests/oracle/*.test.mjs tests/fuzz/*.test.mjs
	$(KEEP) page $(NODE_TEST) tests/page/*.test.mjs
	npm run build --workspace site
	node tests/package/unpack.mjs
	$(KEEP) site $(NODE_TEST) tests/site/playground.test.mjs tests/site/reach.test.mjs tests/site/reading.test.mjs
	$(KEEP) package $(NODE_TEST) tests/package/*.test.mjs
	$(ASK_ENGINES)
	node tests/engines/table.mjs --check
	node scripts/sizes.mjs --check
	@node scripts/count.mjs

.PHONY: test-docs
test-docs: setup-package docs ## the documents: both languages alike, no dead link; search and playground in Chromium
	node tests/package/unpack.mjs
	$(KEEP) site $(NODE_TEST) tests/site/*.test.mjs

.PHONY: test-package
# The tarball, as every kind of front-end installs it: docs/consumers are the projects.
test-package: setup-package package ## build and run a project for every consumer, from the tarball
	node tests/package/unpack.mjs
	$(KEEP) package $(NODE_TEST) tests/package/*.test.mjs

.PHONY: setup-frameworks
setup-frameworks: setup-build
	@scripts/setup.sh test frameworks

.PHONY: test-frameworks
# 0.7 GB of packages and ten builds of ten to thirty seconds each: a lane of its own. The packages are kept in the user's cache.
test-frameworks: setup-frameworks package ## the uni-app and Taro projects of docs/consumers, built and run for every platform
	node tests/package/unpack.mjs
	$(KEEP) frameworks node --test --test-reporter=spec --test-concurrency=1 --test-force-exit --test-timeout=1800000 tests/frameworks/*.test.mjs

.PHONY: test-slow
# A million bills for each property of a split; minutes, so it is not part of `make test`.
test-slow: setup-build ## the properties of bills, a million times each
	GONGJI_CASES=1000000 cargo test --locked --release --test bills
	GONGJI_CASES=25000 cargo test --locked --release --test spans

.PHONY: test-hostile
# A million calls in Node and a fifth of that in Chromium, to one instance each; what memory does is printed. GONGJI_SEED makes other values.
test-hostile: setup package ## hostile calls, a million to one instance (CALLS=1000000)
	GONGJI_CALLS=$(or $(CALLS),1000000) $(NODE_TEST) tests/js/hostile*.test.mjs tests/js/polluted.test.mjs tests/js/amounts.test.mjs

.PHONY: test-oracle
# A million questions more than `make test` asks, with another seed each day; ORACLE_SEED names one that was.
test-oracle: package ## a million questions to the module and to the oracle, for an hour or so
	ORACLE_SEED=$${ORACLE_SEED:-$$(date +%Y%m%d)} ORACLE_BILLS=$${ORACLE_BILLS:-450000} ORACLE_BINDINGS=$${ORACLE_BINDINGS:-600000} \
	  node --test --test-reporter=spec tests/oracle/*.test.mjs

.PHONY: setup-mutants
setup-mutants: setup-check
	@scripts/setup.sh mutants

.PHONY: mutants
# Each change is built and tested by itself: a minute or so for each.
mutants: setup-mutants ## whether tests notice small changes in what differs from BASE=<commit>
	scripts/mutants.sh changed $(or $(BASE),HEAD)

.PHONY: mutants-sample
# A build for each of all places takes days, so a sample is woven into one; docs/mutants.md keeps what was found.
mutants-sample: setup-mutants ## the same for COUNT=<780> places of all files, drawn by SEED=<1>; ASK=missed asks its survivors again
	node scripts/mutants-sample.mjs $(or $(SEED),1) $(or $(COUNT),780) $(ASK)

.PHONY: worst
# The processor's time of the largest inputs and of hostile ones; docs/performance.md keeps the figures.
worst: package ## the longest that one call can take, at most BOUND=<5000> ms
	BOUND=$(or $(BOUND),5000) node bench/worst.mjs

.PHONY: fuzz
# Seeded changes to texts, target by target, in Node. What fails is printed; it belongs into tests/corpus/seeds.json with its repair.
fuzz: package ## fuzz the module and the reader of sentences, each target for SECONDS=60
	node tests/fuzz/fuzz.mjs $(or $(SECONDS),60) $(or $(SEED),1) $(TARGET)

.PHONY: setup-fuzz
setup-fuzz:
	@scripts/setup.sh fuzz

.PHONY: fuzz-native
# What covers new code is kept and changed further. A failing input is left in target/fuzz and belongs into the corpus with its repair.
fuzz-native: setup-fuzz ## fuzz natively, guided by coverage, each target for SECONDS=60 (TARGET="money bill")
	scripts/fuzz.sh run $(or $(SECONDS),60) $(or $(SEED),1) $(TARGET)

.PHONY: fuzz-keep
# Only what covers more than the seeds and what is kept already, the shortest first.
fuzz-keep: setup-fuzz ## add what fuzz-native found to tests/fuzz/native/corpus, BYTES=30000 a target
	scripts/fuzz.sh keep $(or $(BYTES),30000)

.PHONY: bench
# Against what people would use instead; the table and the plots are committed, so that a slower build is seen in a review.
bench: setup page ## measure, and write docs/benchmarks.md
	cd bench && npm ci --no-audit --no-fund --ignore-scripts
	node bench/run.mjs

.PHONY: test-engines
# Old web views refuse what new ones run, and none of them is on a desk; so all of them are asked.
test-engines: setup-engines package ## the package in old and new engines alone
	node tests/package/unpack.mjs
	$(ASK_ENGINES)
	node tests/engines/table.mjs --check

.PHONY: engines-table
# What ran where is part of what is promised, so it is committed and `make test` compares it.
engines-table: setup-engines package ## write docs/engines.md
	node tests/package/unpack.mjs
	$(ASK_ENGINES)
	node tests/engines/table.mjs --write

.PHONY: types
# The types a page compiles against come from the Rust declarations, so that the two cannot drift apart.
types: setup-build ## write npm/src/types and the schemas from the Rust declarations
	$(WRITE_TYPES)
	$(WRITE_SCHEMA)
	$(WRITE_POLICY_SCHEMAS)
	$(WRITE_CASES_SCHEMA)

.PHONY: reference
# Every field and every word with its sentences, from the same declarations and the message catalogues.
reference: setup-build ## write docs/reference.md
	$(WRITE_REFERENCE)

.PHONY: program
# For files of any size: one question a line, one reply a line.
program: ## the native program, target/bulk/gongji
	cargo build --locked --profile bulk --package gongji-cli

.PHONY: setup-bulk
setup-bulk: setup-check
	@scripts/setup.sh bulk

.PHONY: test-bulk
# 1.4 GB for Spark and ClickHouse, and minutes: a lane of its own. The packages are kept in the user's cache; Spark wants Java 17.
test-bulk: setup-bulk program questions ## the examples of examples/bulk: shell, ClickHouse, Spark with an executor lost
	cd examples/bulk && CARGO_TARGET_DIR="$(abspath $(or $(CARGO_TARGET_DIR),target))" ../../target/bulk/python/bin/python -W ignore::FutureWarning -m unittest --verbose test_bulk

.PHONY: questions
# In a folder of its own: its features of serde_json are not the program's, and in one folder each build would throw away the other's.
questions:
	cargo build --locked --profile bulk --package gongji-tools --bin questions --target-dir $(or $(CARGO_TARGET_DIR),target)/questions
	mkdir -p $(or $(CARGO_TARGET_DIR),target)/bulk
	ln -f $(or $(CARGO_TARGET_DIR),target)/questions/bulk/questions $(or $(CARGO_TARGET_DIR),target)/bulk/questions

.PHONY: impact
# What a changed policy changes, before it is merged: both editions are asked every case and everything around their edges.
impact: setup-build program ## which answers differ from those of BASE=<commit>, losses first
	@scripts/impact.sh $(or $(BASE),HEAD)

.PHONY: freshness
# docs/freshness.md looks at the day of the policies; somebody who is about to read again wants today.
freshness: ## what should be read again, as of today (AS_OF=2027-06-01)
	@$(BUILD_TOOLS) && $(BUILT)/gongji-policies freshness --as-of $(or $(AS_OF),$(shell date +%F))

.PHONY: reports
# Reports are committed, so that a review shows what a changed policy makes known or old.
reports: ## write docs/coverage.md, docs/freshness.md and docs/answers.md
	@$(BUILD_TOOLS) && $(BUILT)/gongji-policies coverage > docs/coverage.md
	@$(BUILD_TOOLS) && $(BUILT)/gongji-policies freshness > docs/freshness.md
	@$(BUILD_TOOLS) && $(BUILT)/answers > docs/answers.md

.PHONY: sizes
# Growth should be seen in a review, so the table is committed and `make test` compares it.
sizes: page ## write docs/sizes.md
	node scripts/sizes.mjs --write

.PHONY: parts
# docs/sizes.md says how much; this says where: the same build with its names kept, part by part.
parts: wasm ## write docs/parts.md, where the module's bytes go
	node scripts/parts.mjs

.PHONY: requirements
# Which tests hold which requirement is part of the evidence, so it is committed and `make test` compares it.
requirements: ## write the last column of docs/requirements.md
	node scripts/requirements.mjs --write

.PHONY: testing
# How much evidence there is, counted from the files; `make checks` compares it.
testing: ## write the table of docs/testing.md and of its translation
	node scripts/testing.mjs --write

.PHONY: fmt
# One layout, so that a diff shows only what changed.
fmt: setup-check ## lay out the Rust, JavaScript and TypeScript files
	cargo fmt --all
	cargo fmt --manifest-path tests/wasm/mvp/Cargo.toml
	npx --no-install biome format --write .
	cargo fmt --manifest-path tests/fuzz/native/Cargo.toml
	cargo fmt --manifest-path tests/mutants/Cargo.toml

.PHONY: clean
# Everything made here goes, the tools in the user's cache stay.
clean: ## remove what was built
	rm -rf target build-out dist npm/dist www/dist site/dist test-results node_modules
