"""ClickHouse: the program as a function of SQL, here in chdb, which is ClickHouse inside Python.

    python3 clickhouse_bulk.py /folder/of/the/program questions.ndjson

On a server the same two settings stand in its configuration, and the query is the same.
"""
import os
import sys
import tempfile

from chdb import session

FUNCTION = os.path.join(os.path.dirname(os.path.abspath(__file__)), "gongji.xml")

# `LineAsString` gives a row for every line, an empty one too.
OUTCOMES = """
SELECT if(JSONHas(reply, 'value'), JSONExtractString(reply, 'value', 'outcome'), 'refused') AS outcome, count()
FROM (SELECT gongjiCheck(line) AS reply FROM file('{}', 'LineAsString', 'line String'))
GROUP BY outcome
"""


def outcomes(folder, questions):
    """Returns how many replies have each outcome."""
    with tempfile.TemporaryDirectory() as data:
        settings = f"user_scripts_path={folder}&user_defined_executable_functions_config={FUNCTION}"
        with session.Session(f"{data}?{settings}") as clickhouse:
            rows = str(clickhouse.query(OUTCOMES.format(questions), "TSV")).split("\n")
    return {outcome: int(count) for outcome, count in (row.split("\t") for row in rows if row)}


if __name__ == "__main__":
    print(outcomes(*map(os.path.abspath, sys.argv[1:])))
