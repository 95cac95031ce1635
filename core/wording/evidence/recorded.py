"""What is recorded of a claim or position, as headings and words: plain text, not yet escaped.

On the pages it is told in full (`recorded`, `times_recorded`); the site takes from `sourced`, `as_read` and `dated`.
"""

from collections.abc import Iterator
from typing import Any

import pandas as pd

from core.analysis.bounds import bands_of, with_bounds
from core.analysis.evidence import is_claim, times_of
from core.filters import Filters
from core.frames import Tables
from core.wording.articles import article_label
from core.wording.evidence.earliest import EARLIEST, say_earliest
from core.wording.evidence.facts import TIMES, say_meant, say_passed_on, say_sources, say_when
from core.wording.labels import BASES, ROLES, label
from core.wording.names import say_measure
from core.wording.numbers import say_bounds
from core.wording.record import Record, known
from core.wording.rows import rows_of
from core.wording.stances import is_silence, origin_heading, say_known_because
from core.wording.times import say_time


def recorded(record: pd.Series, tables: Tables, filters: Filters) -> dict[str, str]:
    """What is recorded; what was not is left out. `filters` say how hedges are read."""
    found = {
        origin_heading(record): say_sources(record, tables),
        "Known because": say_known_because(record),
        **_passed_on(record, tables),
        "Article": article_label(record["document"], tables),
    }
    return found | (_of_claim(record, tables, filters) if is_claim(record) else {})


def times_recorded(record: pd.Series) -> dict[str, str]:
    """Each time in words, the words of the article that it was read from, and what it rests on."""
    return {TIMES[row["time"]]: " ".join(_about_time(row)) for row in _times(record)}


def sourced(record: pd.Series, tables: Tables) -> dict[str, str]:
    """In short, who said it, what that rests on, and who passed it on."""
    origin = f"{say_sources(record, tables)}; {label(BASES, record['attribution_basis'])}"
    return {origin_heading(record): origin, **_passed_on(record, tables)}


def _passed_on(record: pd.Series, tables: Tables) -> dict[str, str]:
    """Who passed it on, or of a silence told of it; and of a number for which nobody is named who printed it first."""
    told = {"Told" if is_silence(record) else "Passed on": say_passed_on(record, tables)}
    return told | ({EARLIEST: words} if (words := say_earliest(record, tables)) else {})


def as_read(bounded: Record) -> dict[str, str]:
    """How the number of a claim with its bounds is hedged, and how it is read."""
    return {"Hedge": say_meant(bounded), "How we read it": say_bounds(bounded)}


def dated(record: pd.Series, *, unknown: bool) -> dict[str, str]:
    """Each time in short, with what it rests on; `unknown`: also those that the article does not state."""
    rows = (row for row in _times(record) if unknown or known(row["edtf"]))
    return {TIMES[row["time"]]: say_when(row["edtf"], row["basis"]) for row in rows}


def _times(record: pd.Series) -> list[dict[str, Any]]:
    found = times_of(record)
    return rows_of(found[found["edtf"].notna() | ~found["time"].isin(_left_out(record))])


def _left_out(record: Record) -> tuple[str, ...]:
    """The times that are not told where they are not known: the day of a forecast; of a silence, when it was said."""
    return ("target", "said") if is_silence(record) else ("target",)


def _of_claim(claim: pd.Series, tables: Tables, filters: Filters) -> dict[str, str]:
    explained = known(claim["term_means"]) and claim["term_means"] != claim["term"]
    meaning = f", which the speaker explains as “{claim['term_means']}”" if explained else ""
    optional = {
        "Word used": f"“{claim['term']}”{meaning}" if known(claim["term"]) else None,
        "Place": claim["place"],
        "Condition": claim["condition"],
    }
    return {
        "Counted": say_measure(claim, tables),
        "As printed": f"“{claim['stated']}”, {label(ROLES, claim['role'])}",
        **as_read(_bounded(claim, tables, filters)),
        **{name: words for name, words in optional.items() if known(words)},
    }


def _bounded(claim: pd.Series, tables: Tables, filters: Filters) -> pd.Series:
    """The claim with its bounds."""
    bands = bands_of(tables.readings) | dict(filters.bands)
    return with_bounds(claim.to_frame().T.infer_objects(), bands, filters.tolerance).iloc[0]


def _about_time(row: Record) -> Iterator[str]:
    yield f"{say_time(row['edtf'])}."
    if known(row["text"]):
        yield f"The article: “{row['text']}”."
    if known(row["basis"]):
        why = f": {row['evidence']}" if known(row["evidence"]) else "."
        yield f"{label(BASES, row['basis']).capitalize()}{why}"
