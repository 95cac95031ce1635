"""One claim or statement in a sentence, and the labels that charts and tables show beside a mark."""

from collections.abc import Callable, Sequence

import pandas as pd

from core.analysis.alike import once_each
from core.analysis.parts import is_part
from core.frames import Tables, expect
from core.models.annotation import AMOUNTS
from core.wording.inferred import say_covers_with_basis, say_origin_with_basis
from core.wording.names import called, in_brackets, quoted, say_carriers, say_measure, say_place
from core.wording.numbers import say_amount_with_unit, say_quantity
from core.wording.parts import say_part
from core.wording.record import Record, known
from core.wording.stances import adds_words, how_meant
from core.wording.times import say_time, say_when
from core.wording.worded import worded_in

QUANTITY = ("hedge", *AMOUNTS, "stated")


def say_claim_with_bases(row: Record, tables: Tables) -> str:
    """A claim with its measure's own label, hedge, time and way, and with what is inferred said to be.

    "Killed, North Korean troops: at least 1,000 people, an estimate, as of January 2025, inferred (Western officials,
    attribution inferred, via BBC)"
    """
    parts = [say_amount_with_unit(row), *meant_as(row), say_covers_with_basis(row)]
    who = in_brackets(say_origin_with_basis(row), say_carriers(row, tables), say_place(row))
    return f"{say_measure(row, tables)}: {', '.join(parts)} {who}"


def with_labels(marks: pd.DataFrame, tables: Tables, said: pd.DataFrame | None = None) -> pd.DataFrame:
    """Marks with the words to show beside them, each a column of text.

    `measure_label`, `quantity_label`, `covers_label`, `said_label`, `carriers_label`, which is empty where nobody
    passed the number on, `article_label`, where it stands in one article only, and `part_label`, where it is a part of
    a larger number; and `worded_in`, those of its `documents` that print its words. `said` is what `labels_of` gives of
    all claims, where that was put in words before.
    """
    expect(marks, "measure", "covers", "period", "counts", "said", "attribution", "carriers", "documents", *QUANTITY)
    own = labels_of(marks, tables) if said is None else said.reindex(marks["claim_id"])
    carriers = _each(marks, ("attribution", "carriers"), lambda row: _carriers(row, tables))
    words = {"carriers_label": carriers, "article_label": marks["documents"].map(called(tables, "document")).fillna("")}
    words["part_label"] = pd.Series(_part_labels(marks, tables), index=marks.index, dtype="str")
    words["worded_in"] = pd.Series(worded_in(marks, tables), index=marks.index, dtype="str")
    return marks.assign(**{str(name): own[name].array for name in own}, **words)


def _part_labels(marks: pd.DataFrame, tables: Tables) -> list[str]:
    """Of which number each is a part; empty for those that are none, as almost all are."""
    flags = is_part(marks).tolist()
    return [say_part(marks.iloc[place], tables) if flag else "" for place, flag in enumerate(flags)]


def labels_of(claims: pd.DataFrame, tables: Tables) -> pd.DataFrame:
    """The words that stand beside claims whoever carried them, by claim id: those of `with_labels` but the last."""
    expect(claims, "measure", "covers", "period", "counts", "modality", "said", *QUANTITY, "claim_id")
    words = {
        "measure_label": once_each(called(tables, "measure").get, claims["measure"]),
        "quantity_label": _each(claims, QUANTITY, say_quantity),
        "covers_label": _each(claims, ("covers", "period", "counts", "modality"), say_when),
        "said_label": _each(claims, ("said",), lambda row: say_time(row["said"])),
    }
    return pd.DataFrame(words).set_index(claims["claim_id"])


def _each(marks: pd.DataFrame, columns: Sequence[str], say: Callable[[Record], str]) -> pd.Series:
    """What `say` makes of these columns, row by row; said once for rows that are alike."""
    return once_each(lambda *cells: say(dict(zip(columns, cells, strict=True))), *(marks[column] for column in columns))


def _carriers(row: Record, tables: Tables) -> str:
    return say_carriers(row, tables).removeprefix("via ")


def meant_as(row: Record) -> list[str]:
    """How the number is meant, where it is not simply asserted, and how sure; a forecast with its day and condition."""
    sure = adds_words(row["modality"], row["certainty"])
    if row["modality"] == "asserted":
        return [quoted(row["certainty"])] if sure else []
    target = f" for {say_time(row['target'])}" if known(row["target"]) else ""
    condition = f" ({row['condition']})" if known(row["condition"]) else ""
    return [f"{how_meant(row)}{target}{condition}", *([quoted(row["certainty"])] if sure else [])]
