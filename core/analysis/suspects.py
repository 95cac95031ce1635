"""Suspects: records of two documents that may tell one utterance, though no annotator says so. Nothing merges here.

An annotator accepts a suspect by giving both records one `statement`, or rejects it by naming the one in the other's
`not_same_as`; either way it is no suspect any more.
"""

import pandas as pd

from core.analysis.amounts import with_amounts
from core.analysis.chains import NOBODY_NAMED
from core.analysis.comparison import share_an_origin
from core.analysis.copying import SHARED
from core.frames import JOINT, expect
from core.frames.columns import NUMBER, TEXT

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
_QUOTED = ["record", "statement", "document", "matter", "origin", "origin_kind", "start", "end"]
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
    held = _by_member(records[[*_ASKED, *_SHARED]])
    pairs = held.merge(held, on=_SHARED, suffixes=("_left", "_right"))
    pairs = pairs[pairs["statement_left"] < pairs["statement_right"]]
    return _suspects(pairs, records).astype(UNMERGED)[list(UNMERGED)]


def copied(runs: pd.DataFrame, claims: pd.DataFrame, positions: pd.DataFrame) -> pd.DataFrame:
    """Pairs of statements on one matter and of one origin, or one left open, under one run of shared words.

    `runs` are those of `core.analysis.copying.shared_wording`; `left` and `right` are as there, `words` is the run.
    One row a pair. The matter of a claim is its measure and subject, that of a position its proposition. An origin of
    whom the text names nobody may be any other.
    """
    expect(runs, *SHARED)
    records = pd.concat([_records(claims), _records(positions)])
    left, right = (_under(runs, records, side) for side in ("left", "right"))
    pairs = left.merge(right.drop(columns="words"), on=["run", "matter"], suffixes=("_left", "_right"))
    left_open = (pairs["origin_kind_left"] == NOBODY_NAMED) | (pairs["origin_kind_right"] == NOBODY_NAMED)
    may_be_one = share_an_origin(pairs["origin_left"], pairs["origin_right"]) | left_open
    pairs = pairs[may_be_one & (pairs["statement_left"] != pairs["statement_right"])]
    return _suspects(pairs, records).astype(COPIED)[list(COPIED)]


def _by_member(records: pd.DataFrame) -> pd.DataFrame:
    """Records of which any other shares what is counted and how many, once for each member of a joint origin."""
    rivals = records[records.duplicated(_SHARED[1:], keep=False)]
    return rivals.assign(origin=rivals["origin"].str.split(JOINT, regex=False)).explode("origin")


def told_apart(records: pd.DataFrame) -> set[tuple[str, str]]:
    """The pairs of statements, the lesser id first, that an annotator holds to be two utterances."""
    named = records.dropna(subset=["not_same_as"])
    if named.empty:
        return set()
    owner = dict(zip(records["record"], records["statement"], strict=True))
    each = zip(named["statement"], named["not_same_as"], strict=True)
    pairs = [(statement, owner.get(other, other)) for statement, others in each for other in others.split(" ")]
    return {(min(pair), max(pair)) for pair in pairs}


def _records(held: pd.DataFrame) -> pd.DataFrame:
    """Claims or positions, in the order of their documents, under the column names that both share."""
    is_claims = "claim_id" in held
    matter = held["measure"] + " " + held["subject"] if is_claims else held["proposition"]
    shared = {"claim_id" if is_claims else "position_id": "record", "statement_id": "statement"}
    kept = held[[name for name in _KEPT if name in held]].rename(columns=shared)
    return kept.assign(matter=matter).sort_values(["document", "record"])


def _under(runs: pd.DataFrame, records: pd.DataFrame, side: str) -> pd.DataFrame:
    """The records whose quotes overlap a run on one side, with the run's number and words."""
    spans = {f"{side}_document": "document", f"{side}_start": "from", f"{side}_end": "to"}
    placed = runs.assign(run=range(len(runs))).rename(columns=spans)[["run", "words", "document", "from", "to"]]
    joined = placed.merge(records[_QUOTED], on="document")
    return joined[(joined["start"] < joined["to"]) & (joined["end"] > joined["from"])]


def _suspects(pairs: pd.DataFrame, records: pd.DataFrame) -> pd.DataFrame:
    """Pairs of two documents on which no annotator decided, each pair of statements once."""
    decided = told_apart(records)
    statements = zip(pairs["statement_left"], pairs["statement_right"], strict=True)
    open_yet = pd.Series([(min(pair), max(pair)) not in decided for pair in statements], index=pairs.index, dtype=bool)
    across = pairs[open_yet & (pairs["document_left"] != pairs["document_right"])]
    return across.drop_duplicates(["statement_left", "statement_right"], ignore_index=True).rename(columns=SIDES)
