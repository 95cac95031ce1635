"""The way of one statement, from who said it first to every article that tells it, as boxes and arrows."""

from dataclasses import dataclass

import pandas as pd

from core.exports.deck.words import plain
from core.figures.attribution import HEADS
from core.frames import Tables
from core.frames.links import CARRIER, DOCUMENT, ORIGIN, SILENCE
from core.wording.ways.telling import names


@dataclass(frozen=True, slots=True)
class Way:
    """Columns of names, each under its head, and arrows between (column, place) and (column, place)."""

    heads: tuple[str, ...]
    columns: tuple[tuple[str, ...], ...]
    arrows: tuple[tuple[tuple[int, int], tuple[int, int]], ...]


def way_of(links: pd.DataFrame, statement: str, tables: Tables) -> Way:
    """The links of `core.analysis.ways.chains.chains` that tell this statement."""
    own = links[links["statement_id"] == statement]
    named = names(tables)
    column = _columns(own)
    last = max(column.values())
    held = [[name for name in column if column[name] == at] for at in range(last + 1)]
    place = {name: (at, row) for at, members in enumerate(held) for row, name in enumerate(members)}
    ends = zip(own["told_by"], own["told_by_kind"], own["told_to"], own["told_to_kind"], strict=True)
    arrows = dict.fromkeys((place[by_kind, by], place[to_kind, to]) for by, by_kind, to, to_kind in ends)
    first = SILENCE if (own["told_by_kind"] == SILENCE).any() else ORIGIN
    titles = (HEADS[first], *[HEADS[CARRIER]] * (last - 1), HEADS[DOCUMENT])
    columns = tuple(tuple(plain(named[name]) for _, name in members) for members in held)
    return Way(titles, columns, tuple(arrows))


def _columns(links: pd.DataFrame) -> dict[tuple[str, str], int]:
    """In which column each stands: origins first, each carrier as far on as it stood on any way, articles last."""
    first = links[links["step"] == 0]
    column = dict.fromkeys(zip(first["told_by_kind"], first["told_by"], strict=True), 0)
    carried = links[links["told_to_kind"] == CARRIER].groupby("told_to")["step"].max()
    column |= {(CARRIER, str(name)): int(step) + 1 for name, step in carried.items()}
    last = max(column.values()) + 1
    articles = links.loc[links["told_to_kind"] == DOCUMENT, "told_to"]
    return column | {(DOCUMENT, name): last for name in articles}
