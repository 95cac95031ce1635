"""Matters of which one follows others in time: why we read no clash into them, and what articles say all the same."""

from collections.abc import Collection, Iterator, Sequence
from itertools import product

import pandas as pd

from core.analysis.clock import Clocked
from core.frames import Tables
from core.wording.names import quoted, say_list, short_of
from core.wording.pairs.against import asides
from core.wording.record import Record
from core.wording.rows import rows_of


def say_following(came: Collection[str], seen: Clocked, tables: Tables) -> Iterator[str]:
    """Of matters that follow others, where both are affirmed and one of them is among those that `came`: no clash.

    That is our reading, and so it is said. No day is told of either: what is known of their times may be known from a
    later article only. Then follows what an article itself says of two who affirm the one and the other.
    """
    following = tables.propositions.dropna(subset=["follows"])
    for later, follows in zip(following["proposition"], following["follows"], strict=True):
        matters = (later, *follows.split(" "))
        if {*came}.isdisjoint(matters):
            continue
        affirmed = {name: rows for name in matters if (rows := _affirming(seen, name))}
        earlier = [name for name in affirmed if name != later]
        if later in affirmed and earlier and not {*came}.isdisjoint(affirmed):
            said = _say_in_articles(affirmed[later], [row for name in earlier for row in affirmed[name]], tables)
            yield " ".join([_say_reading(later, earlier, tables), *said])


def _affirming(seen: Clocked, matter: str) -> Sequence[Record]:
    held: pd.DataFrame = seen.positions
    affirmed = (held["proposition"] == matter) & (held["stance"] == "affirms") & ~held["superseded"]
    return rows_of(held[affirmed.to_numpy()])


def _say_reading(later: str, earlier: Sequence[str], tables: Tables) -> str:
    one, *others = (quoted(short_of(name, tables)) for name in (later, *earlier))
    return f"Our reading: {one} does not clash with {say_list(others, 'or')}, since it is about a later time."


def _say_in_articles(later: Sequence[Record], earlier: Sequence[Record], tables: Tables) -> Iterator[str]:
    """What articles say of the two, each once."""
    found = asides(tables)
    told = (
        aside.alone
        for one, other in product(later, earlier)
        for aside in found.get(frozenset((one["origin"], other["origin"])), ())
        if aside.concerns(one) and aside.concerns(other)
    )
    yield from dict.fromkeys(told)
