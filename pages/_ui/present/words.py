"""The words of a step as a reader types them: what each is for, and the step that they make."""

from collections.abc import Iterable
from typing import Literal, NamedTuple

import streamlit as st

from core.models import NamedBriefing, Shown, Step
from core.models.briefing import PageName
from core.wording.choices import namer
from core.wording.names import say_list

TITLE = "What the briefing is about. Its file is named after it."
HEADLINE = "What the audience should take from it, in one line; no more than the sources say."
SO_WHAT = "Why it matters, in one line."
CHOSEN = "briefing-title"
"""Which briefing the page shows that puts it in order, in its address: by its title. `?briefing=` is the other page's:
Streamlit takes out of a link what the page it leaves has bound to a widget.
"""

NOTES = "What you say, and who says it. Never on the screen."


class Typed(NamedTuple):
    """What stands in the fields of a step."""

    headline: str
    so_what: str
    notes: str


def titles(briefings: Iterable[NamedBriefing]) -> dict[str, str]:
    """What each briefing is called, by the name of its file; two never share a title."""
    named = {each.name: each.briefing.title for each in briefings}
    called = namer(named)
    return {name: called(name) for name in named}


def headline_key(key: str) -> str:
    """The key of the first of the fields of a step."""
    return f"{key}-headline"


def fields(key: str, headline: str, so_what: str = "", notes: str = "", *, stays: bool = False) -> None:
    """Draw the three fields of a step, with these words at first; `typed` gives what stands in them.

    What is typed `stays` while other pages are visited, until `forget`.
    """
    lasting: Literal["session"] | None = "session" if stays else None
    st.text_input("Headline (needed)", headline, key=headline_key(key), placeholder=HEADLINE, persist_state=lasting)
    st.text_input(
        "So what, in one line (needed)", so_what, key=f"{key}-so-what", placeholder=SO_WHAT, persist_state=lasting
    )
    st.text_area("Notes for the speaker", notes, key=f"{key}-notes", placeholder=NOTES, persist_state=lasting)


def forget(key: str) -> None:
    """Drop what was typed into the fields of a step; for callbacks."""
    for name in (headline_key(key), f"{key}-so-what", f"{key}-notes"):
        st.session_state.pop(name, None)


def title_field(key: str, title: str = "") -> None:
    """Draw the field of a briefing's title; `typed_title` gives what stands in it."""
    st.text_input("Title of the briefing (needed)", title, key=f"{key}-title", placeholder=TITLE)


def typed(key: str) -> Typed:
    """What stands in the fields of a step; for callbacks."""
    state = st.session_state
    return Typed(
        _one_line(state[f"{key}-headline"]), _one_line(state[f"{key}-so-what"]), str(state[f"{key}-notes"]).strip()
    )


def typed_title(key: str) -> str:
    """What stands in the field of a title, once there is one; for callbacks."""
    return _one_line(st.session_state.get(f"{key}-title", ""))


def lacking(typed: Typed, title: str = "–") -> str:
    """What is still to be written before the step can be saved, as a sentence; empty where nothing is."""
    words = {"a title": title, "a headline": typed.headline, "one line on what it means": typed.so_what}
    empty = [name for name, written in words.items() if not written]
    return f"Write {say_list(empty)} first." if empty else ""


def step(page: PageName, shown: Shown, typed: Typed) -> Step:
    """The step of this view and these words, of which nothing is lacking."""
    return Step(page=page, shown=shown, headline=typed.headline, so_what=typed.so_what, notes=typed.notes or None)


def _one_line(typed: str) -> str:
    return " ".join(typed.split())
