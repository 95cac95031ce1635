"""A number in the phrase of its measure, and the whole of which it is a share."""

from dataclasses import replace
from typing import Any

import pytest

from core.frames import Tables
from core.wording.safe.phrase import Whole, counted, term_in_phrase
from tests.builders import claim, document
from tests.core.wording.tiny import seen, words

PART = claim("part", low=600, share_of=("whole",))
WHOLE = Whole("an estimated 4,700", "troops")


def whole_of(part: Any = PART, **fields: Any) -> Whole | None:
    """The whole of a share, where "whole" is one of the same speaker's estimates with these fields."""
    own = {"measure": "deployed", "best": 4_700, "modality": "estimated"} | fields
    rows = seen(part, claim("whole", **own), claim("other", best=3), retracted=True).statements
    return Whole.of(rows.set_index("statement_id", drop=False).loc["part"], rows)


def test_the_whole_of_a_share_in_words() -> None:
    assert whole_of() == WHOLE
    assert WHOLE.note == "of an estimated 4,700 troops"
    assert whole_of(modality="asserted") == Whole("4,700", "troops")
    assert whole_of(PART.model_copy(update={"share_of": ("unseen", "whole")})) == WHOLE


@pytest.mark.parametrize(
    "fields",
    [
        {"attribution": ("gur",)},
        {"subject": "russians"},
        {"as_of": "2025-01-01"},
        {"modality": "forecast"},
        {"modality": "conditional", "condition": "if not"},
    ],
)
def test_another_ones_total_or_another_time_is_no_whole(fields: dict[str, Any]) -> None:
    assert whole_of(**fields) is None


def test_what_has_no_whole() -> None:
    assert whole_of(claim("part", low=600)) is None
    assert whole_of(claim("part", low=600, share_of=("whole",), as_of=None), as_of=None) is None
    assert whole_of(claim("part", low=600, share_of=("whole",), retracts=("whole",))) is None


@pytest.mark.parametrize("hedge", ["vague", "none"])
def test_a_total_in_words_is_no_whole(hedge: str) -> None:
    rows = seen(PART, claim("whole", measure="deployed", hedge=hedge, stated="hundreds")).statements
    assert Whole.of(rows.set_index("statement_id", drop=False).loc["part"], rows) is None


def test_a_whole_is_found_by_any_of_its_tellings() -> None:
    told = {"measure": "deployed", "best": 4_700, "statement": "said"}
    quote, lead = claim("quote", role="quote", **told), claim("whole", role="lead", **told)
    rows = seen(document("a.txt", PART, quote), document("b.txt", lead)).statements
    assert Whole.of(rows.set_index("statement_id", drop=False).loc["part"], rows) == Whole("4,700", "troops")


def in_phrase(phrase: str | None, whole: Whole | None = None, **fields: Any) -> str:
    row = seen(claim("c", **fields)).statements.iloc[0]
    return counted(row, whole, _with_phrase(phrase))


def _with_phrase(phrase: str | None, **called: str) -> Tables:
    tables = words()
    return replace(tables, measures=tables.measures.assign(phrase=phrase), subjects=tables.subjects.assign(**called))


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("{number} {members} {had} died", "3 Korean soldiers had died"),
        ("{number} {subject} {had} died", "3 Korean soldiers had died"),
        ("{number} more {members} {had} died", "3 more Korean soldiers had died"),
        ("{subject} {had} lost {number} men", "the Korean corps had lost 3 men"),
        (None, "“Killed” for the Korean corps had come to 3 people"),
    ],
)
def test_members_are_counted_and_the_whole_is_named(phrase: str | None, expected: str) -> None:
    row = seen(claim("c", best=3)).statements.iloc[0]
    called = {"named": "the Korean corps", "members": "Korean  soldiers"}
    assert counted(row, None, _with_phrase(phrase, **called)) == expected


@pytest.mark.parametrize(
    ("phrase", "fields", "expected"),
    [
        ("{number} {subject} {had} died", {"low": 3}, "at least 3 North Korean troops had died"),
        ("{number} {subject} {had} died", {"best": 11}, "11 North Korean troops had died"),
        ("{number} {subject} {had} died", {"best": 3, "modality": "forecast"}, "3 North Korean troops having died"),
        ("{number} {subject} {had} been hit", {"best": 3}, "3 North Korean troops had been hit"),
        ("{number} {subject} {had} been hit", {"best": 3, "modality": "forecast"}, "3 North Korean troops being hit"),
        ("{number} {subject} {had} died", {"low": 1}, "“Killed” for North Korean troops had come to at least 1"),
        (None, {"low": 3}, "“Killed” for North Korean troops had come to at least 3 people"),
        (None, {"low": 3, "modality": "forecast"}, "“Killed” for North Korean troops coming to at least 3 people"),
    ],
)
def test_a_phrase_takes_the_number_the_subject_and_the_verb(
    phrase: str | None, fields: dict[str, Any], expected: str
) -> None:
    assert in_phrase(phrase, **fields) == expected


def test_a_whole_follows_its_share_only_where_the_number_comes_first() -> None:
    first, later = "{number} {subject} {had} died", "{subject} {had} lost {number} men"
    assert in_phrase(first, WHOLE, low=600) == "at least 600 of an estimated 4,700 North Korean troops had died"
    assert in_phrase(later, WHOLE, low=600) == "North Korean troops had lost at least 600 men"


@pytest.mark.parametrize(
    ("measure", "term", "expected", "told"),
    [
        ("killed", "eliminated", "3 North Korean troops had been eliminated", True),
        ("killed", "unaccounted for", "3 North Korean troops had been unaccounted for", True),
        ("killed", "Kyiv's forces detained", "3 North Korean troops had been detained", False),
        ("killed", "suffering injuries", "3 North Korean troops had been killed", False),
        ("killed", None, "3 North Korean troops had been killed", False),
        ("casualties", "killed or wounded", "3 North Korean troops had been killed or wounded", True),
        ("casualties", "eliminated", "North Korean troops had suffered 3 casualties", False),
        ("casualties", "losses", "North Korean troops had suffered 3 casualties", False),
    ],
)
def test_the_printed_word_stands_in_the_phrase_where_it_can(
    measure: str, term: str | None, expected: str, *, told: bool
) -> None:
    row = seen(claim("c", measure=measure, best=3, term=term)).statements.iloc[0]
    assert counted(row, None, _of_parts()) == expected
    assert term_in_phrase(row, _of_parts()) == (term if told else "")


def _of_parts() -> Tables:
    phrases = {
        "killed": "{number} {members} {had} been killed",
        "casualties": "{subject} {had} suffered {number} casualties",
    }
    measures = words().measures
    own = measures["measure"]
    return replace(words(), measures=measures.assign(phrase=own.map(phrases), parts=own.map({"casualties": "killed"})))


def test_a_number_of_one_has_no_phrase_and_no_word_in_it() -> None:
    row = seen(claim("c", best=1, term="eliminated")).statements.iloc[0]
    assert counted(row, None, _of_parts()) == "“Killed” for North Korean troops had come to 1"
    assert term_in_phrase(row, _of_parts()) == ""
