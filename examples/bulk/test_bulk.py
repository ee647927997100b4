"""The examples give the sums that the program gives by itself: `make test-bulk`."""
import gzip
import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
import unittest
from collections import Counter
from pathlib import Path

HERE = Path(__file__).resolve().parent
BUILT = Path(os.environ.get("CARGO_TARGET_DIR", HERE.parent.parent / "target")).resolve() / "bulk"
PROGRAM = BUILT / "gongji"
LINES = int(os.environ.get("LINES_ASKED", "4000"))
PARTITIONS = 8
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


class Bulk(unittest.TestCase):
    """One file of questions, asked in every way."""

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        cls.questions = Path(cls.folder.name) / "questions.ndjson"
        cls.questions.write_bytes(subprocess.check_output([BUILT / "questions", "check", str(LINES), "7"]))
        replies = subprocess.run([PROGRAM, "check"], stdin=cls.questions.open("rb"), stdout=subprocess.PIPE, check=True).stdout
        outcomes = (json.loads(reply).get("value", {}).get("outcome", "refused") for reply in replies.splitlines())
        cls.expected = dict(Counter(outcomes))
        assert sum(cls.expected.values()) == LINES and len(cls.expected) == 5, cls.expected

    def test_a_pipe_of_the_shell(self):
        packed, replies = self.questions.with_suffix(".gz"), self.questions.with_name("replies.gz")
        packed.write_bytes(gzip.compress(self.questions.read_bytes()))
        path = f"{BUILT}:{os.environ['PATH']}"
        counted = subprocess.check_output([HERE / "replies.sh", packed, replies], env={**os.environ, "PATH": path}, text=True)
        named = {word.split('"')[-2] if "outcome" in word else "refused": int(count) for count, word in map(str.split, counted.splitlines())}
        self.assertEqual(named, self.expected)

    def test_clickhouse(self):
        import clickhouse_bulk

        self.assertEqual(clickhouse_bulk.outcomes(BUILT, self.questions), self.expected)


class Spark(Bulk):
    """Two executors, each a process of its own, and one that is lost."""

    test_a_pipe_of_the_shell = None
    test_clickhouse = None

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        from pyspark.sql import SparkSession

        build = SparkSession.builder.master("local-cluster[2,1,1024]")
        for key, value in {
            "spark.driver.bindAddress": "127.0.0.1", "spark.driver.host": "127.0.0.1", "spark.ui.enabled": "false",
            "spark.sql.shuffle.partitions": "4", "spark.sql.adaptive.enabled": "false", "spark.network.timeout": f"{PATIENCE}s",
            "spark.local.dir": cls.folder.name, "spark.sql.warehouse.dir": cls.folder.name,
        }.items():
            build = build.config(key, value)
        cls.spark = build.getOrCreate()
        cls.addClassCleanup(cls.spark.stop)
        cls.spark.sparkContext.setLogLevel("ERROR")
        until(lambda: len(cls.executors()) == 2, "two executors")

    @classmethod
    def executors(cls):
        """Returns the process of each executor of this application."""
        mine = {}
        for folder in Path("/proc").glob("[0-9]*"):
            try:
                words = (folder / "cmdline").read_bytes().decode(errors="replace").split("\0")
            except (FileNotFoundError, ProcessLookupError):
                continue
            if "org.apache.spark.executor.CoarseGrainedExecutorBackend" in words and cls.spark.sparkContext.applicationId in words:
                mine[words[words.index("--executor-id") + 1]] = int(folder.name)
        return mine

    def gate(self, name, free):
        """Makes the program with a gate."""
        gate = Path(self.folder.name) / name
        gate.mkdir()
        text = (HERE / "gate.sh.in").read_text()
        script = gate / "gongji"
        script.write_text(text.replace("@gate@", str(gate)).replace("@free@", str(free)).replace("@program@", str(PROGRAM)))
        script.chmod(0o755)
        return gate, script

    def with_one_lost(self, name, ask):
        """Asks, ends one executor half-way while both are in the middle of a partition, and returns the sums."""
        gate, script = self.gate(name, PARTITIONS // 2)
        given = []
        asking = threading.Thread(target=lambda: given.append(ask(script)))
        asking.start()
        until(lambda: len(list(gate.glob("began.*.waits"))) >= 2 or not asking.is_alive(), "two partitions that wait")
        before = self.executors()
        lost = min(before)
        os.kill(before[lost], signal.SIGKILL)
        until(lambda: lost not in self.executors(), "the executor is gone")
        (gate / "open").touch()
        asking.join(PATIENCE)
        # Its partition was begun again elsewhere.
        self.assertGreater(len(list(gate.glob("began.??????"))), PARTITIONS)
        until(lambda: len(self.executors()) == 2, "another executor in its place")
        return given[0]

    def by_transform(self, program):
        import spark_bulk

        return spark_bulk.by_transform(self.spark, program, self.spark.read.text(str(self.questions)).repartition(PARTITIONS))

    def by_pipe(self, program):
        import spark_bulk

        return spark_bulk.by_pipe(program, self.spark.sparkContext.textFile(str(self.questions), PARTITIONS))

    def test_transform(self):
        self.assertEqual(self.by_transform(PROGRAM), self.expected)

    def test_pipe(self):
        self.assertEqual(self.by_pipe(PROGRAM), self.expected)

    def test_transform_with_an_executor_lost(self):
        self.assertEqual(self.with_one_lost("transform", self.by_transform), self.expected)

    def test_pipe_with_an_executor_lost(self):
        self.assertEqual(self.with_one_lost("pipe", self.by_pipe), self.expected)


if __name__ == "__main__":
    unittest.main(verbosity=2)
