"""Why two statements agree, clash or cannot be compared: one sentence a pair, with the hedges of both."""

from collections.abc import Callable
from math import floor, log10

from core.analysis.rules import verdicts as rules
from core.frames import Tables
from core.wording.inferred import say_covers_with_basis
from core.wording.labels import COUNTS, MODALITIES, label
from core.wording.names import measure_label, quoted, say_measure, subject_named
from core.wording.numbers import say_number
from core.wording.pairs import no_rivals
from core.wording.pairs import positions as sided
from core.wording.pairs.heard import say_heard
from core.wording.pairs.sides import (
    Pair,
    as_printed,
    days,
    directed,
    for_which_time,
    names_other,
    who_says,
    with_origin,
    with_reading,
    with_time,
    with_unit,
    without_place,
)
from core.wording.record import Record, known
from core.wording.times import say_within

Sentence = Callable[[Pair], str]

COUNTED_OTHERWISE = "other period: one counts "
"""How the reason begins that goes on to name the two ways of counting."""


def say_comparison(row: Record, left: Record, right: Record, tables: Tables) -> str:
    """Why the two agree, clash, or cannot be compared, in one sentence.

    `row` is one of `view.comparisons`; `left` and `right` are the statements (or positions) that it names, the same
    one twice where it was heard twice. Raises KeyError on a reason that has no sentence.
    """
    pair = Pair(left, right, row["ratio"], tables)
    if row["verdict"] == rules.SAME_STATEMENT:
        return f"{say_heard(pair, row['kind'])}."
    reason = COUNTED_OTHERWISE if row["reason"].startswith(COUNTED_OTHERWISE) else row["reason"]
    if reason not in SENTENCES:
        raise KeyError(f"no sentence for the reason {reason!r}; there is one for each of {'; '.join(SENTENCES)}")
    return f"{SENTENCES[reason](pair)}."


def _counted(pair: Pair) -> str:
    """What both count, and whose."""
    return say_measure(pair.left, pair.tables)


def _agree(pair: Pair) -> str:
    """Times that are both certain are the same ones, or the two would not have been compared."""
    sure = all(row["covers_certain"] for row in pair.sides)
    both = f"{with_reading(pair.left)} and {with_reading(pair.right)}"
    return f"Agree ({_counted(pair)}): {both} overlap{'' if sure else ', if they are of the same time'}"


def _clash(pair: Pair) -> str:
    both = f"{with_reading(pair.left)} and {with_reading(pair.right)}"
    return f"A clash ({_counted(pair)}): {both} are of the same time and {_apart(pair.ratio)}"


def _may_clash(pair: Pair) -> str:
    both = f"{with_reading(pair.left)} and {with_reading(pair.right)} {_apart(pair.ratio)}"
    return f"May clash ({_counted(pair)}): {both}, but a time is open or uncertain, so they may be of different moments"


def _apart(ratio: float) -> str:
    """By how much at least, in two digits: the ratio is that of the ends which are nearest as hedges are read."""
    if not known(ratio) or (whole := _rounded_down(ratio)) <= 1:
        return "lie apart"
    return f"lie apart by a factor of {say_number(whole)} or more"


def _rounded_down(ratio: float) -> float:
    """To two digits: 3.03 is 3, 2.86 is 2.8."""
    digits = 1 - floor(log10(ratio))
    scale = 10.0**digits
    return floor(round(ratio * scale, 6)) / scale


def _disputed(pair: Pair) -> str:
    """Numbers of two measures can only clash by what one says of the other; then both measures are named."""
    disputing, disputed = directed(pair, "disputes")
    ours, theirs = (quoted(measure_label(row["measure"], pair.tables)) for row in (disputing, disputed))
    across = "" if ours == theirs else f", though the one counts {ours} and the other {theirs}"
    when = f"; {words}" if (words := for_which_time(disputing, disputed)) else ""
    what = f"A clash in so many words ({say_measure(disputed, pair.tables)})"
    return f"{what}. {who_says(disputing)}. That disputes {with_unit(disputed)}{across}{when}"


def _part(pair: Pair) -> str:
    part, whole = directed(pair, "part_of", "share_of")
    return f"Not a clash: {with_origin(part)} is a part of {with_time(whole)}"


def _derived(pair: Pair) -> str:
    derived, given = directed(pair, "derived_from")
    return f"Not a second witness: {with_origin(derived)} is derived from {with_time(given)}"


def _revised(pair: Pair) -> str:
    later, earlier = directed(pair, "revises")
    by_way = "" if names_other(later, earlier, "revises") else ", by way of another number"
    return f"An update, not a clash: {with_time(later)} revises {with_time(earlier)}{by_way}"


def _retracted(pair: Pair) -> str:
    later, earlier = directed(pair, "retracts")
    return f"A number taken back, not a clash: {with_time(later)} retracts {with_time(earlier)}"


def _later(pair: Pair) -> str:
    earlier, later = sorted(pair.sides, key=days)
    return f"An update, not a clash: first {with_time(earlier)}, later {with_time(later)}"


def _no_number(pair: Pair) -> str:
    silent = [with_origin(row) for row in pair.sides if not known(row["lower"])]
    return f"Nothing to compare: {' and '.join(silent)} {'states' if len(silent) == 1 else 'state'} no number"


def _one_origin(pair: Pair) -> str:
    both = f"{with_time(pair.left)} and {with_time(pair.right)}"
    return f"No clash between sources: {both} have one origin, and which is the later is not known"


def _its_own(pair: Pair) -> str:
    both = f"{with_time(pair.left)} and {with_time(pair.right)}"
    return f"No clash between sources, but one source has two numbers: {both} are of the same time and lie apart"


def _shared_origin(pair: Pair) -> str:
    return (
        f"No independent comparison: one source stands behind both {with_time(pair.left)} and {with_time(pair.right)}"
    )


def _contrast(tell: Callable[[Record, Tables], str], name: Callable[[Record], str] = with_origin) -> Sentence:
    """A sentence that names each side, and says of it what sets it apart from the other."""

    def sentence(pair: Pair) -> str:
        told = [f"{name(row)} {tell(row, pair.tables)}" for row in pair.sides]
        return f"Neither clash nor agreement: {', '.join(told)}"

    return sentence


def _tell_time(row: Record, tables: Tables) -> str:
    """When, and for a running total or a snapshot also the period that it looks back on."""
    looks_back = known(row["period"]) and row["period"] != row["covers"]
    return f"is {say_covers_with_basis(row)}" + (f", counted {say_within(row['period'])}" if looks_back else "")


SENTENCES: dict[str, Sentence] = {
    rules.OVERLAP: _agree,
    rules.PERHAPS_OF_ONE_TIME: _agree,
    rules.APART: _clash,
    rules.OPEN_TIME: _may_clash,
    rules.DISPUTED: _disputed,
    rules.REVISED: _revised,
    rules.RETRACTED: _retracted,
    rules.LATER: _later,
    rules.ITS_OWN: _its_own,
    rules.ONE_ORIGIN: _one_origin,
    rules.SHARED_ORIGIN: _shared_origin,
    "one is part of the other": _part,
    "one is derived from the other": _derived,
    "no number": _no_number,
    "other measure": _contrast(lambda row, tables: f"counts {quoted(measure_label(row['measure'], tables))}"),
    "forecast": _contrast(lambda row, tables: f"is {label(MODALITIES, row['modality'])}", as_printed),
    "other population": _contrast(lambda row, tables: f"is about {subject_named(row['subject'], tables)}"),
    COUNTED_OTHERWISE: _contrast(lambda row, tables: f"is {label(COUNTS, row['counts'])}"),
    "other place": _contrast(lambda row, tables: f"is about {quoted(row['place'])}", without_place),
    "other period or as-of": _contrast(_tell_time),
    **no_rivals.SENTENCES,
    **sided.SENTENCES,
}
"""The sentence for each reason that `core.analysis` gives."""
