"""Words that are like a quote which stands nowhere."""

from core.checks.nearest import MOST_SEARCHED, near
from tests.corpora import article, dismissal, messages

TEXT = "About 800 were injured. The ministry said that 1,300 men had been sent."
LOST = "does not stand in the text; copy it verbatim, quotation marks and dashes included"


def told(*quotes: str, text: str = TEXT) -> list[str]:
    found = messages(article(text, *map(dismissal, quotes)))
    return [problem.partition("the quote ")[2] for problem in found]


def test_a_quote_that_stands_nowhere_is_told_with_the_nearest_words() -> None:
    assert told("About 900 were injured.") == [
        f"'About 900 were injured.' {LOST}; nearest words: 'About 800 were injured.'"
    ]


def test_a_quote_that_would_cut_a_number_is_told_with_the_whole_number() -> None:
    assert told("300 men had") == [f"'300 men had' {LOST}; nearest words: '1,300 men had'"]


def test_where_nothing_is_like_it_nothing_is_shown() -> None:
    assert told("Xyzzy, quux") == [f"'Xyzzy, quux' {LOST}"]


def test_very_long_texts_are_not_searched_for_very_many_quotes() -> None:
    text = TEXT + " " * (MOST_SEARCHED // 2 - len(TEXT))
    assert told("About 900 were injured.", "1,400 men had", text=text) == [
        f"'About 900 were injured.' {LOST}; nearest words: 'About 800 were injured.'",
        f"'1,400 men had' {LOST}; nearest words: '1,300 men had'",
    ]
    assert told("About 900 were injured.", "1,400 men had", text=f"{text} ") == [
        f"'About 900 were injured.' {LOST}",
        f"'1,400 men had' {LOST}",
    ]


def test_the_words_are_shown_around_what_is_other() -> None:
    same = "word " * 20
    shown = "; nearest words: '… word word word word word and so'"
    assert near(f"{same}or so", f"{same}and so") == shown
    assert near("anything", None) == ""
