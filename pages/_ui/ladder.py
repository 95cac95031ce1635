"""The drift ladder of a statement above the chart: its wording step by step; below it, all that travelled."""

import pandas as pd
import streamlit as st

from core.analysis.ways.drift import ladder
from core.exhibits import strands
from core.frames import Tables
from core.frames.columns import id_column
from core.wording import acts
from core.wording.articles import article_label
from core.wording.inferred import with_basis
from core.wording.labels import ROLES, label
from core.wording.markdown import escape
from core.wording.names import called, say_carriers
from core.wording.numbers import RECORDS, say_count, say_number
from core.wording.record import known
from core.wording.stances import say_certainty
from core.wording.times import say_within
from core.wording.ways.attribution import say_original
from core.wording.ways.drift import beyond_quote, say_drift, say_fullest
from pages._ui import attribution, evidence, reader, travelled
from pages._ui.reader import Seen
from pages._ui.telling import Told

LIST = int(8.5 * 37)
"""The height of the list of all that travelled, in pixels: a row that is cut in half says that more follow."""

BESIDE = 2
"""So many rungs stand beside each other, read from left to right."""

OUT, CLOSE = "Put out", ":material/close:"
ASK = "Click a strand, or choose a statement: its way lights up, and its wording stands above it step by step."
IN_TITLE = "Lit: the title's statement. Click it, or another, for its wording step by step."
ELSEWHERE = "Elsewhere in the same article"
STRAIGHT = "Nothing here is told twice, and of nothing does a text name an outlet that passed it on."


def show(seen: Seen, told: Told, chosen: str | None, lit: str | None) -> None:
    """Above the chart: which strands are shown; the ladder of the chosen statement, or in a line how one is chosen."""
    if chosen is not None:
        travelled.choice(told)
        with st.container(border=True, key=attribution.LADDER):
            _ladder(seen, told, chosen)
        return
    with st.container(horizontal=True, vertical_alignment="center", key=attribution.LADDER):
        travelled.choice(told)
        st.markdown(IN_TITLE if lit else _ask(seen, told), width="content")
        if lit:
            st.button(acts.ALIKE, key="alike", on_click=attribution.put_out, type="tertiary")


def _ladder(seen: Seen, told: Told, statement: str) -> None:
    """The tellings of a statement, the fullest first; each with what it lost or added, and the way to its sentence."""
    records = told.records(statement)
    rungs = _with_basis(_with_certainty(ladder(records, statement), records), seen.tables)
    words, out = st.columns([4, 1], vertical_alignment="center")
    words.markdown(f"**{escape(told.words[statement])}**")
    out.button(OUT, key="put-out", on_click=attribution.put_out, type="tertiary", icon=CLOSE)
    places = [column for _ in range(-(-len(rungs) // BESIDE)) for column in st.columns(BESIDE)]
    for column, (_, rung) in zip(places, rungs.iterrows(), strict=False):
        with column.container(border=True, gap="xsmall"):
            _rung(seen, rung, rungs)


def _with_certainty(rungs: pd.DataFrame, records: pd.DataFrame) -> pd.DataFrame:
    """The rungs with the printed words for how sure each telling is."""
    own = records[id_column(records)]
    return rungs.assign(certainty=rungs["record_id"].map(dict(zip(own, records["certainty"], strict=True))))


def _with_basis(rungs: pd.DataFrame, tables: Tables) -> pd.DataFrame:
    """The rungs with what the day rests on, on which their article was published."""
    return rungs.assign(published_basis=rungs["document"].map(called(tables, "document", "published_basis")))


def _ask(seen: Seen, told: Told) -> str:
    """How a statement is lit; before it, where nothing travelled, that nothing did."""
    if len(told.travels):
        return ASK
    original = say_original(told.links, seen.tables)
    return f"{STRAIGHT} {escape(f'{original[0].upper()}{original[1:]}. ') if original else ''}{ASK}"


def listed(seen: Seen, told: Told) -> None:
    """All statements with a carrier, or with more than one telling; those that changed on the way come first."""
    rows = told.travels
    if rows.empty:
        return
    st.subheader(f"What travelled ({say_number(len(rows))})", anchor=False)
    table = reader.once(seen, ("travelled in words",), lambda: strands.travelled(told, seen.tables))
    alt = f"{say_count(len(rows), *RECORDS)} that travelled, those that changed first"
    attribution.table(table, list(rows["statement_id"]), "travelled", alt, LIST)


def _rung(seen: Seen, rung: pd.Series, rungs: pd.DataFrame) -> None:
    tables, quote = seen.tables, escape(" ".join(rung["quote"].split()))
    verdict, sure = _verdict(seen, rung, rungs), say_certainty(rung)
    words = verdict if sure.strip(" ()") in verdict else f"{verdict}{sure}"
    st.markdown(f"**{rung['rung'] + 1}. {escape(words)}**  \n{quote}")
    if rung["rung"] == 0:
        _beyond_quote(rungs, tables.texts[rung["document"]])
    st.caption(escape(_where(tables, rung)))
    st.button(
        acts.EVIDENCE,
        key=f"rung-{rung['record_id']}",
        type="tertiary",
        on_click=evidence.open_claim,
        args=(rung["record_id"],),
    )


def _beyond_quote(rungs: pd.DataFrame, text: str) -> None:
    """Below the fullest telling what other steps lost of its article, where its own sentence does not have it."""
    for found in beyond_quote(rungs, text):
        before, words, after = map(escape, found)
        st.markdown(f"{ELSEWHERE}: {before}**{words}**{after}")


def _verdict(seen: Seen, rung: pd.Series, rungs: pd.DataFrame) -> str:
    """What became of the words: of the fullest telling, that it is the one that the others are set against."""
    if rung["rung"] == 0:
        return say_fullest(rungs, seen.view)
    words = say_drift(rung, rungs.iloc[0], seen.tables)
    return words[0].upper() + words[1:]


def _where(tables: Tables, rung: pd.Series) -> str:
    """The article, who passed it on, where in it, and when that was published."""
    parts = [article_label(rung["document"], tables), say_carriers(rung, tables)]
    parts += [label(ROLES, rung["role"])] if known(rung["role"]) else []
    published = with_basis(say_within(rung["published"]), rung["published_basis"])
    return ", ".join(part for part in parts if part) + f"; published {published}"
