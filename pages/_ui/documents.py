"""The parts of the page on documents. Which record is open stands in the address (`?claim=…`), as on every page."""

from dataclasses import replace

import pandas as pd
import streamlit as st

from core.analysis.evidence import CLAIM, DISMISSED, OPEN, POSITION, STATED, open_spans, pieces, spans
from core.analysis.retractions import with_retracted
from core.curation.candidates.coverage import coverage
from core.filters import filter_claims, filter_positions
from core.frames import Tables
from core.view import View
from core.wording.articles import article_row
from core.wording.evidence.found import stated_at
from core.wording.markdown import escape
from core.wording.names import some
from core.wording.numbers import say_count
from core.wording.titles.findings import document_title
from pages._ui import article, corpus, evidence, filters, finding, reader, record, remarks
from pages._ui.reader import Seen
from pages._ui.take import beside

DOCUMENT = finding.DOCUMENT
EVERY_NUMBER = "every-number"
LEGEND = (
    "A number on colour is a claim, named after what it counts. A line under a sentence is its quote.",
    "A dotted line is a position on a yes/no matter, named after the matter.",
    "Words that several records share have a label of each; a click on a label opens its own record.",
)


def choose(tables: Tables) -> str | None:
    """The article that holds the claim in the address, else the one that was chosen; None in an empty corpus."""
    asked = evidence.asked_record(tables)
    if asked is not None:
        st.session_state[DOCUMENT] = asked["document"]
    chosen: str | None = st.selectbox(
        "Article",
        list(tables.documents["document"]),
        format_func=filters.namers(tables)["documents"],
        key=DOCUMENT,
        bind="query-params",
        on_change=_another,
        filter_mode="contains",
    )
    for words, names in remarks.articles(tables).items():
        st.caption(escape(f"{words}: {'; '.join(some(names))}."))
    return chosen


def _another() -> None:
    """Another article: nothing is open in it, and it is read from its beginning; for callbacks."""
    evidence.close_record()
    finding.leave()


def title(view: View, document: str) -> str:
    """What the article holds, when it appeared, and whether it was there by the chosen day."""
    held = article_row(document, view.tables)
    unpublished = remarks.unpublished(held, view.filters.known_by)
    return document_title(held) + (f"; {unpublished[0].lower()}{unpublished[1:]}" if unpublished else "")


def text(seen: Seen, document: str) -> None:
    """The article, word for word; a marked number opens its record."""
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        every = st.toggle("Show every other number too", key=EVERY_NUMBER, bind="query-params")
        beside.buttons(seen, "documents", "documents")
    marked, found = _marked(seen, document, every=every), finding.found(seen.tables)
    places, called = finding.marks(found, document)
    records = remarks.marked(seen.tables, document, article.records_of(seen.tables, document))
    article.show(
        pieces(seen.tables.texts[document], pd.concat([marked, places], ignore_index=True)),
        records | called,
        key=f"article-{document}",
        label=f"The article {document}, its claims marked",
        selected=_selected(seen.tables, marked, finding.place(found, document)),
        on_pick=finding.pick,
        tall=True,
    )
    _legend(seen, document, marked, every=every)


def _selected(tables: Tables, marked: pd.DataFrame, place: tuple[int, int] | None) -> str:
    """What the article scrolls to: the record that is open, else the place that was found, or the number it lies in."""
    asked = evidence.asked_record(tables)
    if asked is not None:
        return str(asked.name)
    return "" if place is None else stated_at(marked, *place) or f"{finding.FOUND}{place[0]}"


def record_beside(seen: Seen, document: str) -> None:
    """The record of the claim or position that is open; else how to open one."""
    asked = evidence.asked_record(seen.tables)
    if asked is None or asked["document"] != document:
        st.info("Click a label, or move to it with the Tab key and press Enter: its record opens here.")
        return
    record.show(seen.tables, asked, evidence.open_claim, beside_article=True)


def _marked(seen: Seen, document: str, *, every: bool) -> pd.DataFrame:
    """The spans of what the filters leave; on demand also the numbers that are no claim, or not recorded.

    What was withdrawn, or not yet published by the chosen day, stands in its article all the same, and says so.
    """
    found, left = spans(seen.tables, document), reader.once(seen, ("left",), lambda: frozenset(_left(seen)))
    kept = found[found["id"].map(left.__contains__).astype(bool) & found["layer"].isin([CLAIM, STATED, POSITION])]
    if not every:
        return kept
    loaded = corpus.loaded()
    words = next(coverage(each) for each in loaded.corpus.documents if each.name == document)
    return pd.concat([kept, found[found["layer"] == DISMISSED], open_spans(words)], ignore_index=True)


def _left(seen: Seen) -> list[str]:
    """The ids of all claims and positions that the filters leave, but for the clock and withdrawals."""
    chosen = replace(seen.view.filters, known_by=None, retracted=True)
    claims = filter_claims(seen.tables.claims, chosen)["claim_id"]
    return [*claims.tolist(), *filter_positions(seen.tables.positions, chosen)["position_id"].tolist()]


def _legend(seen: Seen, document: str, marked: pd.DataFrame, *, every: bool) -> None:
    whole = article_row(document, seen.tables)
    lines = [_marked_of(whole, marked), *_withdrawn(seen.tables, marked), *LEGEND]
    if every:
        left_open = int((marked["layer"] == OPEN).sum())
        dismissed = say_count(whole["n_dismissed"], "number")
        lines += [f"In dashed frames: {dismissed} that are no claim; point at one for the reason."]
        lines += [f"In solid frames: {say_count(left_open, 'number')} that nobody has recorded."]
    st.caption("  \n".join(map(escape, lines)))


def _withdrawn(tables: Tables, marked: pd.DataFrame) -> list[str]:
    """How many of the marked claims were withdrawn."""
    withdrawn = corpus.once("withdrawn claims", lambda: _ids_withdrawn(tables.claims))
    n = int(marked.loc[marked["layer"] == CLAIM, "id"].isin(withdrawn).sum())
    return [f"{say_count(n, 'claim')} among these {'is' if n == 1 else 'are'} withdrawn, and named so."] if n else []


def _ids_withdrawn(claims: pd.DataFrame) -> list[str]:
    return list(claims.loc[with_retracted(claims)["retracted"], "claim_id"])


def _marked_of(whole: pd.Series, marked: pd.DataFrame) -> str:
    """How many claims and positions are marked, and whether the filters leave some out."""
    claims, positions = int((marked["layer"] == CLAIM).sum()), int((marked["layer"] == POSITION).sum())
    all_marked = (claims, positions) == (whole["n_claims"], whole["n_positions"])
    if all_marked:
        there = f"{say_count(claims, 'claim')} and {say_count(positions, 'position')}"
        return f"Marked: {there}, all that are on record; the rest of the text is not."
    left_out = f"of {whole['n_claims']} and {whole['n_positions']}; the filters leave out the rest"
    return f"Marked: {say_count(claims, 'claim')} and {say_count(positions, 'position')}, {left_out}."
