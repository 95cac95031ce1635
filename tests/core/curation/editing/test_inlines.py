"""Words as YAML on one line: bare wherever they read as the same words, in quotation marks where they do not."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from core.curation.editing.inlines import holds_unseen, in_simple_marks, inline, is_unseen
from core.reading.yamltext import read

LETTERS = "abtruefalsenulNOYinf0123456789xeE+._ ,;()'’“”/–-é漢٣²:#[]{}&*!|>\"\\\u00a0\u200b"
printed = st.text(st.sampled_from(LETTERS), max_size=24)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("killed", "killed"),
        ("12", '"12"'),
        ("1,234", "1,234"),
        ("1e5", '"1e5"'),
        ("0x1F", '"0x1F"'),
        ("1.5", '"1.5"'),
        ("1_000", "1_000"),
        ("2025-02-07", "2025-02-07"),
        ("true", '"true"'),
        ("Null", '"Null"'),
        ("true to its word", "true to its word"),
        ("He said (twice): no", '"He said (twice): no"'),
        ("9" * 40, '"' + "9" * 40 + '"'),
        ("a\u200bb", None),
    ],
)
def test_marks_only_where_they_are_needed(text: str, written: str | None) -> None:
    assert in_simple_marks(text) == written


def test_whole_numbers_are_written_in_digits_up_to_the_largest() -> None:
    assert inline([300.0, 2.5, 2.0**53 - 1]) == "[300, 2.5, 9007199254740991]"


@given(printed)
@example("1." + "5" * 30)
@example("NaN")
def test_words_read_back_wherever_they_stand(text: str) -> None:
    simple = in_simple_marks(text)
    if simple is not None and text:
        assert read(f"key: {simple}\n") == ({"key": text}, ())
        assert read(f"- {simple}\n") == ([text], ())
    if text:
        assert read(f"- {inline([text, 'x'])}\n") == ([[text, "x"]], ())


@given(st.text(max_size=8))
def test_what_is_unseen_is_told_of_the_whole_as_of_its_characters(text: str) -> None:
    assert holds_unseen(text) == any(map(is_unseen, text))
