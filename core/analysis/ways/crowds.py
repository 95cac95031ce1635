"""Crowds: the links of very many statements, gathered so that a chart can show them. Tables keep every link."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from core.analysis.alike import Places, codes_of, first_of
from core.analysis.ways.chains import CHAINS
from core.frames import expect
from core.frames.links import APART, CARRIER, DOCUMENT, ORIGIN, SILENCE

MOST = {ORIGIN: 12, SILENCE: 12, CARRIER: 12, DOCUMENT: 20}
"""So many of each kind keep a place of their own: those of most statements."""

OTHERS = {
    ORIGIN: "… other origins",
    SILENCE: "… others said to be silent",
    CARRIER: "… other carriers",
    DOCUMENT: "… other documents",
}
"""What stands for the rest, in place of an id; no source or document has such a one."""

_ENDS = {"told_by": "told_by_kind", "told_to": "told_to_kind"}


@dataclass(frozen=True, slots=True)
class Crowd:
    """Links as of `core.analysis.ways.chains.chains`, and how many of each kind stand as one for all `others`."""

    links: pd.DataFrame
    others: Mapping[str, int]


def gathered(links: pd.DataFrame, lit: str | None = None) -> Crowd:
    """The links with those who told least made one, kind by kind; whoever told the statement `lit` keeps a place."""
    expect(links, *CHAINS)
    if len(links) <= APART:
        return Crowd(links, {})
    node, (kinds, names) = _nodes(links)
    statement, telling = codes_of(links["statement_id"]), (links["statement_id"] == lit).to_numpy()
    ranked = _ranked(node, np.tile(statement, 2), names)
    kept, place, others = set(node[np.tile(telling, 2)].tolist()), np.arange(len(names)), dict[str, int]()
    for other, (kind, most) in enumerate(MOST.items(), len(names)):
        beyond = [each for each in [at for at in ranked if kinds[at] == kind][most:] if each not in kept]
        place[beyond] = other
        others |= {kind: len(beyond)} if beyond else {}
    called = pd.array([*names, *map(OTHERS.__getitem__, MOST)], dtype="str")
    return Crowd(_joined(links, statement, place[node].reshape(2, -1), called), others)


def _ranked(node: Places, statement: Places, names: list[str]) -> list[int]:
    """All nodes, those of most statements first, then by name."""
    counts = np.bincount(node[first_of(_pairs(node, statement))])
    return [at for _, _, at in sorted(zip((-counts).tolist(), names, range(len(names)), strict=True))]


def _nodes(links: pd.DataFrame) -> tuple[Places, list[list[str]]]:
    """A number for who stands at each end of each link, first of those who told; and the kind and name of each."""
    kinds, names = (pd.concat([links[end] for end in ends]) for ends in (_ENDS.values(), _ENDS))
    node = codes_of(kinds, names)
    return node, [column.array.take(first_of(node)).tolist() for column in (kinds, names)]


def _joined(links: pd.DataFrame, statement: Places, ends: Places, called: Any) -> pd.DataFrame:
    """The links between these ends, each once a statement; nobody is linked with themselves."""
    by, to = ends
    link = codes_of(by, to)
    once = first_of(_pairs(link, statement))
    once = once[(by != to)[once]]
    width = np.bincount(link[once])[link[once]]
    told = links.take(once).reset_index(drop=True)
    return told.assign(told_by=called.take(by[once]), told_to=called.take(to[once]), n_statements=width)


def _pairs(first: Places, second: Places) -> Places:
    """A number for each row, the same where both numbers are."""
    pairs: Places = pd.factorize(first * (second.max(initial=0) + 1) + second)[0]
    return pairs
