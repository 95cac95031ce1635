"""Matters that follow one another: no clash, as we read them, and what an article says all the same."""

from dataclasses import replace

from core.filters import Filters
from core.frames import tables
from core.models import Document
from core.view import view
from core.wording.steps.following import say_following
from tests.builders import corpus, document, position
from tests.core.wording.tiny import WORDS

GUR = {"attribution": ("gur",)}
BACK = {"proposition": "back"}
NAMED = {"withdrawn": "Withdrawn", "lull": "Lull", "back": "Back"}
MATTERS = WORDS.model_copy(
    update={
        "propositions": {
            name: WORDS.propositions["withdrawn"].model_copy(
                update={"short": short, "follows": ("withdrawn", "lull") if name == "back" else ()}
            )
            for name, short in NAMED.items()
        }
    }
)


def said(came: set[str], *articles: Document) -> list[str]:
    built = tables(replace(corpus(*articles), vocabulary=MATTERS))
    return list(say_following(came, view(built, Filters()), built))


def test_it_is_told_as_our_reading_and_without_a_day() -> None:
    article = document("a.txt", position("a"), position("b", proposition="lull"), position("c", **(BACK | GUR)))
    assert said({"back"}, article) == [
        "Our reading: “Back” does not clash with “Withdrawn” or “Lull”, since it is about a later time."
    ]
    assert said({"lull"}, article) == said({"back"}, article)


def test_nothing_is_told_where_nothing_came_or_one_of_the_two_is_not_affirmed() -> None:
    article = document("a.txt", position("a"), position("c", **(BACK | GUR)))
    assert said({"lull"}, article) == []
    assert said({"back"}, document("a.txt", position("a", "denies"), position("c", **BACK))) == []


def test_an_article_that_calls_it_a_contradiction_is_heard() -> None:
    words = "This contradicts the NIS."
    article = document("a.txt", position("a", against=(words,)), position("c", against=(words,), **(BACK | GUR)))
    assert said({"back"}, article) == [
        "Our reading: “Back” does not clash with “Withdrawn”, since it is about a later time. "
        "Article a: “This contradicts the NIS”."
    ]
