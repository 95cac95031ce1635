"""The briefing that ships says nothing more than its articles do: every number and every quote is held to them."""

import re
from pathlib import Path

import pandas as pd
import pytest

from core.briefings.empties import doubts
from core.exhibits.shown import view_of
from core.frames import Tables, tables
from core.loader import load
from core.models import Step

LOADED = load(Path(__file__).parents[3] / "seeds")
(STORY,) = LOADED.briefings
STEPS = STORY.briefing.steps

NUMBER = re.compile(r"\d[\d,.]*\d|\d")
QUOTED = re.compile("“([^“”]+)”")
MONTH = "(?:January|February|December)"
DATED = re.compile(rf"(?:between \d+ and )?\d{{1,2}} {MONTH}(?: \d{{4}})?|{MONTH} \d{{4}}")
ARTICLE = re.compile(r"[Aa]rticle (\d{3})")


@pytest.fixture(scope="module")
def known() -> Tables:
    return tables(LOADED)


def told(step: Step, known: Tables) -> pd.DataFrame:
    """The claims and positions that the step shows: what opens from its marks."""
    view, shown = view_of(known, step.shown), step.shown
    if step.page in ("deployment", "casualties"):
        charts = {"deployment": "deployment", "casualties": "losses"}
        rows = view.claims[(view.claims["chart"] == charts[step.page]) & (view.claims["subject"] == shown.subject)]
        keys = rows["measure"] + " " + rows["counts"]
        return rows[keys == shown.panel] if shown.panel else rows
    if step.page == "attribution":
        return known.claims[known.claims["statement_id"] == shown.lit]
    if step.page == "comparisons":
        pairs = view.comparisons
        both = pairs.loc[pairs["verdict"].isin(shown.verdicts), ["left", "right"]].to_numpy().ravel()
        every = pd.concat([known.claims, known.positions])
        ids = every["claim_id"].fillna(every["position_id"])
        return every[every["statement_id"].isin(both) | ids.isin(both)]
    assert step.page == "agreement"
    assert shown.matters
    return known.positions[known.positions["statement_id"].isin(view.positions["statement_id"])]


def numbers(words: str) -> set[str]:
    """The numbers of a text, without its dates and the names of articles."""
    return set(NUMBER.findall(ARTICLE.sub("", DATED.sub("", words))))


def test_it_is_sound_and_every_step_shows_something(known: Tables) -> None:
    assert LOADED.problems == ()
    assert 7 <= len(STEPS) <= 9
    assert list(doubts(STORY.briefing, known)) == []
    assert all(step.notes and "Says who?" in step.notes for step in STEPS)


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.headline[:20])
def test_every_number_stands_in_a_sentence_that_the_step_shows(step: Step, known: Tables) -> None:
    shown = told(step, known)
    stated = {number for quote in shown["quote"] for number in numbers(quote)}
    assert numbers(f"{step.headline} {step.so_what} {step.notes}") <= stated


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.headline[:20])
def test_every_quote_stands_in_an_article_that_the_notes_name(step: Step, known: Tables) -> None:
    assert step.notes
    named = ARTICLE.findall(step.notes)
    texts = [text for name, text in known.texts.items() if name[:3] in named]
    quotes = QUOTED.findall(f"{step.headline} {step.so_what} {step.notes}")
    assert quotes
    assert [quote for quote in quotes if not any(quote in text for text in texts)] == []


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.headline[:20])
def test_no_hedge_is_lost_and_casualties_are_never_called_killed(step: Step, known: Tables) -> None:
    shown, words = told(step, known), f"{step.headline} {step.so_what}"
    floors = shown.loc[shown["hedge"] == "at_least", "low"] if "hedge" in shown else ()
    for floor in {f"{int(low):,}" for low in floors}:
        assert words.count(floor) == len(re.findall(f"at least {floor}", words, re.IGNORECASE))
    if "measure" in shown and set(shown["measure"].dropna()) == {"casualties"}:
        assert not re.search(r"killed(?! or (?:wounded|injured))", words, re.IGNORECASE)
