"""Tiny views for tests of the wording: the builders' records under a vocabulary whose labels read as on a page."""

from dataclasses import replace
from typing import Any

import pandas as pd

from core.filters import Filters
from core.frames import Tables, tables
from core.models import Claim, Document, Measure, Position, Source
from core.view import View, view
from tests.builders import VOCABULARY, corpus, one

LABELS = {
    "deployed": ("Troops deployed", "troops"),
    "killed": ("Killed", "people"),
    "casualties": ("Casualties", "people"),
    "casualties_per_day": ("Casualties per day", "people per day"),
    "territory": ("Territory held", "km²"),
}


def _labelled(measure: str, given: Measure) -> Measure:
    label, unit = LABELS.get(measure, (given.label, given.unit))
    return given.model_copy(update={"label": label, "unit": unit})


WORDS = VOCABULARY.model_copy(
    update={
        "measures": {name: _labelled(name, given) for name, given in VOCABULARY.measures.items()},
        "sources": {
            **VOCABULARY.sources,
            "ryder": Source(name="Pat Ryder", short="Ryder (Pentagon)", kind="official", side="west"),
        },
    }
)


def seen(*records: Document | Claim | Position, **filters: Any) -> View:
    """The view of these documents, or of one document with these records."""
    documents = [record for record in records if isinstance(record, Document)]
    found = corpus(*documents) if documents or not records else one(*records)
    return view(tables(replace(found, vocabulary=WORDS)), Filters(**filters))


def words() -> Tables:
    """The tables of a corpus without a document."""
    return seen().tables


def statement(record: Claim, **filters: Any) -> pd.Series:
    """The one statement that a claim makes, with bounds."""
    return seen(record, **filters).statements.iloc[0]
