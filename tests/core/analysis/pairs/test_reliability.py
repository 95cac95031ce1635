"""Krippendorff's alpha, against the worked examples of his "Computing Krippendorff's Alpha-Reliability" (2011)."""

from math import isnan

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.analysis.pairs.reliability import NO_VARIATION, NOTHING_TO_PAIR, TOO_FEW, nominal_alpha, reliability
from core.frames import tables
from core.models import Corpus, Position, Proposition
from tests.builders import VOCABULARY, corpus, document, position
from tests.strategies import corpora

SOURCES = ("nis", "gur", "zelenskyy", "western-officials")
MATTERS = tuple(f"m{index}" for index in range(8))
WORDS = VOCABULARY.model_copy(
    update={"propositions": {name: Proposition(text=f"It is {name}.", short=name) for name in MATTERS}}
)


def counted(*observers: str) -> np.ndarray:
    """How often each unit (a column of the strings) was given each value; a dot is a missing one."""
    values = sorted(set("".join(observers)) - {"."})
    return np.array([[unit.count(value) for value in values] for unit in map("".join, zip(*observers, strict=True))])


@pytest.mark.parametrize(
    ("observers", "alpha"),
    [
        (("0100000010", "1110010000"), 0.095),
        (("aabbdcccedda", "babbbcccedd" + "d"), 0.692),
        (("123321412...", "12332241" + "25.3", ".33323422" + "51.", "12332441251."), 0.743),
    ],
)
def test_the_published_examples(observers: tuple[str, ...], alpha: float) -> None:
    assert nominal_alpha(counted(*observers)) == pytest.approx(alpha, abs=0.0005)


def test_perfect_agreement_is_one_and_perfect_disagreement_is_below_zero() -> None:
    assert nominal_alpha(counted("aabb", "aabb")) == 1
    assert nominal_alpha(counted("abab", "baba")) < 0


def test_a_unit_with_one_value_changes_nothing() -> None:
    assert nominal_alpha(counted("aabb.a", "abbb..")) == nominal_alpha(counted("aabb", "abbb"))


def test_where_nothing_varies_there_is_no_alpha() -> None:
    assert isnan(nominal_alpha(counted("aaaa", "aaaa")))
    assert isnan(nominal_alpha(counted("a.", ".b")))
    assert isnan(nominal_alpha(np.zeros((0, 2))))


@given(st.lists(st.lists(st.integers(0, 4), min_size=3, max_size=3), min_size=1, max_size=8))
def test_alpha_is_blind_to_the_order_of_units_and_categories_and_never_above_one(counts: list[list[int]]) -> None:
    alpha = nominal_alpha(np.array(counts))
    assert isnan(alpha) or alpha <= 1 + 1e-12
    assert nominal_alpha(np.array(counts)[::-1, ::-1]) == pytest.approx(alpha, nan_ok=True)


def held(**stances: str) -> list[Position]:
    """Positions of the sources in order on each matter: a affirms, d denies, s is silent, a dot is no mention."""
    words = {"a": "affirms", "d": "denies", "s": "silent", "u": "uncertain"}
    return [
        position(f"{matter}-{source}", words[letter], proposition=matter, attribution=(source,))
        for matter, letters in stances.items()
        for source, letter in zip(SOURCES, letters, strict=False)
        if letter != "."
    ]


def found(*positions: Position) -> tuple[float, int, int, int]:
    rated = reliability(made(*positions))
    return rated.alpha, rated.values, rated.units, rated.observers


def made(*positions: Position):  # type: ignore[no-untyped-def]
    return tables(Corpus(WORDS, (document("a.txt", *positions),), ())).positions


def test_positions_are_rated_matter_by_matter_and_source_by_source() -> None:
    rated = reliability(made(*held(m0="aaa", m1="ddd", m2="aad", m3="ddu", m4="a.s", m5="a")))
    assert rated.alpha == pytest.approx(nominal_alpha(counted("adad", "adad", "add.")))
    assert (rated.values, rated.units, rated.observers) == (11, 4, 3)
    assert (rated.unanimous, rated.commonest, rated.reason) == (3, 6, None)


def test_how_far_one_matter_moves_it() -> None:
    rated = reliability(made(*held(m0="aaa", m1="ddd", m2="aad", m3="dd")))
    without = [
        nominal_alpha(counted(*rows)) for rows in (("dad", "dad", "dd."), ("aad", "aad", "ad."), ("add", "add", "ad."))
    ]
    assert rated.lowest == pytest.approx(min(without))
    assert (rated.highest, rated.without) == (1, ())


def test_a_matter_without_which_nothing_varies_is_named_and_the_others_still_count() -> None:
    rated = reliability(made(*held(m0="aaa", m1="aaa", m2="aad", m3="aa")))
    assert rated.without == ("m2",)
    assert not isnan(rated.lowest)
    both = reliability(made(*held(m0="aaaa", m1="dddd", m2="aa")))
    assert (both.without, isnan(both.lowest)) == (("m1",), False)


@pytest.mark.parametrize(
    ("stances", "reason", "values"),
    [
        ({}, NOTHING_TO_PAIR, 0),
        ({"m0": "a", "m1": ".d", "m2": "as"}, NOTHING_TO_PAIR, 0),
        ({"m0": "aad", "m1": "ddd", "m2": "aaa"}, TOO_FEW, 9),
        ({"m0": "aaaa", "m1": "aaaa", "m2": "aa"}, NO_VARIATION, 10),
    ],
)
def test_where_it_says_nothing_there_is_none_and_a_reason(stances: dict[str, str], reason: str, values: int) -> None:
    rated = reliability(made(*held(**stances)))
    assert (rated.reason, rated.values) == (reason, values)
    assert isnan(rated.alpha)
    assert isnan(rated.lowest)


ENOUGH = held(m0="aaa", m1="ddd", m2="aad", m3="dd")


@pytest.mark.parametrize(
    "extra",
    [
        position("x", proposition="m3", attribution=("unattributed",)),
        position("x", "denies", proposition="m3", attribution=(("nis", "western-officials"),)),
        position("x", "denies", proposition="m3", attribution=("nis",)),
        position("x", "silent", proposition="m3", attribution=("western-officials",)),
    ],
)
def test_what_is_no_voice_of_its_own_changes_nothing(extra: Position) -> None:
    assert found(*ENOUGH, extra) == found(*ENOUGH)


def test_a_source_that_took_both_sides_has_none() -> None:
    turned = position("x", "affirms", proposition="m2", attribution=("zelenskyy",))
    rated = reliability(made(*ENOUGH, turned))
    assert (rated.values, rated.unanimous) == (10, 4)


def test_those_who_speak_only_jointly_are_one_observer() -> None:
    joint = position("x", "denies", proposition="m3", attribution=(("western-officials", "bbc"),))
    assert found(*ENOUGH, joint)[1:] == (12, 4, 4)


@given(corpora())
def test_no_corpus_of_positions_is_refused(tiny: Corpus) -> None:
    rated = reliability(tables(tiny).positions)
    assert isnan(rated.alpha) == (rated.reason is not None)
    assert rated.unanimous <= rated.units <= rated.values
    assert reliability(tables(corpus()).positions).reason == NOTHING_TO_PAIR
