import pandas as pd
import pytest

from core.figures.texts import counted, either, escaped, folded, number_text, trimmed, trimmed_around


@pytest.mark.parametrize(
    ("printed", "shown"),
    [
        ("<b>all</b>", "&lt;b&gt;all&lt;/b&gt;"),
        ('<a href="https://example.org">here</a>', '&lt;a href="https://example.org"&gt;here&lt;/a&gt;'),
        ("&lt;", "&amp;lt;"),
        ("$x$ and 5 $", "&#36;x&#36; and 5 &#36;"),
        ("two\n lines\tof  it", "two lines of it"),
        ("%{x} 90 % {y}", "%{x} 90 % {y}"),
    ],
)
def test_foreign_text_is_never_markup(printed, shown):
    assert escaped(printed) == shown


def test_folding_breaks_before_it_escapes_so_no_entity_is_cut():
    assert folded("R&D R&D R&D", 7) == "R&amp;D R&amp;D<br>R&amp;D"
    assert folded("one two three four", 9, 1) == "one two …"


def test_trimming_keeps_whole_words_and_says_that_it_cut():
    assert trimmed("heavy losses in the woods", 16) == "heavy losses …"
    assert trimmed("heavy\nlosses", 16) == "heavy losses"


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("In May, some said that 300 of the men\nhad been killed.", "… said that 300 of the men had been killed."),
        (
            "In May, 300 of the men in the east died, and as many again in the west fell.",
            "In May, 300 of the men in the east died …",
        ),
        (
            "It was in May, as others say, that 300 of the men died, and as many again fell.",
            "… as others say, that 300 of the men died …",
        ),
        (
            "It was in May that 300 of the many men who had been sent east had died.",
            "… 300 of the many men who had been sent …",
        ),
        (f"{'-' * 50}300 fell.", "… 300 fell."),
        ("So 300.", "So 300."),
    ],
)
def test_words_around_those_that_count_lose_their_beginning_first(text: str, kept: str) -> None:
    assert (trimmed_around("300", text, 46), len(kept) <= 46) == (kept, True)


@pytest.mark.parametrize(
    ("number", "text"), [(11_000, "11,000"), (2.5, "2.5"), (0, "0"), (350_000.0, "350,000"), (float("nan"), "")]
)
def test_numbers_have_thousands_and_no_decimals_that_are_not_there(number, text):
    assert number_text(number) == text


def test_one_article_two_articles():
    assert [counted(n, "article") for n in (1, 2, 1_000)] == ["1 article", "2 articles", "1,000 articles"]


def test_the_first_words_win_and_absent_columns_are_passed_over():
    data = pd.DataFrame({"covers": ["2025-01", None, "2025-02"], "covers_label": ["January", None, ""]})
    assert either(data, "covers_label", "covers", default="not stated") == ["January", "not stated", "2025-02"]
    assert either(data, "carriers_label") == ["", "", ""]
