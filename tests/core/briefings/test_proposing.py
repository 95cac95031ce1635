"""What is proposed for a step of a chart: short words to say, why it matters, and every quote with its article."""

import re
from pathlib import Path

import pytest

from core.briefings.proposing import Proposal, proposed
from core.briefings.speaking import MOST
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


CLASHES = (
    "Clash: Killed, Russian forces (Russian military against unnamed experts); Casualties, Ukrainian forces"
    " (Zelenskyy against unnamed experts); “New attack gained ground” (Russian military against Zelenskyy)."
    " May clash: Killed, North Korean troops (Western officials against nobody named [article 000])."
)


def first(known: Tables, page: PageName, panel: str | None = None) -> Proposal:
    state = state_of(known, Shown(panel=panel), theme("light"))
    return proposed(of_state(state, page)[0], state)


@pytest.mark.parametrize(
    ("page", "panel", "headline", "so_what"),
    [
        (
            "casualties",
            "killed cumulative",
            "Killed, North Korean troops: about 300 or at least 1,000 people, as stated or estimated, which may clash",
            "Western officials against nobody named (article 000).",
        ),
        (
            "overview",
            None,
            "North Korean troops: from 10,000 to 12,000 troops deployed, about 300 or at least 1,000 killed, as stated"
            " or estimated",
            CLASHES,
        ),
        (
            "comparisons",
            None,
            "Numbers: of 8 pairs that can be compared, 2 clash and 1 may clash; positions: of 53 pairs that can be"
            " compared, 1 clashes",
            CLASHES,
        ),
        (
            "deployment",
            None,
            "Troops deployed, North Korean troops: from 10,000 to 12,000, as stated or estimated",
            "All 5 pairs that can be compared agree (if of the same time); wherever two agree, a side names nobody.",
        ),
        (
            "cross-checks",
            "check-share of whole: 003-casualties-4000; 003-deployed-12000",
            "North Korean troops: about 4,000 casualties of 12,000 troops deployed (nobody named [article 003]):"
            " 27 % to 41 % (our arithmetic)",
            "A share of the whole it is told with; the arithmetic is ours, not a source's.",
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
            "It is the only number here, beside 1 statement in words. Inferred: the attribution to GUR (Ukraine)"
            " (1 of 2); the time that a number is about.",
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


def test_notes_hold_what_the_headline_says_before_anything_else(known: Tables) -> None:
    """Of a number and its source, only its tellings; else who clashes, and of very many quotes the first."""
    retold = first(known, "attribution").notes
    assert re.findall(r"\(article \d+\)", retold) == ["(article 001)", "(article 002)"]
    assert retold.count("Western officials: “") == 2
    told = first(known, "agreement").notes
    assert told.count("” (article ") == MOST
    assert "The Russian military stated that the Ukrainian attacks had been repelled." in told


def test_what_stands_below_three_clashes_counts_all_of_them(known: Tables) -> None:
    made = first(known, "agreement")
    assert made.headline.startswith("3 clashes (")
    assert made.so_what == (
        "Numbers: of 8 pairs that can be compared, 5 agree (if of the same time), 2 clash (with a side in words) and 1"
        " may clash; positions: of 53 pairs that can be compared, 52 agree and 1 clashes; 44 of the 57 that agree may"
        " be one voice."
    )


def test_notes_on_an_article_hold_no_quote_of_another(known: Tables) -> None:
    told = first(known, "documents").notes
    assert {*re.findall(r"\(article \d+\)", told)} == {"(article 000)"}


def test_no_page_is_refused_for_lack_of_words(known: Tables) -> None:
    pages: tuple[PageName, ...] = ("overview", "agreement", "attribution", "comparisons", "cross-checks", "documents")
    for made in (first(known, page) for page in pages):
        assert made.headline
        assert made.so_what[0].isupper() or made.so_what[0].isdigit()
        assert made.notes.startswith("Says who? ")
