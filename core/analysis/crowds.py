"""Crowds: the links of very many statements, gathered so that a chart can show them. Tables keep every link."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

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
    rest = {kind: _beyond(links, kind, lit) for kind in MOST}
    named = links.assign(**{end: _renamed(links, end, rest) for end in _ENDS})
    own = (named["told_by"] == named["told_to"]) & (named["told_by_kind"] == named["told_to_kind"])
    once = named[~own].drop_duplicates([*LINK, "statement_id"], ignore_index=True)
    width = once.groupby(LINK)["statement_id"].transform("size")
    return Crowd(once.assign(n_statements=width), {kind: len(names) for kind, names in rest.items() if names})


def _beyond(links: pd.DataFrame, kind: str, lit: str | None) -> set[str]:
    """Who of one kind told too little for a place of their own."""
    told = pd.concat(
        links.loc[links[kinds] == kind, [end, "statement_id"]].rename(columns={end: "name"})
        for end, kinds in _ENDS.items()
    )
    counts = told.drop_duplicates().groupby("name").size().rename("n").reset_index()
    ranked = counts.sort_values(["n", "name"], ascending=[False, True])["name"]
    kept = {*ranked.head(MOST[kind]), *told.loc[told["statement_id"] == lit, "name"]}
    return set(ranked) - kept


def _renamed(links: pd.DataFrame, end: str, rest: Mapping[str, set[str]]) -> pd.Series:
    names = links[end]
    for kind, beyond in rest.items():
        names = names.mask((links[_ENDS[end]] == kind) & names.isin(beyond), OTHERS[kind])
    return names
