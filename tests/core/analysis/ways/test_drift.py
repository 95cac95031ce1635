"""Drift: the fullest telling first, the others along the chain, each with what it lost, added or changed."""

import pandas as pd
import pytest
from hypothesis import given
from pandas.testing import assert_frame_equal

from core.analysis.ways.drift import LADDER, ladder, ladders
from core.frames import tables
from core.models import Claim, Corpus, Position
from tests.builders import claim, corpus, document, one, position
from tests.strategies import corpora


def told(claim_id: str, **fields: object) -> Claim:
    return claim(claim_id, **({"statement": "said"} | fields))


def rungs(*records: Claim | Position) -> list[str]:
    built = tables(one(*records))
    held = built.claims if len(built.claims) else built.positions
    return ladder(held, "said")["record_id"].tolist()


def test_the_telling_that_lost_nothing_is_the_fullest() -> None:
    quoted = told("quoted", best=300, role="quote", lost=("about",))
    assert rungs(quoted, told("led", best=300, hedge="about", role="lead")) == ["led", "quoted"]
    assert rungs(position("short", statement="said", lost=("only",)), position("whole", statement="said")) == [
        "whole",
        "short",
    ]


def test_of_several_that_lost_nothing_the_nearest_is_the_fullest_and_the_others_follow_along_the_chain() -> None:
    direct = {"attribution": ("nis",), "best": 300}
    second = told("second", best=300, attribution=("nis", "bbc"), role="quote")
    third = told("third", best=300, attribution=("nis", "bbc", "reuters"), role="body")
    assert rungs(third, told("body", **direct), second, told("lead", role="lead", **direct)) == [
        "second",
        "body",
        "lead",
        "third",
    ]


def test_what_was_published_first_comes_first_and_unknown_days_come_last() -> None:
    built = corpus(
        document("a.txt", told("late", best=1), published="2025-02-14"),
        document("b.txt", told("open", best=1), published="2025-02-10/.."),
        document("c.txt", told("early", best=1), published="2025-02-10/2025-02-12"),
    )
    assert ladder(tables(built).claims, "said")["record_id"].tolist() == ["early", "open", "late"]


def test_each_rung_says_what_differs_from_the_fullest() -> None:
    found = ladder(
        tables(
            one(
                told(
                    "a", best=300, hedge="about", modality="estimated", term="Casualties", place="Kursk", role="quote"
                ),
                told("b", best=300, measure="casualties", lost=("about",), added=("dead", "sure"), term="casualties"),
                told("c", low=300, term="dead", modality="estimated", place="Kursk"),
            )
        ).claims,
        "said",
    )
    flags = [name for name in LADDER if name.startswith("other_")]
    assert [[name for name in flags if row[name]] for _, row in found.iterrows()] == [
        [],
        ["other_hedge", "other_modality", "other_measure", "other_place"],
        ["other_hedge", "other_term"],
    ]
    assert found["lost"].tolist()[1:2] + found["added"].tolist()[1:2] == ["about", "dead | sure"]
    assert found["rung"].tolist() == [0, 1, 2]


@pytest.mark.parametrize(
    ("changed", "other"),
    [
        ({"low": 300}, False),
        ({"high": 300}, False),
        ({"best": 400}, True),
        ({"low": 300, "high": 400}, True),
        ({"hedge": "none"}, True),
    ],
)
def test_the_number_is_another_when_another_amount_is_stated_and_not_when_only_its_hedge_went(
    changed: dict[str, object], other: bool
) -> None:
    found = ladder(tables(one(told("a", best=300, role="quote"), told("b", **changed))).claims, "said")
    assert found["other_number"].tolist() == [False, other]


def test_positions_have_a_ladder_without_numbers() -> None:
    found = ladder(tables(one(position("a", statement="said"), position("b", statement="said"))).positions, "said")
    assert found["record_id"].tolist() == ["a", "b"]
    assert not found[[name for name in LADDER if name.startswith("other_")]].any(axis=None)
    assert found["hedge"].isna().all()


def test_who_passed_on_the_fullest_telling_is_left_out_where_another_does_not_name_them() -> None:
    via, further = ("nis", "bbc"), ("nis", "bbc", "reuters")
    held = [position("a", statement="said", attribution=via)]
    held += [position("b", statement="said", attribution=further, lost=("only",))]
    held += [position("c", statement="said", lost=("only",))]
    found = ladder(tables(one(*held)).positions, "said").set_index("record_id")["other_way"]
    assert found.to_dict() == {"a": False, "b": False, "c": True}


def test_only_what_was_heard_more_than_once_has_a_ladder() -> None:
    claims = tables(one(claim("alone", best=1), told("y", best=2), claim("z", best=3, statement="also"))).claims
    assert ladders(claims).empty
    more = tables(
        one(claim("z", best=3, statement="also"), told("y", best=2), told("x", best=2), claim("alone", best=1))
    )
    assert ladders(more.claims)["statement_id"].tolist() == ["said", "said"]
    assert ladder(claims, "alone")["rung"].tolist() == [0]


def test_a_statement_that_nobody_made_is_an_error() -> None:
    with pytest.raises(KeyError, match="no record is of the statement 'nothing'"):
        ladder(tables(one(claim("a", best=1))).claims, "nothing")


def test_no_tellings_give_an_empty_frame_with_its_columns() -> None:
    assert ladders(tables(corpus()).claims).dtypes.astype(str).to_dict() == LADDER
    assert ladders(tables(corpus()).positions).dtypes.astype(str).to_dict() == LADDER


@given(corpora())
def test_ladders_hold_each_telling_once_and_are_blind_to_the_order_of_rows(tiny: Corpus) -> None:
    claims = tables(tiny).claims
    before = claims.copy(deep=True)
    found = ladders(claims)
    assert sorted(found["record_id"]) == sorted(claims[claims.duplicated("statement_id", keep=False)]["claim_id"])
    assert not found.loc[found["rung"] == 0, [name for name in LADDER if name.startswith("other_")]].any(axis=None)
    by_statement = ["statement_id", "rung"]
    straight, reverse = (
        rows.sort_values(by_statement).reset_index(drop=True) for rows in (found, ladders(claims[::-1]))
    )
    assert_frame_equal(straight, reverse)
    assert_frame_equal(claims, before)
    assert isinstance(found, pd.DataFrame)
