"""Of a number for which nobody is named, which of these articles print it first: as the days of publication have it."""

import pandas as pd

from core.analysis.evidence import is_claim
from core.analysis.ways.chains import NOBODY_NAMED
from core.analysis.ways.earliest import earliest_prints, printed_by_others
from core.frames import Tables
from core.wording.articles import article_named
from core.wording.inferred import say_published
from core.wording.names import some
from core.wording.numbers import say_amount_with_unit
from core.wording.record import Record
from core.wording.rows import rows_of

EARLIEST = "Earliest in print here"

ONLY = "no other article here prints this number"
NOT_KNOWN = "which of them came first is not known"


def say_earliest(record: pd.Series, tables: Tables) -> str:
    """ "article 004, 10,000 to 12,000 troops (published between 16 and 18 December 2024, inferred)".

    Empty where a source is named, and for what has no number.
    """
    if not is_claim(record) or record["origin_kind"] != NOBODY_NAMED:
        return ""
    first = rows_of(earliest_prints(tables, record))
    if not first:
        return ""
    words = "; ".join(some([_say_print(row, tables) for row in first]))
    if not printed_by_others(tables, record):
        return f"{words}; {ONLY}"
    return words if len(first) == 1 else f"{words}; {NOT_KNOWN}"


def _say_print(row: Record, tables: Tables) -> str:
    when = say_published(row) or "day of publication not stated"
    return f"{article_named(row['document'], tables)}, {say_amount_with_unit(row)} ({when})"
