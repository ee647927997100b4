"""Measures how time and memory grow with the lines, against a batch in Node and a rule engine; writes what was seen as JSON.

    python3 scripts/bulk/growth.py 100000 > growth.json && node bench/bulk-plot.mjs growth.json

Sizes are tens of 1,000 up to the one named; the module in Node stops at 100,000, the rule engine at 1,000,000. Everything of one size runs
one after the other, so that whatever else the machine does meets all alike. Time is that on the processor: on a busy machine the clock
says more about its other users.
"""
import json
import os
import sys

from measure import ROOT, measure


def main():
    most, runs, lines = int(sys.argv[1]), [], 1_000
    node = ["node", os.path.join(ROOT, "bench", "bulk-peer.mjs")]
    while lines <= most:
        contestants = {"gongji, 1 thread": {"threads": 1}, "gongji, 2 threads": {"threads": 2}}
        if lines <= 100_000:
            contestants["the module in Node"] = {"peer": [*node, "module"]}
        if lines <= 1_000_000:
            contestants["json-rules-engine"] = {"peer": [*node, "json-rules-engine"]}
        for name, how in contestants.items():
            runs.append({"who": name, **measure(lines, **how)})
            print(runs[-1]["who"], lines, runs[-1]["cpu"], runs[-1]["seconds"], runs[-1]["peak_kib"], file=sys.stderr)
        lines *= 10
    json.dump(runs, sys.stdout, indent=0)


if __name__ == "__main__":
    main()
