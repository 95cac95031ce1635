"""What sources withdrew: off the charts at first, said to be so on every page, and shown, marked, when asked for."""

import pandas as pd
import streamlit as st

from core.analysis.retractions import with_retracted
from core.frames import Tables
from core.wording import acts
from core.wording.markdown import escape
from pages._ui import corpus

SHOWN = "withdrawn"
HELP = "Figures that their source took back. They are marked as withdrawn, and are set against nothing."


def sidebar(tables: Tables) -> None:
    """The switch, where the corpus has anything that was withdrawn."""
    if any_in(tables):
        st.toggle(acts.SHOW_WITHDRAWN, key=SHOWN, bind="query-params", help=HELP)


def shown(tables: Tables) -> bool:
    """Whether the reader asked for what was withdrawn."""
    return any_in(tables) and bool(st.session_state.get(SHOWN, False))


def any_in(tables: Tables) -> bool:
    """Whether any statement of the corpus was taken back."""
    return corpus.once("any withdrawn", lambda: _any_in(tables.claims))


def _any_in(claims: pd.DataFrame) -> bool:
    return bool(claims["retracts"].notna().any() and with_retracted(claims)["retracted"].any())


def turn(*, on: bool) -> None:
    """Show what was withdrawn, or hide it; for callbacks."""
    st.session_state[SHOWN] = on


def note(words: str, key: str, *, hidden: bool) -> None:
    """How much is hidden or marked, and the way to the other; nothing without words."""
    if not words:
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(escape(words), width="content")
        st.button(
            acts.SHOW_WITHDRAWN if hidden else acts.HIDE_WITHDRAWN,
            key=f"{key}-withdrawn",
            on_click=turn,
            kwargs={"on": hidden},
            type="tertiary",
        )
