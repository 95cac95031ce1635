"""The agreement of all origins, counted without listing a pair: exactly what listing gives."""

from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pandas.testing import assert_frame_equal

from core.analysis.pairs import comparison
from core.analysis.pairs.agreement import AGREEMENT
from core.analysis.pairs.comparison import COMPARISONS, compare_chunks, pairs_of
from core.analysis.pairs.counting import joined
from core.analysis.rules import moments, sweep
from core.models import Claim, Corpus
from tests.builders import claim, corpus, document, one, statements
from tests.oracles import agreement, compare_statements, count_agreement
from tests.strategies import corpora

RELATED = st.sampled_from(["revises", "retracts", "part_of", "share_of", "derived_from", "disputes"])
DAYS = ("2025-01-15", "2025-02-01", "2025-01", "[..2025-02-09]", None)


@st.composite
def crowds(draw: st.DrawFn) -> Corpus:
    """Many claims of few kinds, so that most can be compared; some name others; some origins speak jointly."""
    names = [f"claim-{number}" for number in range(draw(st.integers(0, 12)))]
    return one(*(_crowded(draw, name, names) for name in names))


def _crowded(draw: st.DrawFn, name: str, names: list[str]) -> Claim:
    related = {draw(RELATED): (draw(st.sampled_from(names)),)} if draw(st.booleans()) else {}
    period = draw(st.sampled_from([None, "2025-01", "2024-12"]))
    return claim(
        name,
        **draw(st.sampled_from([{"best": 300.0}, {"best": 900.0}, {"low": 500.0}, {"hedge": "none"}])),
        attribution=(draw(st.sampled_from(["nis", "gur", "zelenskyy", ("nis", "gur")])),),
        measure=draw(st.sampled_from(["killed", "casualties"])),
        as_of=draw(st.sampled_from(DAYS)),
        place=draw(st.sampled_from([None, "Kursk", "Toretsk"])),
        **({"period": period} if period else {}),
        **related,
    )


@given(st.one_of(corpora(), crowds()))
def test_counting_gives_what_listing_gives_and_a_cell_lists_its_own_pairs(tiny: Corpus) -> None:
    rows = statements(tiny)
    listed = compare_statements(rows)
    assert_frame_equal(count_agreement(rows), agreement(listed))
    for left in ("nis", "nis + gur"):
        for right in ("gur", "nis", "nobody"):
            ends = {left, right}
            of_both = [{a, b} == ends for a, b in zip(listed["left_origin"], listed["right_origin"], strict=True)]
            expected = listed[np.array(of_both, dtype=bool)].reset_index(drop=True)
            assert_frame_equal(pairs_of(rows, left, right), expected)
            assert_frame_equal(pairs_of(rows, right, left), expected)


@given(crowds(), st.integers(1, 5), st.integers(1, 3), st.randoms())
def test_neither_the_size_of_the_blocks_nor_the_order_of_rows_changes_anything(
    tiny: Corpus, at_once: int, many: int, random: Any
) -> None:
    rows = statements(tiny)
    before, listed, order = rows.copy(deep=True), compare_statements(rows), list(range(len(rows)))
    random.shuffle(order)
    with pytest.MonkeyPatch.context() as patch:
        for module in (sweep, moments):
            patch.setattr(module, "AT_ONCE", at_once)
        patch.setattr(moments, "MANY", many)
        patch.setattr(comparison, "AT_ONCE", at_once)
        assert_frame_equal(count_agreement(rows), agreement(listed))
        chunks = list(compare_chunks(rows))
    assert_frame_equal(count_agreement(rows.iloc[order]), agreement(listed))
    assert_frame_equal(pd.concat(chunks, ignore_index=True), listed)
    assert max(map(len, chunks)) <= max(at_once, len(rows))
    assert_frame_equal(rows, before)


def test_a_cell_knows_the_claims_of_others() -> None:
    """A claim is named by its own id, and its statement by a third origin's."""
    doubt = claim("doubt", hedge="none", attribution=("gur",), disputes=("lead",))
    told = corpus(
        document("a.txt", doubt, claim("lead", best=9, statement="figure", role="lead")),
        document("b.txt", claim("quote", best=9, statement="figure", role="quote")),
    )
    assert pairs_of(statements(told), "nis", "gur")["verdict"].tolist() == ["differ"]
    assert pairs_of(statements(told), "nis", "nis")["verdict"].tolist() == ["same statement"]


def test_each_pair_is_counted_by_its_verdict() -> None:
    rows = statements(
        one(
            claim("a", best=300),
            claim("b", best=310, hedge="about", attribution=("gur",)),
            claim("c", best=4_000, attribution=("gur",)),
            claim("d", best=4_000, as_of="2025-02", attribution=("gur",)),
            claim("e", best=4_000, measure="casualties", attribution=("gur",)),
            claim("f", hedge="none", attribution=("zelenskyy",), retracts=("a",)),
        )
    )
    found = count_agreement(rows).fillna(-1)
    assert {(row[0], row[1]): tuple(row[2:]) for row in found.itertuples(index=False)} == {
        ("gur", "nis"): (1, 1, 1, 1, 2, 0.5),
        ("gur", "zelenskyy"): (0, 0, 0, 4, 0, -1),
        ("nis", "gur"): (1, 1, 1, 1, 2, 0.5),
        ("nis", "zelenskyy"): (0, 0, 0, 0, 0, -1),
        ("zelenskyy", "gur"): (0, 0, 0, 4, 0, -1),
        ("zelenskyy", "nis"): (0, 0, 0, 0, 0, -1),
    }


def test_no_statements_give_empty_frames_with_their_columns() -> None:
    rows = statements(one())
    assert count_agreement(rows).dtypes.astype(str).to_dict() == AGREEMENT
    assert pairs_of(rows, "nis", "gur").dtypes.astype(str).to_dict() == COMPARISONS


def test_a_frame_without_bounds_is_an_error() -> None:
    with pytest.raises(KeyError, match="the frame lacks lower"):
        count_agreement(statements(one(claim("a", best=1))).drop(columns="lower"))


@given(crowds(), crowds())
def test_matrices_are_joined_as_if_their_pairs_stood_in_one_list(first: Corpus, second: Corpus) -> None:
    lists = [compare_statements(statements(each)) for each in (first, second)]
    whole = agreement(pd.concat(lists, ignore_index=True))
    assert_frame_equal(joined(*(agreement(each) for each in lists)), whole)
