"""The chart of the overview: what is counted, how many are stated, and who says it."""

from dataclasses import dataclass
from functools import partial
from typing import Literal

import pandas as pd
import streamlit as st

from core.exhibits import in_words
from core.exhibits.forests import downloaded
from core.figures.done import Done, done
from core.figures.overview.alt import overview_alt
from core.figures.overview.chart import overview
from core.figures.overview.keys import overview_key
from core.wording.markdown import escape
from core.wording.names import quoted
from core.wording.numbers import say_count
from core.wording.pages import PAGE_OF, page_name
from core.wording.titles.things import Pictured, pictured, spanned
from pages._ui import chart, reader, section, tables
from pages._ui.marks import CHOOSE
from pages._ui.reader import Seen
from pages._ui.rows import each
from pages._ui.take import beside

KEY: Literal["overview"] = "overview"
SIGNS = "Key to the chart above: shapes say how a number was worded, colours who said it first."
MANY = "Where not all statements are drawn, the pages {} and {} have all of theirs."


@dataclass(frozen=True, slots=True)
class _Shown:
    """What is pictured, those columns of it that are saved, and the names of its marks."""

    pictured: Pictured
    saved: pd.DataFrame
    names: dict[str, str]


def show(seen: Seen) -> bool:
    """The first things that are counted as a chart, or as a table of the same marks: True when as a chart.

    Only where a number is stated.
    """
    shown = reader.once(seen, (KEY, "shown"), lambda: _shown(seen))
    taken = partial(beside.buttons, seen, KEY, KEY)
    as_chart = section.toolbar(shown.saved, shown.names, KEY, CHOOSE, beside=taken)
    if as_chart:
        figure, alt = reader.once(seen, (KEY, "drawn", reader.look().mode), lambda: _drawn(seen, shown.pictured))
        section.chart(figure, KEY, alt)
    else:
        told = shown.pictured.marks
        tables.show(
            in_words.of_marks(told, seen.tables), KEY, f"{say_count(len(told), 'row')}, one a mark of the chart"
        )
    if not shown.pictured.is_whole:
        named = (quoted(page_name(page, seen.tables)) for page in PAGE_OF.values())
        st.caption(escape(MANY.format(*named)))
    return as_chart


def key(seen: Seen) -> None:
    """What the signs of the chart say."""
    shown = reader.once(seen, (KEY, "shown"), lambda: _shown(seen))
    wide, narrow = reader.once(seen, (KEY, "key", reader.look().mode), lambda: _keys(shown.pictured))
    chart.show(wide, key=f"{KEY}-key", alt=SIGNS, still=True, narrow=narrow)


def _shown(seen: Seen) -> _Shown:
    made = pictured(seen.view)
    named = made.marks[["claim_id", "number", "origin_label", "stated"]]
    names = {row.claim_id: f"{row.number} · {row.origin_label}: “{row.stated}”" for row in each(named)}
    return _Shown(made, made.marks[downloaded(made.marks)], names)


def _drawn(seen: Seen, made: Pictured) -> tuple[Done, str]:
    """The figure and its text alternative; its scales span what is still to come, too."""
    whole = reader.whole(seen)
    extent = None if whole is seen else spanned(whole.view, made.things)
    drawn = overview(made.marks, made.things, theme=reader.look(), extent=extent)
    return done(drawn), overview_alt(made.marks, made.things)


def _keys(made: Pictured) -> list[Done]:
    return [done(overview_key(made.marks, reader.look(), narrow=narrow)) for narrow in (False, True)]
