"""What is proposed for a step of a chart: short words to say, why it matters, and every quote with its article."""

from pathlib import Path

import pytest

from core.briefings.proposing import MOST, Proposal, proposed
from core.exhibits.all import of_state
from core.exhibits.state import state_of
from core.figures.theme import theme
from core.frames import Tables
from core.models import Shown
from core.models.briefing import PageName


@pytest.fixture(scope="module")
def folder() -> Path:
    """The five articles that ship."""
    return Path("seeds")


def first(known: Tables, page: PageName, panel: str | None = None) -> Proposal:
    state = state_of(known, Shown(panel=panel), theme("light"))
    return proposed(of_state(state, page)[0], state)


@pytest.mark.parametrize(
    ("page", "panel", "headline", "so_what"),
    [
        (
            "casualties",
            "killed cumulative",
            "Killed, North Korean troops: from about 300 to at least 1,000 people, as stated",
            "The one pair that can be compared may clash: Western officials against nobody named (article 000).",
        ),
        (
            "overview",
            None,
            "How many, as stated: of 8 pairs that can be compared, 2 clash and 1 may clash",
            "5 agree (if of the same time), 2 clash (with a side in words) and 1 may clash.",
        ),
        (
            "casualties",
            "casualties_per_day rate",
            "The Institute for the Study of War said that North Korean troops had suffered about 92 casualties per day"
            " from early December 2024 on (“likely”)",
            "It is the only number here.",
        ),
        (
            "casualties",
            "casualties period",
            "Ukrainian military intelligence said it was believed that about 30 North Korean troops had been killed or"
            " wounded from 14 to 15 December 2024",
            "It is the only number here. Inferred: the attribution to GUR (Ukraine); the time that a number is about.",
        ),
    ],
)
def test_a_headline_is_short_and_the_next_line_is_never_empty(
    known: Tables, page: PageName, panel: str | None, headline: str, so_what: str
) -> None:
    made = first(known, page, panel)
    assert (made.headline, made.so_what) == (headline, so_what)


def test_notes_say_who_with_every_quote_once_and_its_article(known: Tables) -> None:
    told = first(known, "casualties", "killed cumulative").notes
    assert told.startswith("Says who? Nobody named: “However, the price of this support appears steep, with around 300")
    assert "Western officials: “In January, Western officials disclosed to the BBC" in told
    assert [told.count(f"(article {name}).") for name in ("000", "001", "002")] == [1, 1, 1]


def test_of_very_many_quotes_the_first_are_told(known: Tables) -> None:
    told = first(known, "attribution").notes
    assert told.count("” (article ") == MOST
    assert told.endswith(" further quotes.")


def test_no_page_is_refused_for_lack_of_words(known: Tables) -> None:
    pages: tuple[PageName, ...] = ("overview", "agreement", "attribution", "comparisons", "cross-checks", "documents")
    for made in (first(known, page) for page in pages):
        assert made.headline
        assert made.so_what[0].isupper() or made.so_what[0].isdigit()
        assert made.notes.startswith("Says who? ")
