"""Chains: who told whom, from the origins through the carriers to the documents; and how far statements reach.

A joint origin is one voice that spoke once, and so one node. The nodes of two kinds are two: an outlet that passes one
number on and begins another is a carrier there and an origin here.
"""

from collections.abc import Iterable
from itertools import chain
from typing import NamedTuple

import numpy as np
import pandas as pd

from core.analysis.alike import Places, codes_of, first_of
from core.frames import JOINT, STEP, expect
from core.frames.columns import COUNT, TEXT, id_column
from core.frames.links import CARRIER, DOCUMENT, LINK, ORIGIN, SILENCE, SILENT

NOBODY_NAMED = "unattributed"
"""The kind of origins of whom a text names nobody: they may be one another, or one that is named elsewhere."""

UNNAMED = ("unnamed-officials", "experts")
"""The kinds of origins that are a group without names: another source that is told of may be one of them."""

REACHED = ("origin", "origin_kind")
Voice = tuple[str, str]
"""An origin and its kind."""

CHAINS = {
    **dict.fromkeys((*LINK, "statement_id"), TEXT),
    **dict.fromkeys(("step", "n_statements"), COUNT),
    "record_id": TEXT,
}


class Reach(NamedTuple):
    """In how many documents something stands, and on how many origins that are independent of each other.

    Origins are independent if they share no member, be it through a third that spoke jointly with both. Those of whom
    the text names nobody are counted apart, and whoever is only said to be silent is none.
    """

    documents: int
    origins: int
    nobody_named: int


def chains(*records: pd.DataFrame) -> pd.DataFrame:
    """One row a statement and each link on its way: `told_by` → `told_to` with their kinds, `step`, `n_statements`.

    `records` are claims, positions or both. `step` is the link's place on the way, from 0 at the origin, the earliest
    where tellings differ; `n_statements` is the width of the link, of how many statements it told; `record_id` the
    telling whose words went this way, of several the first that lost nothing. Who is only said to be silent told
    nothing: such an end is of the kind SILENCE.
    """
    links = _links(pd.concat([_told(each) for each in records], ignore_index=True))
    same = codes_of(*(links[name] for name in LINK))
    earliest = np.argsort(links["step"].to_numpy(), kind="stable")
    once = codes_of(same, links["statement_id"])
    kept = np.sort(earliest[first_of(once[earliest])])
    width = np.bincount(same[kept], minlength=len(links))[same[kept]]
    whole = np.argsort(links["less"].to_numpy(), kind="stable")
    told = links["record_id"].array.take(whole[first_of(once[whole])][once[kept]])
    return links.take(kept).assign(n_statements=width, record_id=told).astype(CHAINS)[list(CHAINS)]


def reach(*statements: pd.DataFrame) -> Reach:
    """How far statements (or claims as reported, or held positions) reach together, by `documents` and `origin`."""
    for each in statements:
        expect(each, "documents", *REACHED)
    held = {names for each in statements for names in each["documents"].unique().tolist()}
    told = [spoken(each) for each in statements]
    spoke = (voices_in(each, first_of(codes_of(*(each[name] for name in REACHED)))) for each in told)
    return Reach(len({name for names in held for name in names.split("; ")}), *voices(chain.from_iterable(spoke)))


def spoken(records: pd.DataFrame) -> pd.DataFrame:
    """The records in which a source says something: not those by which articles tell that it is silent."""
    return records[records["stance"] != SILENT] if "stance" in records else records


def voices_in(statements: pd.DataFrame, rows: Places) -> list[Voice]:
    """The voices of these rows."""
    return list(zip(*(statements[name].array.take(rows).tolist() for name in REACHED), strict=True))


def voices(spoke: Iterable[Voice]) -> tuple[int, int]:
    """How many of these origins are independent of each other; and of how many more the text names nobody."""
    held = set(spoke)
    nobody = {origin for origin, kind in held if kind == NOBODY_NAMED}
    return independent_origins(origin for origin, kind in held if kind != NOBODY_NAMED), len(nobody)


def independent_origins(origins: Iterable[str]) -> int:
    """How many origins are independent of each other: sources that ever speak jointly count as one."""
    held = set(origins)
    alone = {origin for origin in held if JOINT not in origin}
    groups: list[set[str]] = []
    for joint in (set(origin.split(JOINT)) for origin in held - alone):
        touching = [group for group in groups if group & joint]
        groups = [group for group in groups if not group & joint] + [joint.union(*touching)]
    return len(groups) + len(alone.difference(*groups))


def _told(records: pd.DataFrame) -> pd.DataFrame:
    expect(records, "attribution", "document", "statement_id")
    return records[["attribution", "document", "statement_id"]].assign(
        record_id=records[id_column(records)],
        less=records["lost"].notna() if "lost" in records else False,
        silent=records["stance"] == SILENT if "stance" in records else False,
    )


def _links(told: pd.DataFrame) -> pd.DataFrame:
    """Every link of every way, record after record."""
    way, ways = pd.factorize(told["attribution"])
    steps = [each.split(STEP) for each in ways]
    lengths = np.array([len(each) for each in steps], dtype=np.int64)
    nodes = pd.array([*chain.from_iterable(steps), ""], dtype="str")
    times = lengths[way]
    record = np.repeat(np.arange(len(told)), times)
    step = np.arange(len(record)) - np.repeat(np.cumsum(times) - times, times)
    by, last = np.repeat((np.cumsum(lengths) - lengths)[way], times) + step, step == times[record] - 1
    document = told["document"].iloc[record].reset_index(drop=True)
    first = np.where(step == 0, np.where(told["silent"].to_numpy(dtype=bool)[record], 2, 1), 0)
    return pd.DataFrame(
        {
            "told_by": nodes.take(by),
            "told_by_kind": pd.array([CARRIER, ORIGIN, SILENCE], dtype="str").take(first),
            "told_to": document.where(last, pd.Series(nodes.take(by + 1))),
            "told_to_kind": pd.array([CARRIER, DOCUMENT], dtype="str").take(last.astype(np.int64)),
            "statement_id": told["statement_id"].array.take(record),
            "record_id": told["record_id"].array.take(record),
            "less": told["less"].to_numpy(dtype=bool)[record],
            "step": step,
        }
    )
