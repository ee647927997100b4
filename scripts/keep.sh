#!/usr/bin/env bash
# keep.sh NAME COMMAND…: runs the command and keeps what it prints in test-results/NAME.log; fails when it fails.
set -euo pipefail
name=$1
shift
mkdir -p test-results
"$@" 2>&1 | tee "test-results/$name.log"
