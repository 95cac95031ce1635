"""What is recorded of a claim or a position, in words, wherever it is listed: on a page, on the site, behind a mark."""

from typing import Any

from core.analysis.standing import UNKNOWN_SIDE
from core.analysis.ways.chains import NOBODY_NAMED
from core.frames import JOINT, Tables
from core.wording.labels import BASES, HEDGES, KINDS, label
from core.wording.names import called, say_carriers, source_label
from core.wording.record import Record, known
from core.wording.stances import say_modality
from core.wording.times import say_time

TIMES = {
    "period": "The time it covers",
    "as_of": "As of",
    "said": "Said",
    "published": "Published",
    "target": "Forecast for",
}
"""The heading of each time."""


def say_sources(record: Record, tables: Tables) -> str:
    """Each source that said it, in full: "Main Directorate of Intelligence (intelligence service; Ukraine)".

    Where the text names nobody: "none: article 003, which names no source for it".
    """
    rows = tables.sources.set_index("source").loc[record["origin"].split(JOINT)].to_dict("records")
    nobody = "none: " if all(each["kind"] == NOBODY_NAMED for each in rows) else ""
    return nobody + "; ".join(_say_source(each) for each in rows)


def _say_source(row: Record) -> str:
    """With its kind and side; where the text names nobody, there is neither."""
    if row["kind"] == NOBODY_NAMED:
        return str(row["name"])
    side = f"{'side ' if row['side'] == UNKNOWN_SIDE else ''}{row['side_label']}"
    return f"{row['name']} ({label(KINDS, row['kind'])}; {side})"


def say_passed_on(record: Record, tables: Tables) -> str:
    """Who passed it on; that nobody did but the article; and whom the article names as where it comes from."""
    told = say_carriers(record, tables) or "by nobody but the article itself"
    original = called(tables, "document", "original")[record["document"]]
    if not known(original):
        return told
    return f"{told}; the article names {source_label(original, tables)} as its original source"


def say_meant(claim: Record) -> str:
    """How the number is hedged, and how it is meant."""
    return f"{label(HEDGES, claim['hedge'])}; {say_modality(claim)}"


def say_when(edtf: Any, basis: Any) -> str:
    """A time, and what it rests on, where that is known."""
    return f"{say_time(edtf)}{f' ({label(BASES, basis)})' if known(basis) else ''}"
