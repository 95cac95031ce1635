"""“Take this chart”, beside every chart: a dialog with the picture as it is saved, and all ways to take it along."""

from datetime import date
from functools import partial

import streamlit as st

from core.exhibits.all import of_state
from core.exhibits.exhibit import Exhibit
from core.exhibits.fingerprint import fingerprint
from core.exhibits.framing import framed
from core.exhibits.state import State
from core.exports.pictures import file_name
from core.exports.taken import everything, what_is_shown
from core.figures.texts import trimmed
from core.models.briefing import PageName
from pages._ui import corpus, evidence, reader
from pages._ui.present import captured
from pages._ui.reader import Seen
from pages._ui.take import picture

ASKED = "_take-asked"
LONGEST = 240
"""So many characters name one of many charts."""

LISTS = ("overview", "comparisons", "documents")
"""Pages that show sentences, and no chart."""

WIDTHS = {1280: "1280 pixels wide", 1920: "1920 pixels wide"}


def button(seen: Seen, page: PageName, key: str, *, panel: str | None = None) -> None:
    """The button, and its dialog while that is open. `panel`: the one chart of the page that is meant."""
    name = "Take this list" if page in LISTS else "Take this chart"
    st.button(name, key=f"{key}-take", icon=":material/ios_share:", on_click=_ask, args=(key,))
    if st.session_state.get(ASKED) == key and not {evidence.CLAIM, evidence.PAIRS} & {*st.query_params}:
        st.dialog(name, width="large", on_dismiss=_close)(_take)(seen, page, panel, key)


def _ask(key: str) -> None:
    st.session_state[ASKED] = key


def _close() -> None:
    st.session_state.pop(ASKED, None)


def _take(seen: Seen, page: PageName, panel: str | None, key: str) -> None:
    """What the dialog shows."""
    exhibit = _chosen(_exhibits(seen, page, panel), key)
    width = st.segmented_control(
        "Width of the picture",
        list(WIDTHS),
        default=1280,
        required=True,
        format_func=WIDTHS.__getitem__,
        key=f"{key}-take-width",
        label_visibility="collapsed",
    )
    look = reader.look()
    figure = framed(exhibit, look, width=width or 1280)
    name = file_name(exhibit.key, _state(seen), "").rstrip(".")
    picture.show(exhibit, figure, look, name, date.today(), key=f"{key}-picture")
    _data(seen, exhibit, name, key)


def _exhibits(seen: Seen, page: PageName, panel: str | None) -> list[Exhibit]:
    """Every chart of the page as the reader has it, made once."""
    shown, look = captured.shown(seen, page, panel), reader.look()
    with st.spinner("Drawing the picture …"):
        make = partial(of_state, State(seen.view, shown, look, _state(seen)), page)
        return reader.once(seen, ("exhibits", page, repr(shown), look.mode), make)


def _state(seen: Seen) -> str:
    return corpus.once("fingerprint of the tables", lambda: fingerprint(seen.tables))


def _chosen(found: list[Exhibit], key: str) -> Exhibit:
    """The chart that is taken: where the page has several, the reader names one."""
    if len(found) == 1:
        return found[0]
    named = {each.key: f"{n}. {_in_short(each, found)}" for n, each in enumerate(found, 1)}
    chosen = st.selectbox(
        "Which chart", list(named), format_func=named.__getitem__, key=f"{key}-take-which", filter_mode="contains"
    )
    return next((exhibit for exhibit in found if exhibit.key == chosen), found[0])


def _in_short(exhibit: Exhibit, found: list[Exhibit]) -> str:
    """Its title; where another has the same, the beginning of what stands below it, too."""
    alike = sum(each.title == exhibit.title for each in found) > 1
    return trimmed(f"{exhibit.title}. {exhibit.subtitle}", LONGEST) if alike else exhibit.title


def _data(seen: Seen, exhibit: Exhibit, name: str, key: str) -> None:
    """The rows behind the chart, and the whole corpus, with the notes on how they are to be read."""
    filters = seen.view.filters
    files = {
        "CSV of what is shown": (f"{name}.zip", partial(what_is_shown, exhibit, filters)),
        "CSV of everything": (f"contested-counts-{_state(seen)}.zip", partial(everything, seen.tables, filters)),
    }
    with st.container(horizontal=True):
        for label, (file, make) in files.items():
            st.download_button(label, make, file, "application/zip", key=f"{key}-{label}", on_click="ignore")
    st.caption("Both are archives (zip): tables as CSV, with the notes on how to read them.")
