"""What a rule's figures make of a bill, in exact fractions: who pays how much, in every reading of a clashing figure.

None of this knows the engine: the sums follow docs/pooling.md, and are rounded once, half up to the fen.
"""

from fractions import Fraction

from figures import begins

FUNDS = {"large_sum": "hifob_pay", "serious_illness": "hifmi_pay"}
FEN = Fraction(1, 100)
ENDLESS = Fraction(10**12)


def half_up(amount):
    """Returns an amount rounded to the fen."""
    return Fraction(int(amount * 100 + Fraction(1, 2)), 100)


def money(amount):
    """Returns an amount as the replies write it."""
    return f"{amount.numerator * 100 // amount.denominator / 100:.2f}"


def plain(amount):
    """Returns an amount as a request writes it."""
    text = money(amount)
    return text[:-3] if text.endswith(".00") else text


def fits(variant, who):
    """Whether a variant speaks of a patient."""
    one_of = lambda name, own: name not in variant or own in (
        variant[name] if isinstance(variant[name], list) else [variant[name]]
    )
    return (
        one_of("level", who["level"])
        and one_of("person", who["person"])
        and variant.get("from_age", 0) <= who["age"] <= variant.get("to_age", 255)
        and ("trait" not in variant or variant["trait"] in who["traits"])
    )


def find(grid, who):
    """Returns every value of a figure for a patient, the likeliest first; none where nobody knows it."""
    row = grid.get(who["level"], {})
    found = row.get(who["person"], grid.get(who["person"]))
    for variant in grid.get("variants", []):
        if fits(variant, who):
            found = variant["is"]
    if found is None:
        return []
    return [Fraction(one) for one in (found if isinstance(found, list) else [found])]


class Unknown(Exception):
    """Raised where a bill needs a figure nobody gives."""


class Interpretation:
    """One reading of a rule's figures: every clash takes its first value, but one takes another."""

    def __init__(self, switch=None, index=0):
        self.switch, self.index, self.open = switch, index, {}

    def pick(self, switch, values):
        """Returns the value of this reading, and remembers how many there are."""
        if len(values) > 1:
            self.open[switch] = max(self.open.get(switch, 0), len(values))
        index = self.index if switch == self.switch else 0
        return values[min(index, len(values) - 1)]


def words(value):
    """Returns a list for a word or a list of words."""
    return value if isinstance(value, list) else [value]


def whole_deductible(rule, who, used, reading):
    """Returns the deductible of this visit before what the year has used up."""
    deductible = rule["deductible"]
    values = find(deductible["yuan"], who)
    if not values:
        raise Unknown("deductible")
    first = reading.pick("deductible", values)
    nth = used["admissions"] + 1
    later = [one for one in deductible.get("later", []) if one["nth"] <= nth]
    if not later:
        return first
    one = later[-1]
    name = next(name for name in ("factor", "yuan", "less", "less_share") if name in one)
    figure = find(one[name], who)
    if not figure:
        raise Unknown("deductible")
    lowered = {
        "factor": lambda: half_up(figure[0] * first),
        "yuan": lambda: figure[0],
        "less": lambda: max(Fraction(0), first - figure[0] * used["admissions"]),
        "less_share": lambda: max(Fraction(0), first - half_up(min(Fraction(1), figure[0] * used["admissions"]) * first)),
    }[name]()
    floor = find(deductible.get("floor", {}), who)
    return max(lowered, min(floor[0], first)) if floor else lowered


def assumed(rule, deductible=None, ratio=None):
    """Returns a rule with the deductible of this visit, or with the one share of the fund, that the caller gives."""
    rule = dict(rule)
    if deductible is not None:
        mode = rule["deductible"]["mode"]
        everybody = {person: str(deductible) for person in ("in_service", "retired", "resident")}
        rule["deductible"] = {"mode": mode, "yuan": everybody}
    if ratio is not None:
        rule["bands"] = [{"over": "0", "ratio": {person: str(ratio) for person in ("in_service", "retired", "resident")}}]
    return rule


def owed(rule, who, used, reading):
    """Returns what of the deductible this bill still owes."""
    mode = reading.pick("deductible_mode", words(rule["deductible"]["mode"]))
    if mode == "none":
        return Fraction(0)
    whole = whole_deductible(rule, who, used, reading)
    before = {"annual": used["deductible"], "annual_top_up": used["deductible"]}
    before |= {name: used["this_period"]["deductible"] for name in ("per_day", "per_month", "per_quarter")}
    rest = max(Fraction(0), whole - before.get(mode, 0))
    most = find(rule["deductible"].get("annual_max", {}), who)
    return min(rest, max(Fraction(0), most[0] - used["deductible"])) if most else rest


def share_bands(rule, who, reading, reach):
    """Returns the fund's bands that this bill can reach, each with its ratio."""
    rows = rule["bands"] if "bands" in rule else [{"over": "0", "ratio": rule["ratio"]}]
    bands = []
    for row in rows:
        values = find(row["ratio"], who)
        if not values:
            if bands and Fraction(row["over"]) >= reach:
                break
            raise Unknown("ratio")
        bands.append((Fraction(row["over"]), reading.pick("ratio", values)))
    return bands


def split(rule, who, total, used, reading):
    """Returns who pays a bill that is wholly in scope: deductible, fund, supplements, patient."""
    deductible = min(owed(rule, who, used, reading), total)
    above = total - deductible
    bands = share_bands(rule, who, reading, used["in_scope"] + total)
    base = reading.pick("band_base", words(rule.get("band_base", "in_scope")))
    start = {
        "in_scope": used["in_scope"] + deductible,
        "above_deductible": max(Fraction(0), used["in_scope"] - used["deductible"]),
        "this_admission": deductible,
    }[base]
    room, left = ENDLESS, ENDLESS
    for cap in rule.get("caps", []):
        values = find(cap["yuan"], who)
        if not values:
            continue
        limit = reading.pick("cap", values)
        counts = reading.pick("cap_base", words(cap["base"]))
        period = cap.get("period", "year")
        spent = {"year": used, "visit": {"in_scope": 0, "deductible": 0, "fund": 0}}.get(period, used["this_period"])
        if counts == "fund_paid":
            left = min(left, max(Fraction(0), limit - spent["fund"]))
        elif counts == "in_scope":
            room = min(room, max(Fraction(0), limit - spent["in_scope"] - deductible))
        else:
            room = min(room, max(Fraction(0), limit - max(Fraction(0), spent["in_scope"] - spent["deductible"])))
    counted = min(above, room)
    beyond, paid = above - counted, Fraction(0)
    ends = [over for over, _ in bands[1:]] + [ENDLESS]
    for (over, ratio), end in zip(bands, ends):
        part = min(start + counted, end) - max(start, over)
        if part <= 0:
            continue
        rest = max(Fraction(0), left - paid)
        if ratio and part * ratio > rest:
            beyond += part - rest / ratio
        paid += part * ratio
    fund = min(half_up(paid), left)
    borne = total - fund
    extra = {}
    above_cap = min(half_up(beyond), borne)
    for rule_after in rule.get("supplements", []):
        own = used["own_share"] + (borne - sum(extra.values()))
        if rule_after["base"] == "above_cap":
            shared = [(Fraction(0), above_cap)]
        else:
            shared = [(used["own_share"], own)]
        amount = Fraction(0)
        steps = [(Fraction(one["over"]), Fraction(one["ratio"])) for one in rule_after["bands"]]
        for (over, ratio), end in zip(steps, [over for over, _ in steps[1:]] + [ENDLESS]):
            for low, high in shared:
                amount += max(Fraction(0), min(high, end) - max(low, over)) * ratio
        amount = half_up(amount)
        if "limit" in rule_after:
            amount = min(amount, max(Fraction(0), Fraction(rule_after["limit"]) - used["supplements"]))
        field = FUNDS[rule_after["fund"]]
        extra[field] = extra.get(field, Fraction(0)) + amount
    return {"act_pay_dedc": deductible, "hifp_pay": fund, **extra, "psn_part_amt": borne - sum(extra.values())}


def used_up(**given):
    """Returns what the year has used up before a bill."""
    zero = {name: Fraction(0) for name in ("deductible", "in_scope", "fund", "own_share", "supplements")}
    period = {name: Fraction(0) for name in ("deductible", "in_scope", "fund")} | given.pop("this_period", {})
    return zero | {"admissions": 0} | given | {"this_period": period}


def read(rule, who, total, used, day, decides):
    """Returns the outcome and the totals of a bill."""
    first = Interpretation()
    try:
        likeliest = split(rule, who, total, used, first)
    except Unknown:
        return "incomplete", None
    settled = decides and known(rule, day)
    for switch, count in first.open.items():
        for index in range(1, count):
            settled = settled and same_money(split(rule, who, total, used, Interpretation(switch, index)), likeliest)
    return ("split" if settled else "unsettled"), likeliest


def same_money(one, other):
    """Whether two readings take the same money from everybody, whatever part of it is the deductible."""
    return {**one, "act_pay_dedc": 0} == {**other, "act_pay_dedc": 0}


def known(rule, day):
    """Whether a rule surely holds on a day."""
    return begins(rule) <= day and day <= rule.get("to", "9999")
