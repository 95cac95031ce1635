"""The count at the foot of a screen: a viewer who counts the names that stand there gets the same."""

from collections.abc import Sequence
from dataclasses import replace

from core.analysis.ways.chains import NOBODY_NAMED, independent_origins
from core.exhibits.exhibit import Caveats, Exhibit, Mark
from core.exhibits.forests import PANELS
from core.exhibits.state import State
from core.wording.numbers import say_count


def as_seen(exhibit: Exhibit, marks: Sequence[Mark], state: State) -> Caveats:
    """The caveats of an exhibit with these marks; where some of its sources speak jointly, how many names there are."""
    told = exhibit.caveats
    if exhibit.key.partition("-")[0] not in PANELS:
        return told
    rows = state.marks[state.marks["claim_id"].isin({mark.opens[0] for mark in marks})]
    named = rows.loc[rows["origin_kind"] != NOBODY_NAMED, "origin"].unique()
    if len(named) == independent_origins(named):
        return told
    counted = say_count(independent_origins(named), "origin")
    more = f" (under {say_count(len(named), 'name')}: who also speaks jointly counts once)"
    return replace(told, count=told.count.replace(f"of {counted}", f"of {counted}{more}", 1))
