"""Cross-checks that hold: a line each, which opens its chart."""

from collections.abc import Callable, Sequence

import streamlit as st

from core.wording.markdown import escape
from core.wording.reckoning.crosschecks import RULES, say_outcome_of, say_sides
from pages._ui.told_checks import CheckTold

OPENED = "_checks-open"
"""Which check shows its chart."""

CELLS = (5, 3, 3, 1.4)
"""How wide the cells of a line are, against each other."""


def show(checks: Sequence[CheckTold], draw: Callable[[CheckTold], None]) -> None:
    """Every check in a line; below the one that the reader opened stands what `draw` shows of it."""
    for told in checks:
        opened = st.session_state.get(OPENED) == told.check["check_id"]
        _line(told, opened=opened)
        if opened:
            draw(told)


def _line(told: CheckTold, *, opened: bool) -> None:
    """What is set against what, within which bounds, what comes of it, and the way to the chart."""
    check = told.check
    numbers = " · ".join(words for _, words in told.sources)
    what, bounds, outcome, way = st.columns(CELLS, vertical_alignment="center")
    what.markdown(f"{escape(RULES[check['rule']])}  \n{numbers}")
    bounds.markdown(escape(say_sides(check)))
    outcome.markdown(escape(say_outcome_of(check)))
    way.button(
        "Hide" if opened else "Show",
        key=f"open-{check['check_id']}",
        on_click=_open,
        args=("" if opened else check["check_id"],),
        type="tertiary",
    )


def _open(check: str) -> None:
    st.session_state[OPENED] = check
