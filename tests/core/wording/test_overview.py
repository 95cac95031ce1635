"""The overview in whole sentences."""

import pytest

from core.wording.findings import overview
from tests.builders import claim, document, position, time
from tests.core.wording.tiny import seen

GUR = {"attribution": ("gur",)}


def test_the_overview_of_a_corpus() -> None:
    told = {"best": 300, "statement": "told"}
    found = seen(
        document(
            "a.txt",
            claim("a", **told),
            claim("b", low=1_000, **GUR),
            claim("c", hedge="none", stated="heavy losses", measure="casualties"),
            claim("d", hedge="vague", stated="hundreds", subject="both", attribution=("unattributed",)),
            position("e"),
            position("f", "denies", **GUR),
            published="2024-12-16",
        ),
        document("b.txt", claim("g", **told), claim("h", best=300, as_of="2025-02", attribution=("zelenskyy",))),
    )
    assert overview(found) == [
        "2 articles make 6 claims, each a number or words in place of one; told once each, they are 5 statements"
        " of 3 independent origins and 1 that the text leaves open.",
        "There are 2 positions of 2 independent origins on 1 yes/no matter.",
        "2 measures are used: Killed (4 statements) and Casualties (1 statement);"
        " different measures are never compared or added up.",
        "1 statement gives no number at all and 1 statement gives a vague word in place of one.",
        "Numbers: of 3 pairs that can be compared, 1 agrees, 1 surely clashes and 1 may only seem to clash;"
        " 5 pairs of two origins cannot be compared.",
        "Positions: the one pair that can be compared surely clashes.",
        "Agreed, as far as it can be compared: Killed, North Korean troops.",
        "Surely clashing: Killed, North Korean troops; “Withdrawn”.",
        "May only seem to clash: Killed, North Korean troops.",
        "Published from 16 December 2024 to 14 February 2025; all 2 dates are inferred.",
    ]


def test_what_agrees_and_what_may_only_seem_to_clash() -> None:
    found = seen(
        claim("a", best=300),
        claim("b", best=300, **GUR),
        claim("c", best=4_000, measure="casualties"),
        claim("d", best=9_000, measure="casualties", as_of=None, **GUR),
    )
    assert overview(found)[2:5] == [
        "Numbers: of 2 pairs that can be compared, 1 agrees and 1 may only seem to clash; 2 pairs of two "
        "origins cannot be compared.",
        "Agreed, as far as it can be compared: Killed, North Korean troops.",
        "May only seem to clash: Casualties, North Korean troops.",
    ]


def test_a_single_claim_is_spoken_of_in_the_singular() -> None:
    assert overview(seen(claim("a", best=3))) == [
        "1 article makes 1 claim, each a number or words in place of one; told once each, they are 1 statement"
        " of 1 independent origin.",
        "1 measure is used: Killed (1 statement); different measures are never compared or added up.",
        "Published on 14 February 2025; the date is inferred, as the article states none.",
    ]


def test_what_the_filters_leave_is_said_truly() -> None:
    nothing = seen(claim("a", best=3), position("b"), subjects=("russians",))
    assert overview(nothing)[:2] == [
        "Of 1 article, no claim is left here.",
        "There is 1 position of 1 independent origin on 1 yes/no matter.",
    ]
    assert overview(seen()) == ["No article is shown here."]


@pytest.mark.parametrize(
    ("published", "sentence"),
    [
        ("../2025-02-14", "Published until 14 February 2025"),
        ("2025-02-14/..", "Published from 14 February 2025 on"),
    ],
)
def test_an_open_date_stays_open(published: str, sentence: str) -> None:
    assert overview(seen(document("a.txt", published=published)))[-1].startswith(sentence)


def test_dates_that_articles_state_are_not_called_inferred() -> None:
    article = document("a.txt", claim("a", best=3))
    header = article.annotation.document
    stated = header.published.model_copy(update={"basis": "stated"})
    dated = header.model_copy(update={"published": stated})
    told = type(article)("b.txt", article.text, article.annotation.model_copy(update={"document": dated}))
    assert overview(seen(told))[-1] == "Published on 14 February 2025; stated by the article itself."
    both = overview(seen(told, document("c.txt", claim("c", best=3), published=time("2025-02-15").edtf)))
    assert both[-1] == "Published from 14 to 15 February 2025; 1 of 2 dates are inferred."
