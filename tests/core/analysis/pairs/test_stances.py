"""Stances: counted and found without listing, they come to what the plain list of all pairs comes to."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pandas.testing import assert_frame_equal

from core.analysis.evidence import pairs_between
from core.analysis.pairs import compared, stances
from core.analysis.pairs.compared import Compared
from core.analysis.pairs.positions import held_positions
from core.analysis.pairs.stances import Stances
from core.analysis.rules.verdicts import AGREE, DIFFER, REVISION, SAME_STATEMENT
from core.frames import tables
from core.models import Corpus, Position
from tests.builders import corpus, document, one, position, statements
from tests.oracles import agreement, compare_positions
from tests.strategies import corpora

ALL = {AGREE: 10**9, DIFFER: 10**9, REVISION: 10**9}
SOURCES = ("nis", "gur", ("gur", "nis"), "zelenskyy", "reuters")


@st.composite
def taken(draw: st.DrawFn) -> pd.DataFrame:
    """Positions of few sources on few matters, so that most of them meet."""
    one_of = (st.sampled_from(each) for each in (SOURCES, MATTERS, (False, True), DAYS))
    drawn = draw(st.lists(st.tuples(*one_of), max_size=12))
    return tables(one(*(_position(number, *each) for number, each in enumerate(drawn)))).positions


MATTERS = ("withdrawn", "back")
DAYS = ("2025-01-08", "2025-01-09", "2025-01", "2025-01-09/..", "2025-02-07", None)
"""When a position was taken; the article of those that do not say it is of 14 February 2025."""


def _position(number: int, source: str | tuple[str, ...], matter: str, denies: bool, day: str | None) -> Position:
    stance = "denies" if denies else "affirms"
    return position(f"p{number}", stance, proposition=matter, attribution=(source,), said=day)


def plain(positions: pd.DataFrame) -> pd.DataFrame:
    """The pairs of two sources, from the list of all."""
    rows = compare_positions(positions)
    return rows[rows["verdict"] != SAME_STATEMENT].reset_index(drop=True)


def of(positions: pd.DataFrame) -> Stances:
    return Stances.of(held_positions(positions))


def everything(found: Stances) -> pd.DataFrame:
    return pd.concat([plain(tables(one()).positions), *found.parts(ALL)], ignore_index=True)


@given(taken())
def test_found_part_by_part_they_are_the_pairs_of_the_list_in_its_order(positions: pd.DataFrame) -> None:
    assert_frame_equal(everything(of(positions)), plain(positions))


@given(taken(), st.integers(1, 5))
def test_parts_of_any_size_hold_the_same(positions: pd.DataFrame, at_once: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(stances, "AT_ONCE", at_once)
        assert_frame_equal(everything(of(positions)), plain(positions))


@given(taken())
def test_they_are_counted_as_they_are_listed(positions: pd.DataFrame) -> None:
    counts = of(positions).counts().set_index(["topic", "verdict"])["n"].to_dict()
    assert counts == plain(positions).groupby(["topic", "verdict"]).size().to_dict()


@given(taken())
def test_the_agreement_of_origins_is_that_of_the_list(positions: pd.DataFrame) -> None:
    assert_frame_equal(of(positions).agreement(), agreement(plain(positions)))


@given(taken(), st.sets(st.sampled_from([f"p{number}" for number in range(12)])))
def test_of_some_statements_only_their_pairs_count(positions: pd.DataFrame, chosen: set[str]) -> None:
    found, rows = of(positions), plain(positions)
    both = rows[rows["left"].isin(chosen) & rows["right"].isin(chosen)]
    assert_frame_equal(found.agreement(found.among(chosen)), agreement(both))
    assert found.counts(found.among(chosen))["n"].sum() == len(both)


@given(taken(), st.sampled_from(["p0", "nis", "gur + nis", "back"]), st.sampled_from(["p1", "gur", "nis", "withdrawn"]))
def test_what_two_names_pick_out_is_found(positions: pd.DataFrame, left: str, right: str) -> None:
    picked = pairs_between(of(positions).between(left, right), left, right)
    assert_frame_equal(
        picked.reset_index(drop=True), pairs_between(plain(positions), left, right).reset_index(drop=True)
    )


@given(corpora())
def test_in_any_corpus_they_are_those_of_the_list(any_corpus: Corpus) -> None:
    positions = tables(any_corpus).positions
    assert_frame_equal(everything(of(positions)), plain(positions))


def test_so_many_are_found_as_are_wanted_in_their_order() -> None:
    positions = tables(
        one(*(position(f"p{n}", attribution=(name,)) for n, name in enumerate(("nis", "gur", "zelenskyy"))))
    ).positions
    (found,) = of(positions).parts({AGREE: 2, DIFFER: 0})
    assert found[["left", "right"]].values.tolist() == [["p0", "p1"], ["p0", "p2"]]


def test_of_too_many_the_first_of_each_matter_and_verdict_are_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compared, "ALL_UP_TO", 3)
    monkeypatch.setattr(compared, "FIRST", 1)
    held = [position(f"p{n}", attribution=(name,)) for n, name in enumerate(("nis", "gur", "zelenskyy"))]
    told = one(*held, position("p3", "denies", attribution=("reuters",)))
    found = Compared(statements(told), tables(told).positions)
    assert found.of_positions[["left", "right", "verdict"]].values.tolist() == [
        ["p0", "p1", AGREE],
        ["p0", "p3", DIFFER],
    ]
    assert (len(found), found.verdicts()) == (6, {AGREE: 3, DIFFER: 3})


def test_one_utterance_in_two_documents_is_counted_beside_the_pairs() -> None:
    told = corpus(
        document("a.txt", position("x", statement="said"), position("z", attribution=("gur",))),
        document("b.txt", position("y", statement="said")),
    )
    assert Compared(statements(told), tables(told).positions).verdicts() == {AGREE: 1, SAME_STATEMENT: 1}
