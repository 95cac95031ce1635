"""The lanes of strands: each has one of its own at every node of its way, so that few cross."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby
from operator import itemgetter
from typing import NamedTuple

PASSING = "passing"
"""The kind of a node where strands pass by and nothing is drawn."""

Lanes = Mapping[tuple[int, int], float]
"""The middle of a strand, in pixels, by its number and the step of its way."""


class Node(NamedTuple):
    """One place in a column: the kind of node, its id, the column."""

    kind: str
    name: str
    column: int


@dataclass(frozen=True, slots=True)
class Strand:
    """What was told over one link: the nodes it visits, and the statements. One statement, or all of a band."""

    way: tuple[Node, ...]
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a node lies: `top` and `height` of the room that it has, `weight` of the strands at its fuller side."""

    top: float
    height: float
    weight: int

    @property
    def middle(self) -> float:
        return self.top + self.height / 2


def lanes_of(
    strands: Sequence[Strand], spots: Mapping[Node, Spot], lane: float
) -> tuple[tuple[tuple[float, float], ...], ...]:
    """Each strand leaves in the order of where it goes, comes in the order of whence, and keeps its lane in passing."""
    visits = sorted((strand.way[at].column, index, at) for index, strand in enumerate(strands) for at in _steps(strand))
    onward = [
        (spots[strands[index].way[at + 1]].middle, index, at) for _, index, at in visits if _leaves(strands, index, at)
    ]
    left = _stacked(onward, strands, spots, lane)
    came: dict[tuple[int, int], float] = {}
    for _, column in groupby(visits, key=itemgetter(0)):
        whence = [(_whence(index, at, left, came), index, at) for _, index, at in column if at]
        came |= _stacked(whence, strands, spots, lane)
    return tuple(
        tuple(_in_and_out((index, at), came, left) for at in _steps(strand)) for index, strand in enumerate(strands)
    )


def _steps(strand: Strand) -> range:
    return range(len(strand.way))


def _leaves(strands: Sequence[Strand], index: int, at: int) -> bool:
    """True at a node that a strand leaves in a lane of its own: neither its last, nor one that it only passes."""
    return at + 1 < len(strands[index].way) and strands[index].way[at].kind != PASSING


def _whence(index: int, at: int, left: Lanes, came: Lanes) -> float:
    before = (index, at - 1)
    return left[before] if before in left else came[before]


def _in_and_out(visit: tuple[int, int], came: Lanes, left: Lanes) -> tuple[float, float]:
    entry = came[visit] if visit in came else left[visit]
    return entry, left.get(visit, entry)


def _stacked(
    visits: Iterable[tuple[float, int, int]], strands: Sequence[Strand], spots: Mapping[Node, Spot], lane: float
) -> dict[tuple[int, int], float]:
    """The middle of each visiting strand: one below the other at the middle of its node, in the order of the visits.

    A visit is what it is ordered by, the strand, and the step of its way at which it is at the node.
    """
    at_node: dict[Node, list[tuple[int, int]]] = defaultdict(list)
    for _, index, at in sorted(visits):
        at_node[strands[index].way[at]].append((index, at))
    middles: dict[tuple[int, int], float] = {}
    for node, visitors in at_node.items():
        widths = [len(strands[index].statements) * lane for index, _ in visitors]
        edges = accumulate(widths, initial=spots[node].middle - sum(widths) / 2)
        middles |= {visit: edge + width / 2 for visit, edge, width in zip(visitors, edges, widths, strict=False)}
    return middles
