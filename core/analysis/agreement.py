"""Agreement of two origins: agree / (agree + differ), always with its n (design §3).

Pairs that cannot be compared, may only seem to differ, or repeat one utterance never enter the ratio. Two origins
without a verdict have no agreement at all: NaN, "never compared", which is neither zero nor neutral.
"""

import numpy as np
import pandas as pd

from core.analysis.comparison import AGREE, DIFFER, MAY_DIFFER, NOT_COMPARABLE
from core.frames import expect
from core.frames.columns import COUNT, NUMBER, TEXT

COUNTED = {"agree": AGREE, "differ": DIFFER, "may_differ": MAY_DIFFER, "not_comparable": NOT_COMPARABLE}
AGREEMENT = {
    **dict.fromkeys(("left_origin", "right_origin"), TEXT),
    **dict.fromkeys((*COUNTED, "n"), COUNT),
    "agreement": NUMBER,
}


def agreement(comparisons: pd.DataFrame) -> pd.DataFrame:
    """One row an ordered pair of different origins that were set side by side, both orders present (symmetric).

    Columns: `agree`, `differ`, `may_differ`, `not_comparable` (pairs), `n` = agree + differ, and `agreement`.
    """
    expect(comparisons, "left_origin", "right_origin", "verdict")
    between = comparisons[comparisons["left_origin"] != comparisons["right_origin"]]
    mirrored = between.rename(columns={"left_origin": "right_origin", "right_origin": "left_origin"})
    both = pd.concat([between, mirrored])
    flags = both.assign(**{name: both["verdict"] == verdict for name, verdict in COUNTED.items()})
    counts = flags.groupby(["left_origin", "right_origin"], as_index=False)[list(COUNTED)].sum()
    n = counts["agree"] + counts["differ"]
    rated = counts.assign(n=n, agreement=counts["agree"] / n.replace(0, np.nan))
    return rated.astype(AGREEMENT)[list(AGREEMENT)]
