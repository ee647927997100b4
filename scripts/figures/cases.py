#!/usr/bin/env python3
"""Writes the bills of `policies/*/cases.toml`, worked out from `rows.json` and the hand-kept rules of `pooling.toml` alone.

    python3 scripts/figures/cases.py            # writes
    python3 scripts/figures/cases.py --check    # says which files differ, and fails if any does

None of this knows the engine: `bills.py` has the sums. A bill is settled only if no other reading of a clashing figure gives
other money, some official or press source speaks for the rule, and the rule is known to hold on the day.
"""

import itertools
import sys
from fractions import Fraction

import convert
import figures
from bills import FEN, FUNDS, Interpretation, Unknown, assumed, find, half_up, known, money, owed, plain, read, share_bands, split, used_up, words
from figures import LEVELS, begins, folders, load

MARKER = "# Written by scripts/figures/cases.py; what stands above this line is kept by hand.\n"
NAMES = {"primary": "基层", "1": "一级", "2": "二级", "3": "三级", "in_service": "在职", "retired": "退休", "resident": "居民"}
PERSONS = {"employee": ["in_service", "retired"], "resident": ["resident"]}
AGES = {"in_service": 40, "retired": 65, "resident": 40}
GIVEN = {"deductible": Fraction(100), "ratio": Fraction(8, 10)}


class Book:
    """The cases of one rule."""

    def __init__(self, rule, decides):
        self.rule, self.decides, self.cases = rule, decides, []
        # A rule kept by hand is read by nobody but its reader: every level is gone through.
        self.whole = "keys" not in rule
        self.day = begins(rule)
        self.label = convert.summary(rule)[0] + (f" {self.day[:4]}" if "from" in rule or "to" in rule else "")

    def who(self, level, person, age=None, traits=()):
        return {"level": level, "person": person, "age": AGES[person] if age is None else age, "traits": list(traits)}

    def add(self, what, who, total, day=None, named="", assume=None, **used):
        day = day or self.day
        before = used_up(**used)
        rule = assumed(self.rule, **assume) if assume else self.rule
        outcome, totals = read(rule, who, total, before, day, self.decides)
        mark = " ".join([NAMES[who["level"]], *who["traits"], NAMES[who["person"]]]) + named
        fields = [f'day = "{day}"', f'region = "{self.rule["code"]}"', f'scheme = "{self.rule["scheme"]}"']
        fields += [f'visit = "{self.rule["visit"]}"', f'level = "{who["level"]}"', f'person = "{who["person"]}"']
        fields += [f'age = {who["age"]}', f"traits = {convert.value(who['traits'])}"]
        fields.append(f'amounts = {{ medfee_sumamt = "{plain(total)}" }}')
        if used:
            fields.append(f"year_to_date = {request(used)}")
        if assume:
            fields.append(f"assume = {request(assume)}")
        expect = [f'outcome = "{outcome}"']
        if totals:
            shown = {name: one for name, one in totals.items() if one or name not in FUNDS.values()}
            inner = ", ".join(f'{name} = "{money(amount)}"' for name, amount in shown.items())
            expect.append(f"totals = {{ {inner} }}")
        self.cases.append(
            "[[case]]\n"
            f'name = "{self.label} {mark}: {what}"\n'
            'ledger = ["M08", "X05"]\n'
            f"sources = {convert.value(self.rule['sources'])}\n"
            'check = "deduction"\n'
            f"input = {{ {', '.join(fields)} }}\n"
            f"expect = {{ {', '.join(expect)} }}\n"
        )
        return totals

    def floor(self, who, **used):
        """Returns the deductible of a first bill, or nothing where the rule cannot split one."""
        try:
            whole = owed(self.rule, who, used_up(**used), Interpretation())
            share_bands(self.rule, who, Interpretation(), Fraction(10**6))
        except Unknown:
            try:
                whole = owed(self.rule, who, used_up(**used), Interpretation())
                share_bands(self.rule, who, Interpretation(), whole + 1000)
            except Unknown:
                return None
        return whole


def request(used):
    """Returns what the year has used up, or what the caller gives, as a request writes it."""
    parts = []
    for name, one in used.items():
        if isinstance(one, dict):
            inner = ", ".join(f'{field} = "{plain(amount)}"' for field, amount in one.items())
            parts.append(f"{name} = {{ {inner} }}")
        else:
            parts.append(f"{name} = {one}" if name == "admissions" else f'{name} = "{plain(one)}"')
    return "{ " + ", ".join(parts) + " }"


def given(book, who):
    """Adds bills for which the caller gives the only figure that nobody knows: the deductible, or the fund's share."""
    texts = {"deductible": "the deductible is not known, the caller gives 100", "ratio": "the ratio is not known, the caller gives 80 %"}
    for name, text in texts.items():
        # A rule that is not sure of its deductible is no measure of a bill whose share alone is given.
        if name == "ratio" and not (book.decides and known(book.rule, book.day)):
            continue
        assume = {name: GIVEN[name]}
        rule = assumed(book.rule, **assume)
        whole = lambda earlier: owed(rule, who, used_up(admissions=earlier), Interpretation())
        try:
            split(rule, who, whole(0) + 1000, used_up(), Interpretation())
            book.add(text, who, whole(0) + 1000, assume=assume)
            for later in book.rule["deductible"].get("later", []) if name == "ratio" else []:
                earlier = later["nth"] - 1
                text = f"admission {later['nth']} of the year, the caller gives 80 %"
                book.add(text, who, whole(earlier) + 1000, assume=assume, admissions=earlier)
            return
        except Unknown:
            continue


def steps(book, who):
    """Adds what happens at the deductible."""
    whole = book.floor(who)
    if whole:
        book.add("one fen below the deductible", who, whole - FEN)
        book.add("at the deductible", who, whole)
        book.add("1 yuan above the deductible", who, whole + 1)
        mode = words(book.rule["deductible"]["mode"])[0]
        half = half_up(whole / 2)
        if mode in ("annual", "annual_top_up"):
            book.add("half of the deductible used up before", who, whole, deductible=half, in_scope=half)
        elif mode in ("per_day", "per_month", "per_quarter"):
            part = {"deductible": half, "in_scope": half}
            book.add("half of the deductible of the span used up before", who, whole, **part, this_period=part)
        most = find(book.rule["deductible"].get("annual_max", {}), who)
        if most and mode != "annual_top_up":
            left = min(whole, most[0]) / 2
            before = most[0] - half_up(left)
            book.add(f"the deductibles of the year stop at {plain(most[0])}", who, whole + 1000, deductible=before, in_scope=before)
    for band in book.rule.get("bands", [])[1:2]:
        over = Fraction(band["over"])
        if whole is not None:
            book.add(f"across the step of {plain(over)}", who, whole + over + 1000)


def caps(book, who, every):
    """Adds what happens at the caps: below, at and above the first, or above it alone."""
    whole = book.floor(who)
    if whole is None:
        return
    for cap in book.rule.get("caps", []):
        values = find(cap["yuan"], who)
        if not values:
            continue
        limit, base, period = values[0], words(cap["base"])[0], cap.get("period", "year")
        name = {"year": "", "quarter": " of a quarter", "month": " of a month", "visit": " of a visit"}[period]
        if period == "visit":
            book.add(f"a bill beyond the cap{name} of {plain(limit)}", who, whole + 4 * limit + 1000)
            continue
        bill = whole + 100
        if base == "fund_paid":
            paid = split(book.rule, who, bill, used_up(), Interpretation())["hifp_pay"]
            if paid == 0 or paid > limit:
                continue
            at = limit - paid
            moments = [("one fen below", at - FEN), ("at", at), ("one fen above", at + FEN)]
            key = "fund"
        else:
            at = limit - bill if base == "in_scope" else limit - 100
            if at <= 0:
                continue
            moments = [("one fen below", at - FEN), ("at", at), ("one fen above", at + FEN)]
            key = "in_scope"
        for text, before in moments if every else moments[2:]:
            if before < 0:
                continue
            used = {key: before}
            if period != "year":
                used["this_period"] = {key: before}
            book.add(f"{text} the cap{name} of {plain(limit)}", who, bill, **used)
        break


def traits(rule):
    """Returns every trait and every age the rule has figures for, with the level and the person of the first."""
    tables = [rule["deductible"].get("yuan", {})] + [band["ratio"] for band in rule.get("bands", [{"ratio": rule.get("ratio", {})}])]
    tables += [cap["yuan"] for cap in rule.get("caps", [])]
    seen = {}
    for variant in itertools.chain.from_iterable(table.get("variants", []) for table in tables):
        age = variant.get("from_age") or variant.get("to_age")
        name = (variant.get("trait"), age)
        persons = words(variant.get("person", PERSONS[rule["scheme"]]))
        for level in words(variant.get("level", ["3", "2", "1", "primary"])):
            seen.setdefault(name, []).extend((level, person) for person in persons if person in PERSONS[rule["scheme"]])
    return seen


def cases(rule, decides, follows):
    """Returns the cases of a rule; of one copied from the province a few are enough, but for what employees ask most."""
    few = "copy" in rule and (follows or figures.kind(rule) != ("employee", "outpatient"))
    book = Book(rule, decides)
    persons = PERSONS[rule["scheme"]]
    pairs = [(level, person) for person in persons for level in LEVELS]
    able = [(level, person) for level, person in pairs if book.floor(book.who(level, person)) is not None]
    if book.whole:
        for level, person in pairs:
            if (level, person) not in able:
                given(book, book.who(level, person))
    if not able:
        for level, person in pairs[1:4]:
            book.add("a figure is missing", book.who(level, person), Fraction(100000))
        return book.cases
    of = lambda person: [pair for pair in able if pair[1] == person]
    ends = [pair for person in persons for pair in dict.fromkeys(of(person)[-1:] + of(person)[:1])]
    for level, person in ends if few else able:
        who = book.who(level, person)
        book.add("1000 above the deductible", who, book.floor(who) + 1000)
    for level, person in pairs:
        if (level, person) not in able:
            book.add("a figure is missing", book.who(level, person), Fraction(100000))
            break
    if few:
        caps(book, book.who(*ends[0]), False)
        return book.cases
    level, person = max((pair for pair in able if pair[1] == able[0][1]), key=lambda pair: LEVELS.index(pair[0]))
    who = book.who(level, person)
    steps(book, who)
    caps(book, who, True)
    if ("3", "retired") in able or (level, "retired") in able:
        caps(book, book.who(level if (level, "retired") in able else "3", "retired"), False)
    for later in rule["deductible"].get("later", []):
        earlier = later["nth"] - 1
        for own in [book.who(*pair) for pair in able] if book.whole else [who]:
            whole = book.floor(own, admissions=earlier)
            total = Fraction(100000) if whole is None else whole + 1000
            book.add(f"admission {later['nth']} of the year", own, total, admissions=earlier)
    for (trait, age), pairs in traits(rule).items():
        for level, person in pairs:
            own = book.who(level, person, age, [trait] if trait else [])
            whole = book.floor(own)
            if whole is not None:
                named = f" {age}" if age else ""
                book.add("1000 above the deductible", own, whole + 1000, named=named)
                if age:
                    caps(book, own, False)
                if not book.whole:
                    break
    if "to" in rule and not follows:
        after = next_day(rule["to"])
        book.add("the day after its last, and nothing newer is known", who, book.floor(who) + 1000, day=after)
    return book.cases


def next_day(day):
    """Returns the day after a day."""
    import datetime

    return (datetime.date.fromisoformat(day) + datetime.timedelta(days=1)).isoformat()


def goes_on(rule, others):
    """Returns whether a newer rule of the kind holds after the last day of a place's own: another of its own, or the province's."""
    home = rule["code"][:2] + "0000"
    of_province = [row for row in load("rows.json") if row["reach"] == "province" and row["code"] == home]
    newer = [one for one in others if begins(one) > begins(rule)] + [row for row in of_province if begins(row) > rule.get("to", "9999")]
    return any(figures.kind(one) == figures.kind(rule) for one in newer)


def files():
    """Returns what every `cases.toml` should hold, by its path."""
    sources, known, by_hand = load("sources.json"), folders(), convert.rules_by_hand()
    of_table = figures.places(convert.by_hand(), reach=False)
    wanted = {}
    for code in sorted({*of_table, *by_hand}):
        path = known[code] / "cases.toml"
        text = path.read_text(encoding="utf-8") if path.is_file() else ""
        above = text.split(MARKER)[0].rstrip("\n")
        rules, own_sources = by_hand.get(code, ([], {}))
        blocks = []
        for rule in rules + of_table.get(code, []):
            cited = [{**sources, **own_sources}[name]["confidence"] for name in rule["sources"]]
            blocks += cases(rule, "official" in cited or "press" in cited, goes_on(rule, rules + of_table.get(code, [])))
        above = above or figures.schema("cases").rstrip("\n")
        wanted[path] = above + "\n\n" + MARKER + "\n" + "\n".join(blocks)
    return wanted


def main(arguments):
    wanted = files()
    differing = [path for path, text in wanted.items() if not path.is_file() or path.read_text(encoding="utf-8") != text]
    for path in differing:
        if "--check" in arguments:
            print(f"{path.parent.name}/cases.toml is not what rows.json says")
        else:
            path.write_text(wanted[path], encoding="utf-8")
    print(f"{len(wanted)} files, {len(differing)} differing, {sum(text.count('[[case]]') for text in wanted.values())} cases")
    return 1 if "--check" in arguments and differing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
