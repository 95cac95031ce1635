"""Two clocks in the sidebar: what was known by a day, and of which day a number speaks. Kept in the address."""

from dataclasses import dataclass
from datetime import date
from itertools import pairwise

import streamlit as st

from core.analysis.clock import moments, steps
from core.frames import Tables
from core.wording.times import say_time
from pages._ui import corpus


@dataclass(frozen=True, slots=True)
class Clock:
    """A choice of a day, or of none: its key in the address, heading, name of no day, and help."""

    key: str
    heading: str
    always: str
    help: str


KNOWN_BY = Clock(
    "known-by",
    "Known by",
    "all that is known",
    "Only what was published by the end of this day, or may have been. Between two of these days nothing changes.",
)
AS_OF = Clock(
    "as-of",
    "Numbers about",
    "any day",
    "Only numbers that are about this day, or may be. Positions on yes/no matters stay.",
)


def sidebar(tables: Tables) -> None:
    """Both clocks. A step changes their buttons too, so the whole frame runs again."""
    for clock, days in _faces(tables):
        _draw(clock, days)


def days(tables: Tables) -> dict[str, date | None]:
    """The days that the reader chose, as `Filters` takes them; None where every day counts."""
    known_by, as_of = (_day(clock, offered) for clock, offered in _faces(tables))
    return {"known_by": known_by, "as_of": as_of}


def in_words(tables: Tables) -> dict[str, str]:
    """The clocks that are set, by their names in `Filters`: "Known by: 7 February 2025"."""
    headings = {"known_by": KNOWN_BY.heading, "as_of": AS_OF.heading}
    return {name: f"{headings[name]}: {say_time(day.isoformat())}" for name, day in days(tables).items() if day}


def reset() -> None:
    """Every day counts again; for callbacks."""
    for clock in (KNOWN_BY, AS_OF):
        st.session_state[clock.key] = clock.always


def _faces(tables: Tables) -> tuple[tuple[Clock, dict[str, date]], ...]:
    """Each clock with the days that can be chosen, by their names."""
    return corpus.once("clocks", lambda: ((KNOWN_BY, _named(steps(tables))), (AS_OF, _named(moments(tables)))))


def _named(found: list[date]) -> dict[str, date]:
    return {say_time(day.isoformat()): day for day in found}


def _draw(clock: Clock, offered: dict[str, date]) -> None:
    options = [clock.always, *offered]
    with st.container(gap="xxsmall"):
        st.selectbox(
            clock.heading,
            options,
            key=clock.key,
            bind="query-params",
            help=_help(clock, offered),
            filter_mode="contains",
        )
        with st.container(horizontal=True, gap="xxsmall"):
            _step(clock, options, -1, "◀ Earlier")
            _step(clock, options, 1, "Later ▶")


def _help(clock: Clock, offered: dict[str, date]) -> str:
    """What the clock does; of days by which articles were known also which one stands for those between two of them."""
    if clock is not KNOWN_BY or len(offered) < 2:
        return clock.help
    day, coming = max(pairwise(offered.values()), key=lambda two: two[1] - two[0])
    return f"{clock.help} {say_time(day.isoformat())} stands for every day before {say_time(coming.isoformat())}."


def _step(clock: Clock, options: list[str], by: int, name: str) -> None:
    shown = st.session_state[clock.key]
    reached = options.index(shown) + by if shown in options else 0
    st.button(
        name,
        key=f"{clock.key} {name}",
        on_click=_turn,
        args=(clock.key, options[reached] if 0 <= reached < len(options) else shown),
        disabled=not 0 <= reached < len(options),
        width="stretch",
    )


def _turn(key: str, shown: str) -> None:
    st.session_state[key] = shown


def _day(clock: Clock, offered: dict[str, date]) -> date | None:
    return offered.get(st.session_state.get(clock.key, clock.always))
