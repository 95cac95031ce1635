"""What lies behind a mark, opened over the page it was asked on, and written in the address while it is open.

The address is the only place that knows what is open: `?claim=…` the evidence of a claim or position, `?pairs=…` pairs
side by side. A link opens it, closing takes it out. A table keeps the row that was clicked; it is made new when
something closes (`TURN` counts that), so that nothing comes back by itself and the same row can be clicked again.
"""

from collections.abc import Callable, Sequence

import pandas as pd
import streamlit as st

from core.analysis.evidence import positions_on, record_of
from core.frames import Tables
from core.view import View
from core.wording import acts
from core.wording.pairs.table import JOINED
from pages._ui import focus, fresh, pairs, reader, record

CLAIM, PAIRS = "claim", "pairs"
TURN, OPEN, CLOSED, BY = "_turn", "_open", "_closed", "_opened-by"
LONGEST = 2_000
"""No address that this dashboard writes is longer: of two ids, of which an origin may be of several sources."""


def open_claim(record_id: str) -> None:
    """Ask for the evidence of a claim or position; for callbacks."""
    _ask(CLAIM, record_id)


def open_pairs(one: str, other: str) -> None:
    """Ask for the pairs of two origins, of two statements, or of an origin on a proposition; for callbacks."""
    _ask(PAIRS, f"{one}{JOINED}{other}")


def _ask(name: str, value: str) -> None:
    st.session_state.pop(CLOSED, None)
    st.session_state.pop(BY, None)
    st.query_params[name] = value


def show() -> None:
    """Open what the address asks for, if there is such a thing; take it out of the address if there is not."""
    _forget_closed()
    if not {CLAIM, PAIRS} & {*st.query_params}:
        return
    view = reader.current().view
    if asked_record(view.tables) is not None:
        st.session_state[OPEN] = (CLAIM, st.query_params[CLAIM])
        _record_dialog()
    elif _asks_for_pairs(view):
        st.session_state[OPEN] = (PAIRS, st.query_params[PAIRS])
        _pairs_dialog()
    elif _alone(view):
        st.session_state[OPEN] = (PAIRS, st.query_params[PAIRS])
        _alone_dialog()
    else:
        _take_out(CLAIM, PAIRS)


def open_chosen(ids: Sequence[str]) -> None:
    """Ask for the evidence of the one, or for the pairs of the two, that a mark or row is about; for callbacks."""
    if len(ids) == 1:
        open_claim(ids[0])
    else:
        open_pairs(ids[0], ids[1])


def on_row(key: str, ids: list[str]) -> Callable[[], None]:
    """A callback for the table with this key: open what the chosen row is about."""

    def clicked() -> None:
        if fresh.is_current(key, TURN) and (rows := st.session_state[key].selection.rows):
            open_chosen(ids[rows[0]].split(JOINED))

    return clicked


def chooser(names: dict[str, str], key: str, placeholder: str) -> None:
    """The way to the evidence without a mouse: a list of all marks or cells, as id (or ids, joined) and name."""
    own_key = fresh.key(key, TURN)
    st.selectbox(
        placeholder,
        list(names),
        index=None,
        format_func=lambda name: names[name],
        key=own_key,
        on_change=_chosen,
        args=(own_key,),
        placeholder=placeholder,
        label_visibility="collapsed",
        filter_mode="contains",
    )


def _chosen(key: str) -> None:
    if fresh.is_current(key, TURN) and (picked := st.session_state[key]):
        open_chosen(picked.split(JOINED))
        st.session_state[BY] = fresh.name_of(key)


def asked_record(tables: Tables) -> pd.Series | None:
    """The record that the address names, or None where it names none that exists."""
    record_id = st.query_params.get(CLAIM, "")
    return record_of(tables, record_id) if 0 < len(record_id) <= LONGEST else None


def _asks_for_pairs(view: View) -> bool:
    names = st.query_params.get(PAIRS, "")
    return 0 < len(names) <= LONGEST and len(pairs.asked(view, names)) > 0


def _alone(view: View) -> list[str]:
    """The positions of an origin on a matter, where there is nobody to hold them against."""
    names = st.query_params.get(PAIRS, "")
    one, _, other = names.partition(JOINED) if len(names) <= LONGEST else ("", "", "")
    return positions_on(view.positions, one, other)


def close_record() -> None:
    """Take the record out of the address; for callbacks."""
    _take_out(CLAIM)


def _take_out(*names: str) -> None:
    for name in names:
        if name in st.query_params:
            del st.query_params[name]


def _forget_closed() -> None:
    """A browser that was busy may still send the address from before something was closed: that opens nothing."""
    if CLOSED in st.session_state:
        name, value = st.session_state[CLOSED]
        if st.query_params.get(name) == value:
            _take_out(name)


def _close(name: str) -> Callable[[], None]:
    def closed() -> None:
        fresh.renew(TURN)
        if list_name := st.session_state.pop(BY, None):
            focus.ask(fresh.key(list_name, TURN))
        st.session_state[CLOSED] = st.session_state[OPEN]
        _take_out(name)

    return closed


@st.dialog("Evidence", width="large", on_dismiss=_close(CLAIM))
def _record_dialog() -> None:
    tables = reader.current().tables
    if (found := asked_record(tables)) is not None:
        record.show(tables, found, open_claim)


@st.dialog(acts.PAIR, width="large", on_dismiss=_close(PAIRS))
def _pairs_dialog() -> None:
    view = reader.current().view
    if picked := pairs.show(view, pairs.asked(view, st.query_params.get(PAIRS, ""))):
        open_claim(picked[0])
        st.rerun()


@st.dialog("Evidence", width="large", on_dismiss=_close(PAIRS))
def _alone_dialog() -> None:
    view = reader.current().view
    for position in _alone(view):
        if (found := record_of(view.tables, position)) is not None:
            record.show(view.tables, found, open_claim)
