"""What stands against one source, and who agrees with it: each pair in a sentence, with both sides on demand."""

from functools import partial

import pandas as pd
import streamlit as st

from core.analysis.rules.verdicts import AGREE, DIFFER, MAY_DIFFER
from core.wording import acts
from core.wording.markdown import escape
from core.wording.numbers import say_count, say_number
from core.wording.pairs.comparisons import clashes_first, with_sentences
from core.wording.pairs.table import JOINED
from core.wording.sources.lines import said_of_it, say_agreeing, say_no_clash
from core.wording.sources.listed import BY_ARTICLES
from core.wording.sources.said import SaidBy
from pages._ui import corpus, evidence, filters, pairs, parts
from pages._ui.reader import Seen
from pages._ui.rows import bullets, with_button

PARTS = ("source-against", "source-agree")
AT_ONCE = 20
"""So many pairs stand in one part of a list."""

BESIDE = "_source-pair"
"""The pair that is open while the filter of origins is set: that hides it, so the address cannot ask for it."""


def show(seen: Seen, said: SaidBy) -> None:
    """What others hold against it, what articles set against it or say of it and others, and who agrees."""
    if said.own.empty:
        return
    against = clashes_first(said.pairs[said.pairs["verdict"].isin([DIFFER, MAY_DIFFER])])
    st.subheader(f"What others hold against it ({say_number(len(against))})", anchor=False)
    if against.empty:
        st.markdown(escape(say_no_clash(said)))
    else:
        parts.show(against, AT_ONCE, PARTS[0], partial(_pairs, seen))
    if told := said_of_it(seen.view, said.source):
        st.markdown(BY_ARTICLES)
        bullets(told)
    _agreeing(seen, said, said.pairs[said.pairs["verdict"] == AGREE])
    _beside(seen)


def _agreeing(seen: Seen, said: SaidBy, agree: pd.DataFrame) -> None:
    if agree.empty:
        return
    st.subheader(f"Who agrees ({say_count(len(agree), 'pair')})", anchor=False)
    st.markdown(escape(say_agreeing(agree, said.source, seen.origins)))
    with st.expander("Pair by pair, and why"):
        parts.show(agree, AT_ONCE, PARTS[1], partial(_pairs, seen))


def _pairs(seen: Seen, shown: pd.DataFrame) -> None:
    for pair in with_sentences(shown, seen.view).to_dict("records"):
        ends = pair["left"], pair["right"]
        key = f"source-pair-{'-'.join((*ends, pair['topic']))}"
        with_button(pair["sentence"], acts.PAIR, key, _open, *ends)


def _open(left: str, right: str) -> None:
    """Ask for both sides; for callbacks."""
    if filters.chosen(corpus.loaded().tables).origins:
        st.session_state[BESIDE] = f"{left}{JOINED}{right}"
    else:
        evidence.open_pairs(left, right)


def _beside(seen: Seen) -> None:
    """Both sides of the pair that is open while the filter of origins is set."""
    if evidence.CLAIM in st.query_params or BESIDE not in st.session_state:
        return
    if len(pairs.asked(seen.view, st.session_state[BESIDE])):
        st.dialog(acts.PAIR, width="large", on_dismiss=_close)(_dialog)(seen)
    else:
        _close()


def _dialog(seen: Seen) -> None:
    found = pairs.asked(seen.view, st.session_state.get(BESIDE, ""))
    if picked := pairs.show(seen.view, found):
        _close()
        evidence.open_claim(picked[0])
        st.rerun()


def _close() -> None:
    st.session_state.pop(BESIDE, None)
