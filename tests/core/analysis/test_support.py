"""Support: who sets the ends of a range, and what is left without them."""

import math

import pandas as pd
import pytest
from hypothesis import given

from core.analysis.support import SUPPORT, ends_of, ranges
from core.analysis.ways.chains import voices
from core.filters import Filters
from core.frames import tables
from core.models import Claim, Corpus
from core.view import view
from tests.builders import claim, corpus, one, statements
from tests.strategies import corpora

GUR, ZELENSKYY, NOBODY = ({"attribution": (name,)} for name in ("gur", "zelenskyy", "unattributed"))


def ends(*claims: Claim, columns: tuple[str, ...] = ("end", "statement_id", "amount")) -> list[tuple[object, ...]]:
    rows = view(tables(one(*claims)), Filters()).statements
    found = ends_of(ranges(rows))
    return [tuple(None if pd.isna(value) else value for value in row) for row in found[list(columns)].values.tolist()]


def test_the_ends_of_a_range_are_the_stated_amounts_whatever_their_hedge() -> None:
    assert ends(claim("a", best=300), claim("b", low=1_000, **GUR), claim("c", low=400, high=2_000, **ZELENSKYY)) == [
        ("lowest", "a", 300),
        ("highest", "c", 2_000),
    ]


def test_what_is_left_without_the_statement_that_sets_an_end() -> None:
    columns = ("end", "lowest_without", "highest_without", "n_without", "origins_without", "nobody_named_without")
    found = ends(claim("a", best=300, **NOBODY), claim("b", low=1_000, **GUR), claim("c", best=2_000), columns=columns)
    assert found == [("lowest", 1_000, 2_000, 2, 2, 0), ("highest", 300, 1_000, 2, 1, 1)]


def test_every_statement_that_states_the_end_is_named() -> None:
    found = ends(claim("a", best=300), claim("b", best=900, **GUR), claim("c", low=900, **ZELENSKYY))
    assert found == [("lowest", "a", 300), ("highest", "b", 900), ("highest", "c", 900)]


def test_a_joint_origin_is_no_support_of_its_own() -> None:
    joint = claim("c", best=400, attribution=(("nis", "gur"),))
    columns = ("statement_id", "n_statements", "origins", "origins_without")
    third = claim("d", best=500, **ZELENSKYY)
    found = ends(claim("a", best=300), claim("b", best=900, **GUR), joint, third, columns=columns)
    assert found == [("a", 4, 2, 2), ("b", 4, 2, 2)]


def test_what_cannot_be_compared_has_no_range_in_common() -> None:
    rows = statements(
        one(
            claim("old", best=5_937, as_of="2022-09-21"),
            claim("new", high=350_000, **GUR),
            claim("also", high=300_000, **ZELENSKYY),
            claim("other", best=7, measure="casualties", **GUR),
        )
    )
    found = ranges(rows)
    assert found[["statement_id", "range"]].values.tolist() == [["old", 1], ["new", 2], ["also", 2], ["other", 1]]


@pytest.mark.parametrize(
    "fields",
    [
        {"hedge": "none"},
        {"hedge": "vague", "stated": "hundreds"},
        {"best": 1, "modality": "forecast"},
        {"best": 1, "modality": "conditional"},
        {"best": 1, "part_of": ("a",)},
    ],
)
def test_words_forecasts_and_parts_hold_nothing_up(fields: dict[str, object]) -> None:
    assert ends(claim("a", best=300), claim("b", **(GUR | fields))) == [("lowest", "a", 300), ("highest", "a", 300)]


def test_a_number_that_its_source_replaced_holds_nothing_up_and_ranges_of_one_measure_stand_together() -> None:
    other = claim("d", best=7, measure="casualties")
    replaced, new = claim("a", best=300), claim("c", best=800, revises=("a",))
    early = claim("e", best=200, as_of="2025-01-01", **GUR)
    found = ends(replaced, new, claim("b", best=900, **GUR), other, early)
    assert [(end, name) for end, name, _ in found] == [
        ("lowest", "c"),
        ("highest", "b"),
        ("lowest", "e"),
        ("highest", "e"),
        ("lowest", "d"),
        ("highest", "d"),
    ]


def test_a_range_of_one_statement_has_nothing_left_without_it() -> None:
    columns = ("n_statements", "lowest_without", "n_without", "origins_without")
    assert ends(claim("a", best=300), columns=columns) == [(1, None, 0, 0), (1, None, 0, 0)]


def test_no_statements_give_an_empty_frame_with_its_columns() -> None:
    rows = statements(corpus())
    assert ends_of(ranges(rows)).dtypes.astype(str).to_dict() == SUPPORT


@given(corpora())
def test_each_range_has_two_ends_that_hold_all_its_amounts(tiny: Corpus) -> None:
    rows = statements(tiny)
    before = rows.copy(deep=True)
    held = ranges(rows)
    found = ends_of(held)
    key = ["measure", "counts", "subject", "range"]
    amounts = held.groupby(key)[["lowest", "highest"]].agg({"lowest": "min", "highest": "max"})
    for values, own in found.groupby(key):
        assert dict(zip(own["end"], own["amount"], strict=True)) == amounts.loc[values].to_dict()
        assert (own["origins_without"] <= own["origins"]).all()
        assert (own["n_without"] == own["n_statements"] - 1).all()
        left = own[own["n_without"] > 0]
        assert (left["lowest_without"] >= amounts.loc[values, "lowest"]).all()
        assert (left["highest_without"] <= amounts.loc[values, "highest"]).all()
    for end in found.itertuples():
        own = held[key].eq([getattr(end, name) for name in key]).all(axis="columns")
        rest = held[own & (held["statement_id"] != end.statement_id)]
        spoke = zip(rest["origin"], rest["origin_kind"], strict=True)
        assert (end.origins_without, end.nobody_named_without) == voices(spoke)
        without = pd.Series([end.lowest_without, end.highest_without]).dropna().tolist()
        assert without == pd.Series([rest["lowest"].min(), rest["highest"].max()]).dropna().tolist()
    assert len(found.groupby(key)) == len(amounts)
    assert math.isfinite(found["amount"].sum())
    assert rows.equals(before)
