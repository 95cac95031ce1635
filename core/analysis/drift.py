"""Drift: the tellings of one statement, and what became of its words on the way.

The fullest telling is the one from which the annotator records nothing as lost; of several, the nearest to the
utterance: by role (quote, body, background, lead, headline), then fewer carriers, then earlier publication, then id.
The others follow along the chain: by their number of carriers, then by role, publication and id.
"""

import pandas as pd

from core.analysis.amounts import AMOUNTS, with_amounts
from core.analysis.statements import ROLE_RANK
from core.frames import STEP, expect
from core.frames.columns import COUNT, FLAG, NUMBER, TEXT

FLAGS = {f"other_{name}": name for name in ("hedge", "modality", "measure", "term", "place")}
"""Each flag with the column in which a telling differs from the fullest. `other_number` compares stated amounts."""

LADDER = {
    **dict.fromkeys(("statement_id", "record_id", "document"), TEXT),
    "rung": COUNT,
    **dict.fromkeys(("attribution", "role", "published", "quote", "lost", "added"), TEXT),
    **dict.fromkeys(("stated", "hedge", "modality", "measure", "term", "place"), TEXT),
    **dict.fromkeys(AMOUNTS, NUMBER),
    **dict.fromkeys((*FLAGS, "other_number"), FLAG),
}
_PUBLISHED = ["published_earliest", "published_latest"]
_NEEDED = ("statement_id", "document", "attribution", "published", *_PUBLISHED, "quote", "lost", "added")


def ladders(records: pd.DataFrame) -> pd.DataFrame:
    """The ladder of each statement that was heard more than once, in the order of first mention."""
    expect(records, *_NEEDED)
    return _rungs(records[records.duplicated("statement_id", keep=False)])


def ladder(records: pd.DataFrame, statement_id: str) -> pd.DataFrame:
    """The tellings of one statement of the claims or positions, rung by rung; rung 0 is the fullest.

    `lost` and `added` are what the annotator records, the `other_…` flags are derived. Positions have no number, hedge
    or term. Raises KeyError where no record is of that statement.
    """
    expect(records, *_NEEDED)
    tellings = records[records["statement_id"] == statement_id]
    if tellings.empty:
        raise KeyError(f"no record is of the statement {statement_id!r}; take an id of `statement_id`")
    return _rungs(tellings)


def _rungs(tellings: pd.DataFrame) -> pd.DataFrame:
    ordered = _in_order(tellings)
    fullest = ordered.drop_duplicates("statement_id").set_index("statement_id").loc[ordered["statement_id"]]
    fullest.index = ordered.index
    flags = {flag: _differs(ordered[name], fullest[name]) for flag, name in FLAGS.items()}
    other_number = _differs(ordered["lowest"], fullest["lowest"]) | _differs(ordered["highest"], fullest["highest"])
    rung = ordered.groupby("statement_id").cumcount()
    return ordered.assign(**flags, other_number=other_number, rung=rung).astype(LADDER)[list(LADDER)]


def _in_order(tellings: pd.DataFrame) -> pd.DataFrame:
    """Statements by first mention; of each, the fullest telling and then the others along the chain."""
    ranked = _ranked(tellings)
    nearest = ranked.sort_values(["_loses", "_role", "_steps", *_PUBLISHED, "record_id"])
    told_less = ~ranked.index.isin(nearest.drop_duplicates("statement_id").index)
    order = ["_mention", "_told_less", "_steps", "_role", *_PUBLISHED, "record_id"]
    return ranked.assign(_told_less=told_less).sort_values(order).reset_index(drop=True)


def _ranked(tellings: pd.DataFrame) -> pd.DataFrame:
    """Tellings with all columns of a ladder, those that positions lack unknown, and with what orders them."""
    key = "claim_id" if "claim_id" in tellings else "position_id"
    columns = [*(name for name in LADDER if name not in tellings), *tellings.columns]
    whole = tellings.reset_index(drop=True).reindex(columns=columns)
    return with_amounts(whole).assign(
        record_id=whole[key],
        _mention=pd.factorize(whole["statement_id"])[0],
        _loses=whole["lost"].notna(),
        _role=whole["role"].map(ROLE_RANK).astype("float64"),
        _steps=whole["attribution"].str.count(STEP),
    )


def _differs(ours: pd.Series, theirs: pd.Series) -> pd.Series:
    """Whether two cells differ; two unknown ones do not, and neither do capitals."""
    same = ours.astype("str").str.casefold() == theirs.astype("str").str.casefold()
    return ~(same | (ours.isna() & theirs.isna()))
