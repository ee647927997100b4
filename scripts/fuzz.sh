#!/usr/bin/env bash
# Fuzzes natively, guided by coverage, on the stable compiler (tests/fuzz/native).
#   scripts/fuzz.sh run SECONDS SEED [TARGET…]   fuzzes each target for so long; what is found stays in target/fuzz/found
#   scripts/fuzz.sh keep BYTES                   adds what of that covers more than the seeds to the corpus, at most BYTES a target
set -euo pipefail
cd "$(dirname "$0")/.."

crate=(--locked --quiet --manifest-path tests/fuzz/native/Cargo.toml --target-dir target/fuzz)
host=$(rustc -vV | sed -n 's/^host: //p')
# What cargo-fuzz sets, without the sanitizers, which only a nightly compiler has. With --target the flags are those of the crates alone,
# and not of build scripts, which have no fuzzer to link with.
flags="-Cpasses=sancov-module"
for flag in level=4 inline-8bit-counters pc-table trace-compares; do flags+=" -Cllvm-args=-sanitizer-coverage-$flag"; done
RUSTFLAGS=$flags cargo build "${crate[@]}" --release --features libfuzzer --bin fuzz --target "$host"
fuzz=target/fuzz/$host/release/fuzz
corpus() { cargo run "${crate[@]}" --bin corpus -- "$@"; }

rm -rf target/fuzz/seeds
corpus seeds target/fuzz/seeds

run() {
  local seconds=$1 seed=$2 failed=0
  shift 2
  while read -r target longest; do
    [[ $# = 0 || " $* " = *" $target "* ]] || continue
    mkdir -p "target/fuzz/found/$target"
    local log=target/fuzz/$target.log
    GONGJI_TARGET=$target RUST_BACKTRACE=0 "$fuzz" -seed="$seed" -max_total_time="$seconds" -timeout=25 -max_len="$longest" \
      -dict=target/fuzz/seeds/words.dict -artifact_prefix="target/fuzz/$target-" -print_final_stats=1 \
      "target/fuzz/found/$target" "target/fuzz/seeds/$target" >"$log" 2>&1 || failed=1
    awk -v target="$target" -v seed="$seed" '
      /cov: / { for (i = 1; i < NF; i++) { if ($i == "cov:") edges = $(i + 1); if ($i == "ft:") features = $(i + 1) } }
      /^stat::number_of_executed_units/ { executions = $2 }
      /^slowest so far/ { slowest = $4 / 1000 }
      /panicked at|^ERROR: libFuzzer|Test unit written to/ { print }
      END { printf "%s: %d executions, %d edges, %d features, seed %s, slowest %d ms\n", target, executions, edges, features, seed, slowest }
    ' "$log"
  done < <(corpus targets)
  # What fails belongs into tests/fuzz/native/corpus with its repair; `corpus line FILE` writes it as a line.
  return "$failed"
}

keep() {
  rm -rf target/fuzz/merged target/fuzz/kept
  mkdir -p target/fuzz/merged target/fuzz/kept
  while read -r target longest; do
    [[ -d target/fuzz/found/$target ]] || continue
    cp -r "target/fuzz/seeds/$target" "target/fuzz/merged/$target"
    GONGJI_TARGET=$target "$fuzz" -merge=1 -max_len="$longest" "target/fuzz/merged/$target" "target/fuzz/found/$target" 2>&1 | grep -i 'new features added'
    mkdir -p "target/fuzz/kept/$target"
    for file in "target/fuzz/merged/$target"/*; do
      [[ -e target/fuzz/seeds/$target/${file##*/} ]] || mv "$file" "target/fuzz/kept/$target/"
    done
    corpus keep "$target" "target/fuzz/kept/$target" "$1"
  done < <(corpus targets)
}

"$@"
