"""Drift: the tellings of one statement, and what became of its words on the way.

The fullest telling is the one from which the annotator records nothing as lost; of several, the nearest to the
utterance: by role (quote, body, background, lead, headline), then fewer carriers, then earlier publication, then id.
The others follow along the chain: by their number of carriers, then by role, publication and id.
"""

from typing import Any

import numpy as np
import pandas as pd

from core.analysis.amounts import with_amounts
from core.analysis.intervals import Numbers
from core.analysis.rules.coding import UNKNOWN, day_numbers
from core.analysis.statements import ROLE_RANK
from core.frames import STEP, expect
from core.frames.columns import COUNT, FLAG, NUMBER, TEXT, array, id_column
from core.models.annotation import AMOUNTS

FLAGS = {f"other_{name}": name for name in ("hedge", "modality", "measure", "term", "place", "covers")}
"""Each flag with the column in which a telling differs from the fullest."""

REACHED = ("other_number", "other_way")
"""Two more flags: the first compares stated amounts, the second is that it leaves out who passed the fullest on."""

LADDER = {
    **dict.fromkeys(("statement_id", "record_id", "document"), TEXT),
    "rung": COUNT,
    **dict.fromkeys(("attribution", "role", "published", "quote", "lost", "added"), TEXT),
    **dict.fromkeys(("stated", "hedge", "modality", "measure", "term", "place"), TEXT),
    **dict.fromkeys(("counts", "covers", "period", "period_basis", "as_of_basis"), TEXT),
    **dict.fromkeys(AMOUNTS, NUMBER),
    **dict.fromkeys((*FLAGS, *REACHED), FLAG),
}
_TOLD = {*LADDER} - {*FLAGS, *REACHED, "rung"}
"""What is taken from the records as it stands; the rest is derived."""

_PUBLISHED = ["published_earliest", "published_latest"]
_NEEDED = ("statement_id", "document", "attribution", "published", *_PUBLISHED, "quote", "lost", "added")


def ladders(records: pd.DataFrame) -> pd.DataFrame:
    """The ladder of each statement that was heard more than once, in the order of first mention."""
    expect(records, *_NEEDED)
    return _rungs(records[records.duplicated("statement_id", keep=False)])


def ladder(records: pd.DataFrame, statement_id: str) -> pd.DataFrame:
    """The tellings of one statement of the claims or positions, rung by rung; rung 0 is the fullest.

    `lost` and `added` are what the annotator records, the `other_…` flags are derived. Positions have no number, hedge
    or term. Raises KeyError where no record is of that statement.
    """
    expect(records, *_NEEDED)
    tellings = records[records["statement_id"] == statement_id]
    if tellings.empty:
        raise KeyError(f"no record is of the statement {statement_id!r}; take an id of `statement_id`")
    return _rungs(tellings)


def _rungs(tellings: pd.DataFrame) -> pd.DataFrame:
    statement = pd.factorize(tellings["statement_id"])[0]
    order, fullest = _in_order(tellings, statement)
    first = fullest[statement[order]]
    ours = {name: _column(tellings, name, dtype) for name, dtype in LADDER.items() if name in _TOLD}
    flags = {flag: _differs(ours[name], order, first) for flag, name in FLAGS.items()}
    amounts = with_amounts(pd.DataFrame({name: ours[name] for name in AMOUNTS}))
    numbers = (amounts[end].to_numpy() for end in ("lowest", "highest"))
    flags["other_number"] = np.logical_or.reduce([_unlike(each[order], each[first]) for each in numbers])
    flags["other_way"] = _leaves_out(ours["attribution"], order, first)
    rung = {"rung": np.arange(len(order)) - np.searchsorted(statement[order], statement[order])}
    rungs = {name: column.take(order) for name, column in ours.items()} | flags | rung
    return pd.DataFrame({name: rungs[name] for name in LADDER})


def _in_order(tellings: pd.DataFrame, statement: Numbers) -> tuple[Numbers, Numbers]:
    """The positions of the tellings, rung by rung, statements by first mention; and of each statement the fullest."""
    published = [day_numbers(tellings[name], UNKNOWN.max) for name in reversed(_PUBLISHED)]
    then = (pd.factorize(tellings[id_column(tellings)], sort=True)[0], *published)
    steps = np.array([way.count(STEP) for way in tellings["attribution"].tolist()], dtype=np.int64)
    roles = tellings["role"].tolist() if "role" in tellings else [""] * len(tellings)
    role = np.array([ROLE_RANK.get(each, len(ROLE_RANK)) for each in roles], dtype=np.int64)
    nearest = np.lexsort((*then, steps, role, tellings["lost"].notna().to_numpy(), statement))
    fullest = nearest[np.flatnonzero(np.diff(statement[nearest], prepend=-1))]
    told_less = np.ones(len(tellings), dtype=bool)
    told_less[fullest] = False
    return np.lexsort((*then, role, steps, told_less, statement)), fullest


def _column(tellings: pd.DataFrame, name: str, dtype: str) -> Any:
    """A column of a ladder as an array; unknown throughout where such records lack it."""
    own = id_column(tellings) if name == "record_id" else name
    return tellings[own].array if own in tellings else array([None] * len(tellings), dtype=dtype)


def _differs(column: Any, ours: Numbers, theirs: Numbers) -> Numbers:
    """Whether the cells at these two places differ; two unknown ones do not, and neither do capitals."""
    folded = [cell.casefold() if isinstance(cell, str) else None for cell in column.tolist()]
    pairs = zip(ours.tolist(), theirs.tolist(), strict=True)
    return np.array([folded[our] != folded[their] for our, their in pairs], dtype=bool)


def _leaves_out(ways: Any, ours: Numbers, theirs: Numbers) -> Numbers:
    """Whether the way at the first place lacks any carrier of that at the second."""
    steps = [set(way.split(STEP)[1:]) for way in ways.tolist()]
    return np.array([not steps[their] <= steps[our] for our, their in zip(ours, theirs, strict=True)], dtype=bool)


def _unlike(ours: Numbers, theirs: Numbers) -> Numbers:
    """Whether two numbers differ; two unknown ones do not."""
    unlike: Numbers = (ours != theirs) & ~(np.isnan(ours) & np.isnan(theirs))
    return unlike
