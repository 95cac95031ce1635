"""What holds the ranges up, end by end, and how firm the agreement on yes/no matters is."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from core.analysis.coding import NEEDED
from core.analysis.reliability import reliability
from core.analysis.standing import with_standing
from core.analysis.support import GROUP, ends_of, ranges
from core.frames import Tables
from core.view import View
from core.wording.markdown import escape
from core.wording.numbers import say_count, say_number
from core.wording.reliability import say_reliability
from core.wording.standing import THIRD_NOTE
from core.wording.support import say_end
from pages._ui import evidence, reader, tables
from pages._ui.reader import Seen
from pages._ui.rows import with_button

LIST, TABLE = "list", "table"
MOST = 60
"""So many ends of ranges are listed in words."""


_RANGE = [*GROUP, "range"]

TOLD = dict.fromkeys((*NEEDED, "retracted", *GROUP, "hedge", "low", "high", "best", "stated"))
TOLD |= dict.fromkeys(("documents", "origin_kind", "origin_label", "covers"))
"""What decides ranges, and what is put in words of their statements."""


def ranges_held(seen: Seen) -> None:
    """Who sets the two ends of each range, and what is left without them; single numbers on demand."""
    st.subheader("What holds the range up", anchor=False)
    with st.spinner("Looking for what holds each range up …"):
        held = reader.once(seen, ("support",), lambda: _held(seen.view))
    if held.ends.empty:
        st.info("No number is stated here that a range could be made of.")
        return
    if _toolbar(held):
        _list(seen, held)
    else:
        with st.spinner("Putting every end in words …"):
            table = reader.once(seen, ("support in words",), lambda: _table(held.in_words(held.ends)))
        tables.show(table, "ranges", f"{len(table)} ends of ranges, with who states each and what is left without it")


def agreement_held(seen: Seen) -> None:
    """Krippendorff's alpha with its n, or why there is none, in plain sentences."""
    st.subheader("How firm is the agreement", anchor=False)
    words = reader.once(seen, ("reliability",), lambda: say_reliability(reliability(seen.view.positions)))
    st.markdown(escape(words))


@dataclass(frozen=True, slots=True)
class Held:
    """The ends of all ranges, each with the claim that stands for its statement; and the statements of each range."""

    ends: pd.DataFrame
    ranges: Mapping[Hashable, pd.DataFrame]
    tables: Tables

    def in_words(self, ends: pd.DataFrame) -> pd.DataFrame:
        """These ends with one more column, `sentence`."""
        said = [say_end(end, self.ranges[tuple(end[_RANGE])], self.tables) for _, end in ends.iterrows()]
        return ends.assign(sentence=pd.Series(said, index=ends.index, dtype="str"))


def _held(view: View) -> Held:
    told = view.statements[[name for name in TOLD if name in view.statements]]
    held = with_standing(ranges(told), view.tables)
    claims = dict(zip(view.statements["statement_id"], view.statements["claim_id"], strict=True))
    ends = ends_of(held)
    return Held(ends.assign(claim_id=ends["statement_id"].map(claims)), dict(iter(held.groupby(_RANGE))), view.tables)


def _list(seen: Seen, held: Held) -> None:
    """The ends of ranges in words, and those that stand alone on demand."""
    several = held.ends["n_statements"] > 1
    _sentences(seen, held, "several", held.ends[several], "No two numbers here can be compared, so there is no range.")
    alone = held.ends[~several].drop_duplicates("statement_id")
    if len(alone):
        with st.expander(say_count(len(alone), "number stands", "numbers stand") + " alone"):
            _sentences(seen, held, "alone", alone, "")
    st.caption(escape(THIRD_NOTE))


def _toolbar(held: Held) -> bool:
    with st.container(horizontal=True, vertical_alignment="center"):
        way = st.segmented_control(
            "Show the ranges as",
            [LIST, TABLE],
            default=LIST,
            required=True,
            key="ranges-as",
            bind="query-params",
            label_visibility="collapsed",
        )
        tables.download(lambda: held.in_words(held.ends), "ranges")
    return way != TABLE


def _sentences(seen: Seen, held: Held, which: str, ends: pd.DataFrame, nothing: str) -> None:
    if ends.empty:
        st.markdown(nothing)
    for end in reader.once(seen, ("ends", which), lambda: held.in_words(ends.head(MOST)).to_dict("records")):
        key = f"end-{end['end']}-{end['claim_id']}"
        with_button(end["sentence"], "Open its evidence", key, evidence.open_claim, end["claim_id"])

    if len(ends) > MOST:
        st.caption(f"The first {MOST} of {say_number(len(ends))} are listed here; the table has all.")


def _table(ends: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "End": ends["end"],
            "Number": ends["amount"],
            "What holds it up": ends["sentence"],
            "Statements": ends["n_statements"],
            "Origins": ends["origins"],
            "Lowest without it": ends["lowest_without"],
            "Highest without it": ends["highest_without"],
            "Origins without it": ends["origins_without"],
            "Claim": ends["claim_id"],
        }
    ).reset_index(drop=True)
