"""Where the nodes and strands of a layered flow lie: columns from left to right, and a lane for every strand.

Pixels run downwards from the top, columns from 0. A link that passes over a column gets a place in it too, so that no
strand runs behind a node. Nodes stand near those that they lead to, which keeps crossings few.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import pandas as pd

from core.figures.lanes import PASSING, Node, Spot, Strand, lanes_of
from core.frames.links import APART, CARRIER, DOCUMENT, LINK, SILENCE

LANE, GAP = 6.0, 7.0
"""Height of a lane, and least space between two nodes of a column, in pixels."""

Room = Callable[[Node, float], float]
"""How high a node with a bar of some height is, with its label, in pixels."""

UNDER_HEAD = 44.0
"""Room above those who are only said to be silent, who stand last in their column under a head of their own."""

FULL = 900.0
"""So high are all lanes together at most, in pixels; where there are more, each is slimmer."""


@dataclass(frozen=True)
class Flow:
    """A whole layout. `lanes` gives each strand's middle at every node of its way, where it comes in and leaves."""

    spots: Mapping[Node, Spot]
    strands: tuple[Strand, ...]
    lanes: tuple[tuple[tuple[float, float], ...], ...]
    lane: float
    height: float
    columns: int

    @cached_property
    def counts(self) -> dict[Node, int]:
        """Of how many statements each node heard or told, each once."""
        found: dict[Node, set[str]] = defaultdict(set)
        for strand in self.strands:
            for node in (strand.way[0], strand.way[-1]):
                found[node].update(strand.statements)
        return {node: len(statements) for node, statements in found.items()}


def flow(links: pd.DataFrame, room: Room, order: Sequence[str] = ()) -> Flow:
    """The layout of `core.analysis.ways.chains.chains`. `order`: that of the origins from the top, where it is not
    chosen here."""
    strands = _strands(links)
    lane = min(LANE, FULL / sum(len(strand.statements) for strand in strands))
    last = max(strand.way[-1].column for strand in strands)
    ordered = _ordered(strands, last, {(name, 0): place for place, name in enumerate(order)})
    spots = _spots(ordered, _weights(strands), room, lane)
    height = max(spot.top + spot.height for spot in spots.values())
    return Flow(spots, strands, lanes_of(strands, spots, lane), lane, height, last + 1)


def drawn_apart(links: pd.DataFrame) -> list[str]:
    """The statements that have a strand of their own, which a reader can point at."""
    if len(links) <= APART:
        return list(links["statement_id"].unique())
    return list(links.loc[links["n_statements"] == 1, "statement_id"].unique())


def _strands(links: pd.DataFrame) -> tuple[Strand, ...]:
    column = _columns(links)
    keys = [*LINK, "statement_id"] if len(links) <= APART else LINK
    told: dict[tuple[str, ...], list[str]] = defaultdict(list)
    ends = zip(*(links[name].tolist() for name in keys), strict=True)
    for key, statement in zip(ends, links["statement_id"].tolist(), strict=True):
        told[key].append(statement)
    return tuple(Strand(_way((key[1], key[0]), (key[3], key[2]), column), tuple(own)) for key, own in told.items())


def _columns(links: pd.DataFrame) -> dict[tuple[str, str], int]:
    """Origins first, each carrier as far on as it ever stood on a way, documents last."""
    carriers = links[links["told_to_kind"] == CARRIER].groupby("told_to")["step"].max()
    column = {(CARRIER, str(name)): int(step) + 1 for name, step in carriers.items()}
    last = max(column.values(), default=0) + 1
    return column | {
        (DOCUMENT, name): last for name in links.loc[links["told_to_kind"] == DOCUMENT, "told_to"].unique()
    }


def _way(by: tuple[str, str], to: tuple[str, str], column: Mapping[tuple[str, str], int]) -> tuple[Node, ...]:
    start, end = column.get(by, 0), column[to]
    return (Node(*by, start), *(Node(PASSING, to[1], at) for at in range(start + 1, end)), Node(*to, end))


def _ordered(strands: Sequence[Strand], last: int, fixed: Mapping[tuple[str, int], int]) -> list[list[Node]]:
    """The nodes of each column, from the last to the first: each near the middle of those it leads to, or where it is
    `fixed`, by its name and column."""
    leads: dict[Node, list[Node]] = defaultdict(list)
    for strand in strands:
        for here, onward in pairwise(strand.way):
            leads[here].extend([onward] * len(strand.statements))
    nodes = dict.fromkeys(node for strand in strands for node in strand.way)
    place: dict[Node, float] = {}
    columns: list[list[Node]] = []
    for column in range(last, -1, -1):
        held = (node for node in nodes if node.column == column)
        stacked = sorted(held, key=lambda node: _rank(leads[node], place, node, fixed))
        place |= {node: (index + 0.5) / len(stacked) for index, node in enumerate(stacked)}
        columns.append(stacked)
    return columns[::-1]


def _rank(
    onward: Sequence[Node], place: Mapping[Node, float], node: Node, fixed: Mapping[tuple[str, int], int]
) -> tuple[bool, int, float, bool, str]:
    known = [place[each] for each in onward if each in place]
    near = sum(known) / len(known) if known else 0.0
    return node.kind == SILENCE, fixed.get((node.name, node.column), len(fixed)), near, node.kind == PASSING, node.name


def _weights(strands: Iterable[Strand]) -> dict[Node, int]:
    """How many statements each node hears or tells, whichever is more."""
    heard: dict[Node, int] = defaultdict(int)
    told: dict[Node, int] = defaultdict(int)
    for strand in strands:
        for here, onward in pairwise(strand.way):
            told[here] += len(strand.statements)
            heard[onward] += len(strand.statements)
    return {node: max(heard[node], told[node]) for node in {**heard, **told}}


def _spots(columns: Sequence[Sequence[Node]], weights: Mapping[Node, int], room: Room, lane: float) -> dict[Node, Spot]:
    """Nodes one below the other, spread over the height of the fullest column."""
    needed = {node: room(node, weights[node] * lane) for here in columns for node in here}
    heads = [UNDER_HEAD * any(node.kind == SILENCE for node in column) for column in columns]
    filled = [sum(needed[node] for node in column) + head for column, head in zip(columns, heads, strict=True)]
    total = max(each + GAP * (len(column) - 1) for each, column in zip(filled, columns, strict=True))
    spots: dict[Node, Spot] = {}
    for column, head, own in zip(columns, heads, filled, strict=True):
        gap = (total - own) / len(column)
        top = gap / 2
        quiet = [node for node in column if node.kind == SILENCE]
        for node in column:
            top += head * (node in quiet[:1])
            spots[node] = Spot(top, needed[node], weights[node])
            top += needed[node] + gap
    return spots
