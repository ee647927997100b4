"""Spark: the program answers every partition, by `TRANSFORM` in SQL and by `rdd.pipe`.

    spark-submit spark_bulk.py /path/of/gongji questions.ndjson

The program has to lie at the same path on every worker, or travel with the job (`--files`). Nothing else is installed there.
"""
import sys

from pyspark.sql import SparkSession

# One core a task: Spark does the spreading, so the program needs no threads of its own.
COMMAND = "{} check --threads 1 --only outcome,leans,codes"


def by_transform(spark, program, questions):
    """Returns how many replies have each outcome, by SQL. A question is one column, and so is its reply."""
    questions.createOrReplaceTempView("questions")
    # A tab or a backslash ends a column or is an escape for this form of rows; JSON of one line has no tab, and the bytes stay.
    spark.sql(f"""
        CREATE OR REPLACE TEMPORARY VIEW replies AS
        SELECT TRANSFORM (value) USING '{COMMAND.format(program)}' AS (reply STRING) FROM questions
    """)
    return dict(spark.sql("""
        SELECT coalesce(get_json_object(reply, '$.value.outcome'), 'refused') AS outcome, count(*) AS count
        FROM replies GROUP BY outcome
    """).collect())


def by_pipe(program, lines):
    """Returns the same sums by `rdd.pipe`."""

    # Within this function, so that it travels to the workers, which do not have this file.
    def outcome(reply):
        import json

        return json.loads(reply).get("value", {}).get("outcome", "refused")

    return dict(lines.pipe(COMMAND.format(program), checkCode=True).map(outcome).countByValue())


def main():
    program, path = sys.argv[1:]
    spark = SparkSession.builder.appName("gongji").getOrCreate()
    print(by_transform(spark, program, spark.read.text(path)))
    spark.stop()


if __name__ == "__main__":
    main()
