"""One claim or statement in a sentence, and the labels that charts and tables show beside a mark."""

from collections.abc import Callable, Sequence

import pandas as pd

from core.frames import Tables, expect
from core.wording.labels import MODALITIES, label
from core.wording.names import in_brackets, say_carriers, say_measure, say_origin
from core.wording.numbers import say_amount_with_unit, say_quantity
from core.wording.record import Record, known
from core.wording.times import say_covers, say_time, say_when

QUANTITY = ("hedge", "low", "high", "best", "stated")


def say_claim(row: Record, tables: Tables) -> str:
    """A claim with its measure's own label, hedge, time and way.

    "Killed, North Korean troops: at least 1,000 people, an estimate, as of January 2025 (Western officials, via BBC)"
    """
    parts = [say_amount_with_unit(row), *_say_modality(row), say_when(row)]
    who = in_brackets(say_origin(row), say_carriers(row, tables))
    return f"{say_measure(row, tables)}: {', '.join(parts)} {who}"


def with_labels(marks: pd.DataFrame, tables: Tables) -> pd.DataFrame:
    """Marks with the words to show beside them, each a column of text.

    `measure_label`, `quantity_label`, `covers_label`, `said_label`, and `carriers_label`, which is empty where nobody
    passed the number on.
    """
    expect(marks, "measure", "covers", "counts", "said", "attribution", "carriers", *QUANTITY)
    words = {
        "measure_label": marks["measure"].map(
            dict(zip(tables.measures["measure"], tables.measures["label"], strict=True))
        ),
        "quantity_label": _each(marks, QUANTITY, say_quantity),
        "covers_label": _each(marks, ("covers", "counts"), say_covers),
        "said_label": _each(marks, ("said",), lambda row: say_time(row["said"])),
        "carriers_label": _each(marks, ("attribution", "carriers"), lambda row: _carriers(row, tables)),
    }
    return marks.assign(**{name: column.astype("str") for name, column in words.items()})


def _each(marks: pd.DataFrame, columns: Sequence[str], say: Callable[[Record], str]) -> pd.Series:
    """What `say` makes of these columns, row by row; said once for rows that are alike."""
    keys = list(zip(*(marks[column].array for column in columns), strict=True))
    said = {key: say(dict(zip(columns, key, strict=True))) for key in dict.fromkeys(keys)}
    return pd.Series([said[key] for key in keys], index=marks.index, dtype="str")


def _carriers(row: Record, tables: Tables) -> str:
    return say_carriers(row, tables).removeprefix("via ")


def _say_modality(row: Record) -> list[str]:
    """How the number is meant, where it is not simply asserted; a forecast with its day and its condition."""
    if row["modality"] == "asserted":
        return []
    target = f" for {say_time(row['target'])}" if known(row["target"]) else ""
    condition = f" ({row['condition']})" if known(row["condition"]) else ""
    return [f"{label(MODALITIES, row['modality'])}{target}{condition}"]
