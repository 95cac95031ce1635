"""The state that a page is in for this reader, by ids, as a step of a briefing keeps it."""

from typing import Any

import streamlit as st

from core.exhibits.address import ALIKE, COMPARE, DOCUMENT, STATEMENT, STRANDS, TOPIC, VERDICT, WHOSE
from core.exhibits.forests import CHARTS
from core.exhibits.lists import AT_FIRST
from core.models import Shown
from core.models.briefing import PageName
from core.wording.choices import EVERYTHING, MATTERS
from core.wording.pairs.comparisons import CLASHES_FIRST
from pages._ui import choice
from pages._ui.reader import Seen


def shown(seen: Seen, page: PageName, panel: str | None = None) -> Shown:
    """What the reader chose on this page. `panel`: the one chart of it that is meant, None for all."""
    filters = seen.view.filters
    return Shown(
        documents=filters.documents,
        kinds=filters.kinds,
        sides=filters.sides,
        origins=filters.origins,
        subjects=filters.subjects,
        by_origin=filters.by_origin,
        withdrawn=filters.retracted,
        known_by=filters.known_by,
        as_of=filters.as_of,
        about=round(filters.tolerance * 100),
        readings=dict(filters.bands),
        panel=panel,
        **_of_page(seen, page),
    )


def _of_page(seen: Seen, page: PageName) -> dict[str, Any]:
    """What only this page has."""
    state = st.session_state
    if page in WHOSE:
        return {"subject": _subject(seen, page)}
    if page == "agreement":
        return {"matters": state.get(COMPARE) == MATTERS}
    if page == "attribution":
        asked = st.query_params
        lit, everything = asked.get(STATEMENT), asked.get(STRANDS) == EVERYTHING
        return {"lit": None if lit == ALIKE else lit, "alike": lit == ALIKE, "all_strands": everything}
    if page == "comparisons":
        chosen = state.get(VERDICT, AT_FIRST)
        verdicts = tuple(verdict for verdict in CLASHES_FIRST if verdict in chosen)
        return {"verdicts": () if set(verdicts) == set(AT_FIRST) else verdicts, "topic": state.get(TOPIC)}
    return {"document": state.get(DOCUMENT)} if page == "documents" else {}


def _subject(seen: Seen, page: PageName) -> str | None:
    """The subject that is charted, also where there is only one, and so nothing to choose."""
    offered = choice.with_numbers(seen, CHARTS[page])
    chosen = st.session_state.get(WHOSE[page])
    return chosen if chosen in offered else next(iter(offered), None)
