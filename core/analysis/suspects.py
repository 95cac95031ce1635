"""Suspects: records of two documents that may tell one utterance, though no annotator says so. Nothing merges here.

An annotator accepts a suspect by giving both records one `statement`, or rejects it by naming the one in the other's
`not_same_as`; either way it is no suspect any more.
"""

from collections.abc import Iterable, Mapping

import numpy as np
import pandas as pd

from core.analysis.alike import Places, once_each, stretches
from core.analysis.amounts import with_amounts
from core.analysis.chains import NOBODY_NAMED
from core.analysis.coding import shared_origins
from core.analysis.copying import SHARED
from core.analysis.groups import in_order
from core.frames import JOINT, expect
from core.frames.columns import NUMBER, TEXT, array

SIDES = {
    **{"record_left": "left", "record_right": "right"},
    **{f"{name}_{side}": f"{side}_{name}" for name in ("statement", "document") for side in ("left", "right")},
}
"""The columns of a merged pair, and what they are called here."""

UNMERGED = {
    **dict.fromkeys((*SIDES.values(), "origin", "measure", "subject"), TEXT),
    **dict.fromkeys(("lowest", "highest"), NUMBER),
}
COPIED = dict.fromkeys((*SIDES.values(), "matter", "words"), TEXT)
_SHARED = ["origin", "measure", "subject", "lowest", "highest"]
_ASKED = ["record", "statement", "document"]
_KEPT = ["claim_id", "position_id", "statement_id", "document", "measure", "subject", "proposition", "origin"]
_KEPT += ["origin_kind", "start", "end", "not_same_as", "lowest", "highest"]
"""All that matters of a claim or position here: rows of many columns take long to sort and join."""


def unmerged(claims: pd.DataFrame) -> pd.DataFrame:
    """Pairs of statements whose claims, in two documents, share origin, measure, subject and number.

    One row a pair, the lesser statement id on the left, with its first such claims. A joint origin is shared with each
    of its members; "about 300" and "at least 300" are one number. Claims without a number are left out: nothing marks
    them as the same.
    """
    expect(claims, "claim_id", "statement_id", "document", "not_same_as", *_SHARED[:3])
    records = _records(with_amounts(claims)).dropna(subset=["lowest"])
    rows = _ordered(records[records.duplicated(_SHARED[1:], keep=False)])
    cells = zip(*(rows[name].tolist() for name in _SHARED), strict=True)
    keys = [[(member, *rest) for member in origin.split(JOINT)] for origin, *rest in cells]
    held: dict[tuple[object, ...], list[int]] = {}
    for place, key in ((place, key) for place, own in enumerate(keys) for key in own):
        held.setdefault(key, []).append(place)
    names = rows["statement"].tolist()
    found = (
        (here, there, key)
        for here, own in enumerate(keys)
        for key in own
        for there in held[key]
        if names[here] < names[there]
    )
    return _suspects(found, rows, records, UNMERGED)


def copied(runs: pd.DataFrame, claims: pd.DataFrame, positions: pd.DataFrame) -> pd.DataFrame:
    """Pairs of statements on one matter and of one origin, or one left open, under one run of shared words.

    `runs` are those of `core.analysis.copying.shared_wording`; `left` and `right` are as there, `words` is the run.
    One row a pair. The matter of a claim is its measure and subject, that of a position its proposition. An origin of
    whom the text names nobody may be any other.
    """
    expect(runs, *SHARED)
    records = pd.concat([_records(claims), _records(positions)], ignore_index=True)
    run, here, there = _under_one(runs, records)
    matter, (origin, origins) = pd.factorize(records["matter"])[0], pd.factorize(records["origin"])
    left_open = (records["origin_kind"] == NOBODY_NAMED).to_numpy()
    one_voice = left_open[here] | left_open[there] | shared_origins(list(origins))[origin[here], origin[there]]
    found = np.flatnonzero((matter[here] == matter[there]) & one_voice)
    rows, (here, there) = _told(records, here[found], there[found], len(claims))
    order = np.lexsort((there, here, run[found]))
    run, here, there = run[found][order], here[order], there[order]
    both = zip(rows["matter"].array.take(here).tolist(), runs["words"].array.take(run).tolist(), strict=True)
    pairs = zip(here.tolist(), there.tolist(), both, strict=True)
    return _suspects(pairs, rows, records, COPIED)


def told_apart(records: pd.DataFrame) -> set[tuple[str, str]]:
    """The pairs of statements, the lesser id first, that an annotator holds to be two utterances."""
    named = records.dropna(subset=["not_same_as"])
    if named.empty:
        return set()
    owner = dict(zip(records["record"].tolist(), records["statement"].tolist(), strict=True))
    each = zip(named["statement"], named["not_same_as"], strict=True)
    pairs = [(statement, owner.get(other, other)) for statement, others in each for other in others.split(" ")]
    return {(min(pair), max(pair)) for pair in pairs}


def _records(held: pd.DataFrame) -> pd.DataFrame:
    """Claims or positions under the column names that both share."""
    is_claims = "claim_id" in held
    shared = {"claim_id" if is_claims else "position_id": "record", "statement_id": "statement"}
    kept = held[[name for name in _KEPT if name in held]].rename(columns=shared)
    return kept.assign(matter=_matter(kept))


def _matter(records: pd.DataFrame) -> pd.Series:
    """The measure and subject of each claim, or the proposition of each position."""
    of_claims = [records[name] for name in ("measure", "subject") if name in records]
    return once_each("{} {}".format, *of_claims) if of_claims else records["proposition"]


def _ordered(records: pd.DataFrame) -> pd.DataFrame:
    """The same, in the order of their documents."""
    return records.take(in_order(records["document"], records["record"]))


def _told(records: pd.DataFrame, here: Places, there: Places, n_claims: int) -> tuple[pd.DataFrame, Places]:
    """The records at these places, claims first and each by document and id; and where each stands among them."""
    places, told = np.unique(np.concatenate([here, there]), return_inverse=True)
    rows = records.take(places)
    order = np.lexsort((in_order(rows["document"], rows["record"]).argsort(), places >= n_claims))
    return rows.take(order), order.argsort()[told].reshape(2, -1)


def _under_one(runs: pd.DataFrame, records: pd.DataFrame) -> tuple[Places, Places, Places]:
    """Run by run every two records whose quotes overlap it, one on its left and one on its right: run, and places."""
    (run, here), (beside, there) = (_under(runs, side, records) for side in ("left", "right"))
    first, last = (np.searchsorted(beside, run, side=side) for side in ("left", "right"))
    times = last - first
    return np.repeat(run, times), np.repeat(here, times), there[stretches(first, times)]


def _under(runs: pd.DataFrame, side: str, records: pd.DataFrame) -> tuple[Places, Places]:
    """Run by run the places of the records whose quotes overlap it on this side; and before them, the runs."""
    document, names = pd.factorize(records["document"])
    order = np.argsort(document, kind="stable")
    looked_for = pd.Index(names).get_indexer(runs[f"{side}_document"])
    first, last = (np.searchsorted(document[order], looked_for, side=end) for end in ("left", "right"))
    run, place = np.repeat(np.arange(len(runs)), last - first), order[stretches(first, last - first)]
    start, end = (records[name].to_numpy()[place] for name in ("start", "end"))
    begins, ends = (runs[f"{side}_{name}"].to_numpy()[run] for name in ("start", "end"))
    overlap = (start < ends) & (end > begins)
    return run[overlap], place[overlap]


def _suspects(
    pairs: Iterable[tuple[int, int, tuple[object, ...]]],
    rows: pd.DataFrame,
    records: pd.DataFrame,
    columns: Mapping[str, str],
) -> pd.DataFrame:
    """Pairs of two documents on which no annotator decided, each pair of statements once, with these columns.

    A pair is the places of its two among the rows, and what both share; `records` are all that may be named.
    """
    decided, found = told_apart(records), dict[tuple[str, str], tuple[object, ...]]()
    record, statement, document = (rows[name].tolist() for name in _ASKED)
    for here, there, shared in pairs:
        two = statement[here], statement[there]
        if two[0] != two[1] and document[here] != document[there] and (min(two), max(two)) not in decided:
            named = (record[here], record[there], *two, document[here], document[there])
            found.setdefault(two, (*named, *shared))
    cells = zip(*found.values(), strict=True) if found else ([] for _ in columns)
    told = {name: list(column) for name, column in zip(columns, cells, strict=True)}
    return pd.DataFrame({name: array(told[name], dtype=dtype) for name, dtype in columns.items()})
