"""Suspects: records of two documents that may tell one utterance, though no annotator says so. Nothing merges here.

An annotator accepts a suspect by giving both records one `statement`, or rejects it by naming the one in the other's
`not_same_as`; either way it is no suspect any more.
"""

import numpy as np
import pandas as pd

from core.analysis.alike import Places, codes_of, first_of, once_each, stretches
from core.analysis.amounts import with_amounts
from core.analysis.groups import in_order
from core.analysis.rules.coding import shared_origins
from core.analysis.ways.chains import NOBODY_NAMED
from core.analysis.ways.copying import SHARED
from core.frames import JOINT, expect
from core.frames.columns import NUMBER, TEXT, id_column

SIDES = {
    **{side: (side, "record") for side in ("left", "right")},
    **{f"{side}_{name}": (side, name) for name in ("statement", "document") for side in ("left", "right")},
}
"""The columns of a pair: of which side, and what of it."""

UNMERGED = {
    **dict.fromkeys((*SIDES, "origin", "measure", "subject"), TEXT),
    **dict.fromkeys(("lowest", "highest"), NUMBER),
}
COPIED = dict.fromkeys((*SIDES, "matter", "words", "left_words"), TEXT)
_SHARED = ["origin", "measure", "subject", "lowest", "highest"]
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
    records = _records(with_amounts(claims))
    rows = _ordered(records[records["lowest"].notna() & records.duplicated(_SHARED[1:], keep=False)])
    cells = zip(*(rows[name].tolist() for name in _SHARED), strict=True)
    keys = [[(member, *rest) for member in origin.split(JOINT)] for origin, *rest in cells]
    held: dict[tuple[object, ...], list[int]] = {}
    for place, key in ((place, key) for place, own in enumerate(keys) for key in own):
        held.setdefault(key, []).append(place)
    names = rows["statement"].tolist()
    found = [
        (here, there, key[0])
        for here, own in enumerate(keys)
        for key in own
        for there in held[key]
        if names[here] < names[there]
    ]
    here, there = np.array([places for *places, _ in found], dtype=np.int64).reshape(-1, 2).T
    shared = rows[_SHARED[1:]].take(here).assign(origin=[origin for *_, origin in found])
    return _suspects(here, there, rows, records, shared)[list(UNMERGED)].astype(UNMERGED)


def copied(runs: pd.DataFrame, claims: pd.DataFrame, positions: pd.DataFrame) -> pd.DataFrame:
    """Pairs of statements on one matter and of one origin, or one left open, under one run of shared words.

    `runs` are those of `core.analysis.ways.copying.shared_wording`; `left` and `right` are as there, `words` is the
    run, and `left_words` the run as its other article prints it. One row a pair. The matter of a claim is its measure
    and subject, that of a position its proposition. An origin of whom the text names nobody may be any other.
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
    words = {name: runs[name].array.take(run) for name in ("words", "left_words")}
    shared = pd.DataFrame({"matter": rows["matter"].array.take(here), **words})
    return _suspects(here, there, rows, records, shared)[list(COPIED)].astype(COPIED)


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
    shared = {id_column(held): "record", "statement_id": "statement"}
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
    document, names = pd.factorize(records["document"])
    order = np.argsort(document, kind="stable")
    told = records[["start", "end"]].take(order), document[order], pd.Index(names)
    (run, here), (beside, there) = (_under(runs, side, *told) for side in ("left", "right"))
    first, last = (np.searchsorted(beside, run, side=side) for side in ("left", "right"))
    times = last - first
    return np.repeat(run, times), order[np.repeat(here, times)], order[there[stretches(first, times)]]


def _under(
    runs: pd.DataFrame, side: str, records: pd.DataFrame, document: Places, names: pd.Index
) -> tuple[Places, Places]:
    """Run by run the places of the records whose quotes overlap it on this side; and before them, the runs.

    The records are in the order of their `document`, by its place among the names.
    """
    looked_for = names.get_indexer(pd.Index(runs[f"{side}_document"]))
    first, last = (np.searchsorted(document, looked_for, side=end) for end in ("left", "right"))
    run, place = np.repeat(np.arange(len(runs)), last - first), stretches(first, last - first)
    start, end = (records[name].to_numpy()[place] for name in ("start", "end"))
    begins, ends = (runs[f"{side}_{name}"].to_numpy()[run] for name in ("start", "end"))
    overlap = (start < ends) & (end > begins)
    return run[overlap], place[overlap]


def _suspects(
    here: Places, there: Places, rows: pd.DataFrame, records: pd.DataFrame, shared: pd.DataFrame
) -> pd.DataFrame:
    """Pairs of two documents on which no annotator decided, each pair of statements once, with what they share.

    A pair is the places of its two among the rows; `records` are all that may be named.
    """
    statement, document = (codes_of(rows[name]) for name in ("statement", "document"))
    apart = np.flatnonzero((statement[here] != statement[there]) & (document[here] != document[there]))
    kept = apart[first_of(codes_of(statement[here[apart]], statement[there[apart]]))]
    pairs, decided = [rows["statement"].array.take(ends[kept]).tolist() for ends in (here, there)], told_apart(records)
    kept = kept[[(min(two), max(two)) not in decided for two in zip(*pairs, strict=True)]]
    sides = {"left": rows.take(here[kept]), "right": rows.take(there[kept])}
    told = {name: sides[side][column].array for name, (side, column) in SIDES.items()}
    return pd.DataFrame(told | {str(name): column.array.take(kept) for name, column in shared.items()})
