"""Which articles print a number first, by the days on which they were published."""

from collections import defaultdict
from typing import Any
from weakref import WeakKeyDictionary

import pandas as pd

from core.frames import Tables
from core.models.annotation import AMOUNTS

KEY = ["measure", "subject"]
COLUMNS = [*KEY, *AMOUNTS, "document", "published_earliest", "published_latest"]

_PLACES: WeakKeyDictionary[Tables, dict[tuple[Any, ...], list[int]]] = WeakKeyDictionary()
"""Where in the claims each amount of a measure and a subject stands: gone through once."""


def earliest_prints(tables: Tables, claim: pd.Series) -> pd.DataFrame:
    """The claims that print an amount of this one, of its measure and subject, in no article that is surely later.

    One of each article, `claim` itself for its own; columns as `tables.claims`. Empty for a claim without a number.
    """
    own = [(claim["measure"], claim["subject"], amount) for amount in _amounts(claim)]
    places = sorted({place for key in own for place in _places(tables).get(key, [])})
    found = tables.claims.iloc[places]
    first = found[~found["published_earliest"].gt(found["published_latest"].min())]
    ordered = first.assign(_own=first["claim_id"] != claim["claim_id"]).sort_values("_own", kind="stable")
    return ordered.drop_duplicates("document").sort_values("document").drop(columns="_own")


def printed_by_others(tables: Tables, claim: pd.Series) -> bool:
    """Whether another article prints an amount of this claim, of its measure and subject."""
    own = ((claim["measure"], claim["subject"], amount) for amount in _amounts(claim))
    documents = tables.claims["document"]
    return any(documents.iat[place] != claim["document"] for key in own for place in _places(tables).get(key, []))


def _places(tables: Tables) -> dict[tuple[Any, ...], list[int]]:
    if tables not in _PLACES:
        found = defaultdict(list)
        for place, row in enumerate(tables.claims[COLUMNS].to_dict("records")):
            for amount in _amounts(row):
                found[row["measure"], row["subject"], amount].append(place)
        _PLACES[tables] = dict(found)
    return _PLACES[tables]


def _amounts(row: Any) -> set[float]:
    return {float(row[name]) for name in AMOUNTS if pd.notna(row[name])}
