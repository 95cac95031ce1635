from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.curation.candidates.numbers import Kind, number_words
from tests.corpora import SEEDS

HERE = Path(__file__).parent

WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion"
    " trillion dozen tens dozens scores hundreds thousands millions billions trillions several few handful half"
    " twenties thirties forties fifties sixties seventies eighties nineties twice thrice doubled doubling tripled"
    " quadrupled halved twofold"
)
EVERY_WORD = WORDS.split()
WHOLE_PHRASES = (
    "11,000",
    "11\u2009000",
    "2.5 million",
    "10,000 to 12,000",
    "20,000\u201325,000",
    "twenty-five",
    "two hundred and five",
    "hundreds of thousands",
    "a few thousand",
    "several weeks",
    "21 days",
    "three-month",
    "40 %",
    "two-thirds",
    "early December 2024",
    "14 December",
    "2024-12-14",
    "10:30",
    "T-72",
    "٣٠٠",
)
PIECES = (*EVERY_WORD, *WHOLE_PHRASES, "a", "an", "and", "of", "to", "from", "between", "no", "May", "mid", "days", "%")
PIECES += (
    " ",
    "\n",
    "-",
    "\u2013",
    ",",
    ".",
    "/",
    ":",
    "1",
    "30",
    "000",
    "½",
    "\u2019s",
    "th",
    "é",
    "\u0301",
    "\U0001d7db",
    "x",
)

crowded_texts = st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=30).map("".join)
plain_texts = st.text(max_size=30).filter(lambda text: not number_words(text))


def lines_of(name: str) -> list[list[str]]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines[1:]]


def found_in(text: str) -> list[str]:
    return [f"{word.kind} {word.words}" for word in number_words(text)]


@pytest.mark.parametrize("document", sorted({document for document, _, _ in lines_of("seeds_number_words.tsv")}))
def test_number_words_of_the_articles_that_ship(document: str) -> None:
    expected = [f"{kind} {words}" for name, kind, words in lines_of("seeds_number_words.tsv") if name == document]
    assert found_in((SEEDS / document).read_bytes().decode()) == expected


@pytest.mark.parametrize(("text", "expected"), lines_of("phrases.tsv"))
def test_number_words_of_a_phrase(text: str, expected: str) -> None:
    assert found_in(text) == [item for item in expected.split("|") if item]


@pytest.mark.parametrize("word", EVERY_WORD)
def test_every_word_is_found_in_any_case(word: str) -> None:
    text = f"The {word}, {word.title()}; {word.upper()}."
    assert [found.words for found in number_words(text)] == [word, word.title(), word.upper()]


def test_a_table_of_numbers_is_read_line_by_line() -> None:
    found = number_words("12345\n1,234\n2022\n99999 %\n12345")
    kinds = ["number 12345", "number 1,234", "date 2022", "ratio 99999 %", "number 12345"]
    assert [f"{word.kind} {word.words}" for word in found] == kinds


@pytest.mark.parametrize("text", ["20,000 to\n25,000", "2.5\nmillion", "early\nDecember\n2022", "21\ndays", "11\n000"])
def test_no_number_word_crosses_a_line_end(text: str) -> None:
    assert not [word for word in number_words(text) if "\n" in word.words]
    assert number_words(text.replace("\n", " "))[0].words == text.replace("\n", " ")


def test_offsets_count_code_points() -> None:
    text = "🪖é “\U0001d400” 5,937 died"
    assert [(word.start, word.end) for word in number_words(text)] == [(7, 12)]


def test_every_numeral_of_unicode_is_reported() -> None:
    numerals = [chr(code) for code in range(0x110000) if chr(code).isnumeric()]
    text = " ; ".join(numerals)
    assert [word.words for word in number_words(text)] == numerals


def test_a_text_without_numbers_has_none() -> None:
    assert number_words("") == ()
    assert number_words("Noticeable losses.") == ()


@given(crowded_texts | st.text())
def test_words_stand_at_their_offsets_in_order_without_overlap(text: str) -> None:
    end = 0
    for word in number_words(text):
        assert end <= word.start < word.end
        assert word.words == text[word.start : word.end]
        assert word.kind in get_args(Kind)
        end = word.end


@given(crowded_texts | st.text())
def test_no_digit_is_dropped_and_no_run_of_digits_is_cut(text: str) -> None:
    words = number_words(text)
    held = {offset for word in words for offset in range(word.start, word.end)}
    assert held >= {offset for offset, letter in enumerate(text) if letter.isdecimal()}
    assert not [word for word in words if text[word.end - 1].isdecimal() and text[word.end : word.end + 1].isdecimal()]


@given(
    before=plain_texts,
    phrase=st.sampled_from(WHOLE_PHRASES),
    after=plain_texts,
    opening=st.sampled_from(["\n", " (", "“", " — ", "; "]),
    closing=st.sampled_from(["\n", ") ", "”", " — ", "; "]),
)
def test_a_number_phrase_is_found_whatever_stands_around_it(
    before: str, phrase: str, after: str, opening: str, closing: str
) -> None:
    text = f"{before}{opening}{phrase}{closing}{after}"
    start = len(before) + len(opening)
    assert [(word.start, word.words) for word in number_words(text)] == [(start, phrase)]
