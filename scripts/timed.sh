#!/usr/bin/env bash
# The shell of `make test`: runs a step as bash would, and notes in test-results/steps.tsv how many seconds it took.
started=$SECONDS
bash "$@"
code=$?
seconds=$((SECONDS - started))
# The first step makes the folder anew.
if ((seconds > 0)) && [[ -d test-results ]]; then printf '%s\t%s\n' "$seconds" "${*: -1}" >>test-results/steps.tsv; fi
exit "$code"
