"""Bill figures as they are kept here: one rule a line in `rows.json`, what it cites in `sources.json`.

`convert.py` writes them as `policies/*/pooling.toml`, `cases.py` works out by itself what bills they give. Both ask this file
which rules a place has: its own, and those of its province that hold for every city of it.
"""

import json
import pathlib

HERE = pathlib.Path(__file__).resolve().parent
POLICIES = HERE.parent.parent / "policies"
LEVELS = ["primary", "1", "2", "3"]

# Copies in hand-kept places are written only where the place says nothing of the kind itself. In these it does, and the
# province's newer rule still replaces what it says.
REPLACED = {("140100", "resident", "inpatient")}


def load(name):
    """Returns a table that stands beside this file."""
    return json.loads((HERE / name).read_text(encoding="utf-8"))


def folders():
    """Returns every place's folder by its code: those that are there, and those that `places.json` names."""
    known = {folder.name[:6]: folder for folder in sorted(POLICIES.iterdir()) if folder.is_dir()}
    for code, place in load("places.json").items():
        known.setdefault(code, POLICIES / place["folder"])
    return known


def kind(rule):
    """Returns what a rule is about within its place."""
    return rule["scheme"], rule["visit"]


def begins(rule):
    """Returns the day on which a rule is known to hold."""
    return rule.get("from") or rule["by"]


def province(code):
    """Returns the code of the province around a place."""
    return code[:2] + "0000"


def is_city(code):
    """Whether a code is a city's: of a city, or of a place ruled straight by its province."""
    return code != province(code) and (code.endswith("00") or code[2] == "9")


def schema(name):
    """Returns the line that tells editors which keys and words a file may have."""
    return f"#:schema ../../schema/v1/{name}.json\n"


def kept_by_hand(folder, marker):
    """Returns what stands in a place's `pooling.toml` above the marker: the part nobody writes but people."""
    path = folder / "pooling.toml"
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    return text.split(marker)[0]


def places(by_hand, reach):
    """Returns the rules of every place by its code, each with the province's that it takes over (`copy`).

    `by_hand` says which kinds of rule a place's hand-kept part has. With `reach` the engine looks rules up in the province:
    only a city that has rules of its own of the kind gets copies, for the time they leave open.
    """
    rows = load("rows.json")
    known = folders()
    out = {}
    for row in rows:
        if row["reach"] != "province":
            out.setdefault(row["code"], []).append(dict(row))
    for row in rows:
        if row["reach"] != "province":
            continue
        home = row["code"]
        own = [rule for rule in out.get(home, []) if kind(rule) == kind(row) and rule["reach"] == "own"]
        if reach or all(apart(row, rule) for rule in own):
            out.setdefault(home, []).append(dict(row))
        for code in known:
            if province(code) != home or not is_city(code):
                continue
            if kind(row) in by_hand.get(code, ()) and (code, *kind(row)) not in REPLACED:
                continue
            own = [rule for rule in out.get(code, []) if kind(rule) == kind(row) and "copy" not in rule]
            if (not reach or own) and all(apart(row, rule) for rule in own):
                out.setdefault(code, []).append({**row, "code": code, "copy": home})
    for code, rules in out.items():
        rules.sort(key=lambda rule: (rule["scheme"], rule["visit"], reach and rule["reach"] == "own", begins(rule)))
        for one, two in zip(rules, rules[1:]):
            if not reach or one["reach"] == two["reach"]:
                follow(one, two)
    return out


def apart(one, two):
    """Whether two rules never hold on one day; a rule without an end that began earlier ends where the other begins."""
    first, second = sorted([one, two], key=begins)
    return first.get("to", "9999") < begins(second)


def follow(one, two):
    """Lets a rule whose start is known only roughly begin after the one before it."""
    if kind(one) == kind(two) and "from" not in two and "after" not in two:
        two["after"] = one.get("to") or begins(one)
