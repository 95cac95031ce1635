"""The verdicts, bounds and counts of the analysis against the rules as they are read out one pair at a time."""

from collections import Counter
from itertools import combinations
from math import isnan, nan
from typing import Any

import pandas as pd
import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st

from core.filters import Filters
from core.frames import tables
from core.models import Claim
from core.view import View, view
from tests.builders import claim, corpus, document
from tests.rulebook import RELATIONS, TIMES, Judged, judge, range_of

ORIGINS = ("nis", "gur", "zelenskyy", ("nis", "gur"), ("gur", "reuters"))
NUMBERS = st.sampled_from(
    [0, 0.5, 1, 2, 2.5, 3, 5, 9, 10, 95, 100, 105, 110, 900, 950.5, 999, 1_000, 1_050, 1_100, 3_000, 11_000, 12_000]
).map(float)
MOSTLY_DEAD = ["killed"] * 6 + ["casualties", "killed_in_period", "casualties_per_day", "territory"]
USUALLY = [None] * 4
MANY = max(30, settings.default.max_examples)
"""Few corpora show little of so many rules."""

COUNTED = ("agree", "differ", "may differ")
Due = tuple[Claim, Claim, Judged | None]


@st.composite
def quantities(draw: st.DrawFn) -> dict[str, Any]:
    low, high = sorted((draw(NUMBERS), draw(NUMBERS)))
    plain = [{"best": high, "hedge": hedge} for hedge in ("exact", "exact", "exact", "about")]
    least = [{"low": low, "hedge": hedge} for hedge in ("at_least", "more_than")]
    below = [{"high": high or 1.0, "hedge": hedge} for hedge in ("less_than", "nearly")]
    most = [{"high": high, "hedge": "up_to"}, *below]
    vague = [{"hedge": "vague", "stated": words} for words in ("hundreds", "several", "a great many")]
    others = [{"low": low, "high": high, "hedge": "range"}, {"hedge": "none", "stated": "heavy losses"}]
    return draw(st.sampled_from([*plain, *least, *most, *vague, *others]))


@st.composite
def crowds(draw: st.DrawFn) -> list[Claim]:
    """Claims of few kinds, so that most can be compared; some name an earlier one, in any relation."""
    made: list[Claim] = []
    for number in range(draw(st.integers(2, 6))):
        named = draw(st.sampled_from(made)).id if made and draw(st.integers(0, 3)) == 0 else None
        relations = draw(st.sets(st.sampled_from(RELATIONS), min_size=1, max_size=2)) if named else ()
        fields = {
            "measure": draw(st.sampled_from(MOSTLY_DEAD)),
            "subject": draw(st.sampled_from(["north-koreans"] * 5 + ["russians"])),
            "modality": draw(st.sampled_from(["asserted"] * 5 + ["estimated", "forecast", "conditional"])),
            "place": draw(st.sampled_from([*USUALLY, "Kursk", "Toretsk"])),
            "attribution": (draw(st.sampled_from(ORIGINS)),),
            "as_of": draw(st.sampled_from(["2025-02-01"] * 5 + [*TIMES])),
            "period": draw(st.sampled_from([*USUALLY, *["2025-01", "2025-01/2025-02"] * 3, *TIMES])),
            "counts": draw(st.sampled_from([*USUALLY, *USUALLY, "snapshot", "period"])),
        }
        named_in = dict.fromkeys(relations, (named,))
        made.append(claim(f"c{number}", **draw(quantities()), **fields, **named_in))
    return told_at_once(made, draw(st.sets(st.sampled_from([each.id for each in made]))))


def told_at_once(claims: list[Claim], chosen: set[str]) -> list[Claim]:
    """The same, the chosen ones in one quote, where each one's words stand in it once."""
    quote = " ".join(each.quote for each in claims if each.id in chosen)
    if any(quote.count(each.stated) != 1 for each in claims if each.id in chosen):
        return claims
    return [each.model_copy(update={"quote": quote}) if each.id in chosen else each for each in claims]


def seen(claims: list[Claim]) -> View:
    """What a reader sees who also looks at what was withdrawn."""
    return view(tables(corpus(document("a.txt", *claims))), Filters(retracted=True))


@settings(max_examples=MANY)
@given(crowds())
def test_every_pair_every_statement_and_every_count_is_as_the_rules_have_it(claims: list[Claim]) -> None:
    found = seen(claims)
    judged = [(a, b, judge(a, b, claims)) for a, b in combinations(claims, 2)]
    every_pair_gets_its_verdict_and_a_true_reason(found, judged)
    every_statement_has_its_bounds(found, claims)
    agreement_counts_the_verdicts(found.agreement, judged)


def every_pair_gets_its_verdict_and_a_true_reason(found: View, judged: list[Due]) -> None:
    rows = {frozenset((row.left, row.right)): row for row in found.comparisons.itertuples()}
    for a, b, due in judged:
        row = rows.pop(frozenset((a.id, b.id)), None)
        assert (row is None) == (due is None)
        if due:
            event(due.verdict)
            assert row.verdict == due.verdict
            assert row.reason in due.reasons
            assert row.ratio == pytest.approx(due.ratio) if due.ratio is not None else isnan(row.ratio)
            assert (row.left, row.left_origin, row.right_origin) == (a.id, _origin(a), _origin(b))
    assert rows == {}


def every_statement_has_its_bounds(found: View, claims: list[Claim]) -> None:
    for row in found.statements.itertuples():
        due = range_of(next(each for each in claims if each.id == row.statement_id))
        if due is None:
            assert isnan(row.lower)
            assert isnan(row.upper)
        else:
            assert (row.lower, row.upper) == pytest.approx((due.lower, due.upper))
            assert (row.lower_open, row.upper_open) == (due.lower_open, due.upper_open)


def agreement_counts_the_verdicts(found: pd.DataFrame, judged: list[Due]) -> None:
    counted: Counter[tuple[str, str, str]] = Counter()
    set_beside = set()
    for a, b, due in judged:
        ends = _origin(a), _origin(b)
        if due and ends[0] != ends[1]:
            set_beside |= {ends, ends[::-1]}
            counted.update({(*ends, due.verdict): 1, (*ends[::-1], due.verdict): 1})
    assert set(zip(found["left_origin"], found["right_origin"], strict=True)) == set_beside
    for row in found.itertuples():
        agree, differ, may_differ = (counted[row.left_origin, row.right_origin, verdict] for verdict in COUNTED)
        assert (row.agree, row.differ, row.may_differ, row.n) == (agree, differ, may_differ, agree + differ)
        if row.n:
            assert row.agreement == pytest.approx(agree / row.n)
        else:
            assert isnan(row.agreement)


@settings(max_examples=MANY // 2)
@given(crowds(), st.randoms())
def test_what_is_told_again_elsewhere_counts_once(claims: list[Claim], random: Any) -> None:
    again = random.sample(claims, k=random.randint(1, len(claims)))
    shared = {each.id: {"statement": f"s-{each.id}"} for each in again}
    first = [each.model_copy(update=shared.get(each.id, {})) for each in claims]
    told = [each.model_copy(update={"id": f"{each.id}-again", **shared[each.id], **passed_on(each)}) for each in again]
    once, twice = (
        view(tables(corpus(*documents)), Filters(retracted=True))
        for documents in ([document("a.txt", *first)], [document("a.txt", *first), document("b.txt", *told)])
    )
    assert twice.agreement.equals(once.agreement)
    heard = twice.comparisons.query("verdict == 'same statement'")
    assert sorted(heard["left"]) == sorted(f"s-{each.id}" for each in again)
    assert (heard["left"] == heard["right"]).all()


def passed_on(record: Claim) -> dict[str, Any]:
    """The same, carried by the BBC, which names no other."""
    return {"attribution": (*record.attribution, "bbc"), **dict.fromkeys(RELATIONS, ())}


def _origin(record: Claim) -> str:
    first = record.attribution[0]
    return first if isinstance(first, str) else " + ".join(first)


@pytest.mark.parametrize(
    ("ours", "theirs", "verdict", "ratio"),
    [
        ({"high": 1_000}, {"low": 1_000, "hedge": "more_than"}, "differ", 1.0),
        ({"high": 1_000}, {"low": 1_000}, "agree", None),
        ({"best": 2}, {"best": 3}, "differ", 2.7 / 2.2),
        ({"best": 9}, {"best": 10}, "agree", None),
        ({"best": 1_000}, {"best": 1_100}, "agree", None),
        ({"best": 1_000, "hedge": "about"}, {"best": 1_200}, "differ", 1_150 / 1_100),
        ({"best": 5_937}, {"best": 5_938}, "differ", 1.0),
        ({"best": 11_000}, {"best": 11_400}, "agree", None),
        ({"high": 0}, {"low": 5}, "differ", None),
        ({"best": 30, "period": "2025-01"}, {"best": 900, "period": "2025-01/2025-02"}, "not comparable", None),
        ({"best": 30, "period": "2025-01"}, {"best": 900, "period": "2025-01"}, "differ", 850 / 33),
        ({"best": 30, "as_of": "2025-02"}, {"best": 900}, "may differ", 850 / 33),
    ],
)
def test_known_pairs_are_judged_alike(
    ours: dict[str, Any], theirs: dict[str, Any], verdict: str, ratio: float | None
) -> None:
    two = [claim("a", **ours), claim("b", **theirs, attribution=("gur",))]
    (row,), due = seen(two).comparisons.itertuples(), judge(*two, two)
    assert due is not None
    assert (row.verdict, due.verdict) == (verdict, verdict)
    assert [row.ratio, due.ratio if due.ratio is not None else nan] == pytest.approx(
        [nan if ratio is None else ratio] * 2, nan_ok=True
    )
