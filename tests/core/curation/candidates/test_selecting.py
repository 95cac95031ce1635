"""Sentences, and the words that find a place again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.anchors import AnchorError, anchor
from core.curation.candidates.selecting import selector, sentence_at
from core.models.annotation import Anchor

pieces = st.sampled_from(["300", "1,300", " ", " ", "men", "\n", ". ", "a", "\u00a0", "”", "é", "\U0001f600", "The "])
texts = st.lists(pieces | st.text(max_size=3), max_size=25).map("".join)


def sentence_of(text: str, word: str) -> str:
    start = text.index(word)
    left, right = sentence_at(text, start, start + len(word))
    return text[left:right]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("One came. Then 300 died! All wept.", "300", "Then 300 died!"),
        ("The U.S. President said 300. Dr. Po left.", "300", "The U.S. President said 300."),
        ("Maj. Gen. Pat Ryder saw 20 men.", "20", "Maj. Gen. Pat Ryder saw 20 men."),
        ("“It was 40.” He left.", "40", "“It was 40.”"),
        ("First line\n  300 men  \nlast", "300", "300 men"),
        ("At 2.5 km it stopped. So did he.", "2.5", "At 2.5 km it stopped."),
        ("He waited ... and 7 came.", "7", "He waited ... and 7 came."),
        ("三千人。300 人。", "300", "300 人。"),
        ("5", "5", "5"),
    ],
)
def test_the_sentence_of_a_word(text: str, word: str, expected: str) -> None:
    assert sentence_of(text, word) == expected


def test_words_over_the_end_of_a_sentence_give_both() -> None:
    text = "It ended. It began. Then more."
    assert sentence_at(text, 3, 13) == (0, 19)


def test_a_quote_that_stands_once_needs_no_context() -> None:
    assert selector("He saw 300 men.", 7, 14) == {"quote": "300 men"}


def test_a_quote_that_stands_twice_gets_the_words_before_it_or_after_it() -> None:
    text = "Of 300 men and of many more 300 men fell."
    first, second = selector(text, 3, 10), selector(text, 28, 35)
    assert {*first} <= {"quote", "prefix", "suffix"}
    assert anchor(Anchor(**first), text) == (3, 10)
    assert anchor(Anchor(**second), text) == (28, 35)
    assert second["prefix"].endswith("many more ")


@pytest.mark.parametrize("span", [(1, 4), (0, 0), (5, 6), (3, 99)])
def test_what_no_quote_can_select_is_an_error(span: tuple[int, int]) -> None:
    with pytest.raises(AnchorError):
        selector("1,300 men", *span)


def test_a_passage_repeated_too_often_is_an_error() -> None:
    text = "He said 300. " * 1_000
    with pytest.raises(AnchorError, match="repeated word for word"):
        selector(text, 6_508, 6_512)


@given(texts, st.data())
def test_what_is_selected_anchors_at_its_place(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    try:
        selected = selector(text, start, end)
    except AnchorError:
        if not text[start:end].strip():
            return  # blanks, as Python knows them: a model of records takes the control characters among them for words
        with pytest.raises((AnchorError, ValueError)):
            anchor(Anchor(quote=text[start:end], prefix=text[:start] or None, suffix=text[end:] or None), text)
        return
    assert anchor(Anchor(**selected), text) == (start, end)
