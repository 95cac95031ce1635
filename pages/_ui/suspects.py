"""What may be one utterance told twice: pointed out, and never merged by itself."""

from functools import partial

import pandas as pd
import streamlit as st

from core.analysis.ways.copying import cut, shared_among
from core.analysis.ways.suspects import copied, unmerged
from core.wording import acts
from core.wording.markdown import escape
from core.wording.numbers import say_count
from core.wording.rows import rows_of
from core.wording.ways.attribution import say_shared_runs
from core.wording.ways.suspects import say_copied, say_unmerged
from pages._ui import corpus, evidence, parts, reader
from pages._ui.reader import Seen
from pages._ui.rows import bullets
from pages._ui.telling import Told

AT_ONCE, PART = 20, "suspects-part"

NONE = "No two are found that look like one utterance and are not told as one: by their words, numbers and origins."
RULE = "The annotator accepts or rejects; nothing merges by itself. Shared words are a sign, and never a proof."


def show(seen: Seen, told: Told) -> None:
    """Claims that share origin, measure, subject and number but no statement, and long runs of the same words."""
    runs, pairs = reader.once(seen, ("suspects",), lambda: _found(seen, told))
    st.subheader("Perhaps one utterance, told twice", anchor=False)
    if pairs.empty:
        st.markdown(NONE)
    parts.show(pairs, AT_ONCE, PART, partial(_pairs_shown, seen))
    if len(runs):
        with st.expander(f"{say_count(len(runs), 'run')} of the same words in two articles"):
            parts.show(runs, AT_ONCE, "runs-part", partial(_runs, seen))
    st.caption(RULE)


def _runs(seen: Seen, runs: pd.DataFrame) -> None:
    bullets(say_shared_runs(runs, seen.tables))


def _found(seen: Seen, told: Told) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The runs of the same words, and each pair of records that may be one; a shared number says more than words."""
    shown = {*told.claims["document"].unique(), *told.positions["document"].unique()}
    runs = shared_among(corpus.once("texts cut into words", lambda: cut(seen.tables.texts)), shown)
    same_words = copied(runs, told.claims, told.positions)
    pairs = [unmerged(told.claims).assign(of_number=True), same_words.assign(of_number=False)]
    return runs, pd.concat(pairs).drop_duplicates(["left", "right"], ignore_index=True)


def _pairs_shown(seen: Seen, pairs: pd.DataFrame) -> None:
    """What to ask the annotator about each pair of this part."""
    for row in rows_of(pairs):
        _pair(say_unmerged(row, seen.tables) if row["of_number"] else say_copied(row), row["left"], row["right"])


def _pair(words: str, left: str, right: str) -> None:
    with st.container(border=True):
        st.markdown(escape(words))
        with st.container(horizontal=True):
            for record in (left, right):
                key, way = f"suspect-{left}-{right}-{record}", evidence.open_claim
                st.button(f"{acts.EVIDENCE}: {escape(record)}", key=key, type="tertiary", on_click=way, args=(record,))
