"""Frames of a corpus from those of the corpus before an edit: only the rows of other documents are made."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, groupby
from typing import TypeAlias

import pandas as pd

from core.models import Document

Frames: TypeAlias = Mapping[str, pd.DataFrame]
"""Frames by name, each with the rows of some documents in their order; `documents` has one row each."""
COUNTED = {"claims": "n_claims", "positions": "n_positions", "dismissals": "n_dismissed"}
"""In which column of `documents` stands how many rows of another frame a document has."""


def spliced(
    before: Frames, then: Sequence[Document], now: Sequence[Document], make: Callable[[Sequence[Document]], Frames]
) -> Frames:
    """What `make(now)` gives, where `before` is what it gave of the documents `then`: those that are the same objects
    keep their rows."""
    origins = {id(document): (False, index) for index, document in enumerate(then)}
    fresh = [document for document in now if id(document) not in origins]
    if 2 * len(fresh) >= len(now):
        return make(now)
    origins |= {id(document): (True, index) for index, document in enumerate(fresh)}
    runs = list(_runs(origins[id(document)] for document in now))
    made = make(fresh)
    return {name: _in_order(name, (before, made), runs) for name in made}


def _in_order(name: str, frames: tuple[Frames, Frames], runs: Iterable[tuple[bool, int, int]]) -> pd.DataFrame:
    starts = [_starts(name, each["documents"]) for each in frames]
    rows = [frames[which][name].iloc[starts[which][first] : starts[which][end]] for which, first, end in runs]
    return pd.concat(rows, ignore_index=True)


def _runs(origins: Iterable[tuple[bool, int]]) -> Iterator[tuple[bool, int, int]]:
    """Documents that follow each other there as here: from which frames, and their first index and their last + 1."""
    for (which, ahead), run in groupby(enumerate(origins), key=lambda at: (at[1][0], at[1][1] - at[0])):
        places = [place for place, _ in run]
        yield which, places[0] + ahead, places[-1] + ahead + 1


def _starts(name: str, documents: pd.DataFrame) -> list[int]:
    """With which row of a frame each document begins; and where the last one ends."""
    if name == "documents":
        return list(range(len(documents) + 1))
    return list(accumulate(documents[COUNTED[name]].tolist(), initial=0))
