"""The navigation and the pages say the titles of the vocabulary; a broken one breaks nothing."""

from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from core.wording.pages import PAGES
from tests.corpora import write
from tests.pages.curate.forms import control, fill, press, said
from tests.pages.opening import CASUALTIES, DEPLOYMENT, opened, words

OWN = "# what the pages are called\npages: {deployment: Turn*out*, losses: Arrests and injuries}\n"
BAR = ["Overview", "Turn\\*out\\*", "Arrests and injuries", "Source agreement"]


@pytest.fixture
def bar(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The titles of the first four pages of the navigation that was shown last."""
    titles: list[str] = []
    shown = st.navigation

    def noted(pages: dict, **options: object) -> object:  # type: ignore[type-arg]
        if options.get("position") == "top":
            titles[:] = [page.title for page in pages[""]]
        return shown(pages, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(st, "navigation", noted)
    return titles


def named(tiny: Path, own: str = OWN) -> None:
    text = (tiny / "vocabulary.yaml").read_text(encoding="utf-8")
    write(tiny / "vocabulary.yaml", own + text)


def test_without_titles_the_bar_is_as_ever(tiny: Path, bar: list[str]) -> None:
    assert not opened().exception
    assert bar == [*PAGES.values()][:4]


def test_the_bar_and_the_pages_have_the_titles_of_the_vocabulary(tiny: Path, bar: list[str]) -> None:
    named(tiny)
    app = opened(DEPLOYMENT)
    assert bar == BAR
    assert app.caption[0].value.replace("\\", "").startswith("Turn*out* · ")
    app = opened(CASUALTIES)
    assert app.caption[0].value.startswith("Arrests and injuries · ")
    assert "Casualty claims" not in words(app)


def test_titles_that_are_edited_show_on_the_next_run(tiny: Path, bar: list[str]) -> None:
    app = opened()
    assert bar == [*PAGES.values()][:4]
    named(tiny)
    app.run()
    assert bar == BAR


@pytest.mark.parametrize("own", ["pages: {deployment: 5}\n", "pages: [\n", "pages: Turnout\n", "measures: 5\n"])
def test_a_broken_vocabulary_leaves_the_bar_as_ever(tiny: Path, bar: list[str], own: str) -> None:
    named(tiny, own)
    app = opened(DEPLOYMENT)
    assert not app.exception
    assert bar == [*PAGES.values()][:4]


def test_the_vocabulary_page_says_the_titles_and_keeps_them(tiny: Path) -> None:
    named(tiny)
    app: AppTest = opened("pages/curate/vocabulary.py", table="measures", entry="killed")
    assert "“Turn*out*” and “Arrests and injuries”" in words(app)
    assert "Arrests and injuries" in control(app, "chart").options
    press(fill(app, label="Killed in all"), "Save")
    assert "Not saved" not in said(app)
    text = (tiny / "vocabulary.yaml").read_text(encoding="utf-8")
    assert text.startswith(OWN)
    assert "Killed in all" in text
