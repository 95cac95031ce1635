"""What holds the ranges up, end by end, and how firm the agreement on yes/no matters is."""

import pandas as pd
import streamlit as st

from core.analysis.reliability import reliability
from core.analysis.standing import with_standing
from core.analysis.support import GROUP, ranges, support
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


def ranges_held(seen: Seen) -> None:
    """Who sets the two ends of each range, and what is left without them; single numbers on demand."""
    st.subheader("What holds the range up", anchor=False)
    ends = reader.once(seen, ("support",), lambda: _ends(seen.view))
    if ends.empty:
        st.info("No number is stated here that a range could be made of.")
        return
    if _toolbar(ends):
        held, alone = ends[ends["n_statements"] > 1], ends[ends["n_statements"] == 1].drop_duplicates("statement_id")
        _sentences(held, "No two numbers here can be compared, so there is no range.")
        if len(alone):
            with st.expander(say_count(len(alone), "number stands", "numbers stand") + " alone"):
                _sentences(alone, "")
        st.caption(escape(THIRD_NOTE))
    else:
        tables.show(
            _table(ends), "ranges", f"{len(ends)} ends of ranges, with who states each and what is left without it"
        )


def agreement_held(seen: Seen) -> None:
    """Krippendorff's alpha with its n, or why there is none, in plain sentences."""
    st.subheader("How firm is the agreement", anchor=False)
    words = reader.once(seen, ("reliability",), lambda: say_reliability(reliability(seen.view.positions)))
    st.markdown(escape(words))


def _ends(view: View) -> pd.DataFrame:
    """The ends of all ranges, each with its `sentence` and the claim that stands for its statement."""
    found = support(view.statements)
    held = with_standing(ranges(view.statements), view.tables)
    groups = dict(iter(held.groupby([*GROUP, "range"])))
    said = [say_end(end, groups[tuple(end[[*GROUP, "range"]])], view.tables) for _, end in found.iterrows()]
    claims = dict(zip(view.statements["statement_id"], view.statements["claim_id"], strict=True))
    return found.assign(
        sentence=pd.Series(said, index=found.index, dtype="str"), claim_id=found["statement_id"].map(claims)
    )


def _toolbar(ends: pd.DataFrame) -> bool:
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
        tables.download(ends, "ranges")
    return way != TABLE


def _sentences(ends: pd.DataFrame, nothing: str) -> None:
    if ends.empty:
        st.markdown(nothing)
    for end in ends.head(MOST).to_dict("records"):
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
