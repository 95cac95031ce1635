"""The Overview as a step of a briefing: its chart in parts, each with its numbers, then what else there is to say."""

from pathlib import Path

import pytest

from core import loader
from core.exhibits.state import state_of
from core.figures.theme import theme
from core.frames import Tables, tables
from core.models import Briefing, NamedBriefing, Shown, Step
from core.screens.screen import Screen, screens_of
from core.wording.titles.things import pictured


@pytest.fixture(scope="module")
def five() -> Tables:
    return tables(loader.load(Path("seeds")))


def screens(found: Tables, **shown: object) -> list[Screen]:
    """The screens of a step that shows the Overview in this state."""
    state = Shown.model_validate(shown)
    step = Step(page="overview", shown=state, headline="How many of each", so_what="Only the killed may clash")
    named = NamedBriefing("own", "briefings/own.yaml", Briefing(title="Own", steps=(step,)))
    return list(screens_of(1, named, (), state_of(found, state, theme("light"))))


def test_the_chart_comes_in_parts_of_large_type_and_every_mark_is_on_one_with_its_number(five: Tables) -> None:
    found = screens(five, panel="chart")
    marks = pictured(state_of(five, Shown(), theme("light")).view).marks
    assert len(found) == 3
    told = [mark for screen in found for mark in screen.marks]
    assert [(mark.number, mark.opens[0]) for mark in told] == list(enumerate(marks["claim_id"], 1))
    for screen in found:
        assert screen.chart is not None
        assert screen.chart.larger >= 1.25
        assert screen.chart.height < 540
        assert screen.chart.key is not None
        assert (screen.title, screen.lines) == ("", ())
    first, *others = found
    assert first.elsewhere == tuple((mark.number, part) for part, each in enumerate(others, 2) for mark in each.marks)
    assert dict(first.about)["Finding"].startswith("How many, as stated: ")


def test_without_a_choice_the_list_follows_and_each_screen_says_of_what_it_is(five: Tables) -> None:
    found = screens(five)
    assert [screen.chart is not None for screen in found[:5]] == [True, True, True, True, False]
    assert len({screen.title for screen in found}) == 2
    assert found[0].title.startswith("How many, as stated: ")
    listed = [line for screen in found[4:] for line in screen.lines]
    assert [line.number for line in listed if line.number] == list(range(15, 27))
    assert any(line.words.startswith("✗") for line in listed)


def test_the_list_alone_has_no_chart(five: Tables) -> None:
    found = screens(five, panel="list")
    assert not [screen for screen in found if screen.chart]
    assert {screen.title for screen in found} == {""}


def test_where_no_number_is_left_the_list_says_so_and_of_the_chart_that_it_is_gone(five: Tables) -> None:
    assert not [screen for screen in screens(five, known_by="2024-01-01") if screen.chart]
    (gone,) = screens(five, known_by="2024-01-01", panel="chart")
    assert (gone.chart, gone.marks) == (None, ())
    assert "nothing of this is left" in gone.lines[0].words
