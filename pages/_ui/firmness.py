"""What holds the ranges up, end by end, and how firm the agreement on yes/no matters is."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd
import streamlit as st

from core.analysis.alike import Places
from core.analysis.groups import places_of
from core.analysis.pairs.reliability import reliability
from core.analysis.rules.coding import MARKS, NEEDED
from core.analysis.standing import with_standing
from core.analysis.support import GROUP, ends_of, ranges
from core.frames import Tables
from core.models.annotation import AMOUNTS
from core.view import View
from core.wording import acts
from core.wording.markdown import escape
from core.wording.numbers import say_count, say_number
from core.wording.reckoning.reliability import say_firmness, say_reliability
from core.wording.reckoning.standing import THIRD_NOTE
from core.wording.reckoning.support import Disputes, Ranged, disputing, say_end
from core.wording.rows import rows_of
from core.wording.titles.matters import of_any
from pages._ui import evidence, reader, section, tables
from pages._ui.reader import Seen
from pages._ui.rows import with_button

MOST = 60
"""So many ends of ranges are listed in words."""

LEFT_OUT = (
    "Forecasts, parts of larger numbers, figures that were withdrawn or replaced, and words in place of a number hold "
    "up no range."
)

_RANGE = [*GROUP, "range"]

TOLD = dict.fromkeys((*NEEDED, *MARKS, *GROUP, "attribution_basis", "hedge", *AMOUNTS, "stated"))
TOLD |= dict.fromkeys(("claim_id", "certainty", "documents", "origin_kind", "origin_label", "covers", "period", "unit"))
TOLD |= dict.fromkeys(("period_basis", "as_of_basis", "place"))
"""What decides ranges, and what is put in words of their statements."""

SAID = ["statement_id", "measure", "subject", "counts", "modality", "hedge", *AMOUNTS, "stated", "covers"]
SAID += ["documents", "origin", "origin_kind", "origin_label", "attribution_basis", "standing", "against_interest"]
SAID += ["period", "period_basis", "as_of_basis", "unit", "certainty", "place"]
"""What is put in words of them."""


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
    """What the positions show, in plain words; Krippendorff's alpha with its n, or why there is none, on demand."""
    st.subheader("How firm is the agreement", anchor=False)
    plain, measured = reader.once(seen, ("reliability",), lambda: _agreement(seen.view))
    st.markdown(escape(plain))
    with st.expander("The same as one figure: Krippendorff's alpha"):
        st.markdown(escape(measured))


def _agreement(view: View) -> tuple[str, str]:
    found = reliability(view.positions)
    return say_firmness(found, of_any=of_any(view.filters)), say_reliability(found, view.tables)


@dataclass(frozen=True, slots=True)
class Held:
    """The ends of all ranges, each with the claim that stands for its statement; and where each range's statements are.

    `ranges` has the positions of the statements of each range among `statements`, `alike` how many these are of each
    measure, way of counting and subject, `disputing` those that dispute any in so many words.
    """

    ends: pd.DataFrame
    statements: pd.DataFrame
    ranges: Mapping[tuple[Any, ...], Places]
    alike: Mapping[tuple[Any, ...], int]
    disputing: Disputes
    tables: Tables

    def in_words(self, ends: pd.DataFrame) -> pd.DataFrame:
        """These ends with one more column, `sentence`."""
        names = list(zip(*(ends[each].tolist() for each in _RANGE), strict=True))
        held = {name: self._ranged(name) for name in dict.fromkeys(names)}
        each = zip(rows_of(ends), names, strict=True)
        said = [say_end(end, held[name], self.tables) for end, name in each]
        return ends.assign(sentence=pd.Series(said, index=ends.index, dtype="str"))

    def _ranged(self, name: tuple[Any, ...]) -> Ranged:
        rows = self.ranges[name]
        return Ranged(self.statements, rows, self.alike[name[:-1]] - len(rows), self.disputing)


def _held(view: View) -> Held:
    told = view.statements[[name for name in TOLD if name in view.statements]]
    held = with_standing(ranges(told), view.tables)
    ends, ranges_of = ends_of(held), places_of(*(held[name] for name in _RANGE))
    claims = held[held["statement_id"].isin(ends["statement_id"])].set_index("statement_id")["claim_id"]
    alike = Counter[tuple[Any, ...]]()
    for name, rows in ranges_of.items():
        alike[name[:-1]] += len(rows)
    numbered = ends.assign(claim_id=ends["statement_id"].map(claims))
    return Held(numbered, held[SAID], ranges_of, alike, disputing(told), view.tables)


def _list(seen: Seen, held: Held) -> None:
    """The ends of ranges in words, and those that stand alone on demand."""
    several = held.ends["n_statements"] > 1
    _sentences(seen, held, "several", held.ends[several], "No two numbers here can be compared, so there is no range.")
    alone = held.ends[~several].drop_duplicates("statement_id")
    if len(alone):
        with st.expander(say_count(len(alone), "number") + " that no other number can be compared with"):
            _sentences(seen, held, "alone", alone, "")
    are_opposed = seen.tables.sources["opponents"].notna().any()
    st.caption(escape(f"{LEFT_OUT} {THIRD_NOTE}" if are_opposed else LEFT_OUT))


def _toolbar(held: Held) -> bool:
    with st.container(horizontal=True, vertical_alignment="center"):
        as_list = section.way(section.LIST, "ranges-as", "Show the ranges as")
        tables.download(lambda: held.in_words(held.ends), "ranges")
    return as_list


def _sentences(seen: Seen, held: Held, which: str, ends: pd.DataFrame, nothing: str) -> None:
    if ends.empty:
        st.markdown(nothing)
    for end in reader.once(seen, ("ends", which), lambda: held.in_words(ends.head(MOST)).to_dict("records")):
        key = f"end-{end['end']}-{end['claim_id']}"
        with_button(end["sentence"], acts.EVIDENCE, key, evidence.open_claim, end["claim_id"])

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
