"""All that is recorded of one claim or position: the quote in its paragraph, who said it, when, and what belongs to it.

Everything here is foreign text: it is escaped before it is set as Markdown, and the quote is not Markdown at all.
"""

from collections.abc import Callable

import pandas as pd
import streamlit as st

from core.analysis.evidence import is_claim, paragraph, pieces, record_of, relations_of, spans, tellings
from core.frames import Tables
from core.frames.columns import record_id
from core.wording import acts
from core.wording.articles import article_label
from core.wording.evidence.said import say_what, say_who
from core.wording.markdown import escape
from core.wording.names import say_carriers
from core.wording.numbers import say_amount_with_unit
from core.wording.quoting import paired
from core.wording.record import known
from core.wording.sources.said import more_of, source_names
from core.wording.stances import is_silence, say_stance
from pages._ui import article, clock, facts, filters, paste, reader, remarks, rivals
from pages._ui.rows import each

DOCUMENTS, SOURCES = "pages/evidence/documents.py", "pages/evidence/sources.py"
RELATIONS = {
    "revises": ("revises", "is revised by"),
    "retracts": ("takes back", "is taken back by"),
    "part_of": ("is part of", "includes"),
    "share_of": ("is a share of", "is the whole of which this is a share:"),
    "derived_from": ("is derived from", "is the basis of"),
    "disputes": ("disputes", "is disputed by"),
}
"""A relation as seen from the claim that names it, and from the claim that is named."""

Open = Callable[[str], None]


def show(tables: Tables, record: pd.Series, on_open: Open, *, beside_article: bool = False) -> None:
    """The record in full. `on_open` is called with the id of a claim that the reader turns to from here."""
    st.subheader(escape(say_who(record, tables)), anchor=False)
    st.markdown(f"**{escape(say_what(record, tables))}**")
    for line in remarks.of(tables, record):
        st.info(escape(line))
    if not beside_article:
        _passage(tables, record)
        with st.container(horizontal=True):
            _to_article(record)
            _to_sources(tables, record)
        paste.show(record)
        rivals.show(paste.unfiltered(reader.current().view, str(record.name)), record, on_open)
    what, when = _columns(2, 1 if beside_article else 2)
    facts.show(record, tables, filters.chosen(tables), (what, when))
    if known(record["note"]):
        st.markdown(f"**The annotator’s note.** {escape(record['note'])}")
    _tellings(tables, record, on_open, wide=1 if beside_article else 3)
    if is_claim(record):
        _relations(tables, record, on_open)


def _passage(tables: Tables, record: pd.Series) -> None:
    text = tables.texts[record["document"]]
    start, end = paragraph(text, record["start"], record["end"])
    own = spans(tables, record["document"])
    cut = pieces(text, own[own["id"] == record.name], start, end)
    article.show(
        cut,
        remarks.marked(tables, record["document"], article.records_of(tables, record["document"])),
        key=f"passage-{record.name}",
        label="The sentence in its paragraph",
        selected=str(record.name),
    )


def _to_article(record: pd.Series) -> None:
    st.page_link(
        DOCUMENTS,
        label=acts.ARTICLE,
        icon=":material/article:",
        query_params={"claim": str(record.name)},
    )


def _to_sources(tables: Tables, record: pd.Series) -> None:
    """The way to all that the origin said, or each of several who said it jointly; none where nobody is named."""
    named = source_names(tables)
    for source, act in more_of(record, tables).items():
        st.page_link(
            SOURCES,
            label=escape(act),
            icon=":material/person_search:",
            query_params={"source": named(source)},
        )


def _tellings(tables: Tables, record: pd.Series, on_open: Open, wide: int) -> None:
    """The other claims of the same statement, side by side: how the wording drifts from article to article."""
    others = tellings(tables, record)
    if len(others) < 2:
        return
    st.markdown(f"**One {'silence' if is_silence(record) else 'statement'}, told {len(others)} times**")
    for column, (_, other) in zip(_columns(len(others), wide), others.iterrows(), strict=False):
        with column.container(border=True):
            _telling(tables, other, on_open, here=record_id(other) == record.name)


def _telling(tables: Tables, other: pd.Series, on_open: Open, *, here: bool) -> None:
    printed = f"“{other['stated']}”" if is_claim(other) else say_stance(other["stance"], other["certainty"])
    st.markdown(f"**{escape(printed)}**")
    lines = [article_label(other["document"], tables), say_carriers(other, tables)]
    unpublished = remarks.unpublished(other, clock.days(tables)["known_by"])
    st.caption("  \n".join(map(escape, [*lines, *filter(None, [unpublished])])))
    st.markdown(escape(paired(other["quote"])))
    if here:
        st.caption("Shown above.")
    else:
        st.button(acts.EVIDENCE, key=f"telling-{record_id(other)}", on_click=on_open, args=(record_id(other),))


def _relations(tables: Tables, claim: pd.Series, on_open: Open) -> None:
    related = relations_of(tables.claims, claim)
    if related.empty:
        return
    st.markdown("**Related claims.** This claim …")
    for row in each(related):
        other = record_of(tables, row.claim_id)
        if other is None:
            continue
        words = f"… {RELATIONS[row.relation][row.named_by]} {say_amount_with_unit(other)} ({other['origin_label']})"
        key = f"relation-{row.relation}-{row.claim_id}-{row.named_by}"
        st.button(escape(words), key=key, type="tertiary", on_click=on_open, args=(row.claim_id,))


def _columns(count: int, most: int) -> list[st.delta_generator.DeltaGenerator]:
    """Places for `count` boxes, at most so many beside each other."""
    wide = min(count, most)
    rows = [st.columns(wide) for _ in range(-(-count // wide))]
    return [column for row in rows for column in row]
