"""Pairs of statements side by side: both quotes, both dates, both words, and why they agree, clash or not.

What is open stands in the address (`?pairs=one~other`), as evidence does: two origins, two statements, or an origin and
a proposition.
"""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from core.analysis.pairs.compared import ALL_UP_TO
from core.analysis.pairs.tally import ALIKE
from core.frames.columns import record_id
from core.view import View
from core.wording import acts
from core.wording.choices import MARKS
from core.wording.inferred import BOTH, say_dates, say_origin_with_basis
from core.wording.labels import VERDICTS, label
from core.wording.markdown import escape
from core.wording.names import called, proposition_text, say_measure
from core.wording.numbers import say_count, say_number, say_quantity
from core.wording.pairs.against import asides
from core.wording.pairs.comparisons import CLASHES_FIRST, clashes_first, say_pair
from core.wording.pairs.table import JOINED
from core.wording.quoting import own_words
from core.wording.stances import say_held_stance
from pages._ui import article, parts

AT_ONCE, PART = 20, "pairs-part"
"""So many pairs stand side by side at once; which part of them is shown."""

ORDER = CLASHES_FIRST


def asked(view: View, names: str) -> pd.DataFrame:
    """The pairs that the address asks for, clashes first; none where it asks for nothing that exists."""
    one, _, other = names.partition(JOINED)
    return clashes_first(view.compared.between(one, other))


def found(view: View, verdicts: Sequence[str], topic: str | None = None) -> pd.DataFrame:
    """The pairs with these verdicts about a topic, clashes first; a long search shows how far it has come."""
    compared = view.compared
    if len(compared) <= ALL_UP_TO:
        return clashes_first(compared.first(verdicts, topic))
    shown = st.empty()
    words = f"Searching {say_count(len(compared), 'pair')} …"

    def told(share: float) -> None:
        shown.progress(share, words)

    rows = compared.first(verdicts, topic, told)
    shown.empty()
    return clashes_first(rows)


def sides(view: View, pair: pd.Series) -> tuple[pd.Series, pd.Series]:
    """The two statements or positions of a comparison."""
    held = view.positions[view.positions["proposition"] == pair["topic"]]
    rows = view.statements if pair["kind"] == "quantity" else held
    both = rows[rows["statement_id"].isin([pair["left"], pair["right"]])].set_index("statement_id", drop=False)
    return both.loc[pair["left"]], both.loc[pair["right"]]


def reason(view: View, pair: pd.Series) -> str:
    """Why the two agree, clash or cannot be compared, and what an article says of them."""
    return say_pair(pair, *sides(view, pair), view.tables, asides(view.tables))


def show(view: View, comparisons: pd.DataFrame) -> list[str]:
    """A part of the pairs, with reason and both sides; those that cannot be compared are folded, where others can.

    Returns the ids of the records whose buttons were pressed.
    """
    alike = comparisons["verdict"].isin(ALIKE)
    if len(alike) > 1:
        st.caption(_say_alike(int(alike.sum()), len(alike)))
    picked: list[str | None] = []

    def draw(shown: pd.DataFrame) -> None:
        picked.extend(_pair(view, pair) for _, pair in shown.iterrows())

    first, rest = (comparisons[alike], comparisons[~alike]) if alike.any() else (comparisons, comparisons[:0])
    parts.show(first, AT_ONCE, PART, draw)
    if len(rest):
        with st.expander(f"{say_count(len(rest), 'pair')} not to be compared, each with its reason"):
            parts.show(rest, AT_ONCE, f"folded-{PART}", draw)
    return [record for record in picked if record]


def _say_alike(alike: int, of: int) -> str:
    """How many of the pairs can be compared: they are what the matrix counts."""
    if alike == of:
        return say_count(of, "pair")
    return f"{say_number(alike) if alike else 'None'} of {say_count(of, 'pair')} can be compared"


def _pair(view: View, pair: pd.Series) -> str | None:
    with st.container(border=True, key=f"both-{pair['left']}-{pair['right']}"):
        verdict = f"{MARKS[pair['verdict']]} {label(VERDICTS, pair['verdict'])}"
        st.markdown(f"**{escape(verdict)}**")
        st.markdown(escape(reason(view, pair)))
        both = sides(view, pair)
        shown = both if pair["left"] != pair["right"] else both[:1]
        if alike := _alike([_when_and_where(view, side) for side in shown]):
            st.caption(escape(f"{BOTH} {' '.join(alike)}"))
        picked = [
            _side(view, column, side, f"{pair['left']}-{pair['right']}-{end}", alike)
            for end, (column, side) in enumerate(zip(st.columns(len(shown)), shown, strict=True))
        ]
    return next((record for record in picked if record), None)


def _side(
    view: View, column: st.delta_generator.DeltaGenerator, side: pd.Series, key: str, told: Sequence[str]
) -> str | None:
    """One side, without what is `told` of both."""
    with column:
        st.markdown(f"**{escape(say_origin_with_basis(side))}:** {escape(_said(view, side))}")
        st.markdown(f"“{_marked(view, side)}”")
        if own := [words for words in _when_and_where(view, side) if words not in told]:
            st.caption(escape(" ".join(own)))
        pressed = st.button(acts.EVIDENCE, key=key, type="tertiary")
    return record_id(side) if pressed else None


def _alike(told: Sequence[list[str]]) -> list[str]:
    """What is told of both; of one side alone nothing."""
    return [words for words in told[0] if words in told[1]] if len(told) > 1 else []


def _when_and_where(view: View, side: pd.Series) -> list[str]:
    """Of when it is and when it was said, and in which articles."""
    names = called(view.tables, "document")
    return [say_dates(side), f"In: {'; '.join(names[name] for name in side['documents'].split('; '))}"]


def _said(view: View, side: pd.Series) -> str:
    if "claim_id" in side:
        return f"{say_quantity(side)} ({say_measure(side, view.tables)})"
    return f"{say_held_stance(side)}: {proposition_text(side['proposition'], view.tables)}"


def _marked(view: View, side: pd.Series) -> str:
    """The quote as Markdown, with the words that the line above it tells marked as they are in the article."""
    before, own, after = map(escape, own_words(side))
    hue = article.colours(view.tables.measures["measure"]).get(str(side.get("measure")), article.COLOURS[0])
    return f"{before}:{hue}-background[**{own}**]{after}" if own else before
