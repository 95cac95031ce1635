"""Crowds: the links of very many statements, gathered so that a chart can show them. Tables keep every link."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from core.analysis.alike import Places, codes_of, first_of, once_each
from core.analysis.chains import CARRIER, CHAINS, DOCUMENT, LINK, ORIGIN
from core.frames import expect

APART = 400
"""Up to so many links nothing is gathered."""

MOST = {ORIGIN: 12, CARRIER: 12, DOCUMENT: 20}
"""So many of each kind keep a place of their own: those of most statements."""

OTHERS = {ORIGIN: "… other origins", CARRIER: "… other carriers", DOCUMENT: "… other documents"}
"""What stands for the rest, in place of an id; no source or document has such a one."""

_ENDS = {"told_by": "told_by_kind", "told_to": "told_to_kind"}


@dataclass(frozen=True, slots=True)
class Crowd:
    """Links as of `core.analysis.chains.chains`, and how many of each kind stand as one for all `others`."""

    links: pd.DataFrame
    others: Mapping[str, int]


def gathered(links: pd.DataFrame, lit: str | None = None) -> Crowd:
    """The links with those who told least made one, kind by kind; whoever told the statement `lit` keeps a place."""
    expect(links, *CHAINS)
    if len(links) <= APART:
        return Crowd(links, {})
    statement = codes_of(links["statement_id"])
    rest = {kind: _beyond(links, statement, kind, lit) for kind in MOST}
    named = links.assign(**{end: _renamed(links, end, rest) for end in _ENDS})
    link = codes_of(*(named[name] for name in LINK))
    own = (named["told_by"] == named["told_to"]) & (named["told_by_kind"] == named["told_to_kind"])
    once = first_of(_pairs(link, statement))
    once = once[~own.to_numpy()[once]]
    width = np.bincount(link[once])[link[once]]
    told = named.take(once).reset_index(drop=True).assign(n_statements=width)
    return Crowd(told, {kind: len(names) for kind, names in rest.items() if names})


def _beyond(links: pd.DataFrame, statement: Places, kind: str, lit: str | None) -> set[str]:
    """Who of one kind told too little for a place of their own; `statement` has a number for that of each link."""
    ends = [(end, np.flatnonzero((links[kinds] == kind).to_numpy())) for end, kinds in _ENDS.items()]
    rows = np.concatenate([rows for _, rows in ends])
    name, names = pd.factorize(pd.concat([links[end].take(rows) for end, rows in ends]))
    counts = np.bincount(name[first_of(_pairs(name, statement[rows]))], minlength=len(names))
    ranked = [each for _, each in sorted(zip((-counts).tolist(), names.tolist(), strict=True))]
    telling = name[(links["statement_id"] == lit).to_numpy()[rows]]
    return set(ranked[MOST[kind] :]).difference(names.take(telling))


def _pairs(first: Places, second: Places) -> Places:
    """A number for each row, the same where both numbers are."""
    pairs: Places = pd.factorize(first * (second.max(initial=0) + 1) + second)[0]
    return pairs


def _renamed(links: pd.DataFrame, end: str, rest: Mapping[str, set[str]]) -> pd.Series:
    return once_each(lambda kind, name: OTHERS[kind] if name in rest[kind] else name, links[_ENDS[end]], links[end])
