"""Suspects among positions: a source that takes one side of a matter in several articles, perhaps in one utterance."""

from itertools import pairwise

import numpy as np
import pandas as pd

from core.analysis.groups import groups_of, in_order
from core.analysis.intervals import Numbers
from core.analysis.pairs.reversals import TAKEN
from core.analysis.rules.coding import UNKNOWN, day_numbers
from core.analysis.ways.suspects import SIDES, told_apart
from core.frames import expect
from core.frames.columns import TEXT

ONE_SIDE = dict.fromkeys((*SIDES, "origin", "matter", "stance"), TEXT)
_SAME = ["origin", "proposition", "stance"]
_RECORDS = {"position_id": "record", "statement_id": "statement"}
_KEPT = [*_RECORDS, "document", "not_same_as", *_SAME]
_DAYS = ["said_earliest", "said_latest", "published_latest"]


def one_side(positions: pd.DataFrame) -> pd.DataFrame:
    """Positions that share origin, matter and side, and may be of one day, but no statement: rows of ONE_SIDE.

    Of several, each with the next, in the order of their articles. A position whose telling gives no day may have been
    taken on any until it was published. Pairs of one article, and those on which an annotator decided, are left out.
    """
    expect(positions, *_KEPT, *_DAYS)
    taken = positions.loc[positions["stance"].isin(TAKEN), [*_KEPT, *_DAYS]]
    rows = taken.take(in_order(taken["document"], taken["position_id"])).rename(columns=_RECORDS)
    first = rows.drop_duplicates(["statement", *_SAME]).reset_index(drop=True)
    begins, ends = _days(first)
    own = groups_of(*(first[name] for name in _SAME)).values()
    found = [two for places in own for two in pairwise(places) if begins[two[0]] <= ends[two[1]]]
    pairs = np.array([two for two in found if begins[two[1]] <= ends[two[0]]], dtype=np.int64).reshape(-1, 2)
    told = _told(first.take(pairs[:, 0]), first.take(pairs[:, 1]))
    decided = told_apart(positions.rename(columns=_RECORDS))
    ids = zip(told["left_statement"].tolist(), told["right_statement"].tolist(), strict=True)
    is_open = np.array([(min(two), max(two)) not in decided for two in ids], dtype=bool)
    return told[is_open & (told["left_document"] != told["right_document"]).to_numpy(dtype=bool)].reset_index(drop=True)


def _days(rows: pd.DataFrame) -> tuple[Numbers, Numbers]:
    """From when and until when each may have been said."""
    said, printed = day_numbers(rows["said_latest"], UNKNOWN.max), day_numbers(rows["published_latest"], UNKNOWN.max)
    return day_numbers(rows["said_earliest"], UNKNOWN.min), np.minimum(said, printed)


def _told(left: pd.DataFrame, right: pd.DataFrame) -> pd.DataFrame:
    sides = {"left": left, "right": right}
    cells = {name: sides[side][column].array for name, (side, column) in SIDES.items()}
    shared = {"matter": "proposition"}
    cells |= {name: left[shared.get(name, name)].array for name in ONE_SIDE if name not in SIDES}
    return pd.DataFrame(cells).astype(ONE_SIDE)
