"""Positions: only affirming against denying clashes; silence, doubt and absence take no side."""

from itertools import combinations_with_replacement
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from pandas.testing import assert_frame_equal

from core.analysis.pairs.comparison import COMPARISONS
from core.analysis.pairs.positions import by_sides, contested_first, held_positions
from core.frames import tables
from core.models import Corpus, Position
from tests.builders import corpus, document, one, position
from tests.oracles import compare_positions
from tests.strategies import corpora

GUR: dict[str, Any] = {"attribution": ("gur",)}
STANCES = ("affirms", "denies", "uncertain", "declined", "silent")
SIDES = {("affirms", "affirms"): "agree", ("denies", "denies"): "agree", ("affirms", "denies"): "differ"}


def found(*positions: Position) -> list[tuple[str, str, str, str]]:
    compared = compare_positions(tables(one(*positions)).positions)
    return [(row.left, row.right, row.verdict, row.reason) for row in compared.itertuples()]


@pytest.mark.parametrize(("left", "right"), list(combinations_with_replacement(STANCES, 2)))
def test_only_two_who_took_sides_have_a_verdict(left: str, right: str) -> None:
    verdicts = [row[2] for row in found(position("a", left), position("b", right, **GUR))]
    assert verdicts == ([SIDES[left, right]] if (left, right) in SIDES else [])


def test_the_reason_says_who_holds_what() -> None:
    assert found(position("a"), position("b", **GUR)) == [("a", "b", "agree", "both affirm")]
    assert found(position("a", "denies"), position("b", "denies", **GUR)) == [("a", "b", "agree", "both deny")]
    clash = [("a", "b", "differ", "one affirms, the other denies")]
    assert found(position("a", "denies"), position("b", **GUR)) == clash


def test_withdrawn_in_january_and_back_in_february_do_not_clash() -> None:
    assert found(position("a", proposition="withdrawn"), position("b", "denies", proposition="back", **GUR)) == []


def test_one_origin_neither_confirms_nor_contradicts_itself() -> None:
    assert found(position("a"), position("b", "denies")) == []
    assert found(position("a"), position("b", "denies", attribution=(("gur", "nis"), "bbc"))) == []


def test_one_utterance_in_two_documents_is_heard_twice_and_counts_once() -> None:
    told = corpus(
        document("a.txt", position("x", statement="said"), position("z", **GUR)),
        document("b.txt", position("y", statement="said")),
    )
    rows = compare_positions(tables(told).positions)
    assert rows[["left", "right", "verdict", "kind", "topic"]].values.tolist() == [
        ["said", "z", "agree", "position", "withdrawn"],
        ["said", "said", "same statement", "position", "withdrawn"],
    ]
    held = held_positions(tables(told).positions)
    assert held[["statement_id", "position_ids", "documents", "n_documents"]].values.tolist() == [
        ["said", "x y", "a.txt; b.txt", 2],
        ["z", "z", "a.txt", 1],
    ]


def test_one_utterance_may_take_a_side_on_two_propositions() -> None:
    said = (position("x", statement="said"), position("y", "denies", statement="said", proposition="back"))
    against = (position("p", "denies", **GUR), position("q", proposition="back", **GUR))
    assert [row[:3] for row in found(*said, *against)] == [("p", "said", "differ"), ("q", "said", "differ")]


def test_no_positions_give_empty_frames_with_their_columns() -> None:
    none, some = tables(corpus()).positions, tables(one(position("a"))).positions
    assert compare_positions(none).dtypes.astype(str).to_dict() == COMPARISONS
    assert held_positions(none).dtypes.to_dict() == held_positions(some).dtypes.to_dict()


@given(corpora())
def test_positions_are_blind_to_the_order_of_rows(tiny: Corpus) -> None:
    positions = tables(tiny).positions
    before = positions.copy(deep=True)
    assert_frame_equal(compare_positions(positions[::-1]), compare_positions(positions))
    assert_frame_equal(held_positions(positions[::-1]), held_positions(positions))
    assert_frame_equal(positions, before)


def test_what_two_origins_contest_comes_first_and_the_rest_stays_in_order() -> None:
    rows = [("a", "x", "affirms"), ("b", "x", "affirms"), ("a", "y", "affirms"), ("a", "y", "denies")]
    rows += [("b", "z", "denies"), ("a", "z", "affirms"), ("c", "w", "silent")]
    positions = pd.DataFrame(rows, columns=["origin", "proposition", "stance"])
    assert contested_first(positions, ["w", "x", "y", "z"]) == ["z", "w", "x", "y"], "one origin contests nothing"
    assert contested_first(positions[:0], ["w", "x"]) == ["w", "x"]


def test_matters_are_grouped_by_who_took_a_side_and_those_without_a_position_are_left_out() -> None:
    rows = [("a", "x", "affirms"), ("b", "x", "affirms"), ("a", "y", "affirms"), ("b", "y", "silent")]
    rows += [("b", "z", "denies"), ("a", "z", "affirms"), ("c", "w", "silent"), ("a", "v", "affirms")]
    rows += [("a", "v", "denies")]
    positions = pd.DataFrame(rows, columns=["origin", "proposition", "stance"])
    assert by_sides(positions, {"z"}, {"w", "x", "y", "z"}, ["u", "v", "w", "x", "y", "z"]) == {
        "contested": ["z"],
        "against": ["y"],
        "shared": ["x"],
        "single": ["v"],
        "none": ["w"],
    }
    assert by_sides(positions, set(), set(), ["z"]) == {"shared": ["z"]}, "an older position clashes with no newer one"
