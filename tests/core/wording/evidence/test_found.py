"""What was found, in its sentence, and which recorded quotes hold it: whole, in part, or not at all."""

import pandas as pd
import pytest

from core.analysis.evidence import spans
from core.analysis.found import folded, hits
from core.frames import Tables, tables
from core.wording.evidence.found import CUT, NEAR, Hit, say_hits, stated_at, with_sentences
from tests.builders import claim, corpus, dismissal, document, position

TITLES = {"dead": "Killed, NIS", "left": "NIS (affirms): Withdrawn"}


def made(*texts: str) -> Tables:
    """Articles of which each says one of these texts in a number that is no claim."""
    return tables(corpus(*(document(f"{n}.txt", dismissal(text)) for n, text in enumerate(texts))))


def found(held: Tables, words: str) -> pd.DataFrame:
    return hits({name: folded(text) for name, text in held.texts.items()}, words)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Toretsk", "“Toretsk”: no hit in 3 articles."),
        ("once", "“once”: 1 hit in 1 of 3 articles."),
        ("here", "“here”: 4 hits in all 3 articles."),
    ],
)
def test_how_often_and_in_how_many_articles(words: str, said: str) -> None:
    held = made("here once", "here, here", "here")
    assert say_hits(words, found(held, words), 3) == said


def test_the_one_article_there_is() -> None:
    held = made("here")
    assert say_hits("here", found(held, "here"), 1) == "“here”: 1 hit in the one article."
    assert say_hits("not", found(held, "not"), 1) == "“not”: no hit in 1 article."


def test_each_place_stands_in_its_sentence_and_nowhere_else() -> None:
    held = made("One. In Kursk, they say. Two.\nKURSK again.")
    assert with_sentences(found(held, "kursk"), held, {}) == [
        Hit("0.txt", 8, "In ", "Kursk", ", they say.", "In no recorded quote."),
        Hit("0.txt", 30, "", "KURSK", " again.", "In no recorded quote."),
    ]


def test_a_long_sentence_is_cut_and_says_so() -> None:
    held = made("a" * 300 + "KEY" + "b" * 300)
    (hit,) = with_sentences(found(held, "key"), held, {})
    assert (hit.before, hit.after) == (CUT + "a" * NEAR, "b" * NEAR + CUT)


def test_words_in_a_recorded_quote_say_in_which() -> None:
    held = tables(
        corpus(
            document(
                "a.txt",
                claim("dead", best=300, stated="300", quote="They say 300 died in Kursk"),
                position("left", quote="and left Kursk."),
            )
        )
    )
    said = [
        hit.recorded
        for words in ("300", "Kursk", "Kursk\nand")
        for hit in with_sentences(found(held, words), held, TITLES)
    ]
    assert said == [
        "In the recorded quote of Killed, NIS.",
        "In the recorded quote of Killed, NIS.",
        "In the recorded quote of NIS (affirms): Withdrawn.",
        "Partly in the recorded quotes of Killed, NIS; NIS (affirms): Withdrawn.",
    ]


def test_the_number_that_holds_a_place_whole() -> None:
    held = tables(corpus(document("a.txt", claim("dead", best=1000, stated="1,000 men", quote="That 1,000 men died."))))
    marked = spans(held, "a.txt")
    assert stated_at(marked, 5, 10) == "dead"
    assert stated_at(marked, 0, 10) is None
    assert stated_at(marked, 15, 19) is None
