"""What a form begins with, and how a quote grows and shrinks."""

import pytest

from core.anchors import anchor
from core.curation.forms.beginning import (
    amounts_in,
    claim_beginning,
    dismissal_beginning,
    extended,
    position_beginning,
)
from core.models.annotation import Anchor

TEXT = (
    "War at 300 days\n"
    "He spoke. At least 300 died, he said. “About 40 fled,” she said. The spokesman, 77 years old, left."
)


def span(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


def test_a_claim_begins_with_its_sentence_and_the_guess_is_marked() -> None:
    guess = {"stated": "At least 300", "low": 300, "hedge": "at_least"}
    found = claim_beginning(TEXT, (29, 32), {"quote": "At least 300 died, he said.", "guess": guess})
    assert found.record == {**guess, "role": "body", "quote": "At least 300 died, he said."}
    assert found.guessed == {"stated", "low", "hedge", "role"}


@pytest.mark.parametrize(("words", "role"), [("300 days", "headline"), ("About 40", "quote"), ("77", "body")])
def test_the_role_is_guessed_from_the_place(words: str, role: str) -> None:
    assert claim_beginning(TEXT, span(words)).record["role"] == role


def test_a_position_quotes_its_sentence() -> None:
    assert position_beginning(TEXT, span("spoke")).record == {"quote": "He spoke."}


def test_a_dismissal_quotes_a_few_words_and_no_other_number() -> None:
    assert dismissal_beginning(TEXT, span("77 years")).record == {"quote": "77 years old"}
    assert dismissal_beginning("From five to seven men.", (5, 9)).record == {"quote": "five"}


def test_every_beginning_anchors_where_its_words_stand() -> None:
    text = "3 died. 3 died. 3 died."
    for start in (0, 8, 16):
        found = claim_beginning(text, (start, start + 1)).record
        selector = Anchor(**{name: found[name] for name in ("quote", "prefix", "suffix") if name in found})
        assert anchor(selector, text) == (start, start + 7)


def test_a_quote_grows_and_shrinks_by_sentences() -> None:
    words = span("About 40")
    one = span("“About 40 fled,” she said.")
    two = extended(TEXT, one, words, 1, 0)
    assert TEXT[slice(*two)] == "At least 300 died, he said. “About 40 fled,” she said."
    assert extended(TEXT, two, words, -1, 0) == one
    assert TEXT[slice(*extended(TEXT, one, words, 0, 1))].endswith("left.")
    assert extended(TEXT, extended(TEXT, one, words, 0, 1), words, 0, -1) == one
    assert extended(TEXT, one, words, -1, -1) == one


@pytest.mark.parametrize(
    ("stated", "hedge", "unit", "amounts"),
    [
        ("10,000 to 12,000", "range", "people", {"least": "10,000", "most": "12,000"}),
        ("6,900, give or take 400", "range", "people", {"least": "6,500", "most": "7,300"}),
        ("at least 300", "at_least", "people", {"amount": "300"}),
        ("€23 million", "exact", "million euros", {"amount": "23"}),
        ("850,000 euros", "range", "million euros", {}),
        ("300 or 400", "exact", "people", {}),
        ("hundreds", "vague", "people", {}),
        ("300", None, "people", {}),
    ],
)
def test_amounts_are_filled_only_where_it_is_plain(
    stated: str, hedge: str | None, unit: str, amounts: dict[str, str]
) -> None:
    assert amounts_in(stated, hedge, unit) == amounts


def test_a_reason_that_is_given_is_a_guess() -> None:
    found = dismissal_beginning("3 March 2025", (0, 12), "a date")
    assert found.record == {"reason": "a date", "quote": "3 March 2025"}
    assert found.guessed == {"reason"}
