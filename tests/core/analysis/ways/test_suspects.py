"""Suspects: what may be one utterance is pointed out, and merged by nobody."""

from typing import Any

import pytest
from hypothesis import given

from core.analysis.statements import by_origin
from core.analysis.ways.copying import shared_wording
from core.analysis.ways.suspects import COPIED, UNMERGED, copied, unmerged
from core.frames import Tables, tables
from core.models import Claim, Corpus, Position
from tests.builders import claim, corpus, document, one, position
from tests.strategies import corpora

LONG = "it was said that so many had been killed in so few days"


def two(left: Claim | Position, right: Claim | Position) -> Tables:
    return tables(corpus(document("a.txt", left), document("b.txt", right)))


def pair(left: dict[str, Any], right: dict[str, Any]) -> list[tuple[str, str]]:
    """The suspects among what two documents say."""
    found = unmerged(two(claim("x", **left), claim("y", **right)).claims)
    return list(found[["left", "right"]].itertuples(index=False, name=None))


@pytest.mark.parametrize(
    "other",
    [
        {"best": 300},
        {"low": 300},
        {"best": 300, "hedge": "about", "as_of": "2022-09", "modality": "estimated"},
        {"best": 300, "attribution": ("nis", "bbc")},
        {"best": 300, "attribution": (("gur", "nis"),)},
    ],
)
def test_one_origin_measure_subject_and_number_in_two_documents_is_a_suspect(other: dict[str, Any]) -> None:
    assert pair({"best": 300}, other) == [("x", "y")]


@pytest.mark.parametrize(
    "other",
    [
        {"best": 301},
        {"low": 300, "high": 400},
        {"best": 300, "measure": "casualties"},
        {"best": 300, "subject": "both"},
        {"best": 300, "attribution": ("gur",)},
        {"best": 300, "statement": "x"},
        {"best": 300, "not_same_as": ("x",)},
    ],
)
def test_another_one_is_no_suspect_and_neither_is_what_was_decided(other: dict[str, Any]) -> None:
    assert pair({"best": 300}, other) == []


def test_words_without_a_number_mark_nothing() -> None:
    assert pair({"hedge": "none"}, {"hedge": "none"}) == []
    assert pair({"hedge": "vague", "stated": "hundreds"}, {"hedge": "vague", "stated": "hundreds"}) == []


def test_one_document_may_repeat_itself() -> None:
    assert unmerged(tables(one(claim("x", best=300), claim("y", best=300))).claims).empty


def test_a_pair_of_statements_is_named_once_by_its_first_claims() -> None:
    told = tables(
        corpus(
            document("a.txt", claim("a2", best=5, statement="s"), claim("a1", best=5, statement="s")),
            document("b.txt", claim("b1", low=5, statement="r"), claim("b2", best=5, attribution=(("nis", "gur"),))),
        )
    )
    found = unmerged(told.claims)
    assert found[["left", "right", "left_statement", "right_statement"]].values.tolist() == [
        ["b1", "a1", "r", "s"],
        ["b2", "a1", "b2", "s"],
    ]
    assert (found["lowest"].tolist(), found["origin"].tolist()) == ([5, 5], ["nis", "nis"])


def test_a_decision_on_one_claim_holds_for_its_whole_statement() -> None:
    told = tables(
        corpus(
            document("a.txt", claim("a1", best=5, statement="s"), claim("a2", best=5, statement="s")),
            document("b.txt", claim("b1", best=5, not_same_as=("a2",))),
        )
    )
    assert unmerged(told.claims).empty


def quoting(record: Claim | Position) -> Claim | Position:
    return record.model_copy(update={"quote": f"{LONG}: {record.quote}"})


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        (claim("x", hedge="none"), claim("y", hedge="none"), [("x", "y", "killed north-koreans")]),
        (
            claim("x", hedge="none", attribution=("unattributed",)),
            claim("y", hedge="none"),
            [("x", "y", "killed north-koreans")],
        ),
        (claim("x", hedge="none", attribution=("gur",)), claim("y", hedge="none"), []),
        (claim("x", hedge="none"), claim("y", hedge="none", measure="casualties"), []),
        (claim("x", hedge="none", statement="s"), claim("y", hedge="none", statement="s"), []),
        (claim("x", hedge="none"), claim("y", hedge="none", not_same_as=("x",)), []),
        (position("x"), position("y"), [("x", "y", "withdrawn")]),
        (position("x"), position("y", proposition="back"), []),
        (position("x", not_same_as=("y",)), position("y"), []),
        (claim("x", hedge="none"), position("y"), []),
    ],
)
def test_records_on_one_matter_under_the_same_words_are_suspects(
    left: Claim, right: Claim, found: list[tuple[str, str, str]]
) -> None:
    built = two(quoting(left), quoting(right))
    suspects = copied(shared_wording(built.texts), built.claims, built.positions)
    assert list(suspects[["left", "right", "matter"]].itertuples(index=False, name=None)) == found
    assert suspects["words"].tolist() == [LONG for _ in found]


def test_a_record_beside_the_shared_words_is_none() -> None:
    built = tables(
        corpus(
            document("a.txt", quoting(position("x"))),
            document("b.txt", quoting(position("y")), claim("z", hedge="none")),
        )
    )
    assert copied(shared_wording(built.texts), built.claims, built.positions)["right"].tolist() == ["y"]


def test_nothing_to_suspect_gives_empty_frames_with_their_columns() -> None:
    built = tables(corpus())
    assert unmerged(built.claims).dtypes.astype(str).to_dict() == UNMERGED
    assert copied(shared_wording({}), built.claims, built.positions).dtypes.astype(str).to_dict() == COPIED


@given(corpora())
def test_suspects_are_never_merged_and_always_two_statements(tiny: Corpus) -> None:
    claims = tables(tiny).claims
    found = unmerged(claims)
    assert (found["left_statement"] < found["right_statement"]).all()
    assert (found["left_document"] != found["right_document"]).all()
    assert len(by_origin(claims)) == claims["statement_id"].nunique()
