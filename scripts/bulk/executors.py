"""Measures the program in Spark on one executor and on two: writes what each run took, one line of JSON a run.

    target/bulk/python/bin/python scripts/bulk/executors.py pipe 10000 100000

The program is started within an executor of one core, by `rdd.pipe` or by SQL's `TRANSFORM`. A few lines go first, so that the start of
Spark is not counted with the lines: it stands beside them (`start`). Time on the processor is that of the executors and of Spark's
helpers in them (`spark`), and of the programs they started (`program`).
"""
import glob
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


def tree(roots):
    """Returns processes and all that they started and that has not ended: the helpers that Spark keeps for Python among them."""
    found = list(roots)
    for pid in found:
        for task in glob.glob(f"/proc/{pid}/task/*/children"):
            try:
                with open(task, encoding="ascii") as children:
                    found += [int(child) for child in children.read().split()]
            except (FileNotFoundError, ProcessLookupError):
                pass
    return found


def used(spark):
    """Returns the seconds that executors, and the programs that have ended in them, had on the processor."""
    own, ended = 0, 0
    for pid in tree(local_cluster.executors(spark).values()):
        try:
            with open(f"/proc/{pid}/stat", encoding="utf-8") as stat:
                times = [int(word) for word in stat.read().rsplit(")", 1)[1].split()[11:15]]
        except (FileNotFoundError, ProcessLookupError):
            continue
        own, ended = own + times[0] + times[1], ended + times[2] + times[3]
    tick = os.sysconf("SC_CLK_TCK")
    return own / tick, ended / tick


def ask(way, spark, path):
    """Returns how many replies have each outcome."""
    program = f"{BUILT}/gongji"
    if way == "pipe":
        return spark_bulk.by_pipe(program, spark.sparkContext.textFile(path, PARTITIONS))
    return spark_bulk.by_transform(spark, program, spark.read.text(path).repartition(PARTITIONS))


def main():
    way, sizes = sys.argv[1], [int(size) for size in sys.argv[2:]]
    with tempfile.TemporaryDirectory() as folder:
        paths = {size: os.path.join(folder, f"{size}.ndjson") for size in (1_000, *sizes)}
        for size, path in paths.items():
            with open(path, "wb") as questions:
                subprocess.run([f"{BUILT}/questions", "check", str(size), "1"], stdout=questions, check=True)
        for count in (1, 2):
            began = time.monotonic()
            spark = local_cluster.start(count, folder)
            ask(way, spark, paths[1_000])
            start = time.monotonic() - began
            for size in sizes:
                measure(way, spark, paths[size], {"way": way, "executors": count, "start": round(start, 2), "lines": size})
            spark.stop()


def measure(way, spark, path, run):
    """Writes what one run took."""
    before, began = used(spark), time.monotonic()
    outcomes = ask(way, spark, path)
    seconds, after = time.monotonic() - began, used(spark)
    own, ended = (round(late - early, 2) for late, early in zip(after, before))
    measured = {"seconds": round(seconds, 2), "spark": own, "program": ended, "outcomes": outcomes, "load": os.getloadavg()[0]}
    print(json.dumps({**run, **measured}), flush=True)
    if sum(outcomes.values()) != run["lines"]:
        raise SystemExit("executors: lines were lost")


if __name__ == "__main__":
    main()
