"""Travels: which statements came to a reader by way of another, or more than once, and which changed on the way."""

import pandas as pd

from core.analysis.drift import FLAGS, ladders
from core.frames import STEP, expect
from core.frames.columns import COUNT, TEXT

TRAVELS = {
    **dict.fromkeys(("statement_id", "record_id"), TEXT),
    **dict.fromkeys(("n_tellings", "n_documents", "n_carriers", "n_changed"), COUNT),
}


def travels(*records: pd.DataFrame) -> pd.DataFrame:
    """One row a statement that has a carrier or was told more than once; those that changed most come first.

    `records` are claims, positions or both. `record_id` is its fullest telling, `n_carriers` counts who passed it on,
    `n_changed` the other tellings that lost, added or changed something.
    """
    found = pd.concat([_travels(each) for each in records], ignore_index=True)
    return found.sort_values(
        ["n_changed", "n_tellings", "n_carriers"], ascending=False, kind="stable", ignore_index=True
    )


def changed(rungs: pd.DataFrame) -> pd.Series:
    """Which rungs of a ladder differ from the fullest telling, as recorded or as derived."""
    expect(rungs, "lost", "added", "other_number", *FLAGS)
    return rungs[["lost", "added"]].notna().any(axis="columns") | rungs[[*FLAGS, "other_number"]].any(axis="columns")


def _travels(records: pd.DataFrame) -> pd.DataFrame:
    expect(records, "statement_id", "attribution", "document")
    again = records.duplicated("statement_id", keep=False)
    told = records[again | records["attribution"].str.contains(STEP, regex=False)]
    rungs, groups = ladders(records), told.groupby("statement_id", sort=False)
    fullest = rungs.drop_duplicates("statement_id").set_index("statement_id")["record_id"]
    first = groups["claim_id" if "claim_id" in records else "position_id"].first()
    carriers = told.assign(carrier=told["attribution"].str.split(STEP, regex=False).str[1:]).explode("carrier")
    found = pd.DataFrame(
        {
            "record_id": fullest.reindex(first.index).fillna(first),
            "n_tellings": groups.size(),
            "n_documents": groups["document"].nunique(),
            "n_carriers": carriers.groupby("statement_id")["carrier"].nunique().reindex(first.index),
            "n_changed": changed(rungs).groupby(rungs["statement_id"]).sum().reindex(first.index, fill_value=0),
        }
    )
    return found.rename_axis("statement_id").reset_index().astype(TRAVELS)[list(TRAVELS)]
