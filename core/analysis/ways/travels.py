"""Travels: which statements came to a reader by way of another, or more than once, and which changed on the way."""

from collections import Counter
from collections.abc import Hashable, Mapping
from typing import Any

import numpy as np
import pandas as pd

from core.analysis.groups import Groups, groups_of, joined
from core.analysis.ways.drift import FLAGS, REACHED, ladders
from core.frames import STEP, expect, words_in
from core.frames.columns import COUNT, TEXT, array, id_column

TRAVELS = {
    **dict.fromkeys(("statement_id", "record_id", "documents", "carriers"), TEXT),
    **dict.fromkeys(("n_tellings", "n_carriers", "n_changed", "n_renumbered"), COUNT),
    "unhedged": TEXT,
}


def travels(*records: pd.DataFrame) -> pd.DataFrame:
    """One row a statement that has a carrier or was told more than once; those that changed most come first.

    `records` are claims, positions or both. `record_id` is its fullest telling, `documents` (joined by "; ") are the
    articles that tell it, `carriers` (joined by " > ") are who passed it on, each once, and `n_carriers` counts them;
    `n_changed` counts the other tellings that lost, added or changed something, `n_renumbered` those with another
    number. `unhedged` are the words for how sure the fullest telling is that another, which has none, has lost.
    """
    found = pd.concat([_travels(each) for each in records], ignore_index=True)
    return found.sort_values(
        ["n_changed", "n_tellings", "n_carriers"], ascending=False, kind="stable", ignore_index=True
    )


def changed(rungs: pd.DataFrame) -> pd.Series:
    """Which rungs of a ladder differ from the fullest telling, as recorded or as derived."""
    expect(rungs, "lost", "added", *FLAGS, *REACHED)
    return rungs[["lost", "added"]].notna().any(axis="columns") | rungs[[*FLAGS, *REACHED]].any(axis="columns")


def _travels(records: pd.DataFrame) -> pd.DataFrame:
    expect(records, "statement_id", "attribution", "document", "certainty")
    key, again = id_column(records), records.duplicated("statement_id", keep=False)
    passed_on = np.array([STEP in way for way in records["attribution"].tolist()], dtype=bool)
    told = records[["statement_id", key, "attribution", "document"]][again | passed_on]
    rungs, groups, records_of = ladders(records[again]), groups_of(told["statement_id"]), told[key].tolist()
    fullest = rungs[rungs["rung"] == 0]
    fullest_of = dict(zip(fullest["statement_id"].tolist(), fullest["record_id"].tolist(), strict=True))
    sure = dict(zip(records.loc[again, key].tolist(), records.loc[again, "certainty"].tolist(), strict=True))
    cells = {
        "statement_id": list(groups),
        "record_id": [fullest_of.get(name, records_of[rows[0]]) for name, rows in groups.items()],
        **_ways(told, groups),
        **_changes(rungs, groups, sure),
    }
    return pd.DataFrame({name: array(cells[name], dtype=dtype) for name, dtype in TRAVELS.items()})


def _ways(told: pd.DataFrame, groups: Groups) -> dict[str, Any]:
    """How often and where each of the groups was told, and by whom."""
    ways = [way.split(STEP)[1:] for way in told["attribution"].tolist()]
    carriers = [list(dict.fromkeys(carrier for row in rows for carrier in ways[row])) for rows in groups.values()]
    return {
        "n_tellings": [len(rows) for rows in groups.values()],
        "documents": joined(told["document"], groups, "; "),
        "carriers": [STEP.join(each) for each in carriers],
        "n_carriers": list(map(len, carriers)),
    }


def _changes(rungs: pd.DataFrame, groups: Groups, sure: Mapping[str, str]) -> dict[str, Any]:
    """What each of the groups lost or changed on the way."""
    n_changed, n_renumbered = (
        Counter(rungs.loc[which, "statement_id"].tolist()) for which in (changed(rungs), rungs["other_number"])
    )
    unhedged = _unhedged(rungs, sure)
    return {
        "n_changed": [n_changed[name] for name in groups],
        "n_renumbered": [n_renumbered[name] for name in groups],
        "unhedged": [unhedged.get(name) for name in groups],
    }


def _unhedged(rungs: pd.DataFrame, sure: Mapping[str, str]) -> dict[Hashable, str]:
    """By statement the words for how sure its fullest telling is, where a telling without any is recorded to lack them.

    `sure` are these words of each record, by id.
    """
    fullest = rungs[rungs["rung"] == 0]
    full = {name: sure[record] for name, record in zip(fullest["statement_id"], fullest["record_id"], strict=True)}
    short = rungs[rungs["lost"].notna() & (rungs["rung"] > 0)]
    told = zip(*(short[name].tolist() for name in ("statement_id", "record_id", "lost")), strict=True)
    return {name: full[name] for name, record, lost in told if pd.isna(sure[record]) and full[name] in words_in(lost)}
