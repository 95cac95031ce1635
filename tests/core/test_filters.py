"""Filters: an empty choice is all; joint origins belong to each of those who spoke."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from pandas.testing import assert_frame_equal

from core.filters import Filters, choices, filter_claims, filter_documents, filter_positions
from core.frames import tables
from core.models import Corpus
from tests.builders import claim, corpus, document, position
from tests.strategies import corpora

TINY = corpus(
    document("a.txt", claim("c1", best=1), claim("c2", best=2, attribution=(("nis", "zelenskyy"),))),
    document("b.txt", claim("c3", best=3, attribution=("gur",), subject="both"), position("p1", attribution=("gur",))),
)


@pytest.mark.parametrize(
    ("chosen", "claims", "positions"),
    [
        ({}, ["c1", "c2", "c3"], ["p1"]),
        ({"documents": ("a.txt",)}, ["c1", "c2"], []),
        ({"origins": ("zelenskyy",)}, ["c2"], []),
        ({"origins": ("nis", "gur")}, ["c1", "c2", "c3"], ["p1"]),
        ({"origins": ("nis + zelenskyy",)}, ["c2"], []),
        ({"kinds": ("intelligence",)}, ["c1", "c3"], ["p1"]),
        ({"kinds": ("joint",)}, ["c2"], []),
        ({"sides": ("korea",)}, ["c1"], []),
        ({"sides": ("ukraine",)}, ["c3"], ["p1"]),
        ({"sides": ("korea + ukraine",)}, ["c2"], []),
        ({"sides": ("korea", "korea + ukraine")}, ["c1", "c2"], []),
        ({"sides": ("ukraine",), "origins": ("nis",)}, [], []),
        ({"subjects": ("both",)}, ["c3"], ["p1"]),
        ({"documents": ("a.txt",), "subjects": ("both",)}, [], []),
        ({"documents": ("nowhere.txt",)}, [], []),
        ({"known_by": date(2025, 2, 13)}, [], []),
        ({"known_by": date(2025, 2, 14)}, ["c1", "c2", "c3"], ["p1"]),
        ({"known_by": date(2025, 2, 14), "documents": ("b.txt",)}, ["c3"], ["p1"]),
    ],
)
def test_what_is_chosen_stays(chosen: dict[str, Any], claims: list[str], positions: list[str]) -> None:
    frames, filters = tables(TINY), Filters(**chosen)
    assert filter_claims(frames.claims, filters)["claim_id"].tolist() == claims
    assert filter_positions(frames.positions, filters)["position_id"].tolist() == positions


def test_choices_are_what_the_corpus_holds() -> None:
    assert choices(tables(TINY)) == {
        "documents": ["a.txt", "b.txt"],
        "kinds": ["intelligence", "joint"],
        "sides": ["korea", "ukraine", "korea + ukraine"],
        "origins": ["gur", "nis", "nis + zelenskyy"],
        "subjects": ["north-koreans", "both"],
    }


def test_sides_come_first_then_joint_ones_and_last_that_none_is_known() -> None:
    each = ("unattributed", ("nis", "gur"), "western-officials", "gur", ("unattributed", "bbc"))
    spoke = corpus(document("a.txt", *(claim(f"c{n}", best=n, attribution=(who,)) for n, who in enumerate(each))))
    assert choices(tables(spoke))["sides"] == [
        *("ukraine", "west", "korea + ukraine", "unattributed + west", "unattributed")
    ]


def test_choices_are_worked_out_once_for_each_state_of_the_corpus() -> None:
    frames = tables(TINY)
    assert choices(frames) is choices(frames)
    assert choices(frames) is not choices(tables(TINY))


def test_an_empty_corpus_offers_no_choices() -> None:
    assert choices(tables(corpus())) == {key: [] for key in ("documents", "kinds", "sides", "origins", "subjects")}


@given(corpora())
def test_every_choice_finds_something_and_changes_nothing(tiny: Corpus) -> None:
    frames = tables(tiny)
    before = frames.claims.copy(deep=True)
    offered = choices(frames)
    for name in ("kinds", "sides", "origins"):
        for value in offered[name]:
            filters = Filters(**{name: (value,)})
            assert len(filter_claims(frames.claims, filters)) + len(filter_positions(frames.positions, filters)) > 0
    assert_frame_equal(frames.claims, before)


def test_documents_by_choice_and_by_the_clock() -> None:
    documents = tables(TINY).documents
    assert filter_documents(documents, Filters())["document"].tolist() == ["a.txt", "b.txt"]
    assert filter_documents(documents, Filters(documents=("b.txt",)))["document"].tolist() == ["b.txt"]
    assert filter_documents(documents, Filters(known_by=date(2025, 2, 13))).empty
