"""The parts of the page on second opinions: how far two annotators agree, and the decision where they do not.

A is the first annotator, B the second. The address says which difference is open (`?difference=…`).
"""

from typing import Any

import pandas as pd
import streamlit as st

from core.checks.files import SECOND
from core.curation.keeping import store
from core.curation.keeping.store import FileState
from core.curation.opinions import between
from core.curation.opinions.between import Both
from core.loader import default_folder
from core.reading.plaintext import FaultError
from core.wording.curating import adjudication as words
from core.wording.curating.forms import say_in_form
from core.wording.markdown import escape
from core.wording.numbers import say_count
from core.wording.record import known
from core.wording.rows import rows_of
from pages._ui import corpus
from pages._ui.curate import adjudicate
from pages._ui.rows import bullets

TITLE = "A second pair of eyes on an article"
"""The title while there is nothing to compare."""

LONGEST = 400
"""No name of a difference is longer."""

MOST = 20
"""So many problems are listed."""


@st.cache_resource(max_entries=8, show_spinner="Comparing …")
def _both(seen: str, name: str) -> Both | None:
    return between.both_of(corpus.loaded().corpus, name)


def both(stem: str) -> Both | None:
    """The two annotations of an article, compared; None while they cannot be."""
    return _both(corpus.loaded().fingerprint, f"{stem}.txt")


def hindrance(stem: str) -> None:
    """Why the two cannot be compared yet."""
    files = (f"{stem}.txt", f"{stem}.yaml", f"{stem}{SECOND}")
    found = [each for each in corpus.loaded().corpus.problems if each.file in files and "undecided" not in each.field]
    st.info(f"The two cannot be compared while either has problems: {say_count(len(found), 'problem')} to mend first.")
    bullets(f"{each.file}:{each.line}: {say_in_form(each)}" for each in found[:MOST])


def head(found: Both) -> None:
    """What the two make of it, as the title."""
    st.title(escape(words.say_progress(found)), anchor=False)


def show(found: Both, now: tuple[FileState, FileState]) -> None:
    """The difference that is open, in the text; what was decided; and agreement by field."""
    if row := chooser(found):
        text, choice = st.columns([3, 2], gap="medium")
        with text:
            adjudicate.passage(found, row)
        with choice, st.container(border=True):
            adjudicate.decide(found, row, now)
    adjudicate.log(found)
    agreement(found)


def agreement(found: Both) -> None:
    """Agreement by field, records matched and not, and what was never looked at."""
    st.subheader("How far they agree, before anybody decided between them", anchor=False)
    _table(words.agreement_in_words(found.opinions.agreement), "Agreement by field, with n")
    st.caption("Every rate has its n. What only one of the two looked at is not compared: neither for nor against.")
    records, numbers, matters = st.tabs(["Records", "Number words", "Matters"])
    with records:
        _table(words.records_in_words(found), "The records of both annotators, side by side")
    with numbers:
        _states(words.states_in_words(found.opinions.numbers, "words"), "number word")
    with matters:
        _states(words.states_in_words(found.opinions.propositions, "short"), "matter")


def chooser(found: Both) -> dict[str, Any] | None:
    """The difference that is open, chosen from the list of all; the first open one unless the address names another."""
    rows = {adjudicate.name_of(row): row for row in rows_of(found.opinions.differences)}
    if not rows:
        st.success("They differ in nothing that can be compared.")
        return None
    asked = st.query_params.get(adjudicate.DIFFERENCE, "")[:LONGEST]
    first_open = next((name for name, row in rows.items() if not known(row["kept"])), next(iter(rows)))
    key = f"second-difference-{found.document.name}-{asked}"
    chosen = st.selectbox(
        "Difference",
        list(rows),
        index=list(rows).index(asked if asked in rows else first_open),
        format_func=lambda name: words.say_difference_short(rows[name]),
        key=key,
        on_change=lambda: adjudicate.open_difference(st.session_state[key]),
        filter_mode="contains",
    )
    return rows[chosen] if chosen is not None else None


def states(stem: str) -> tuple[FileState, FileState] | None:
    """The first and the second annotation as they stand on disk; None where one is not there or cannot be read."""
    try:
        first, second = (store.read(default_folder(), f"{stem}{ending}") for ending in (".yaml", SECOND))
    except (FaultError, OSError) as error:
        st.error(f"The annotations cannot be read: {escape(str(error))}.")
        return None
    return (first, second) if first and second else None


def _states(rows: pd.DataFrame, of: str) -> None:
    if rows.empty:
        st.caption(f"Both looked at every {of}, and saw the same.")
    else:
        _table(rows, f"Every {of} that the two saw differently, or that one never looked at")


def _table(rows: pd.DataFrame, alt: str) -> None:
    height: Any = "content" if len(rows) <= 14 else 520
    st.dataframe(rows, hide_index=True, height=height, alt=alt, key=f"second {alt}")
