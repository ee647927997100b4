#!/usr/bin/env python3
"""Proves that every row that was read is loaded, or listed with a reason in `docs/left-out.md`.

    python3 scripts/figures/check_rows.py

`keys.tsv` holds the rows' keys: statements (`p…`) and bill figures (`b…`). A statement is loaded when the table it belongs to
cites its source; figures are loaded when the rule of `rows.json` that names the key stands in the place's `pooling.toml`, in a
copy or in the province's own. Nothing may be both loaded and listed, and no rule may stand for no row.
"""

import csv
import re
import sys
import tomllib

import figures
from figures import HERE, POLICIES, folders, kind, load

COUNTS = {"p": 139, "b": 516}
LEFT_OUT = HERE.parent.parent / "docs" / "left-out.md"


def toml(path):
    """Returns a file of a place, empty where it has none."""
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}


def cites(rows, source):
    """Whether a statement, or one of its candidates, cites a source."""
    return any(source in row.get("sources", []) or cites(row.get("candidates", []), source) for row in rows)


def statement_fault(key, where, known):
    """Returns what is wrong with a statement that should be loaded."""
    code, table, source = where.split()
    folder = known.get(code)
    if folder is None:
        return f"{key}: there is no place {code}"
    files = [toml(folder / name) for name in ("policy.toml", "guide.toml")]
    found = any(cites(file.get(table, []), source) for file in files)
    return None if found else f"{key}: [[{table}]] of {folder.name} does not cite {source}"


def same(rule, written):
    """Whether a rule of `rows.json` is the one that is written."""
    days = all(rule.get(name) == written.get(name) for name in ("from", "by", "to"))
    return kind(rule) == kind(written) and days and set(rule["sources"]) == set(written["sources"])


def figures_fault(key, rules, known):
    """Returns what is wrong with figures that should be loaded."""
    mine = [rule for rule in rules if key in rule["keys"]]
    if not mine:
        return f"{key}: no rule of rows.json names it"
    for rule in mine:
        inside = [code for code in known if figures.province(code) == rule["code"]]
        homes = [known[code] for code in (inside if rule["reach"] == "province" else [rule["code"]])]
        if not any(same(rule, written) for home in homes for written in toml(home / "pooling.toml").get("pooling", [])):
            return f"{key}: its rule stands in no file of {known[rule['code']].name}"
    return None


def main():
    with (HERE / "keys.tsv").open(encoding="utf-8", newline="") as file:
        keys = list(csv.DictReader(file, delimiter="\t"))
    rules, known = load("rows.json"), folders()
    listed = set(re.findall(r"(?m)^\| ([pb]\d{3}) \|", LEFT_OUT.read_text(encoding="utf-8")))
    faults = []
    for letter, count in COUNTS.items():
        wanted = [f"{letter}{number:03d}" for number in range(1, count + 1)]
        if [row["key"] for row in keys if row["key"][0] == letter] != wanted:
            faults.append(f"the keys are not {wanted[0]} to {wanted[-1]}")
    for row in keys:
        key, where = row["key"], row["where"]
        if row["done"] == "listed":
            fault = None if key in listed else f"{key}: docs/left-out.md does not list it"
        elif key in listed:
            fault = f"{key}: both loaded and listed"
        elif key[0] == "p":
            fault = statement_fault(key, where, known)
        else:
            fault = figures_fault(key, rules, known)
        faults += [fault] if fault else []
    names = {row["key"] for row in keys}
    faults += [f"{key}: docs/left-out.md lists what no key names" for key in sorted(listed - names)]
    loaded = {row["key"] for row in keys if row["done"] == "loaded"}
    faults += [f"a rule of {rule['code']} stands for no loaded row" for rule in rules if not loaded & set(rule["keys"])]
    print("\n".join(faults))
    count = lambda letter, done: sum(1 for row in keys if row["key"][0] == letter and row["done"] == done)
    print(f"statements: {count('p', 'loaded')} loaded, {count('p', 'listed')} listed; "
          f"bill figures: {count('b', 'loaded')} loaded, {count('b', 'listed')} listed; {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
