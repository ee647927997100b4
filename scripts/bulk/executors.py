"""Measures the program in Spark on one executor and on two: writes what each run took, one line of JSON a run.

    target/bulk/python/bin/python scripts/bulk/executors.py 100000

Each executor has one core, and SQL's `TRANSFORM` starts the program within it. A few lines go first, so that the start of Spark is
not counted. Time on the processor is that of the executors themselves (`spark`) and of the programs they started (`program`).
"""
import json
import os
import subprocess
import sys
import tempfile
import time

from measure import BUILT, ROOT

sys.path.insert(0, os.path.join(ROOT, "examples", "bulk"))
import local_cluster
import spark_bulk

PARTITIONS = 8


def used(spark):
    """Returns the seconds that executors, and the programs that have ended in them, had on the processor."""
    own, started = 0, 0
    for pid in local_cluster.executors(spark).values():
        with open(f"/proc/{pid}/stat", encoding="utf-8") as stat:
            times = [int(word) for word in stat.read().rsplit(")", 1)[1].split()[11:15]]
        own, started = own + times[0] + times[1], started + times[2] + times[3]
    tick = os.sysconf("SC_CLK_TCK")
    return own / tick, started / tick


def ask(spark, path):
    """Returns how many replies have each outcome."""
    return spark_bulk.by_transform(spark, f"{BUILT}/gongji", spark.read.text(path).repartition(PARTITIONS))


def main():
    lines = int(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        few, many = os.path.join(folder, "few.ndjson"), os.path.join(folder, "many.ndjson")
        for path, count in ((few, 1_000), (many, lines)):
            with open(path, "wb") as questions:
                subprocess.run([f"{BUILT}/questions", "check", str(count), "1"], stdout=questions, check=True)
        for count in (1, 2):
            spark = local_cluster.start(count, folder)
            ask(spark, few)
            before, began = used(spark), time.monotonic()
            outcomes = ask(spark, many)
            seconds, after = time.monotonic() - began, used(spark)
            spark.stop()
            own, started = (round(late - early, 2) for late, early in zip(after, before))
            print(json.dumps({
                "executors": count, "lines": lines, "seconds": round(seconds, 2), "spark": own, "program": started,
                "outcomes": outcomes, "load": os.getloadavg()[0],
            }), flush=True)
            if sum(outcomes.values()) != lines:
                raise SystemExit("executors: lines were lost")


if __name__ == "__main__":
    main()
