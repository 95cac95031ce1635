"""How far stated numbers reach, how pairs are counted, and how many origins are separate."""

from collections import Counter
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.wording.titles.reach import say_origins
from core.wording.titles.spread import facts, numbered, say_spread, say_verdicts
from tests.builders import claim
from tests.core.wording.tiny import seen

ABOUT_300, OVER_1000 = {"best": 300, "hedge": "about"}, {"low": 1_000, "hedge": "more_than"}


def marks(*fields: dict[str, Any]) -> pd.DataFrame:
    return seen(*(claim(f"c{index}", **given) for index, given in enumerate(fields))).marks


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ([ABOUT_300, OVER_1000], "about 300 or more than 1,000"),
        ([ABOUT_300, {"best": 310}], "about 300 or 310"),
        ([ABOUT_300, {"best": 310}, {"best": 320}], "from about 300 to 320"),
        ([ABOUT_300, {"high": 300, "hedge": "less_than"}, OVER_1000], "lowest less than 300, highest more than 1,000"),
        ([{"low": 10_000, "high": 12_000}, {"best": 11_000}], "from 10,000 to 12,000"),
        ([{"low": 1_000}, {"best": 1_000}, {"best": 900}], "lowest 900, highest at least 1,000"),
        ([{"high": 1_000}, {"best": 1_000}, {"best": 1_100}], "lowest up to 1,000, highest 1,100"),
        ([ABOUT_300, {"best": 300}, {"best": 300}], "300 or about 300"),
        ([{"best": 300}, {"hedge": "none", "stated": "many"}, {"hedge": "vague", "stated": "hundreds"}], "300"),
        ([{"hedge": "vague", "stated": "hundreds"}], ""),
    ],
)
def test_a_spread_keeps_the_hedges_of_its_ends(fields: list[dict[str, Any]], words: str) -> None:
    assert say_spread(marks(*fields)) == words


def test_of_numbers_that_clash_or_may_no_range_is_made() -> None:
    assert say_spread(marks(ABOUT_300, {"best": 900}), rivals=True) == "about 300 or 900"
    three = marks(ABOUT_300, {"best": 500}, {"best": 900})
    assert say_spread(three, rivals=True) == "lowest about 300, highest 900"


@pytest.mark.parametrize(
    ("other", "message"),
    [
        ({"best": 3, "measure": "casualties"}, "one measure only have a spread; found casualties, killed"),
        ({"best": 3, "subject": "russians"}, "one subject only"),
        ({"best": 3, "counts": "period"}, "one counts only"),
        ({"best": 3, "modality": "forecast"}, "leave forecasts out"),
    ],
)
def test_numbers_that_are_no_rivals_have_no_spread(other: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        say_spread(marks({"best": 2}, other))


@given(st.lists(st.integers(0, 10**6), min_size=1, max_size=5))
def test_a_spread_names_only_numbers_that_were_stated(amounts: list[int]) -> None:
    words = say_spread(marks(*({"best": amount} for amount in amounts)))
    said = [int(word.replace(",", "")) for word in words.split() if word[0].isdigit()]
    assert sorted({min(amounts), max(amounts)}) == said


def test_forecasts_and_words_are_told_from_facts_and_numbers() -> None:
    shown = marks({"best": 1}, {"best": 2, "modality": "conditional"}, {"hedge": "vague", "stated": "hundreds"})
    assert list(facts(shown)["claim_id"]) == ["c0", "c2"]
    assert list(numbered(shown)["claim_id"]) == ["c0", "c1"]


@pytest.mark.parametrize(
    ("verdicts", "words"),
    [
        ([], ""),
        (["not comparable", "same statement", "revision"], ""),
        (["agree"], "the one pair that can be compared agrees"),
        (["differ", "not comparable"], "the one pair that can be compared clashes"),
        (["may differ"], "the one pair that can be compared may clash"),
        (["agree"] * 2, "both pairs that can be compared agree"),
        (["differ"] * 3, "all 3 pairs that can be compared clash"),
        (["agree", "differ"], "of 2 pairs that can be compared, 1 agrees and 1 clashes"),
        (
            ["agree"] * 5 + ["differ"] * 2 + ["may differ"],
            "of 8 pairs that can be compared, 5 agree, 2 clash and 1 may clash",
        ),
    ],
)
def test_pairs_are_counted_with_their_n(verdicts: list[str], words: str) -> None:
    assert say_verdicts(Counter(verdicts)) == words


@pytest.mark.parametrize(
    ("unsure", "words"),
    [
        (0, "3 agree and 1 clashes"),
        (1, "3 agree (1 of them only if of the same time) and"),
        (3, "3 agree (if of the same time) and"),
    ],
)
def test_what_agrees_only_if_of_one_time_is_counted(unsure: int, words: str) -> None:
    assert words in say_verdicts({"agree": 3, "differ": 1}, unsure)


@pytest.mark.parametrize(
    ("counts", "unsure", "unpublished", "words"),
    [
        ({"differ": 2}, 0, {"differ": 2}, "both pairs that can be compared clash (perhaps not yet published)"),
        ({"differ": 1}, 0, {"differ": 1}, "the one pair that can be compared clashes (perhaps not yet published)"),
        (
            {"agree": 3, "may differ": 2},
            3,
            {"agree": 2, "may differ": 1},
            "of 5 pairs that can be compared, 3 agree (if of the same time; 2 of them perhaps not yet published) and 2 "
            "may clash (1 of them perhaps not yet published)",
        ),
    ],
)
def test_what_was_perhaps_not_yet_published_is_counted_of_each_verdict(
    counts: dict[str, int], unsure: int, unpublished: dict[str, int], words: str
) -> None:
    assert say_verdicts(counts, unsure, unpublished) == words


@pytest.mark.parametrize(
    ("origins", "words"),
    [
        (["nis"], "1 origin"),
        (["nis", "unattributed"], "1 origin and 1 that names nobody"),
        (["unattributed"], "1 origin that names nobody"),
    ],
)
def test_an_origin_that_nobody_names_is_counted_apart(origins: list[str], words: str) -> None:
    assert say_origins(marks(*({"best": 2, "attribution": (origin,)} for origin in origins))) == words
