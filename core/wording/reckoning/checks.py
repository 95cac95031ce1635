"""Our arithmetic in words: one or two sentences a check, with the hedges of what it is made from."""

from collections.abc import Callable, Mapping, Sequence
from math import isinf

from core.analysis.crosschecks.arithmetic import DEPLETION, FALL, PART, RATE, SHARE, SUM, inputs
from core.analysis.crosschecks.checking import BROKEN, HOLDS
from core.analysis.crosschecks.sides import BOUNDS, INPUTS, PERIOD, PLACE, TERM, TIME
from core.analysis.ways.chains import NOBODY_NAMED
from core.frames import Tables
from core.wording.inferred import is_inferred
from core.wording.names import in_brackets, say_list, say_origin
from core.wording.numbers import say_amount_with_unit, say_reading
from core.wording.reckoning.made import CheckMade
from core.wording.reckoning.reckoned import say_rounded, say_span, written
from core.wording.record import Record, known

OURS = "Our arithmetic"
THEIRS, THEIRS_BY_INFERENCE = "the speaker's own whole", "a whole that is the speaker's by inference"
NOBODYS = "the article's own whole"
"""What a share is told as a share of: of a whole that somebody gives, gives by inference, or that nobody named does."""
AS_TOLD = "; that it is no more than the whole follows from its being told as a part of it"
"""What is said of a share whose bounds alone would let it be more."""
DOUBTS = {
    TIME: "the first may be of a later day",
    PLACE: "the second may be of one place only",
    PERIOD: "the second may count from a later day on",
    TERM: "what the second counts is not said",
}
"""Why a number above its whole need not be a contradiction."""


Sentence = Callable[[CheckMade], str]


def say_check(check: Record, held: Mapping[str, Record], tables: Tables) -> str:
    """What one row of `cross_checks` supports, and that the arithmetic is ours.

    `held` has the statements that the check is made from, by id. Raises KeyError where one of them is missing.
    """
    names = inputs(check)
    missing = [name for name in names if name not in held]
    if missing:
        raise KeyError(f"the check needs the statements {', '.join(names)}; not given: {', '.join(missing)}")
    return SENTENCES[check["rule"]](CheckMade(check, [held[name] for name in names], tables))


def _part(told: CheckMade) -> str:
    left, right = told.names
    return _law(told, "a part is never more than its whole", f"{left}, against {right}{told.shared()}")


def _sum(told: CheckMade) -> str:
    *parts, whole = told.rows
    added, (right,) = told.of(*parts), told.of(whole).names
    made = f"{say_list(added.names)}{added.shared()}; together they make {_result(told, 'left', parts)}"
    return _law(told, "parts together are never more than their whole", f"{made}, against {right}")


def _fall(told: CheckMade) -> str:
    earlier, later = told.names
    other = _other_source(told) if told.check["across_origins"] else ""
    return _law(told, "a running total never falls", f"first {earlier}, later{other} {later}{told.shared()}")


def _other_source(told: CheckMade) -> str:
    """Where a text names nobody, whoever said it may be the other one, too."""
    nameless = any(row["origin_kind"] == NOBODY_NAMED for row in told.rows)
    return f", {'perhaps ' if nameless else ''}by another source,"


def _rate(told: CheckMade) -> str:
    rate = told.rows[0]
    days = say_span(told.check["days_lower"], told.check["days_upper"])
    per_day, reached = told.names
    made = f"{per_day} over {days} days make {_result(told, 'left', [rate])}"
    needed = f"at that rate it takes {_result(told, 'needed', told.rows, ' days')} to reach {reached}"
    return _law(told, "what a rate adds up to is never more than the total", f"{made}; {needed}{told.shared()}")


def _law(told: CheckMade, law: str, numbers: str) -> str:
    """A law that numbers must obey, and whether these do."""
    if told.check["outcome"] == HOLDS:
        found = f"that holds here{told.provided}"
    elif told.check["outcome"] == BROKEN:
        found = "that does not hold here"
    else:
        found = f"whether that holds here is undecided, since {say_why_undecided(told.check)}"
    return f"{OURS}: {law}; {found}: {numbers}."


def say_why_undecided(check: Record) -> str:
    """Why one row of `cross_checks` is neither broken nor sure to hold: "the first has no upper end"."""
    if check["undecided_by"] != BOUNDS:
        return say_list([DOUBTS[doubt] for doubt in str(check["undecided_by"]).split(INPUTS)])
    if check["rule"] == RATE and check["days_lower"] < check["days_upper"]:
        return "the days that both cover are not known exactly"
    if isinf(check["left_upper"]):
        return "the first has no upper end"
    return "the second has no lower end" if check["right_lower"] == 0 else "the two overlap as we read them"


def _share(told: CheckMade) -> str:
    part, whole = told.rows
    share = f"{' of '.join(told.names)} is {_result(told, 'left', told.rows)}"
    on_whole = f"{OURS}, on {_whose(whole)}"
    if told.check["outcome"] == BROKEN:
        return f"{on_whole}: {share}, which is more than the whole{told.shared()}."
    return f"{on_whole}: {share}{AS_TOLD if part['upper'] > whole['lower'] else ''}{told.shared()}."


def _whose(whole: Record) -> str:
    if whole["origin_kind"] == NOBODY_NAMED:
        return NOBODYS
    return THEIRS_BY_INFERENCE if is_inferred(whole) else THEIRS


def _depletion(told: CheckMade) -> str:
    """Losses so far and a rate over the time stated, added up; nothing is taken off the whole."""
    part, rate, duration, whole = told.rows
    condition = f" {duration['condition']}" if known(duration["condition"]) else ""
    lasting = f"{say_amount_with_unit(duration)}{condition} {in_brackets(say_origin(duration))}"
    days = f"taken as {say_span(told.check['days_lower'], told.check['days_upper'], say_rounded)} days"
    made = _result(told, "left", (part, rate))
    both, (per_day,) = told.of(part, whole), told.of(rate).names
    lost, all_there = both.names
    added = f"{lost}, and {per_day} over {lasting}, {days}, make {made}"
    numbers = f"{added}, against {all_there}{both.shared('part and whole')}"
    return f"{OURS}: {numbers}. {_fit(told)}; nobody says that they are one calculation."


def _fit(told: CheckMade) -> str:
    if told.check["outcome"] in (HOLDS, BROKEN):
        fit = f"The two fit each other{told.provided}"
        return fit if told.check["outcome"] == HOLDS else "The two do not fit each other"
    if told.check["holds_as_stated"]:
        return "As stated the two fit each other; as we read the numbers, it is undecided"
    return "Whether the two fit each other is undecided"


def _result(told: CheckMade, name: str, rows: Sequence[Record], unit: str = "") -> str:
    """What comes out, from the numbers as stated, with their hedge; in brackets, as we read them."""
    write = written(told.check["rule"])
    reading = say_span(told.check[f"{name}_lower"], told.check[f"{name}_upper"], write)
    lower, upper = told.check[f"{name}_stated_lower"], told.check[f"{name}_stated_upper"]
    if not known(lower):
        return f"a number read as {reading}{unit}"
    if _is_counted_singly(told, name, rows):
        return f"{write(lower)}{unit}"
    about = "about " if lower == upper and any(_is_soft(row) for row in rows) else ""
    said = f"{about}{say_span(lower, upper, write)}"
    return f"{said}{unit}" if reading == said else f"{said}{unit} (read as {reading})"


def _is_counted_singly(told: CheckMade, name: str, rows: Sequence[Record]) -> bool:
    """Whether a sum is of numbers that are all told to the unit: the half units are no range of its own."""
    width = told.check[f"{name}_upper"] - told.check[f"{name}_lower"]
    return bool(told.check["rule"] == SUM and width <= 1 and all(not say_reading(row) for row in rows))


def _is_soft(row: Record) -> bool:
    return bool(row["bounds_basis"] == "tolerance")


SENTENCES: dict[str, Sentence] = {
    PART: _part,
    SUM: _sum,
    FALL: _fall,
    RATE: _rate,
    SHARE: _share,
    DEPLETION: _depletion,
}
"""The sentence of each rule."""
