"""The examples give the sums that the program gives by itself: `make test-bulk`."""
import gzip
import json
import os
import signal
import subprocess
import tempfile
import threading
import unittest
from collections import Counter
from pathlib import Path

import local_cluster
from local_cluster import PATIENCE, until

HERE = Path(__file__).resolve().parent
BUILT = Path(os.environ.get("CARGO_TARGET_DIR", HERE.parent.parent / "target")).resolve() / "bulk"
PROGRAM = BUILT / "gongji"
LINES = int(os.environ.get("LINES_ASKED", "4000"))
PARTITIONS = 8


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
        cls.spark = local_cluster.start(2, cls.folder.name)
        cls.addClassCleanup(cls.spark.stop)

    def executors(self):
        return local_cluster.executors(self.spark)

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
