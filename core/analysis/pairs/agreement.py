"""Agreement of two origins: agree / (agree + differ), always with its n (design §3).

Pairs that cannot be compared, may only seem to differ, or repeat one utterance never enter the ratio. Two origins
without a verdict have no agreement at all: NaN, "never compared", which is neither zero nor neutral.
"""

from core.analysis.rules.verdicts import AGREE, DIFFER, MAY_DIFFER, NOT_COMPARABLE
from core.frames.columns import COUNT, NUMBER, TEXT

COUNTED = {"agree": AGREE, "differ": DIFFER, "may_differ": MAY_DIFFER, "not_comparable": NOT_COMPARABLE}
AGREEMENT = {
    **dict.fromkeys(("left_origin", "right_origin"), TEXT),
    **dict.fromkeys((*COUNTED, "n"), COUNT),
    "agreement": NUMBER,
}
