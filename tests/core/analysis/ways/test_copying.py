"""Copying: exact runs of shared words, each against the first text that has them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pandas.testing import assert_frame_equal

from core.analysis.ways.copying import SHARED, cut, shared_among, shared_wording

TEXTS = st.lists(st.lists(st.sampled_from(["a", "b", "c"]), max_size=12).map(" ".join), max_size=4)


def shared(*texts: str, least: int = 3) -> list[tuple[str, str, str, int]]:
    """Each run as (left, right, words on the right, how many), of texts named 0, 1, 2, …"""
    named = {str(index): text for index, text in enumerate(texts)}
    found = shared_wording(named, least)
    for row in found.itertuples():
        assert named[row.right_document][row.right_start : row.right_end] == row.words
        assert named[row.left_document][row.left_start : row.left_end] == row.left_words
        assert fold(row.left_words) == fold(row.words)
    return list(found[["left_document", "right_document", "words", "n_words"]].itertuples(index=False, name=None))


def fold(text: str) -> str:
    return text.casefold().replace("’", "'").replace(",", "").replace(".", "").replace("!", "").replace("\n", " ")


def test_the_longest_run_is_given_as_printed_whatever_its_capitals_and_marks() -> None:
    assert shared("He said: they had been killed, all.", "Yes!\nThey had\nbeen Killed! No.") == [
        ("0", "1", "They had\nbeen Killed", 4)
    ]
    assert shared("it isn't a man’s world", "It isn’t a man's world") == [("0", "1", "It isn’t a man's world", 5)]


def test_a_number_is_one_word_and_another_number_another() -> None:
    assert shared("at least 1,000 of them", "at least 1,000 of 2.5", least=4) == [("0", "1", "at least 1,000 of", 4)]
    assert shared("at least 1,000 of them", "at least 1,001 of them") == []


def test_fewer_words_are_no_run() -> None:
    assert shared("one two three x", "y one two three", least=4) == []
    assert shared("one two", "one two", least=3) == []


def test_two_runs_in_one_pair_of_texts_are_two_rows() -> None:
    found = shared("a b c and d e f", "d e f then a b c")
    assert found == [("0", "1", "d e f", 3), ("0", "1", "a b c", 3)]


def test_each_text_is_set_against_the_first_that_has_the_words() -> None:
    assert shared("a b c d", "x a b c d", "a b c d y") == [("0", "1", "a b c d", 4), ("0", "2", "a b c d", 4)]
    assert shared("p q r", "a b c", "a b c p q r") == [("1", "2", "a b c", 3), ("0", "2", "p q r", 3)]


def test_a_text_that_repeats_itself_copies_nobody() -> None:
    assert shared("a b c x a b c") == []
    assert shared("a b c x a b c", "a b c") == [("0", "1", "a b c", 3)]


def test_no_words_are_shared_by_no_texts() -> None:
    found = shared_wording({"a": "", "b": "…"})
    assert found.dtypes.astype(str).to_dict() == SHARED
    assert found.empty
    assert shared_wording({}).empty


def test_a_run_of_no_words_is_an_error() -> None:
    with pytest.raises(ValueError, match="a run has at least 1 word; found least_words 0"):
        shared_wording({}, 0)


@given(TEXTS, st.integers(1, 4))
def test_a_run_is_found_exactly_where_one_is(texts: list[str], least: int) -> None:
    found = shared(*texts, least=least)
    words = [text.split() for text in texts]
    grams = [{tuple(text[at : at + least]) for at in range(len(text) - least + 1)} for text in words]
    for right in range(len(texts)):
        earlier = set().union(*grams[:right])
        assert any(row[1] == str(right) for row in found) == bool(grams[right] & earlier)
    assert all(row[3] >= least for row in found)


@given(TEXTS)
def test_the_runs_of_one_text_stand_in_reading_order(texts: list[str]) -> None:
    found = shared_wording({str(index): text for index, text in enumerate(texts)}, 2)
    for _, rows in found.groupby("right_document"):
        assert all(one < other for one, other in pairwise(rows["right_start"]))


@given(st.lists(st.text("ab ", max_size=20), max_size=5), st.sets(st.sampled_from("01234")))
def test_texts_cut_once_share_among_some_of_them_what_those_share_alone(texts: list[str], names: set[str]) -> None:
    named = {str(index): text for index, text in enumerate(texts)}
    alone = {name: text for name, text in named.items() if name in names}
    assert_frame_equal(shared_among(cut(named, 2), names), shared_wording(alone, 2))
