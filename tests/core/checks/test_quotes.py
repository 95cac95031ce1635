"""Words that must stand in the text."""

import pytest

from core.checks.phrases import shown
from tests.corpora import Raw, article, claim, dismissal, messages, position, time

TEXT = "On Friday, officials said 300 had died – 300 of ‘the best’.\nA 21-day lull followed; 21 days. On Friday.\n"


def dead(quote: str, **fields: object) -> Raw:
    return claim("dead", "300", best=300, quote=quote, **fields)


def test_a_quote_that_stands_once_is_sound() -> None:
    records = [dead("300 had died"), position("gone", quote="lull followed"), dismissal("A 21-day lull")]
    assert messages(article(TEXT, *records)) == []


def test_a_quote_that_stands_twice_is_sound_with_the_words_around_it() -> None:
    assert messages(article(TEXT, dead("300 ", prefix="said ", suffix="had"))) == []
    assert messages(article(TEXT, dismissal("21") | {"prefix": "followed; "})) == []


@pytest.mark.parametrize(
    ("quote", "message"),
    [
        (
            "400 had died",
            "does not stand in the text; copy it verbatim, quotation marks and dashes included;"
            " nearest words: '300 had died –'",
        ),
        (
            "300 of 'the best'",
            "does not stand in the text; copy it verbatim, quotation marks and dashes included;"
            " the text has '‘' where the quote has \"'\", after '300 of '",
        ),
        (
            "died - 300",
            "does not stand in the text; copy it verbatim, quotation marks and dashes included;"
            " the text has '–' where the quote has '-', after 'died '",
        ),
        (
            "best’. A",
            "does not stand in the text; copy it verbatim, quotation marks and dashes included;"
            " the text has '\\n' where the quote has ' ', after 'best’.'",
        ),
        ("On Friday", "stands 2 times in the text; quote more of it, or give its prefix or suffix"),
    ],
)
def test_a_quote_that_does_not_stand_once_is_told(quote: str, message: str) -> None:
    assert messages(article(TEXT, dismissal(quote))) == [
        f"a.yaml:9:10: dismissed[0]: the quote {shown(quote)} {message}"
    ]


def test_very_many_places_are_not_all_counted() -> None:
    assert messages(article("a" * 5000, dismissal("a"))) == [
        "a.yaml:9:10: dismissed[0]: the quote 'a' stands more than 100 times in the text; quote more of it, or give its"
        " prefix or suffix"
    ]


def test_a_wrong_prefix_is_told() -> None:
    assert messages(article(TEXT, dismissal("300") | {"prefix": "of "})) == [
        "a.yaml:9:10: dismissed[0]: the quote '300' does not stand in the text with this prefix and suffix; copy"
        " them verbatim"
    ]


def test_stated_words_stand_once_in_their_quote() -> None:
    assert messages(article(TEXT, dead("On Friday, officials"))) == [
        "a.yaml:14:11: claim 'dead': stated '300' does not stand in the quote; copy it verbatim"
    ]
    assert messages(article(TEXT, dead("said 300 had died – 300"))) == [
        "a.yaml:14:11: claim 'dead': stated '300' stands 2 times in the quote; give more of its words, or quote less"
    ]


def test_words_that_the_article_sets_against_a_record_stand_once_in_it() -> None:
    assert messages(article(TEXT, dead("300 had died", against=["A 21-day lull followed", "‘the best’"]))) == []
    assert messages(article(TEXT, position("gone", quote="lull followed", against=["21 days", "no days"]))) == [
        "a.yaml:17:5: position 'gone': against 'no days': these words do not stand in the text; copy them verbatim"
    ]
    assert messages(article(TEXT, dead("300 had died", against=["On Friday"]))) == [
        "a.yaml:20:5: claim 'dead': against 'On Friday': these words stand 2 times in the text; give more of them, so"
        " that they stand once"
    ]


def stated_time(text: str) -> Raw:
    return {"edtf": "2025-02", "basis": "stated", "text": text}


def test_the_words_of_a_time_stand_once_in_the_quote_or_else_in_the_document() -> None:
    assert messages(article(TEXT, dead("officials said 300 had", said=stated_time("21-day lull")))) == []
    assert messages(article(TEXT, dead("On Friday, officials said 300", said=stated_time("On Friday")))) == []
    twice = dead("officials said 300 had", said=stated_time("On Friday"), as_of=stated_time("on Sunday"))
    assert messages(article(TEXT, twice)) == [
        "a.yaml:22:11: claim 'dead': said.text 'On Friday': these words stand 2 times in the text; give more of them,"
        " so that they stand once",
        "a.yaml:26:11: claim 'dead': as_of.text 'on Sunday': these words do not stand in the text; copy them verbatim",
    ]


def test_the_words_of_the_publication_date_stand_once_in_the_document() -> None:
    text, annotation = article(TEXT)
    annotation["document"]["published"] = time("2025-02", text="On Friday.")
    assert messages((text, annotation)) == []
    annotation["document"]["published"] = time("2025-02", text="On Friday")
    assert messages((text, annotation)) == [
        "a.yaml:6:11: document: published.text 'On Friday': these words stand 2 times in the text; give more of them,"
        " so that they stand once"
    ]
