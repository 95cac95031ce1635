"""What must be said of a record before all else: that its source withdrew it, or that it was not yet published."""

from datetime import date

import pandas as pd

from core.analysis.clock import YES, published_by
from core.analysis.evidence import is_claim
from core.analysis.retractions import with_retracted
from core.frames import Tables
from core.wording.articles import say_article
from core.wording.evidence.withdrawal import say_withdrawn
from core.wording.labels import WITHDRAWN
from core.wording.rows import rows_of
from core.wording.steps.clock import UNPUBLISHED, say_unpublished
from pages._ui import clock


def of(tables: Tables, record: pd.Series) -> list[str]:
    """The remarks on one claim or position, in sentences; none where it stands and was published."""
    day = clock.days(tables)["known_by"]
    withdrawn = say_withdrawn(record, tables, day) if is_claim(record) else ""
    return [f"{words}." for words in (withdrawn, unpublished(record, day)) if words]


def unpublished(row: pd.Series, day: date | None) -> str:
    """ "Not yet published by 7 February 2025" of a record or an article; empty where it was, or no day is chosen."""
    return "" if day is None else say_unpublished(published_by(row.to_frame().T, day).iloc[0], day)


def articles(tables: Tables) -> dict[str, list[str]]:
    """By what is said of them, what articles are called that were not, or perhaps not, published by the chosen day."""
    day = clock.days(tables)["known_by"]
    if day is None:
        return {}
    known = published_by(tables.documents, day)
    rows = tables.documents[["title", "label"]]
    said = {
        words: [say_article(row) for row in rows_of(rows[known == state])] for state, words in _by_state(day).items()
    }
    return {words: names for words, names in said.items() if names}


def marked(tables: Tables, document: str, records: dict[str, dict[str, str]]) -> dict[str, dict[str, str]]:
    """The marks of an article (see `pages._ui.article.records_of`), named with the remarks on them, in short."""
    remarks = _in_short(tables, document)
    return {name: _with_remark(mark, remarks[name]) for name, mark in records.items()}


def _with_remark(mark: dict[str, str], remark: str) -> dict[str, str]:
    return mark | {key: f"{mark[key]} ({remark})" for key in ("label", "title") if remark}


def _by_state(day: date) -> dict[str, str]:
    return {state: say_unpublished(state, day) for state in UNPUBLISHED if state != YES}


def _in_short(tables: Tables, document: str) -> dict[str, str]:
    """For each record of a document its remarks, in a few words."""
    claims, positions = with_retracted(tables.claims), tables.positions.assign(retracted=False)
    day = clock.days(tables)["known_by"]
    found = {}
    for rows, key in ((claims, "claim_id"), (positions, "position_id")):
        own = rows[rows["document"] == document]
        known = [YES] * len(own) if day is None else published_by(own, day)
        for name, retracted, state in zip(own[key], own["retracted"], known, strict=True):
            found[name] = "; ".join(filter(None, [WITHDRAWN if retracted else "", UNPUBLISHED[state]]))
    return found
