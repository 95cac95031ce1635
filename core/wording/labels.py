"""What each code of the records is called in plain English."""

from collections.abc import Mapping

import pandas as pd

from core.models.annotation import LOOKS_AHEAD

KINDS = {
    "official": "person in office",
    "government": "government",
    "military": "armed forces",
    "intelligence": "intelligence service",
    "organisation": "organisation",
    "outlet": "news outlet",
    "think-tank": "think tank",
    "unnamed-officials": "unnamed officials",
    "experts": "experts",
    "unattributed": "nobody named",
    "joint": "several sources jointly",
}
HEDGES = {
    "exact": "a plain number",
    "about": "about",
    "at_least": "at least",
    "more_than": "more than",
    "up_to": "up to",
    "less_than": "less than",
    "nearly": "nearly",
    "range": "a range",
    "vague": "a vague word",
    "none": "no number",
}
MODALITIES = {
    "asserted": "asserted",
    "estimated": "an estimate",
    "forecast": "a forecast",
    "conditional": "a forecast with a condition",
}
COUNTS = {
    "cumulative": "a running total",
    "period": "a count within a period",
    "rate": "a rate",
    "snapshot": "a count at one moment",
}
STANCES = {
    "affirms": "affirms",
    "denies": "denies",
    "uncertain": "uncertain",
    "declined": "declined to comment",
    "silent": "said to be silent",
    "not_mentioned": "not mentioned",
}
"""The six states of a source on a proposition: five stances, and that no document mentions one."""
VERDICTS = {
    "agree": "agree",
    "differ": "clash",
    "may differ": "may clash",
    "not comparable": "cannot be compared",
    "same statement": "told in several articles",
    "revision": "update by the same origin",
}
ROLES = {
    "headline": "in the headline",
    "lead": "in the lead",
    "quote": "in a quotation",
    "body": "in the body",
    "background": "as background",
}
BASES = {
    "stated": "stated in the text",
    "inferred": "inferred by the annotator",
    "rounding": "our reading of a rounded number",
    "tolerance": "our reading of an approximate number",
    "reading": "our reading of a vague word",
    "none": "no number",
}
"""On what a time, an attribution or a bound rests."""

NOT_STATED = "not stated"

WITHDRAWN, REPLACED = "withdrawn", "replaced by its source"
"""What is said of a mark, or of a number, that its source took back, or gave another for, of the same time."""

APART = {
    "forecast": ("forecast",),
    "part": ("part of a larger number", "parts of larger numbers"),
    "replaced": ("replaced figure",),
    "withdrawn": ("withdrawn figure",),
}
"""What is kept apart from the numbers of what happened, one and many: by the names of `core.analysis.aside`."""


def say_way(measure: str, counts: str) -> str:
    """A measure by its label, and how it is counted, as a heading: "Killed: a running total"."""
    return f"{measure}: {label(COUNTS, counts)}"


def say_counts(counts: str, modality: str) -> str:
    """How a number is counted; empty for a forecast of a running total, which has not run up to anything yet."""
    return "" if counts == "cumulative" and modality in LOOKS_AHEAD else label(COUNTS, counts)


def label(mapping: Mapping[str, str], code: str | None) -> str:
    """The plain-English label of a code; an empty cell is "not stated". Raises KeyError on an unknown code."""
    if pd.isna(code):
        return NOT_STATED
    if code not in mapping:
        raise KeyError(f"no label for {code!r}; there are labels for {', '.join(mapping)}")
    return mapping[code]
