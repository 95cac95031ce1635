"""Lost and added words: traceable to a telling, or a problem that says where they should be."""

import pytest

from core.checks import check_corpus, check_document, check_vocabulary
from tests.corpora import VOCABULARY, Raw, article, as_yaml, claim, position

WORDS = check_vocabulary(as_yaml(VOCABULARY)).vocabulary
FULL = "They believed about 300 were killed. He spoke of one sector only."
SHORT = "300 were killed, it was confirmed."
QUOTE = "They believed about 300 were killed."


def problems(short: Raw, **fields: object) -> list[str]:
    """What is wrong where article b tells again what article a told in full."""
    full = claim("full", "about 300", best=300, hedge="about", statement="said", quote=QUOTE)
    articles = {"a": article(FULL, full), "b": article(SHORT, {**short, **fields})}
    checked = [
        check_document(f"{stem}.txt", text, as_yaml(annotation), WORDS) for stem, (text, annotation) in articles.items()
    ]
    return [problem.message for problem in check_corpus(checked)[1]]


TOLD = claim("short", "300", best=300, statement="said")


@pytest.mark.parametrize(
    "fields",
    [
        {"lost": ["They believed", "about"], "added": ["it was confirmed"]},
        {"lost": ["He spoke of one sector only"]},
        {"lost": ["killed. He"]},
    ],
)
def test_words_that_can_be_traced_are_sound(fields: Raw) -> None:
    assert problems(TOLD, **fields) == []


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        (
            {"lost": ["they believed"]},
            "lost 'they believed' stands in no other telling of this statement; copy it verbatim from the fullest one",
        ),
        (
            {"lost": ["300 were killed"]},
            "lost '300 were killed' still stands in this telling's own quote; take it out, or quote less",
        ),
        (
            {"added": ["it was denied"]},
            "added 'it was denied' does not stand in this telling's own quote; copy it verbatim",
        ),
        (
            {"added": ["300 were killed"]},
            "added '300 were killed' stands in every other telling as well; take it out",
        ),
    ],
)
def test_words_that_cannot_be_traced_are_told(fields: Raw, message: str) -> None:
    assert problems(TOLD, **fields) == [f"claim 'short': {message}"]


def test_without_another_telling_nothing_was_lost_or_added() -> None:
    alone = "but no other record tells this statement; give both the same 'statement', or take the words out"
    assert problems(TOLD, statement="alone", lost=["about"], added=["confirmed"]) == [
        f"claim 'short': lost 'about' {alone}",
        f"claim 'short': added 'confirmed' {alone}",
    ]


def test_within_one_article_lost_words_stand_in_the_other_quote_and_not_just_somewhere() -> None:
    records = (
        position("quoted", statement="gone", quote="They believed"),
        position(
            "told", statement="gone", quote="He spoke of one sector", lost=["They believed"], added=["one sector"]
        ),
        position("led", statement="gone", quote="300 were killed", lost=["sector only"]),
    )
    text, annotation = article(FULL, *records)
    checked = check_document("a.txt", text, as_yaml(annotation), WORDS)
    assert [problem.message for problem in check_corpus([checked])[1]] == [
        "position 'led': lost 'sector only' stands in no other telling of this statement; copy it verbatim from the"
        " fullest one"
    ]


def test_a_telling_that_says_what_it_changed_may_change_the_measure() -> None:
    changed = claim("short", "300", best=300, statement="said", measure="casualties")
    assert problems(changed, lost=["They believed"]) == []
    (found,) = problems(changed)
    assert found.startswith("claim 'short': measure is casualties, but killed in claim 'full' (a.yaml:")


def test_who_it_is_not_the_same_as_must_be_there_and_be_another() -> None:
    assert problems(TOLD, statement="other", not_same_as=["full"]) == []
    assert problems(TOLD, not_same_as=["full", "fulll"]) == [
        "claim 'short': not_same_as names 'full', which is this same statement; name another, or take it out",
        "claim 'short': not_same_as names 'fulll', which is no claim, position or statement of this corpus;"
        " did you mean 'full'?",
    ]
