"""Verdicts on two statements, their reasons, and the rules in their order: the first that holds decides (design §3)."""

from enum import IntEnum, auto

AGREE, DIFFER, MAY_DIFFER = "agree", "differ", "may differ"
NOT_COMPARABLE, SAME_STATEMENT, REVISION = "not comparable", "same statement", "revision"
VERDICTS = (AGREE, DIFFER, MAY_DIFFER, NOT_COMPARABLE, SAME_STATEMENT, REVISION)

OVERLAP = "the bounds overlap"
PERHAPS_OF_ONE_TIME = "the bounds overlap, but a time is open or uncertain"
APART = "the bounds lie apart, and the times overlap"
DISPUTED = "one disputes the other in so many words"
OPEN_TIME = "the bounds lie apart, but a time is open or uncertain"
ONE_ORIGIN = "one origin; which figure is the later is not known"
ITS_OWN = "one origin, one time, and two figures that lie apart"
SHARED_ORIGIN = "one source stands behind both"
LATER = "one origin, later time"
REVISED = "one revises the other"
RETRACTED = "one retracts the other"
WITHDRAWN = "one was withdrawn by its source"
SUPERSEDED = "one was replaced by its source with another of the same time"
OF_A_WHOLE = "one is a part of a larger number of the same thing"


class Rule(IntEnum):
    """The rules in their order. `COMPARABLE` is none yet; from OTHER_COUNTS on, every two ways of counting have one."""

    COMPARABLE = -1
    RETRACTED = auto()
    REVISED = auto()
    DISPUTED = auto()
    PART = auto()
    DERIVED = auto()
    WITHDRAWN = auto()
    SUPERSEDED = auto()
    NO_NUMBER = auto()
    OTHER_MEASURE = auto()
    FORECAST = auto()
    OTHER_SUBJECT = auto()
    OF_A_WHOLE = auto()
    OTHER_PLACE = auto()
    LATER = auto()
    OTHER_TIME = auto()
    ITS_OWN = auto()
    ONE_ORIGIN = auto()
    SHARED_ORIGIN = auto()
    APART = auto()
    OPEN_TIME = auto()
    OVERLAP = auto()
    PERHAPS_OF_ONE_TIME = auto()
    OTHER_COUNTS = auto()


REASONS: dict[Rule, tuple[str, str]] = {
    Rule.RETRACTED: (REVISION, RETRACTED),
    Rule.REVISED: (REVISION, REVISED),
    Rule.DISPUTED: (DIFFER, DISPUTED),
    Rule.PART: (NOT_COMPARABLE, "one is part of the other"),
    Rule.DERIVED: (NOT_COMPARABLE, "one is derived from the other"),
    Rule.WITHDRAWN: (NOT_COMPARABLE, WITHDRAWN),
    Rule.SUPERSEDED: (NOT_COMPARABLE, SUPERSEDED),
    Rule.NO_NUMBER: (NOT_COMPARABLE, "no number"),
    Rule.OTHER_MEASURE: (NOT_COMPARABLE, "other measure"),
    Rule.FORECAST: (NOT_COMPARABLE, "forecast"),
    Rule.OTHER_SUBJECT: (NOT_COMPARABLE, "other population"),
    Rule.OF_A_WHOLE: (NOT_COMPARABLE, OF_A_WHOLE),
    Rule.OTHER_PLACE: (NOT_COMPARABLE, "other place"),
    Rule.LATER: (REVISION, LATER),
    Rule.OTHER_TIME: (NOT_COMPARABLE, "other period or as-of"),
    Rule.ITS_OWN: (NOT_COMPARABLE, ITS_OWN),
    Rule.ONE_ORIGIN: (NOT_COMPARABLE, ONE_ORIGIN),
    Rule.SHARED_ORIGIN: (NOT_COMPARABLE, SHARED_ORIGIN),
    Rule.APART: (DIFFER, APART),
    Rule.OPEN_TIME: (MAY_DIFFER, OPEN_TIME),
    Rule.OVERLAP: (AGREE, OVERLAP),
    Rule.PERHAPS_OF_ONE_TIME: (AGREE, PERHAPS_OF_ONE_TIME),
}
"""Verdict and reason of each rule but `OTHER_COUNTS`, whose reason names the two ways."""

BY_NAME = {
    "derived_from": Rule.DERIVED,
    "share_of": Rule.PART,
    "part_of": Rule.PART,
    "disputes": Rule.DISPUTED,
    "revises": Rule.REVISED,
    "retracts": Rule.RETRACTED,
}
"""The rule of each relation, the one that decides last."""


def other_counts(left: str, right: str) -> str:
    """The reason where two statements count in different ways."""
    return f"other period: one counts {left}, the other {right}"
