"""What is recorded of a claim or position, as two tables: who said what, and when."""

import pandas as pd
from streamlit.delta_generator import DeltaGenerator

from core.filters import Filters
from core.frames import Tables
from core.wording.evidence.recorded import recorded, times_recorded
from core.wording.markdown import escape


def show(record: pd.Series, tables: Tables, filters: Filters, places: tuple[DeltaGenerator, DeltaGenerator]) -> None:
    """Draw both tables, each in its place. `filters` say how hedges are read."""
    for place, words in zip(places, (recorded(record, tables, filters), times_recorded(record)), strict=True):
        place.table({heading: escape(text) for heading, text in words.items()}, border="horizontal")
