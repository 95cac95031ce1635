"""Words in all articles: where they stand, and the way there. They stand in the address (`?find=…&at=…`)."""

from collections.abc import Mapping
from functools import partial

import pandas as pd
import streamlit as st

from core.analysis.found import Folded, folded, hits
from core.frames import Tables
from core.wording import acts
from core.wording.articles import article_row, say_article
from core.wording.evidence.found import Hit, say_hits, with_sentences
from core.wording.inferred import say_published
from core.wording.markdown import escape
from core.wording.numbers import say_count
from pages._ui import article, clock, corpus, evidence, parts, remarks

FIND, AT, PART, DOCUMENT = "find", "at", "find-part", "document"
AT_ONCE = 20
"""So many places stand in one part of the list."""

LONGEST = 200
"""So many signs at most are looked for."""

FOUND = "found:"
"""What the id of a found place in an article begins with, before its offset; no id of a record has such a sign."""


def field() -> None:
    """Where a reader types what is looked for."""
    st.text_input(
        "Find in all articles",
        key=FIND,
        bind="query-params",
        type="search",
        max_chars=LONGEST,
        placeholder="Any words, as printed",
        on_change=_anew,
        help="A plain run of signs. Case, accents and the form of quotation marks do not count.",
    )


def found(tables: Tables) -> pd.DataFrame:
    """Every place where the words stand that the reader looks for; none while there are none."""
    words = st.session_state.get(FIND) or ""
    return corpus.loaded().searches(words, lambda: hits(_folded(tables), words))


def _folded(tables: Tables) -> Mapping[str, Folded]:
    ordered = tables.documents["document"].tolist()
    return corpus.once("folded texts", lambda: {name: folded(tables.texts[name]) for name in ordered})


def show(tables: Tables, rows: pd.DataFrame) -> None:
    """All of them, article by article, each with its sentence; or that there is none.

    The list folds away when a place of it is opened, so that the article is in sight.
    """
    words = st.session_state.get(FIND) or ""
    if not words.strip():
        return
    told = say_hits(words.strip(), rows, len(tables.documents))
    if rows.empty:
        st.info(escape(told), icon=":material/search_off:")
        return
    asked = st.query_params.get(AT, "")
    there = asked if asked in rows["start"].astype(str).tolist() else ""
    with st.expander(escape(told), expanded=not there, key=f"{FIND}-list-{there}"):
        parts.show(rows, AT_ONCE, PART, partial(_articles, tables, rows))


def _articles(tables: Tables, rows: pd.DataFrame, shown: pd.DataFrame) -> None:
    day = clock.days(tables)["known_by"]
    for name, own in shown.groupby("document", sort=False):
        held = article_row(str(name), tables)
        unpublished = remarks.unpublished(held, day)
        n = int((rows["document"] == name).sum())
        named = ", ".join(filter(None, [say_article(held), say_published(held)]))
        heading = f"{named} ({say_count(n, 'hit')})"
        st.markdown(
            f"**{escape(heading[0].upper() + heading[1:])}**{escape(f' · {unpublished}') if unpublished else ''}"
        )
        titles = {key: mark["title"] for key, mark in article.records_of(tables, str(name)).items()}
        for hit in with_sentences(own, tables, titles):
            _hit(hit)


def _hit(hit: Hit) -> None:
    """One place: its sentence, with what was found in bold and on a ground of its own."""
    words, way = st.columns([6, 1], vertical_alignment="center")
    words.markdown(f"{escape(hit.before)}:orange-background[**{escape(hit.words)}**]{escape(hit.after)}")
    words.caption(escape(hit.recorded))
    way.button(acts.ARTICLE, key=f"{FOUND}{hit.document}-{hit.start}", on_click=open_at, args=hit[:2], type="tertiary")


def open_at(document: str, start: int) -> None:
    """Open an article at a place; for callbacks."""
    evidence.close_record()
    st.session_state[DOCUMENT] = document
    st.query_params[AT] = str(start)


def leave() -> None:
    """Look at no place any more; for callbacks."""
    st.query_params.pop(AT, None)


def _anew() -> None:
    """Other words: from the first part, and at no place."""
    leave()
    parts.from_the_start(PART)


def place(rows: pd.DataFrame, document: str) -> tuple[int, int] | None:
    """Start and end of the place that the address names; one where nothing was found is taken out of it."""
    asked = st.query_params.get(AT)
    own = rows[rows["document"] == document]
    there = own[own["start"].astype(str) == asked]
    if asked is not None and there.empty:
        del st.query_params[AT]
    return None if there.empty else (int(there["start"].iloc[0]), int(there["end"].iloc[0]))


def marks(rows: pd.DataFrame, document: str) -> tuple[pd.DataFrame, dict[str, dict[str, str]]]:
    """The places that were found in an article as spans, and what each is called."""
    own = rows[rows["document"] == document]
    names = [f"{FOUND}{start}" for start in own["start"].tolist()]
    layer = own.assign(id=names, layer="covered")[["id", "layer", "start", "end"]]
    return layer, {name: {"label": "", "title": "found", "colour": "green"} for name in names}


def pick(name: str) -> None:
    """What a click on a mark of the article means: its record, or the place that was found; for callbacks."""
    if name.startswith(FOUND):
        evidence.close_record()
        st.query_params[AT] = name.removeprefix(FOUND)
    else:
        leave()
        evidence.open_claim(name)
