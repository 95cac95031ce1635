"""“Take this chart”, beside every chart: a dialog with the picture as it is saved, and all ways to take it along."""

from datetime import date
from functools import partial
from typing import Any, TypeVar

import streamlit as st

from core.exhibits.all import of_state
from core.exhibits.exhibit import Exhibit
from core.exhibits.fingerprint import fingerprint
from core.exhibits.framing import framed
from core.exhibits.naming import in_short
from core.exhibits.shaping import shaped, share
from core.exhibits.state import State
from core.exports.pictures import file_name
from core.exports.taken import everything, what_is_shown
from core.figures.theme import Mode, Theme, theme
from core.models.briefing import PageName
from core.wording.numbers import say_number
from pages._ui import corpus, evidence, reader
from pages._ui.present import captured
from pages._ui.reader import Seen
from pages._ui.take import picture

Choice = TypeVar("Choice")

ASKED = "_take-asked"
LISTS = ("comparisons", "documents")
"""Pages that show sentences, and no chart."""

WIDTHS = {1280: "1280 pixels wide", 1920: "1920 pixels wide"}
MODES: dict[Mode, str] = {"light": "light", "dark": "dark"}
SHAPES: dict[str, float | None] = {"as it is": None, "16:9": 9 / 16, "square": 1.0}
"""The shapes of a picture, by their height for a width of one."""


def button(seen: Seen, page: PageName, key: str, *, panel: str | None = None, listed: bool = False) -> None:
    """The button, and its dialog while that is open. `panel`: the one chart of the page that is meant.

    `listed`: the page has sentences here, and no chart.
    """
    name = "Take this list" if listed or page in LISTS else "Take this chart"
    st.button(name, key=f"{key}-take", icon=":material/ios_share:", on_click=_ask, args=(key,))
    if st.session_state.get(ASKED) == key and not {evidence.CLAIM, evidence.PAIRS} & {*st.query_params}:
        st.dialog(name, width="large", on_dismiss=_close)(_take)(seen, page, panel, key)


def _ask(key: str) -> None:
    st.session_state[ASKED] = key


def _close() -> None:
    st.session_state.pop(ASKED, None)


def _take(seen: Seen, page: PageName, panel: str | None, key: str) -> None:
    """What the dialog shows."""
    with st.container(horizontal=True):
        width = _one_of(WIDTHS, 1280, "Width of the picture", f"{key}-take-width")
        shape = _one_of(dict(zip(SHAPES, SHAPES, strict=True)), "as it is", "Shape of the picture", f"{key}-take-shape")
        mode = _one_of(MODES, reader.look().mode, "Colours of the picture", f"{key}-take-mode")
    look = theme(mode)
    exhibit = _chosen(_exhibits(seen, page, panel, look), key)
    figure, part = _drawn(exhibit, look, width, SHAPES[shape])
    name = file_name(exhibit.key, _state(seen), "").rstrip(".")
    _data(seen, exhibit, name, key)
    picture.show(exhibit, figure, look, name, date.today(), key=f"{key}-picture", share=part)


def _one_of(offered: dict[Choice, str], first: Choice, label: str, key: str) -> Choice:
    """One of a few, which are named so; at first the one that is meant by `first`."""
    chosen: Choice | None = st.segmented_control(
        label,
        list(offered),
        default=first,
        required=True,
        format_func=offered.__getitem__,
        key=key,
        label_visibility="collapsed",
    )
    return first if chosen is None else chosen


def _drawn(exhibit: Exhibit, look: Theme, width: int, ratio: float | None) -> tuple[Any, float]:
    """The picture, in its shape where it has one, and the share of its size that it is saved in.

    Where it has no room in that shape, as it is; and where it cannot be so wide, wider: both are said.
    """
    if ratio is None:
        return framed(exhibit, look, width=width), 1.0
    try:
        figure = shaped(exhibit, look, ratio, width=width)
    except ValueError as error:
        st.info(f"This chart is too high for that shape, so the picture is as high as it must be: {error}.")
        return framed(exhibit, look, width=width), 1.0
    found = share(figure, width)
    _say_size(figure, width, found)
    return figure, found


def _say_size(figure: Any, width: int, found: float) -> None:
    """How large the picture in a shape is, and what that took."""
    wide, high = (round(found * side) for side in (figure.layout.width, figure.layout.height))
    png = f"PNG: {say_number(2 * wide)} by {say_number(2 * high)}"
    size = f"{say_number(wide)} by {say_number(high)} pixels ({png})"
    if wide > width:
        room = f"{say_number(width)} pixels have no room in this shape for all words of the chart at a size to be read"
        st.warning(f"{room}: the picture is larger, {size}. “As it is” keeps the width.")
    elif found < 1:
        st.caption(f"As asked, {size}. To have room for all its words, its letters have {found:.0%} of their size.")
    else:
        st.caption(f"As asked, {size}. Nothing is cut.")


def _exhibits(seen: Seen, page: PageName, panel: str | None, look: Theme) -> list[Exhibit]:
    """Every chart of the page as the reader has it, in these colours, made once."""
    shown = captured.shown(seen, page, panel)
    with st.spinner("Drawing the picture …"):
        make = partial(of_state, State(seen.view, shown, look, _state(seen)), page)
        return reader.once(seen, ("exhibits", page, repr(shown), look.mode), make)


def _state(seen: Seen) -> str:
    return corpus.once("fingerprint of the tables", lambda: fingerprint(seen.tables))


def _chosen(found: list[Exhibit], key: str) -> Exhibit:
    """The chart that is taken: where the page has several, the reader names one."""
    if len(found) == 1:
        return found[0]
    named = {each.key: f"{n}. {name}" for n, (each, name) in enumerate(zip(found, in_short(found), strict=True), 1)}
    chosen = st.selectbox(
        "Which chart", list(named), format_func=named.__getitem__, key=f"{key}-take-which", filter_mode="contains"
    )
    return next((exhibit for exhibit in found if exhibit.key == chosen), found[0])


def _data(seen: Seen, exhibit: Exhibit, name: str, key: str) -> None:
    """The rows behind the chart, and the whole corpus, with the notes on how they are to be read."""
    filters = seen.view.filters
    whole = f"contested-counts-{_state(seen)}.zip"
    files = {
        "CSV with its caveats (zip)": (f"{name}.zip", partial(what_is_shown, exhibit, filters)),
        "Whole corpus as a data package (zip)": (whole, partial(everything, seen.tables, filters)),
    }
    with st.container(horizontal=True):
        for label, (file, make) in files.items():
            st.download_button(label, make, file, "application/zip", key=f"{key}-{label}", on_click="ignore")
