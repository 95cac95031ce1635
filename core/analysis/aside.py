"""What stands on the charts, but is kept apart from the numbers of what happened: it sets no range and no title."""

import pandas as pd

from core.analysis.parts import is_part
from core.analysis.retractions import retracted
from core.analysis.revisions import superseded
from core.frames import expect
from core.models.annotation import LOOKS_AHEAD

FORECAST, PART, REPLACED, WITHDRAWN = "forecast", "part", "replaced", "withdrawn"


def aside(rows: pd.DataFrame) -> dict[str, pd.Series]:
    """For claims or statements, by what keeps them apart, in the order in which it is told: True for those it does.

    Each is True under one name at most, the last of them: what was withdrawn is not counted as a forecast, too.
    """
    expect(rows, "modality")
    held = {
        FORECAST: rows["modality"].isin(LOOKS_AHEAD),
        PART: is_part(rows) & ~rows["modality"].isin(LOOKS_AHEAD),
        REPLACED: superseded(rows) & ~retracted(rows),
        WITHDRAWN: retracted(rows),
    }
    gone = held[REPLACED] | held[WITHDRAWN]
    return {name: flags if name in (REPLACED, WITHDRAWN) else flags & ~gone for name, flags in held.items()}


def stands(rows: pd.DataFrame) -> pd.Series:
    """True for numbers of what happened that nothing keeps apart."""
    gone = retracted(rows) | superseded(rows) | is_part(rows)
    return ~(rows["modality"].isin(LOOKS_AHEAD) | gone)
