"""Briefings in the dashboard: a view is added from its chart, put in order and reworded, and its link restores it."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from core.exhibits.address import query
from core.frames import tables
from core.loader import load
from core.models import Shown
from core.models.briefing import PageName
from pages._ui.present import adding, captured
from tests.corpora import write
from tests.pages.opening import (
    AGREEMENT,
    ATTRIBUTION,
    CASUALTIES,
    COMPARISONS,
    DEPLOYMENT,
    DOCUMENTS,
    OVERVIEW,
    ROOT,
    buttons,
    opened,
    turned_to,
    words,
)

BRIEFINGS = "pages/present/briefings.py"
STORY = """\
title: A story
steps:
  - page: deployment
    shown: {subject: north-korean-troops}
    headline: How <b>many</b>
    so_what: First
  - page: casualties
    shown: {origins: [gone]}
    headline: How many lost
    so_what: Second
  - page: casualties
    shown: {origins: [zelenskyy]}
    headline: Nothing
    so_what: Third
    notes: Third
"""


@pytest.fixture
def story(tiny: Path) -> Path:
    (tiny / "briefings").mkdir()
    write(tiny / "briefings" / "story.yaml", STORY)
    return tiny


def headlines(folder: Path) -> list[str]:
    return [step.headline for each in load(folder).briefings for step in each.briefing.steps]


def title(app: AppTest) -> str:
    return app.title[0].value.replace("\\", "")


def pressed(app: AppTest, label: str, place: int = 0) -> AppTest:
    buttons(app, label)[place].click()
    return app.run()


def test_steps_are_listed_moved_reworded_removed_and_had_back(story: Path) -> None:
    app = turned_to(opened(), BRIEFINGS)
    assert not app.exception
    assert title(app) == "A story: 3 steps"
    assert "1. How <b>many</b>" in words(app)
    assert "Deployment estimates. Whose: North Korean troops" in words(app)
    told = [warning.value.replace("\\", "") for warning in app.warning]
    assert told[0].startswith("steps[1]: unknown origin 'gone'; the corpus has zelenskyy, gur, nis")
    assert told[1].startswith("This step shows nothing: its choices leave nothing of the page Casualty claims")
    notes, view = (way.proto.url for way in app.get("link_button"))
    assert notes == "present?briefing=story&notes=1"
    assert view == "deployment?whose-deployment=North%20Korean%20troops"
    app.selectbox(key=place_key(app, 2)).set_value(1)
    app.run()
    assert headlines(story) == ["Nothing", "How <b>many</b>", "How many lost"]
    pressed(app, "Undo")
    pressed(app, "Down")
    assert headlines(story) == ["How many lost", "How <b>many</b>", "Nothing"]
    pressed(app, "Reword")
    headline_fields(app)[0].set_value(" How  many\nlost? ")
    pressed(app, "Save", -1)
    assert headlines(story)[0] == "How many lost?"
    pressed(app, "Remove", 2)
    assert headlines(story) == ["How many lost?", "How <b>many</b>"]
    pressed(app, "Undo")
    assert headlines(story)[2] == "Nothing"
    pressed(app, "Delete")
    assert headlines(story) == []
    assert title(app) == "There is no briefing yet"
    pressed(app, "Bring back story")
    assert headlines(story)[2] == "Nothing"


def test_where_earlier_versions_cannot_be_read_undo_and_redo_say_why(story: Path) -> None:
    write(story / "briefings" / ".history", "no folder")
    app = opened(BRIEFINGS)
    assert not app.exception
    steps = [button for button in app.button if button.label in ("Undo", "Redo")]
    assert [(button.disabled, "the system refused" in button.help) for button in steps] == [(True, True)] * 2


def place_key(app: AppTest, index: int) -> str:
    """The key of the field that moves the step of this index to any place."""
    (key,) = (each.key for each in app.selectbox if each.key and each.key.startswith(f"step-story-{index}-Place"))
    return str(key)


def headline_fields(app: AppTest) -> list[Any]:
    """The headlines of the steps that are being reworded."""
    return [each for each in app.text_input if each.key.startswith("reword-") and each.key.endswith("-headline")]


def test_a_form_of_words_stays_with_its_step_until_it_is_saved(story: Path) -> None:
    app = turned_to(opened(), BRIEFINGS)
    pressed(app, "Reword")
    headline_fields(app)[0].set_value("Mine")
    pressed(app, "Reword", 1)
    headline_fields(app)[1].set_value("Mine too")
    pressed(app, "Down")
    assert headlines(story) == ["How <b>many</b>", "Nothing", "How many lost"]
    turned_to(turned_to(app, DEPLOYMENT), BRIEFINGS)
    assert [each.value for each in headline_fields(app)] == ["Mine", "Mine too"]
    pressed(app, "Save", -1)
    assert headlines(story) == ["How <b>many</b>", "Mine too", "How many lost"]
    pressed(app, "Cancel")
    assert not headline_fields(app)
    pressed(app, "Reword")
    assert headline_fields(app)[0].value == "How <b>many</b>"


def test_what_was_typed_for_a_step_that_is_gone_is_there_to_copy(story: Path) -> None:
    app = turned_to(opened(), BRIEFINGS)
    pressed(app, "Reword")
    headline_fields(app)[0].set_value("Mine")
    app.run()
    write(story / "briefings" / "story.yaml", STORY.replace("First", "Theirs"))
    assert [code.value for code in turned_to(app, BRIEFINGS).code][1:] == ["Mine\nFirst"]
    pressed(app, "Discard it")
    assert len(app.code) == 1


def test_a_headline_that_says_more_than_its_step_is_warned_of(story: Path) -> None:
    text = STORY.replace("How <b>many</b>", "9,000 killed")
    write(story / "briefings" / "story.yaml", text)
    told = [warning.value.replace("\\", "") for warning in turned_to(opened(), BRIEFINGS).warning]
    assert told[0].startswith("Its headline says 9,000, and no quote or stated amount of this step has that number")
    assert told[1].startswith("Its headline says “killed”, and no mark of this step counts that")


def test_what_somebody_else_changed_is_shown_and_kept(story: Path) -> None:
    app = turned_to(opened(), BRIEFINGS)
    write(story / "briefings" / "story.yaml", STORY.replace("First", "Theirs"))
    pressed(app, "Down")
    assert "was changed on disk meanwhile" in app.error[0].value
    assert "+    so_what: Theirs" in app.code[0].value
    assert headlines(story)[0] == "How <b>many</b>"


def test_a_view_is_added_from_its_chart_to_a_new_briefing_and_to_one_that_is_there(tiny: Path) -> None:
    app = opened(CASUALTIES, origins=["Western officials"], show="as reported")
    pressed(app, "Add to a briefing")
    assert "Casualty claims. Whose: North Korean troops" in words(app)
    assert app.text_input(key="casualties-None-headline").value.startswith("Killed, North Korean troops:")
    assert app.text_input(key="casualties-None-so-what").value
    assert app.text_area(key="casualties-None-notes").value.startswith("Says who? Western officials: “")
    pressed(app, "Add it")
    assert "Write a title first." in app.warning[0].value
    app.text_input(key="casualties-title").set_value("Losses, as told")
    app.text_input(key="casualties-None-so-what").set_value("It matters")
    pressed(app, "Add it")
    assert not app.exception
    (named,) = load(tiny).briefings
    (step,) = named.briefing.steps
    assert (named.name, step.page, step.so_what) == ("losses-as-told", "casualties", "It matters")
    assert step.shown == Shown(origins=("western-officials",), by_origin=False, subject="north-korean-troops")
    assert buttons(app, "Add to a briefing")  # another chart of the page may be wanted, too
    (way,) = (link.proto for link in app.get("page_link") if link.proto.label == "Added: open it")
    assert "Losses, as told" in way.help.replace("\\", "")
    assert app.toast[0].value.replace("\\", "") == "Added to “Losses, as told”"
    pressed(app, "Reset")
    assert not [link for link in app.get("page_link") if link.proto.label == "Added: open it"]  # another view
    turned_to(app, DEPLOYMENT)
    pressed(app, "Add to a briefing")
    app.text_input(key="deployment-None-so-what").set_value("So many")
    pressed(app, "Add it")
    assert [each.page for each in load(tiny).briefings[0].briefing.steps] == ["casualties", "deployment"]


def test_without_a_briefing_the_page_says_how_one_comes_about(tiny: Path) -> None:
    app = turned_to(opened(), BRIEFINGS)
    assert title(app) == "There is no briefing yet"
    assert "Begin one here, or on any chart with “Add to a briefing”." in words(app)
    app.text_input(key="briefing-new-title").set_value("Mine")
    app.text_input(key="briefing-new-so-what").set_value("It matters")
    pressed(app, "Begin it")
    assert [each.name for each in load(tiny).briefings] == ["mine"]
    assert title(app) == "Mine: 1 step"


TOGETHER = "ukrainian-officials + us-officials + south-korean-officials"
STATES: list[tuple[PageName, str | None, dict[str, Any]]] = [
    (
        "deployment",
        DEPLOYMENT,
        {
            "subject": "north-korean-troops",
            "documents": ("003_0035def770f58622.txt", "004_3a45abb186c395a5.txt"),
            "kinds": ("intelligence", "unattributed"),
            "subjects": ("north-korean-troops",),
            "known_by": date(2025, 2, 7),
            "as_of": date(2025, 1, 1),
            "about": 25,
            "readings": {"hundreds": (300, 500), "several weeks": (14, 63)},
            "by_origin": False,
        },
    ),
    ("casualties", CASUALTIES, {"subject": "north-korean-troops", "origins": (TOGETHER,)}),
    (
        "agreement",
        AGREEMENT,
        {"matters": True, "origins": ("nis",)},
    ),
    ("attribution", ATTRIBUTION, {"lit": "western-officials-killed-1000"}),
    ("comparisons", COMPARISONS, {"verdicts": ("agree", "not comparable"), "topic": "nk-back"}),
    ("overview", OVERVIEW, {"sides": ("south-korea", "south-korea + ukraine + united-states", "unattributed")}),
    ("documents", DOCUMENTS, {"document": "002_be45a96026424d96.txt", "about": 0}),
]


@pytest.mark.parametrize(("page", "script", "chosen"), STATES)
def test_the_link_of_a_state_restores_it(
    monkeypatch: pytest.MonkeyPatch, page: PageName, script: str | None, chosen: dict[str, Any]
) -> None:
    monkeypatch.setenv("CORPUS", str(ROOT / "seeds"))
    found: list[Shown] = []
    monkeypatch.setattr(adding, "button", lambda seen, page, key, panel=None: found.append(captured.shown(seen, page)))
    shown = Shown.model_validate(chosen)
    app = opened(script, **query(page, shown, tables(load(ROOT / "seeds"))))
    assert not app.exception
    assert found[-1] == shown


def test_what_is_chosen_right_before_the_press_counts(story: Path) -> None:
    """As where a press cuts the run of a choice short: nothing was drawn of that yet."""
    app = opened(CASUALTIES)
    pressed(app, "Add to a briefing")
    app.text_input(key="casualties-killed cumulative-so-what").set_value("It matters")
    app.selectbox(key="casualties-panel").select_index(2)
    pressed(app, "Add it")
    assert "you chose another chart" in app.warning[0].value
    before = headlines(story)
    (so_what,) = [each for each in app.text_input if each.key.endswith("-so-what")]
    so_what.set_value("It matters")
    app.selectbox(key="casualties-briefing").set_value("")
    pressed(app, "Add it")
    assert "Write a title" in app.warning[0].value
    assert headlines(story) == before
