"""What a chart is for, in the words of the vocabulary."""

from core.frames import Tables
from core.wording.names import quoted, say_list, some


def say_charted(chart: str, tables: Tables) -> str:
    """The numbers that are drawn on it, by their measures: "numbers of “Killed”, “Wounded”, “Missing” or 3 more"."""
    measures = tables.measures
    named = [quoted(label) for label in measures.loc[measures["chart"] == chart, "label"].tolist()]
    return f"numbers of {say_list(some(named, 3), 'or')}" if named else "numbers for this chart"
