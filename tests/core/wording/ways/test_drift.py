"""What became of the words of a statement."""

from datetime import date
from typing import Any

import pytest

from core.analysis.ways.drift import FLAGS, REACHED, ladder
from core.filters import Filters
from core.frames import tables as built
from core.view import view
from core.wording.ways.drift import NO_DRIFT, TOLD, Beyond, beyond_quote, say_drift, say_fullest
from tests.builders import claim, corpus, document, position
from tests.core.wording.tiny import seen

FULL: dict[str, Any] = {
    "statement": "said",
    "role": "quote",
    "best": 300,
    "hedge": "about",
    "modality": "estimated",
    "term": "casualties",
    "place": "Kursk",
    "attribution": ("nis", "bbc"),
}


def told(**fields: Any) -> str:
    """What became of the full telling in one with these fields."""
    given = {name: value for name, value in (FULL | {"role": "body"} | fields).items() if value is not None}
    tables = seen(claim("full", **FULL), claim("short", **given)).tables
    fullest, rung = (row for _, row in ladder(tables.claims, "said").iterrows())
    return say_drift(rung, fullest, tables)


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, NO_DRIFT),
        ({"lost": ("they believed",)}, "lost “they believed”"),
        ({"lost": ("a", "b", "c"), "added": ("d",)}, "lost “a”, “b” and “c”; added “d”"),
        ({"hedge": "exact"}, "about became a plain number"),
        ({"best": 400}, "about 300 became about 400"),
        ({"modality": "asserted"}, "an estimate became asserted"),
        ({"measure": "casualties", "term": "dead"}, "“Killed” became “Casualties”; “casualties” became “dead”"),
        ({"place": None, "term": None}, "“casualties” is not told any more; the place (Kursk) is not told any more"),
        (
            {"best": None, "hedge": "vague", "stated": "hundreds"},
            "about 300 became “hundreds”; about became a vague word",
        ),
        ({"attribution": ("nis",)}, "the way via BBC is not told any more"),
        ({"attribution": ("nis", "reuters")}, "the way via BBC became the way via Reuters"),
        ({"attribution": ("nis", "bbc", "reuters")}, NO_DRIFT),
        ({"as_of": "2025-03"}, "the time (as of 1 February 2025) became the time (as of March 2025)"),
    ],
)
def test_what_was_lost_added_or_changed_is_said(fields: dict[str, Any], words: str) -> None:
    assert told(**fields) == words


def test_what_only_a_later_telling_has_is_told_only_there() -> None:
    tables = seen(claim("full", **(FULL | {"place": None})), claim("short", **(FULL | {"role": "body"}))).tables
    fullest, rung = (row for _, row in ladder(tables.claims, "said").iterrows())
    assert say_drift(rung, fullest, tables) == "the place (Kursk) is told only here"


def test_a_time_that_only_the_fullest_telling_gives_is_not_told_any_more() -> None:
    dateless = claim("short", **(FULL | {"role": "body"})).model_copy(update={"as_of": None})
    tables = seen(claim("full", **FULL), dateless).tables
    fullest, rung = (row for _, row in ladder(tables.claims, "said").iterrows())
    assert say_drift(rung, fullest, tables) == "the time (as of 1 February 2025) is not told any more"


def test_a_position_has_its_words_only() -> None:
    tables = seen(position("a", statement="s"), position("b", statement="s", lost=("in the area",))).tables
    fullest, rung = (row for _, row in ladder(tables.positions, "s").iterrows())
    assert say_drift(rung, fullest, tables) == "lost “in the area”"


def test_everything_that_is_pointed_out_has_words() -> None:
    assert set(TOLD) == {*FLAGS, *REACHED}


def test_the_only_telling_that_filters_leave_names_the_articles_that_tell_it_too() -> None:
    later = document("b.txt", claim("b", best=1, statement="said"), published="2025-03-01")
    whole = corpus(document("a.txt", claim("a", best=1, statement="said")), later)

    def told(**chosen: Any) -> str:
        found = view(built(whole), Filters(**chosen))
        return say_fullest(ladder(found.claims, "said"), found)

    assert told() == "The fullest telling"
    assert told(documents=("b.txt",)) == "The only telling that the filters leave; article a tells it, too"
    assert told(known_by=date(2025, 2, 20)) == "The only telling", "the other was not yet published"


def test_what_others_lost_is_found_in_the_article_of_the_fullest_telling_where_its_quote_does_not_have_it() -> None:
    lost = ("About", "only here", "nowhere")
    tables = seen(claim("full", **FULL), claim("short", **(FULL | {"role": "body", "lost": lost}))).tables
    rungs = ladder(tables.claims, "said").assign(quote="About 300 died.")
    text = "About 300 died. He added that he meant only here, at night. More."
    assert beyond_quote(rungs, text) == [Beyond("He added that he meant ", "only here", ", at night.")]
