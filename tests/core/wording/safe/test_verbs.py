"""The verb of a sentence: that of the printed words, of an article for itself its own, and of who is silent."""

from typing import Any

import pytest

from core.wording.rows import rows_of
from core.wording.safe.number import clause, short_clause
from core.wording.safe.verbs import held
from tests.builders import claim, document, position
from tests.core.wording.tiny import seen, words

NOBODY = {"attribution": ("unattributed",)}


def said(clauses: int = 0, **fields: Any) -> str:
    """What stands before the number or the matter, of one alone and of one beside others, without who says it."""
    shown = seen(claim("c", best=3, **fields))
    (row,) = rows_of(shown.statements)
    return (clause, short_clause)[clauses](row, shown)


@pytest.mark.parametrize(
    ("certainty", "verb"),
    [
        ("they believed", "said they believed that"),
        ("we believe", "said they believed that"),
        ("he believes", "voiced the belief that"),
        ("are believed", "said it was believed that"),
        ("indicate", "indicated that"),
        ("suggested", "suggested that"),
        ("We do assess", "assessed that"),
        ("estimates", "estimated that"),
    ],
)
def test_printed_words_that_are_a_verb_are_the_verb_and_told_once(certainty: str, verb: str) -> None:
    alone = said(modality="estimated", certainty=certainty)
    assert alone == f"NIS {verb} “Killed” for North Korean troops had come to 3 people as of 1 February 2025"


@pytest.mark.parametrize("certainty", ["likely", "believed by some", "preliminary data indicating"])
def test_other_words_stand_behind_a_plain_verb_and_make_no_estimate_of_it(certainty: str) -> None:
    alone = said(modality="estimated", certainty=certainty)
    assert alone.startswith("NIS said that “Killed”")
    assert alone.endswith(f" (“{certainty}”)")
    assert said(1, modality="estimated", certainty=certainty).startswith("NIS gave 3 people, ")


def test_beside_others_only_an_estimate_has_its_own_verb() -> None:
    assert said(1, modality="estimated", certainty="estimate").startswith("NIS estimated 3 people, ")
    assert said(1, modality="estimated", certainty="they believed").startswith("NIS gave 3 people, ")
    assert said(1, modality="estimated", certainty="they believed").endswith(" (“they believed”)")


def test_what_is_asserted_keeps_its_plain_verb() -> None:
    assert said(certainty="indicate").startswith("NIS said that “Killed”")
    assert said(certainty="indicate").endswith(" (“indicate”)")


def test_an_article_that_names_nobody_speaks_for_itself_and_still_does() -> None:
    assert said(**NOBODY).startswith("article a, naming no source, says that “Killed”")
    assert said(1, **NOBODY).startswith("article a, naming no source, gives 3 people, ")
    guess = said(modality="estimated", **NOBODY)
    assert guess.startswith("article a, naming no source, says, as an estimate, that “Killed”")
    believed = said(modality="estimated", certainty="are believed", **NOBODY)
    assert believed.startswith("article a, naming no source, says that “Killed”")
    assert believed.endswith(" (“are believed”)")
    ahead = said(modality="forecast", target="2025-04", **NOBODY)
    assert ahead.startswith("article a, naming no source, speaks, as a forecast, of “Killed”")
    beside = said(1, modality="forecast", target="2025-04", **NOBODY)
    assert beside.startswith("article a, naming no source, forecasts 3 people, ")


def test_several_that_tell_one_thing_speak_together() -> None:
    who = "articles 000 and 001, naming no source,"
    assert several(best=3)[0].startswith(f"{who} say that “Killed”")
    assert several(best=3)[1].startswith(f"{who} give 3 people, ")
    assert several(stated="3", hedge="none")[1].startswith(f"{who} speak of “3”")
    assert several(best=3, modality="forecast", target="2025-04")[1].startswith(f"{who} forecast 3 people, ")


@pytest.mark.parametrize(("stance", "verb"), [("affirms", "say"), ("denies", "deny"), ("uncertain", "leave open")])
def test_several_that_hold_one_thing_hold_it_together(stance: str, verb: str) -> None:
    own = (position(name, stance, statement="said", **NOBODY) for name in "pq")
    (row,) = rows_of(seen(*(document(f"00{at}_a.txt", each) for at, each in enumerate(own))).positions)
    assert held(row, "They left", words()) == f"{verb}: They left"


def several(**fields: Any) -> tuple[str, str]:
    """The clauses of what two articles tell that name nobody: of one alone and of one beside others."""
    told = (claim(name, statement="said", **NOBODY, **fields) for name in "cd")
    shown = seen(*(document(f"00{at}_a.txt", each) for at, each in enumerate(told)))
    (row,) = rows_of(shown.statements)
    return clause(row, shown), short_clause(row, shown)


@pytest.mark.parametrize(
    ("stance", "fields", "words_of_it"),
    [
        ("affirms", {}, "affirmed: At last they left"),
        ("affirms", {"certainty": "indicate"}, "indicated: At last they left"),
        ("affirms", {"certainty": "likely"}, "affirmed (printed: “likely”): At last they left"),
        ("denies", {"certainty": "repelled"}, "denied (printed: “repelled”): At last they left"),
        ("uncertain", {"certainty": "may"}, "said “may” of: At last they left"),
        ("affirms", NOBODY | {"certainty": "reportedly"}, "says (printed: “reportedly”): At last they left"),
        ("denies", NOBODY, "denies: At last they left"),
        ("uncertain", NOBODY, "leaves open: At last they left"),
        ("silent", {}, "had not commented, it was reported, on whether at last they left"),
        ("declined", {}, "declined to comment on whether at last they left"),
    ],
)
def test_what_is_held_can_be_said_aloud(stance: str, fields: dict[str, Any], words_of_it: str) -> None:
    (row,) = rows_of(seen(position("p", stance, **fields)).positions)
    assert held(row, "At last they left", words()) == words_of_it


def test_a_name_keeps_its_capital_and_a_small_word_does_not() -> None:
    (row,) = rows_of(seen(position("p", "silent")).positions)
    assert held(row, "North Korea left", words()).endswith(" on whether North Korea left")
    small = "A All An Any At Both Few If In Most Neither No Some The This Up"
    for first in small.split():
        assert held(row, f"{first} of them left", words()).endswith(f" on whether {first.lower()} of them left")
