"""A date that an article begins with is told from one in a sentence."""

from datetime import date

import pytest

from core.curation.guesses.datelines import dateline, day_named
from core.loader import load
from tests.corpora import SEEDS

DAY = date(2025, 3, 3)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("3 March 2025", DAY),
        ("3rd of March, 2025", DAY),
        ("March 3, 2025", DAY),
        ("MARCH 3, 2025", DAY),
        ("Mar. 3, 2025", DAY),
        ("2025-03-03", DAY),
        ("Sept. 3, 2025", date(2025, 9, 3)),
        ("31 February 2025", None),
        ("March 2025", None),
        ("3 March", None),
        ("3 to 5 March 2025", None),
        ("03/04/2025", None),
        ("10:30", None),
    ],
)
def test_the_day_that_words_name(words: str, day: date | None) -> None:
    assert day_named(words) == day


@pytest.mark.parametrize(
    "text",
    [
        "3 March 2025\n\nAt least 300 died.",
        "More troops sent\nPublished: 3 March 2025, 10:30 GMT\nAt least 300 died.",
        "Published on 3 March 2025\nAt least 300 died.",
        "KYIV, 3 March 2025 (Reuters) – At least 300 died.",
        "SEOUL, March 3, 2025 — At least 300 died.",
        "More troops sent\n\nMonday, 3 March 2025\n\nAt least 300 died.",
        "3 March 2025.",
    ],
)
def test_a_date_that_stands_apart_near_the_top(text: str) -> None:
    found = dateline(text)
    assert found is not None
    assert found.day == DAY
    assert text[slice(*found.span)] == found.words


@pytest.mark.parametrize(
    "text",
    [
        "",
        "At least 300 died on 3 March 2025.",
        "On 3 March 2025 at least 300 died.",
        "On 3 March 2025\nthey died.",
        "3 March 2025 was the day on which 300 died.",
        "Soldiers died. 3 March 2025",
        "3 March\n\nAt least 300 died.",
        "One\nTwo\nThree\nFour\nFive\n3 March 2025\n",
    ],
)
def test_a_date_in_a_sentence_without_its_year_or_far_down_is_none(text: str) -> None:
    assert dateline(text) is None


def test_the_words_to_record_stand_once() -> None:
    again = "KYIV, 3 March 2025 – They left.\nThey came back on 3 March 2025."
    found = dateline(again)
    assert found is not None
    assert (found.words, again[slice(*found.span)]) == ("KYIV, 3 March 2025 – They left.", "3 March 2025")
    assert dateline("3 March 2025\n\nThey left on 3 March 2025.") is None


def test_no_article_that_ships_has_one() -> None:
    assert [dateline(document.text) for document in load(SEEDS).documents] == [None] * 5
