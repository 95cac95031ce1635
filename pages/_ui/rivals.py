"""What other statements are held against the record that is open, and which agree with it: each a click away."""

from collections.abc import Callable
from functools import partial

import pandas as pd
import streamlit as st

from core.analysis.pairs.rivals import rivals
from core.analysis.rules.verdicts import AGREE
from core.frames.columns import record_id
from core.view import View
from core.wording import acts
from core.wording.numbers import say_count, say_number
from core.wording.pairs.comparisons import clashes_first, with_sentences
from pages._ui import pairs, parts
from pages._ui.rows import with_button

AT_ONCE, AGAINST, AGREEING = 10, "record-against", "record-agree"

Open = Callable[[str], None]


def show(view: View, record: pd.Series, on_open: Open) -> None:
    """Clashes and what may be one, each in a sentence with a button to the other record; folded, who agrees.

    `view` leaves nothing out that a reader filters. Nothing is drawn where no statement can be compared with it.
    """
    found = clashes_first(rivals(view.compared, record))
    if found.empty:
        return
    agree = found["verdict"] == AGREE
    _against(view, record, found[~agree], on_open)
    if agree.any():
        with st.expander(f"Who agrees ({say_count(int(agree.sum()), 'statement')}), and why"):
            parts.show(found[agree], AT_ONCE, AGREEING, partial(_pairs, view, record, on_open))


def _against(view: View, record: pd.Series, found: pd.DataFrame, on_open: Open) -> None:
    if found.empty:
        st.markdown("**Held against it:** no statement that can be compared with it clashes.")
        return
    st.markdown(f"**Held against it ({say_number(len(found))})**")
    parts.show(found, AT_ONCE, AGAINST, partial(_pairs, view, record, on_open))


def _pairs(view: View, record: pd.Series, on_open: Open, shown: pd.DataFrame) -> None:
    for _, pair in with_sentences(shown, view).iterrows():
        other = next(side for side in pairs.sides(view, pair) if side["statement_id"] != record["statement_id"])
        name = record_id(other)
        with_button(pair["sentence"], acts.EVIDENCE, f"rival-{record.name}-{name}", on_open, name)
