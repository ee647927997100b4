#!/usr/bin/env python3
"""Writes `policies/*/pooling.toml` from `rows.json`, and a `policy.toml` with the name where a place has none.

    python3 scripts/figures/convert.py            # writes
    python3 scripts/figures/convert.py --check    # says which files differ, and fails if any does

Everything below the marker of a file is written anew; what stands above it is kept by hand. A province's rule is written once,
as `reach = "province"`, where the engine looks it up; with `--copies` every city has its copy. Each source has the day that its
document bears.
"""

import sys
import tomllib

import figures
from figures import LEVELS, POLICIES, begins, folders, kept_by_hand, kind, load

MARKER = "# Written by scripts/figures/convert.py; what stands above this line is kept by hand.\n"
SCHEMES = {"employee": "职工", "resident": "居民"}
VISITS = {"outpatient": "门诊", "inpatient": "住院", "chronic": "慢特病", "pharmacy": "药店"}
ORDER = [
    "scheme", "visit", "reach", "from", "after", "by", "to", "sources", "deductible", "ratio", "band_base", "bands",
    "cap", "caps", "cap_with", "class_b_pre_self_pay", "supplements", "away", "note",
]


def value(item):
    """Returns a value as TOML in one line."""
    if isinstance(item, bool):
        return "true" if item else "false"
    if isinstance(item, int):
        return str(item)
    if isinstance(item, str):
        return '"' + item.replace("\\", "\\\\").replace('"', '\\"') + '"'
    if isinstance(item, list):
        return "[" + ", ".join(value(one) for one in item) + "]"
    inner = ", ".join(f"{key(name)} = {value(one)}" for name, one in item.items())
    return f"{{ {inner} }}" if inner else "{}"


def key(name):
    """Returns a key, in quotes where TOML would read a number."""
    return f'"{name}"' if name.isdigit() else name


def single(words):
    """Returns one word for a list of one."""
    return words[0] if isinstance(words, list) and len(words) == 1 else words


def table(rule, reach):
    """Returns a rule as `[[pooling]]`."""
    shown = {name: one for name, one in rule.items() if name in ORDER}
    shown.pop("reach", None)
    if reach and rule["reach"] == "province" and "copy" not in rule:
        shown["reach"] = "province"
    if "band_base" in shown:
        shown["band_base"] = single(shown["band_base"])
    caps = [{name: single(one) if name == "base" else one for name, one in cap.items()} for cap in shown.pop("caps", [])]
    if len(caps) == 1:
        shown["cap"] = caps[0]
    elif caps:
        shown["caps"] = caps
    lines = []
    if "copy" in rule:
        lines.append(f"# 全省的规定，照录 {folders()[rule['copy']].name}。")
    lines.append("[[pooling]]")
    for name in ORDER:
        if name not in shown:
            continue
        one = shown[name]
        if name in ("bands", "caps"):
            rows = "".join(f"  {value(row)},\n" for row in one)
            lines.append(f"{name} = [\n{rows}]")
        else:
            lines.append(f"{name} = {value(one)}")
    return "\n".join(lines) + "\n"


def figure(text):
    """Returns an amount or a share for an excerpt; of several, all."""
    return "或".join(text) if isinstance(text, list) else text


def by_level(grid, person, show):
    """Returns one person's figures from the lowest level to the highest, or one where all levels say the same."""
    if person in grid:
        return show(grid[person])
    return "/".join(show(grid[level][person]) if person in grid.get(level, {}) else "—" for level in LEVELS)


def percent(text):
    """Returns a share in per cent."""
    one = lambda part: f"{float(part) * 100:g}"
    return "或".join(one(part) for part in text) if isinstance(text, list) else one(text)


def persons(grid):
    """Returns the persons a grid speaks of."""
    rows = [grid] + [grid[level] for level in LEVELS if level in grid]
    return [person for person in ("in_service", "retired", "resident") if any(person in row for row in rows)]


def both(grid, show):
    """Returns the figures of every person, once where they are alike."""
    texts = list(dict.fromkeys(by_level(grid, person, show) for person in persons(grid)))
    return "，".join(texts)


def summary(rule):
    """Returns what a rule says, in a line."""
    parts = []
    deductible = rule["deductible"]
    if deductible["mode"] == "none":
        parts.append("无起付线")
    elif persons(deductible["yuan"]):
        parts.append("起付线 " + both(deductible["yuan"], figure))
    ratio = rule["ratio"] if "ratio" in rule else rule["bands"][0]["ratio"]
    if persons(ratio):
        parts.append(("分段，" if "bands" in rule else "") + "比例（%） " + both(ratio, percent))
    if rule.get("caps") and persons(rule["caps"][0]["yuan"]):
        period = {"month": "每月", "quarter": "每季", "visit": "每次"}.get(rule["caps"][0].get("period"), "")
        parts.append(f"{period}限额 " + both(rule["caps"][0]["yuan"], figure))
    name = SCHEMES[rule["scheme"]] + VISITS[rule["visit"]]
    return name, "；".join(parts) or "各项数额没有查到"


def excerpt(name, record, rows):
    """Returns what a source says, from the rules that cite it: the newest of one place that is not younger than its document."""
    cited = sorted((row for row in rows if name in row["sources"]), key=begins, reverse=True)
    young = lambda row: begins(row) > record.get("dated", "9999") + "-99"
    cited.sort(key=lambda row: (row["code"], row["scheme"], young(row)))
    first, said = summary(cited[0])
    others = [label for label in dict.fromkeys(summary(row)[0] for row in cited[1:]) if label != first]
    return f"{first}：{said}。" + (f"另见{'、'.join(others)}。" if others else "")


def source(name, record, rows, dated):
    """Returns a source as `[sources.<key>]`."""
    lines = [f"[sources.{name}]", f"title = {value(record['title'])}"]
    if "url" in record:
        lines.append(f"url = {value(record['url'])}")
    if dated and "dated" in record:
        lines.append(f"dated = {value(record['dated'])}")
    lines += ['read = "2026-11-30"', f"confidence = {value(record['confidence'])}", f"excerpt = {value(excerpt(name, record, rows))}"]
    return "\n".join(lines) + "\n"


def by_hand():
    """Returns the kinds of rule each place's hand-kept part has."""
    kinds = {}
    for code, folder in folders().items():
        text = kept_by_hand(folder, MARKER)
        rules = tomllib.loads(text).get("pooling", []) if text.strip() else []
        if rules:
            kinds[code] = {kind(rule) for rule in rules}
    return kinds


def rules_by_hand():
    """Returns each place's hand-kept rules, in the form of `rows.json`, and the sources that they may cite."""
    found = {}
    for code, folder in folders().items():
        text = kept_by_hand(folder, MARKER)
        read = tomllib.loads(text) if text.strip() else {}
        policy = folder / "policy.toml"
        sources = tomllib.loads(policy.read_text(encoding="utf-8")).get("sources", {}) if policy.is_file() else {}
        rules = [row(code, rule) for rule in read.get("pooling", [])]
        if rules:
            found[code] = (rules, {**sources, **read.get("sources", {})})
    return found


def row(code, rule):
    """Returns a rule of a file as a row of the table."""
    caps = [rule["cap"]] if "cap" in rule else rule.get("caps", [])
    deductible = {"yuan": {}, **rule["deductible"]}
    # A cap without an amount says that there is none.
    return {**rule, "code": code, "deductible": deductible, "caps": [cap for cap in caps if "yuan" in cap]}


def files(reach, dated):
    """Returns what every file should hold, by its path; nothing for a file that should not be there."""
    rows, sources, names, known = load("rows.json"), load("sources.json"), load("places.json"), folders()
    rules_of = figures.places(by_hand(), reach)
    wanted = {}
    for code, place in sorted(names.items()):
        policy = known[code] / "policy.toml"
        if not policy.is_file():
            head = [f"code = {value(code)}", f"name = {value(place['name'])}", f"name_en = {value(place['name_en'])}"]
            wanted[policy] = figures.schema("policy") + "\n".join(head) + "\n"
    for code, folder in sorted(known.items()):
        rules, path = rules_of.get(code, []), folder / "pooling.toml"
        above = kept_by_hand(folder, MARKER).rstrip("\n")
        if rules:
            own = [source(name, record, rows, dated) for name, record in sources.items() if record["home"] == code]
            tables = [table(rule, reach) for rule in rules]
            above = above or f"{figures.schema('pooling')}code = {value(code)}"
            wanted[path] = above + "\n\n" + MARKER + "\n" + "\n".join(own + tables)
        elif path.is_file() and MARKER in path.read_text(encoding="utf-8"):
            wanted[path] = above + "\n" if "[[pooling]]" in above else None
    return wanted


def main(arguments):
    reach, dated, check = ("--copies" not in arguments, True, "--check" in arguments)
    wanted = files(reach, dated)
    found = lambda path: path.read_text(encoding="utf-8") if path.is_file() else None
    differing = [path for path, text in wanted.items() if found(path) != text]
    for path in differing:
        if check:
            print(f"{path.relative_to(POLICIES.parent)} is not what rows.json says")
        elif wanted[path] is None:
            path.unlink()
        else:
            path.parent.mkdir(exist_ok=True)
            path.write_text(wanted[path], encoding="utf-8")
    copies = sum(1 for rules in figures.places(by_hand(), reach).values() for rule in rules if "copy" in rule)
    print(f"{len(wanted)} files, {len(differing)} {'differ' if check else 'written'}, {copies} copies of provinces' rules")
    return 1 if check and differing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
