"""A cluster of Spark on this machine: executors of one core, each a process of its own."""
import os
import sys
import time
from pathlib import Path

# How long anything may take on a machine that has other things to do; nothing waits for this long when all is well.
PATIENCE = 600

os.environ.update({"SPARK_LOCAL_IP": "127.0.0.1", "PYSPARK_PYTHON": sys.executable})


def until(is_so, what):
    """Waits for something to be so."""
    end = time.monotonic() + PATIENCE
    while not is_so():
        if time.monotonic() > end:
            raise AssertionError(f"never: {what}")
        time.sleep(0.05)


def start(count, folder):
    """Returns a session once its executors run. What Spark keeps on disk is kept in the folder."""
    from pyspark.sql import SparkSession

    build = SparkSession.builder.master(f"local-cluster[{count},1,1024]")
    for key, value in {
        "spark.driver.bindAddress": "127.0.0.1", "spark.driver.host": "127.0.0.1", "spark.ui.enabled": "false",
        "spark.sql.shuffle.partitions": "4", "spark.sql.adaptive.enabled": "false", "spark.network.timeout": f"{PATIENCE}s",
        "spark.local.dir": folder, "spark.sql.warehouse.dir": folder,
    }.items():
        build = build.config(key, value)
    spark = build.getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    until(lambda: len(executors(spark)) == count, f"{count} executors")
    return spark


def executors(spark):
    """Returns the process of each executor of this application."""
    mine = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            words = (folder / "cmdline").read_bytes().decode(errors="replace").split("\0")
        except (FileNotFoundError, ProcessLookupError):
            continue
        if "org.apache.spark.executor.CoarseGrainedExecutorBackend" in words and spark.sparkContext.applicationId in words:
            mine[words[words.index("--executor-id") + 1]] = int(folder.name)
    return mine
