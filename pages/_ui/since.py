"""What changed since an earlier state of the corpus, which is named at the start: `SINCE=path streamlit run …`.

The path is that of a folder that `export` or `publish` wrote, or of an earlier copy of the corpus.
"""

import os
from pathlib import Path

import streamlit as st

from core.exports.earlier import NoExportError, earlier_state, export_in
from core.filters import Filters
from core.frames import Tables
from core.loader import fingerprint
from core.view import view
from core.wording import acts
from core.wording.markdown import escape
from core.wording.numbers import say_count
from core.wording.since.lines import ChangeLine
from core.wording.since.told import Since, since
from pages._ui import corpus, evidence
from pages._ui.rows import with_button

SINCE = "SINCE"
MANY = 60
"""So many changes are listed under each heading."""

EVERYTHING = "Of the whole corpus, whatever the filters leave; against the state in {}."


def show() -> None:
    """The three sentences, each with what stands behind it; nothing where no earlier state is named."""
    named = os.environ.get(SINCE)
    if not named:
        return
    st.subheader("Since the last briefing", anchor=False)
    folder = Path(named)
    try:
        found = _since((corpus.loaded().fingerprint, named, _seen(folder)), corpus.loaded().tables, folder)
    except (NoExportError, OSError) as error:
        st.warning(escape(f"What changed cannot be told: {error}"))
        return
    for number, (sentence, behind) in enumerate(found.told):
        st.markdown(escape(sentence))
        if behind:
            _behind(behind, number)
    st.caption(escape(EVERYTHING.format(folder.name)))


def _seen(folder: Path) -> str:
    return fingerprint(export_in(folder) or folder)


@st.cache_resource(max_entries=4, show_spinner="Comparing with the earlier state …")
def _since(key: tuple[str, str, str], _tables: Tables, _folder: Path) -> Since:
    """`key` names both states: another one whenever a file of either was edited."""
    everything = Filters(retracted=True)
    return since(view(earlier_state(_folder), everything), view(_tables, everything))


def _behind(behind: dict[str, tuple[ChangeLine, ...]], number: int) -> None:
    """Everything that a sentence sums up, by heading, each line with the way to what shows it."""
    with st.expander(say_count(sum(map(len, behind.values())), "change")):
        for heading, lines in behind.items():
            st.markdown(f"**{escape(heading)}**")
            for place, line in enumerate(lines[:MANY]):
                _line(line, f"since-{number}-{heading}-{place}")
            if len(lines) > MANY:
                st.caption(f"The first {MANY} of {say_count(len(lines), 'change')}; “python -m core diff” lists all.")


def _line(line: ChangeLine, key: str) -> None:
    """A change, with the way to the records that show it, as far as the corpus still has them."""
    if not line.records:
        st.markdown(escape(line.words))
    for place, name in enumerate(line.records):
        which = f" ({place + 1})" if len(line.records) > 1 else ""
        with_button("" if place else line.words, f"{acts.EVIDENCE}{which}", f"{key}-{name}", evidence.open_claim, name)
