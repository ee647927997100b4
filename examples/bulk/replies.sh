#!/usr/bin/env bash
# A pipe of the shell: questions in, what matters of the replies out, packed on both sides; then how many of each outcome.
#   PATH=target/bulk:$PATH examples/bulk/replies.sh questions.ndjson.gz replies.ndjson.gz
set -euo pipefail
gzip --decompress --stdout "$1" | gongji check --only outcome,leans,codes | gzip --fast >"$2"
gzip --decompress --stdout "$2" | grep --only-matching '"outcome":"[a-z]*"\|"ok":false' | sort | uniq --count
