"""Two clocks in the sidebar: what was known by a day, and of which day a number speaks. Kept in the address."""

from dataclasses import dataclass
from datetime import date, datetime
from time import monotonic

import streamlit as st

from core.analysis.about import moments
from core.analysis.clock import steps
from core.frames import Tables
from core.wording.steps.clock import say_same_as
from core.wording.times import say_time
from pages._ui import corpus

SOON = 2.0
"""Seconds within which nobody turns a clock and chooses the day before from its list."""


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
    "Only what was published by the end of this day, or may have been. Listed are the days on which something changes; "
    "“Any day” takes all the days between them.",
)
AS_OF = Clock(
    "as-of",
    "Numbers about",
    "any day",
    "Only numbers that are about this day, or may be: what does not look ahead, none after the day it was said. "
    "Positions on yes/no matters stay.",
)


def sidebar(tables: Tables) -> None:
    """Both clocks. A step changes their buttons too, so the whole frame runs again."""
    for clock, days in _faces(tables):
        _draw(clock, days)


def days(tables: Tables) -> dict[str, date | None]:
    """The days that the reader chose, as `Filters` takes them; None where every day counts."""
    known_by, as_of = (
        _day(clock, offered, st.session_state.get(clock.key, clock.always)) for clock, offered in _faces(tables)
    )
    return {"known_by": known_by, "as_of": as_of}


def reset() -> None:
    """Every day counts again; for callbacks."""
    for clock in (KNOWN_BY, AS_OF):
        _turn(clock.key, clock.always)


def _faces(tables: Tables) -> tuple[tuple[Clock, dict[str, date]], ...]:
    """Each clock with the days that can be chosen, by their names."""
    return corpus.once("clocks", lambda: ((KNOWN_BY, _named(steps(tables))), (AS_OF, _named(moments(tables)))))


def _named(found: list[date]) -> dict[str, date]:
    return {say_time(day.isoformat()): day for day in found}


def _draw(clock: Clock, offered: dict[str, date]) -> None:
    _hold_on(clock)
    days = offered | _between(clock, offered)
    options = [clock.always, *sorted(days, key=days.__getitem__)]
    with st.container(gap="xxsmall"):
        st.selectbox(
            clock.heading,
            options,
            key=clock.key,
            bind="query-params",
            help=clock.help,
            filter_mode="contains",
        )
        with st.container(horizontal=True, gap="xxsmall"):
            _step(clock, options, -1, "◀ Earlier")
            _step(clock, options, 1, "Later ▶")
        if clock is KNOWN_BY and offered:
            _any_day(clock, offered)


def _between(clock: Clock, offered: dict[str, date]) -> dict[str, date]:
    """The day that is chosen, or asked for in the address, where it is none of those on which something changes."""
    asked = st.session_state.get(clock.key, st.query_params.get(clock.key, clock.always))
    day = _day(clock, offered, asked)
    return {asked: day} if day and asked not in offered else {}


def _any_day(clock: Clock, offered: dict[str, date]) -> None:
    """A calendar of all days of the corpus, and by which of those that are listed the same is known."""
    day, key = _day(clock, offered, st.session_state[clock.key]), f"{clock.key} any day"
    st.session_state[key] = day
    st.date_input(
        "Any day",
        value=None,
        min_value=min(offered.values()),
        max_value=max(offered.values()),
        key=key,
        format="YYYY-MM-DD",
        on_change=_turn_to,
        args=(clock, key),
    )
    if note := day and say_same_as(day, list(offered.values())):
        st.caption(note)


def _turn_to(clock: Clock, key: str) -> None:
    day: date | None = st.session_state[key]
    _turn(clock.key, say_time(day.isoformat()) if day else clock.always)


def _step(clock: Clock, options: list[str], by: int, name: str) -> None:
    """To the day before or after. After the last comes every day, and nothing after that; before the first, nothing."""
    days = options[1:] + options[:1]
    shown = st.session_state[clock.key]
    place = (days.index(shown) if shown in days else len(days) - 1) + by
    there = 0 <= place < len(days)
    st.button(
        name,
        key=f"{clock.key} {name}",
        on_click=_turn,
        args=(clock.key, days[place] if there else shown),
        disabled=not there,
        width="stretch",
    )


def _turn(key: str, shown: str) -> None:
    """Turn a clock to a day; for callbacks."""
    before = st.session_state.get(key)
    st.session_state[_turned(key)] = (shown, before, monotonic())
    st.session_state[key] = shown


def _turned(key: str) -> str:
    """Where it is kept to which day a clock was turned, from which, and when."""
    return f"_turned {key}"


def _hold_on(clock: Clock) -> None:
    """Stay at the day that was turned to, where the browser sends the one before it, which the reader did not choose.

    Whoever turns a clock and in the same instant goes to another page cuts the run short that would have told the
    browser: it sends the day before, be it under an address that has the new one (Streamlit 1.67).
    """
    state, key = st.session_state, _turned(clock.key)
    shown, before, when = state.get(key, (None, None, 0.0))
    if shown is None or state.get(clock.key) == shown:
        return
    is_lost = st.query_params.get(clock.key, clock.always) == shown or monotonic() - when < SOON
    if is_lost and state.get(clock.key) == before:
        state[clock.key] = shown
    else:
        del state[key]


def _day(clock: Clock, offered: dict[str, date], name: str) -> date | None:
    """The day of this name: one on which something changes; by which things were known, any between two of those."""
    if clock is not KNOWN_BY or name in offered:
        return offered.get(name)
    day = _read(name)
    return day if day and offered and min(offered.values()) <= day <= max(offered.values()) else None


def _read(name: str) -> date | None:
    """The day that `say_time` calls so."""
    try:
        day = datetime.strptime(name, "%d %B %Y").date()
    except ValueError:
        return None
    return day if say_time(day.isoformat()) == name else None
