"""The rules of the comparison, read out for one pair of claims at a time: no frame, and no code of the analysis.

It tells from two records whether they are set side by side, which verdict they get, which reasons are true, and the
ratio. The days of times are a table.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from math import inf

from core.models import Claim
from tests.builders import VOCABULARY

TIMES: dict[str | None, tuple[date, date, bool]] = {
    None: (date.min, date.max, False),
    "2025-02-01": (date(2025, 2, 1), date(2025, 2, 1), True),
    "2025-01-31": (date(2025, 1, 31), date(2025, 1, 31), True),
    "2025-01": (date(2025, 1, 1), date(2025, 1, 31), True),
    "2025-02": (date(2025, 2, 1), date(2025, 2, 28), True),
    "2025-01/2025-02": (date(2025, 1, 1), date(2025, 2, 28), True),
    "2025-02-01~": (date(2025, 2, 1), date(2025, 2, 1), False),
    "2024-12/..": (date(2024, 12, 1), date.max, False),
    "[..2025-02-09]": (date.min, date(2025, 2, 9), False),
    "[2025-01-15..2025-02-03]": (date(2025, 1, 15), date(2025, 2, 3), False),
}
"""First day, last day, and whether the time surely fills them."""

BANDS = {"hundreds": (200.0, 999.0), "several": (3.0, 9.0)}
TOLERANCE = 0.10
RELATIONS = ("retracts", "revises", "disputes", "part_of", "share_of", "derived_from")


@dataclass(frozen=True)
class Range:
    """The numbers that a claim may mean; an open end is no number of it."""

    lower: float
    lower_open: bool
    upper: float
    upper_open: bool

    def is_below(self, other: "Range") -> bool:
        touches = self.upper == other.lower and (self.upper_open or other.lower_open)
        return self.upper < other.lower or touches


@dataclass(frozen=True)
class Judged:
    """The verdict, every reason that may be given for it, and the ratio between the nearest ends, if any."""

    verdict: str
    reasons: frozenset[str]
    ratio: float | None = None


def range_of(claim: Claim) -> Range | None:
    """As the design's `bounds`; None without a number."""
    if claim.hedge in ("none", "vague"):
        band = BANDS.get(claim.stated) if claim.hedge == "vague" else None
        return Range(band[0], False, band[1], False) if band else None
    if claim.hedge in ("at_least", "more_than"):
        return Range(claim.low or 0.0, claim.hedge == "more_than", inf, True)
    if claim.hedge in ("up_to", "less_than", "nearly"):
        return Range(0.0, claim.hedge == "nearly", claim.high or 0.0, claim.hedge == "less_than")
    if claim.hedge == "range":
        return Range(claim.low or 0.0, False, claim.high or 0.0, False)
    best = claim.best or 0.0
    about = best * TOLERANCE
    if claim.hedge == "about" or claim.modality == "estimated":
        return Range(max(best - about, 0.0), False, best + about, False)
    reach = min(_half_unit(best), about)
    return Range(max(best - reach, 0.0), False, best + reach, reach > 0)


def judge(a: Claim, b: Claim, among: list[Claim]) -> Judged | None:
    """How two claims of two statements relate; None where they are not set side by side at all.

    `among`: all claims of the corpus.
    """
    said = {name for name in RELATIONS for one, other in ((a, b), (b, a)) if _names(one, name, other)}
    if _updates(a, b, among) or _updates(b, a, among):
        said.add("revises")
    if not said and not _on_one_matter(a, b):
        return None
    taken_back = any(_is_withdrawn(each, among) for each in (a, b))
    replaced = any(_is_replaced(each, among) for each in (a, b))
    return (
        _by_their_words(said, one_source=_share_a_source(a, b), gone=taken_back or replaced)
        or _unlike(a, b, taken_back=taken_back, replaced=replaced, part=any(_is_part(each, among) for each in (a, b)))
        or _by_time(a, b)
        or _by_number(a, b)
    )


def statement_of(claim: Claim) -> str:
    return claim.statement or claim.id


def _is_withdrawn(claim: Claim, among: list[Claim]) -> bool:
    return any(_names(each, "retracts", claim) for each in among)


def _updates(later: Claim, earlier: Claim, among: list[Claim]) -> bool:
    """Whether it revises the other, or revises what does, step by step; in steps only what is of one source."""
    return _names(later, "revises", earlier) or (
        statement_of(later) != statement_of(earlier)
        and _share_a_source(later, earlier)
        and _leads_to(later, earlier, among, set())
    )


def _leads_to(later: Claim, earlier: Claim, among: list[Claim], passed: set[str]) -> bool:
    steps = [each for each in among if _names(later, "revises", each) and each.id not in passed]
    passed |= {each.id for each in steps}
    return any(_names(step, "revises", earlier) or _leads_to(step, earlier, among, passed) for step in steps)


def _is_replaced(claim: Claim, among: list[Claim]) -> bool:
    """Whether one of its sources gave another number that stands, of the same thing and surely of the same time."""
    return any(
        _updates(each, claim, among)
        and _share_a_source(each, claim)
        and not _is_withdrawn(each, among)
        and (each.measure, each.subject, _way(each)) == (claim.measure, claim.subject, _way(claim))
        and _looks_ahead(each) == _looks_ahead(claim)
        and (each.place is None or claim.place is None or each.place == claim.place)
        and _is_of_one_time(each, claim)
        and _covered(each) == _covered(claim)
        and not (_period(each)[2] and _period(claim)[2] and _period(each) != _period(claim))
        for each in among
    )


def _is_part(claim: Claim, among: list[Claim]) -> bool:
    """Whether it is called a part of a number of the same thing: of no narrower place, and of no other period."""
    return any(
        (_names(claim, "part_of", whole) or _names(claim, "share_of", whole))
        and (whole.measure, whole.subject, _way(whole)) == (claim.measure, claim.subject, _way(claim))
        and claim.place in (None, whole.place)
        and not (_period(whole)[2] and _period(claim)[2] and _period(whole) != _period(claim))
        for whole in among
    )


def _looks_ahead(claim: Claim) -> bool:
    return claim.modality in ("forecast", "conditional")


def _half_unit(number: float) -> float:
    """Half a unit of the last digit that is not zero."""
    exponent = Decimal(str(number)).normalize().as_tuple().exponent
    return float(Decimal(5).scaleb(int(exponent) - 1)) if number else 0.5


def _names(one: Claim, relation: str, other: Claim) -> bool:
    return not {other.id, statement_of(other)}.isdisjoint(getattr(one, relation))


def _on_one_matter(a: Claim, b: Claim) -> bool:
    charts = {VOCABULARY.measures[claim.measure].chart for claim in (a, b)}
    return a.measure == b.measure or (a.subject == b.subject and len(charts) == 1 and charts != {"other"})


def _origin(claim: Claim) -> set[str]:
    first = claim.attribution[0]
    return {first} if isinstance(first, str) else set(first)


def _share_a_source(a: Claim, b: Claim) -> bool:
    return not _origin(a).isdisjoint(_origin(b))


def _by_their_words(said: set[str], *, one_source: bool, gone: bool) -> Judged | None:
    """What two claims say of each other comes first, the strongest of it before the rest."""
    if "retracts" in said:
        return Judged("revision", frozenset({"one retracts the other"}))
    if "revises" in said:
        return Judged("revision", frozenset({"one revises the other"}))
    if "disputes" in said and not one_source and not gone:
        return Judged("differ", frozenset({"one disputes the other in so many words"}))
    if said & {"part_of", "share_of"}:
        return Judged("not comparable", frozenset({"one is part of the other"}))
    if "derived_from" in said:
        return Judged("not comparable", frozenset({"one is derived from the other"}))
    return None


def _unlike(a: Claim, b: Claim, *, taken_back: bool, replaced: bool, part: bool) -> Judged | None:
    """Everything, but time and origin, for which the two cannot be compared."""
    ways = _way(a), _way(b)
    true = {
        "one was withdrawn by its source": taken_back,
        "one was replaced by its source with another of the same time": replaced,
        "no number": range_of(a) is None or range_of(b) is None,
        "other measure": a.measure != b.measure,
        "forecast": _looks_ahead(a) or _looks_ahead(b),
        "other population": a.subject != b.subject,
        "one is a part of a larger number of the same thing": part,
        "other place": a.place is not None and b.place is not None and a.place != b.place,
        **{f"other period: one counts {x}, the other {y}": x != y for x, y in (ways, ways[::-1])},
    }
    reasons = frozenset(reason for reason, holds in true.items() if holds)
    return Judged("not comparable", reasons) if reasons else None


def _way(claim: Claim) -> str:
    return claim.counts or VOCABULARY.measures[claim.measure].counts


def _by_time(a: Claim, b: Claim) -> Judged | None:
    """One origin at another moment updates itself, unless it told both at once; else two times, two periods or one
    source are no comparison."""
    up_to_a_moment = _way(a) in ("cumulative", "snapshot")
    other_time, one_origin = _surely_apart(_covered(a), _covered(b)), a.attribution[0] == b.attribution[0]
    if other_time and one_origin and up_to_a_moment and (a.quote, a.said) != (b.quote, b.said):
        return Judged("revision", frozenset({"one origin, later time"}))
    if other_time or _surely_apart(_period(a), _period(b)):
        return Judged("not comparable", frozenset({"other period or as-of"}))
    if one_origin:
        return Judged("not comparable", frozenset({_of_one_origin(a, b)}))
    if _share_a_source(a, b):
        return Judged("not comparable", frozenset({"one source stands behind both"}))
    return None


def _of_one_origin(a: Claim, b: Claim) -> str:
    """Surely of one time and apart, its two figures contradict each other; else one may follow the other."""
    if _is_of_one_time(a, b) and _are_apart(a, b):
        return "one origin, one time, and two figures that lie apart"
    return "one origin; which figure is the later is not known"


def _is_of_one_time(a: Claim, b: Claim) -> bool:
    """Two certain times that were not told apart are the same days."""
    return _covered(a)[2] and _covered(b)[2]


def _are_apart(a: Claim, b: Claim) -> bool:
    left, right = range_of(a), range_of(b)
    return left is not None and right is not None and (left.is_below(right) or right.is_below(left))


def _period(claim: Claim) -> tuple[date, date, bool]:
    return TIMES[claim.period.edtf if claim.period else None]


def _covered(claim: Claim) -> tuple[date, date, bool]:
    """What the number covers: a period, or the moment of its as-of, which is certain where it is one day."""
    if _way(claim) in ("period", "rate"):
        return _period(claim)
    first, last, sure = TIMES[claim.as_of.edtf if claim.as_of else None]
    return first, last, sure and first == last


def _surely_apart(a: tuple[date, date, bool], b: tuple[date, date, bool]) -> bool:
    """Two certain times are one only where they are the same days; others may be one where they meet."""
    return a != b if a[2] and b[2] else a[1] < b[0] or b[1] < a[0]


def _by_number(a: Claim, b: Claim) -> Judged:
    """Comparable: the ranges meet, or lie apart, surely at one time or perhaps."""
    left, right, sure = range_of(a), range_of(b), _is_of_one_time(a, b)
    assert left is not None
    assert right is not None
    if not _are_apart(a, b):
        doubt = "" if sure else ", but a time is open or uncertain"
        return Judged("agree", frozenset({f"the bounds overlap{doubt}"}))
    low, high = (left, right) if left.is_below(right) else (right, left)
    verdict = "differ" if sure else "may differ"
    time = "and the times overlap" if sure else "but a time is open or uncertain"
    ratio = high.lower / low.upper if low.upper else None
    return Judged(verdict, frozenset({f"the bounds lie apart, {time}"}), ratio)
