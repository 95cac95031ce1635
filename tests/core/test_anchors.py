"""Where a quote stands: exactly, once, or not at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.anchors import LONG, AnchorError, _found, anchor, locate, occurrences
from core.models.annotation import Anchor

TEXT = "At least 1,000 of the 11,000 were killed. Later, 1,000 of them returned: “1,000 men”, he said. 😀 300 stayed."


def found(quote: str, prefix: str | None = None, suffix: str | None = None) -> str:
    start, end = anchor(Anchor(quote=quote, prefix=prefix, suffix=suffix), TEXT)
    assert TEXT[start:end] == quote
    return TEXT[:start]


def test_a_quote_that_stands_once_is_found_by_code_points() -> None:
    assert anchor(Anchor(quote="300 stayed"), TEXT) == (97, 107)
    assert found("the 11,000") == "At least 1,000 of "


def test_prefix_and_suffix_select_among_several() -> None:
    assert found("1,000", prefix="Later, ") == "At least 1,000 of the 11,000 were killed. Later, "
    assert (
        found("1,000", suffix=" men”") == "At least 1,000 of the 11,000 were killed. Later, 1,000 of them returned: “"
    )
    assert found("1,000", prefix="least ", suffix=" of the") == "At least "


@pytest.mark.parametrize(
    ("selector", "problem"),
    [
        ({"quote": "1,000"}, "the quote stands 3 times in the text; quote more of it"),
        ({"quote": "1,001 men"}, "the quote does not stand in the text; copy it verbatim"),
        ({"quote": '"1,000 men"'}, "quotation marks and dashes included"),
        ({"quote": "1,000", "prefix": "nearly "}, "does not stand in the text with this prefix and suffix"),
        ({"quote": "at least 1,000"}, "the quote does not stand in the text"),
    ],
)
def test_anything_else_is_an_error_that_says_why(selector: dict[str, str], problem: str) -> None:
    with pytest.raises(AnchorError, match=problem):
        anchor(Anchor(**selector), TEXT)


@pytest.mark.parametrize(
    "text", ["1,300 men", "1.300 men", "1’300 men", "1300 men", "1\u00a0300 men", "12\u202f300 men"]
)
def test_a_number_does_not_stand_inside_a_longer_one(text: str) -> None:
    assert list(occurrences("300 men", text)) == []
    with pytest.raises(AnchorError, match="does not stand"):
        anchor(Anchor(quote="300 men"), text)


@pytest.mark.parametrize("text", ["some 300,500 men", "some 300.5 men", "some 3000 men"])
def test_a_number_does_not_end_inside_a_longer_one(text: str) -> None:
    assert list(occurrences("some 300", text)) == []


@pytest.mark.parametrize("text", ["in 2024, 300 men", "20–300 men", "by 5.\n300 men", "x300 men", "300 men"])
def test_a_number_beside_another_stands_on_its_own(text: str) -> None:
    assert [text[start:] for start in occurrences("300 men", text)] == ["300 men"]


def test_the_context_of_a_quote_may_cut_a_number() -> None:
    assert found("At least 1,000", suffix=" of the 11") == ""


def test_overlapping_occurrences_all_count() -> None:
    assert list(occurrences("aa", "aaaa")) == [0, 1, 2]


def test_words_are_located_in_their_quote_first_and_else_in_the_text() -> None:
    assert locate("1,000", (0, 28), TEXT) == (9, 14)
    assert locate("Later", (0, 28), TEXT) == (42, 47)


def test_words_that_cannot_be_located_are_an_error() -> None:
    with pytest.raises(AnchorError, match="these words stand 2 times in the quote"):
        locate("1,000", (0, 60), TEXT)
    with pytest.raises(AnchorError, match="these words stand 3 times in the text"):
        locate("1,000", (30, 40), TEXT)
    with pytest.raises(AnchorError, match="these words do not stand in the text"):
        locate("2,000", (0, 28), TEXT)


@given(st.text("ab1,. “", min_size=1, max_size=6), st.text("ab1,. “", max_size=30))
def test_what_is_found_is_verbatim_and_single(quote: str, text: str) -> None:
    if not quote.strip():
        return
    try:
        start, end = anchor(Anchor(quote=quote), text)
    except AnchorError:
        assert len(list(occurrences(quote, text))) != 1
    else:
        assert text[start:end] == quote
        assert list(occurrences(quote, text)) == [start]


@given(st.text("ab 1,.", max_size=30), st.text("ab 1,.", min_size=1, max_size=16))
def test_an_index_of_a_long_text_finds_what_a_search_finds(before: str, words: str) -> None:
    text = f"{words}{before}{words} {'x ' * (LONG // 2)}{before} {words}"
    assert list(_found(words, text)) == [at for at in range(len(text)) if text.startswith(words, at)]
