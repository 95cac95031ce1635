"""What stands beside every chart: ways to take it along, and to put it into a briefing."""

import streamlit as st

from core.models.briefing import PageName
from pages._ui.present import adding
from pages._ui.reader import Seen
from pages._ui.take import taking


def buttons(seen: Seen, page: PageName, key: str, *, listed: bool = False) -> None:
    """Both buttons in a row, for the charts of a page in the state in which the reader has it.

    `listed`: in this state the page has sentences, and no chart.
    """
    with st.container(horizontal=True, vertical_alignment="center", gap="small", width="content"):
        taking.button(seen, page, key, listed=listed)
        adding.button(seen, page, key)
