"""Statements as arrays of numbers, so that many pairs can be compared at once without copying rows or text."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from core.analysis.alike import codes_of, first_of
from core.analysis.intervals import Intervals, Numbers
from core.analysis.parts import is_part
from core.analysis.retractions import retracted
from core.analysis.revisions import superseded
from core.frames import JOINT, expect
from core.frames.columns import RELATIONS
from core.models.annotation import LOOKS_AHEAD

SPOKEN = ("document", "start", "end", "said")
"""What is alike of the numbers that one origin is quoted with at once."""

NEEDED = (
    *("statement_id", "origin", "n_documents", "claim_ids"),
    *("chart", "measure", "counts", "subject", "modality", "place"),
    *("lower", "upper", "lower_open", "upper_open"),
    *("covers_earliest", "covers_latest", "covers_certain", "period_earliest", "period_latest"),
    "period_certain",
    *SPOKEN,
    *RELATIONS,
)
"""Columns of statements that a comparison reads."""

MARKS = ("retracted", "superseded", "part")
"""What keeps a number from being compared with any, where statements are marked so."""

UP_TO_A_MOMENT = ("cumulative", "snapshot")

UNKNOWN = np.iinfo(np.int64)
"""Its ends stand for the days of times that are open or unknown there: they may lie anywhere."""


@dataclass(frozen=True, slots=True)
class Named:
    """A column of text as numbers from 0 on, one a name; -1 where the cell is empty."""

    codes: Numbers
    names: list[str]

    @classmethod
    def of(cls, texts: pd.Series, *, in_order: bool = False) -> "Named":
        codes, names = pd.factorize(texts, sort=in_order)
        return cls(codes, list(names))


@dataclass(frozen=True, slots=True)
class Kinds:
    """What a statement counts: `of` gives each statement's kind, the rest is one entry a kind."""

    of: Numbers
    measure: Numbers
    subject: Numbers
    counts: Numbers
    looks_ahead: Numbers
    numberless: Numbers
    withdrawn: Numbers
    superseded: Numbers
    part: Numbers


@dataclass(frozen=True, slots=True)
class Coded:
    """One entry a statement. Days count from 1970; `begins` and `ends` are bounds without open ends (see `_ends`).

    Statements of one `quote` stand in the same words of one article, as said at one time.
    """

    ids: pd.Series
    origin: Named
    measure: Named
    counts: Named
    subject: Named
    kinds: Kinds
    quote: Numbers
    matter: Numbers
    place: Numbers
    up_to_a_moment: Numbers
    bounds: Intervals
    begins: Numbers
    ends: Numbers
    covers_from: Numbers
    covers_to: Numbers
    certain: Numbers
    period_from: Numbers
    period_to: Numbers
    period_certain: Numbers

    def __len__(self) -> int:
        return len(self.ids)


def read_columns(statements: pd.DataFrame) -> list[str]:
    """The columns that a comparison reads: NEEDED, and those of MARKS that the statements have."""
    return [*NEEDED, *(name for name in MARKS if name in statements)]


def coded(statements: pd.DataFrame) -> Coded:
    """The statements as arrays, in the order of their rows."""
    expect(statements, *NEEDED)
    measure, counts, subject = (Named.of(statements[name]) for name in ("measure", "counts", "subject"))
    bounds = Intervals.of(statements)
    begins, ends = _ends(bounds)
    return Coded(
        ids=statements["statement_id"],
        origin=Named.of(statements["origin"], in_order=True),
        measure=measure,
        counts=counts,
        subject=subject,
        kinds=_kinds(measure.codes, subject.codes, counts.codes, statements),
        quote=codes_of(*(statements[name] for name in SPOKEN)),
        matter=_matter(statements, measure, subject),
        place=Named.of(statements["place"]).codes,
        up_to_a_moment=np.array([way in UP_TO_A_MOMENT for way in counts.names], dtype=bool)[counts.codes],
        bounds=bounds,
        begins=begins,
        ends=ends,
        covers_from=day_numbers(statements["covers_earliest"], UNKNOWN.min),
        covers_to=day_numbers(statements["covers_latest"], UNKNOWN.max),
        certain=statements["covers_certain"].to_numpy(),
        period_from=day_numbers(statements["period_earliest"], UNKNOWN.min),
        period_to=day_numbers(statements["period_latest"], UNKNOWN.max),
        period_certain=statements["period_certain"].to_numpy(),
    )


def shared_origins(origins: list[str]) -> Numbers:
    """True for each two origins that have a source in common, be it as one of several who spoke jointly."""
    shared = np.eye(len(origins), dtype=bool)
    members = [set(origin.split(JOINT)) for origin in origins]
    for joint in (number for number, sources in enumerate(members) if len(sources) > 1):
        meets = [not members[joint].isdisjoint(sources) for sources in members]
        shared[joint] = shared[:, joint] = meets
    return shared


def _kinds(measure: Numbers, subject: Numbers, counts: Numbers, statements: pd.DataFrame) -> Kinds:
    looks_ahead = statements["modality"].isin(LOOKS_AHEAD).to_numpy()
    numberless = statements["lower"].isna().to_numpy()
    gone = [marked(statements).to_numpy() for marked in (retracted, superseded, is_part)]
    marks = np.stack([measure, subject, counts, looks_ahead, numberless, *gone])
    number = np.ravel_multi_index(tuple(marks), tuple(marks.max(axis=1, initial=0) + 1))
    of, _ = pd.factorize(number)
    kept = (each[first_of(of)] for each in (measure, subject, counts, looks_ahead, numberless, *gone))
    return Kinds(of, *kept)


def _matter(statements: pd.DataFrame, measure: Named, subject: Named) -> Numbers:
    """One number for each subject within a chart, a number of its own for each statement on no chart.

    A chart draws whole measures.
    """
    chart = Named.of(statements["chart"].take(first_of(measure.codes)))
    charted = np.array([name != "other" for name in (*chart.names, None)])[chart.codes][measure.codes]
    of_chart = chart.codes[measure.codes] * len(subject.names) + subject.codes
    return np.where(charted, of_chart, -1 - np.arange(len(charted)))


def _ends(bounds: Intervals) -> tuple[Numbers, Numbers]:
    """Where bounds begin and end: an end that is excluded is moved inwards by the least step a number can take."""
    begins, ends = bounds.lower.copy(), bounds.upper.copy()
    np.nextafter(begins, np.inf, out=begins, where=bounds.lower_open)
    np.nextafter(ends, -np.inf, out=ends, where=bounds.upper_open)
    return begins, ends


def day_numbers(days: pd.Series, unknown: int) -> Numbers:
    """Days counted from 1970, with this number for those that are not known."""
    numbers = days.to_numpy().astype("datetime64[D]").astype(np.int64)
    return np.where(days.isna().to_numpy(), unknown, numbers)
