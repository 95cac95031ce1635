"""How far the stated numbers of each measure reach in two states of a corpus: the lowest, the highest, and whose."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from core.analysis.aside import FORECAST, aside, stands
from core.frames import expect
from core.frames.columns import NUMBER, TEXT
from core.models.annotation import AMOUNTS

OF_ONE_KIND = ["measure", "subject", "counts"]
ENDS = {
    **{"low": NUMBER, "low_hedge": TEXT, "low_origins": TEXT},
    **{"high": NUMBER, "high_hedge": TEXT, "high_origins": TEXT},
}
WHOSE = "; "
"""What parts the labels of several origins in one cell."""

_LOWER = {"up_to": 0, "less_than": 0, "nearly": 0, "about": 1, "at_least": 3, "more_than": 3}
_HIGHER = {"up_to": 0, "less_than": 0, "nearly": 0, "about": 2, "at_least": 3, "more_than": 3}
_PLAIN_LOW, _PLAIN_HIGH = 2, 1
"""Of equal amounts, one that may be less is the lowest, and one that may be more the highest."""


def ranges(statements: pd.DataFrame) -> pd.DataFrame:
    """One row a measure, subject and way of counting, with the columns of ENDS: only what was stated.

    Forecasts, vague words, parts of larger numbers and what was withdrawn or replaced are left out; nothing is added to
    a bound that nobody stated.
    """
    expect(statements, *OF_ONE_KIND, *AMOUNTS, "hedge", "modality", "origin_label")
    facts = statements[stands(statements)]
    told = facts[[*OF_ONE_KIND, "hedge", "origin_label"]]
    amounts = pd.concat([told.assign(amount=facts[name])[facts[name].notna()] for name in AMOUNTS])
    low, high = (amounts["hedge"].map(_LOWER).fillna(_PLAIN_LOW), amounts["hedge"].map(_HIGHER).fillna(_PLAIN_HIGH))
    ordered = amounts.assign(low_rank=low, high_rank=high)
    lowest = _end(ordered.sort_values(["amount", "low_rank"], kind="stable"), "low")
    highest = _end(ordered.sort_values(["amount", "high_rank"], ascending=False, kind="stable"), "high")
    return lowest.join(highest).reset_index().astype({**dict.fromkeys(OF_ONE_KIND, TEXT), **ENDS})


def moved(old: pd.DataFrame, new: pd.DataFrame) -> pd.DataFrame:
    """The ranges that are not the same in both states: each end as it was, `old_…`, and as it is, `new_…`.

    A range that one of the states does not have is unknown there.
    """
    then, now = (
        ranges(each).set_index(OF_ONE_KIND).add_prefix(prefix) for each, prefix in ((old, "old_"), (new, "new_"))
    )
    both = now.join(then, how="outer").reset_index()
    stays = [_alike(both[f"old_{end}"], both[f"new_{end}"]) for end in ("low", "high", "low_hedge", "high_hedge")]
    columns = [*OF_ONE_KIND, *(f"{prefix}{end}" for prefix in ("old_", "new_") for end in ENDS)]
    return both.loc[~pd.concat(stays, axis="columns").all(axis="columns"), columns].reset_index(drop=True)


def at_ends(statements: pd.DataFrame, moved_range: pd.Series | Mapping[str, Any]) -> list[str]:
    """The claims of the statements that give the ends of a range as it is now, from a row of `moved`; lowest first."""
    found = [at_end(statements, moved_range, f"new_{end}") for end in ("low", "high")]
    return list(dict.fromkeys(pd.concat(found)["claim_id"]))


def at_end(statements: pd.DataFrame, moved_range: pd.Series | Mapping[str, Any], end: str) -> pd.DataFrame:
    """The statements that give one end, such as "old_low", of a row of `moved`: all of its amount with its hedge."""
    facts = _of_kind(statements, moved_range, ahead=False)
    given = facts[list(AMOUNTS)].eq(moved_range[end]).any(axis="columns")
    found: pd.DataFrame = facts[given & (facts["hedge"] == moved_range[f"{end}_hedge"])]
    return found


def only_ahead(statements: pd.DataFrame, moved_range: pd.Series | Mapping[str, Any]) -> bool:
    """Whether numbers stand of the kind of a row of `moved`, but none of what happened: forecasts only."""
    found = (_of_kind(statements, moved_range, ahead=each)[list(AMOUNTS)].notna() for each in (True, False))
    forecast, fact = (bool(each.any(axis=None)) for each in found)
    return forecast and not fact


def _of_kind(statements: pd.DataFrame, kind: pd.Series | Mapping[str, Any], *, ahead: bool) -> pd.DataFrame:
    """The statements that stand, of this measure, subject and way of counting: what happened, or what is ahead."""
    found = statements[aside(statements)[FORECAST] if ahead else stands(statements)]
    for name in OF_ONE_KIND:
        found = found[found[name] == kind[name]]
    return found


def _end(ordered: pd.DataFrame, end: str) -> pd.DataFrame:
    """The first row of each kind, with every origin that stated the same amount with the same hedge."""
    same = [*OF_ONE_KIND, "amount", "hedge"]
    whose = ordered.groupby(same, sort=False)["origin_label"].agg(lambda labels: WHOSE.join(sorted(set(labels))))
    first = ordered.drop_duplicates(OF_ONE_KIND)[same].join(whose, on=same).set_index(OF_ONE_KIND)
    return first.set_axis([end, f"{end}_hedge", f"{end}_origins"], axis="columns").sort_index()


def _alike(one: pd.Series, other: pd.Series) -> pd.Series:
    return (one == other) | (one.isna() & other.isna())
