"""Panels: which marks share an axis, in which lane and order, and what is written beside them (design §4, 1 to 3).

Each measure and each way of counting has a panel of its own: a rate, or the count of one weekend, never shares an axis
with a running total. Forecasts have a lane of their own. Marks are numbered through all panels of a page, so that a
reader can ask for "mark 7". Marks without a number are kept apart, to be listed in words.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from core.analysis.alike import Places, once_each
from core.analysis.groups import groups_of, ranks_of
from core.analysis.rules.coding import UNKNOWN, day_numbers
from core.frames import Tables, expect
from core.frames.columns import in_few_blocks
from core.models.annotation import LOOKS_AHEAD
from core.wording.labels import COUNTS, label, say_counts

ORDER_OF_COUNTS = ("cumulative", "snapshot", "period", "rate")
LANED_BY = ("measure", "counts", "modality")
LOWEST, HIGHEST = ("low", "best", "high", "lower"), ("high", "best", "low", "upper")
"""Where the lower and the upper number of a mark stand: the first that there is."""

ORDERING = list(
    dict.fromkeys(("origin", "origin_label", "covers_earliest", "covers_latest", "claim_id", *LOWEST, *HIGHEST))
)
FORECAST_LANE = "forecast, not a fact"

Flags = npt.NDArray[np.bool_]
Group = tuple[str, pd.DataFrame, Places]
"""Key, measures and rows of a panel."""

Lanes = tuple[tuple[str, str], ...]
"""The key and the title of each lane."""


@dataclass(frozen=True, slots=True)
class Panel:
    """One axis. `marks` have `lane` and `number`; `unnumbered` are the statements that give no number."""

    key: str
    subject: str
    title: str
    unit_title: str
    lanes: Lanes
    marks: pd.DataFrame
    unnumbered: pd.DataFrame


def deployment_panels(marks: pd.DataFrame, tables: Tables, subject: str | None) -> list[Panel]:
    """A panel for each measure and way of counting of the subject's deployments; rows by time, then number."""
    return _charted(marks, tables, _of_chart(marks, "deployment", subject), by_time)


def loss_panels(marks: pd.DataFrame, tables: Tables, subject: str | None) -> list[Panel]:
    """A panel for each measure and way of counting of the subject's losses; rows grouped by origin, then as above."""
    return _charted(marks, tables, _of_chart(marks, "losses", subject), _by_origin)


def _charted(
    marks: pd.DataFrame, tables: Tables, chosen: Places, order: Callable[[pd.DataFrame], Places]
) -> list[Panel]:
    ordered = chosen[order(marks[ORDERING].take(chosen))]
    return _panels(marks, list(_by_measure(marks, ordered, tables.measures))) if len(chosen) else []


def subjects_with(marks: pd.DataFrame, tables: Tables, chart: str) -> list[str]:
    """Whose numbers the chart can show, in the order of the vocabulary."""
    held = set(marks.loc[marks["chart"] == chart, "subject"].unique())
    return [subject for subject in tables.subjects["subject"] if subject in held]


def rows_of(panels: list[Panel]) -> pd.DataFrame:
    """All that these panels tell, as one frame; `number` is missing where none was stated."""
    frames = [[panel.marks, *([panel.unnumbered] if len(panel.unnumbered) else [])] for panel in panels]
    told = pd.concat(chain.from_iterable(frames))
    return told.assign(number=told["number"].astype(float))


def _of_chart(marks: pd.DataFrame, chart: str, subject: str | None) -> Places:
    """Where the marks of the subject on this chart stand."""
    expect(marks, "chart", "subject", "measure", "counts", "covers_earliest", "covers_latest", "claim_id")
    return np.flatnonzero((marks["chart"] == chart).to_numpy() & (marks["subject"] == subject).to_numpy())


def by_time(marks: pd.DataFrame) -> Places:
    """The order of the start of their time, unknown starts first, then of its end, of their numbers, and of origins."""
    return np.lexsort(_times(marks))


def _by_origin(marks: pd.DataFrame) -> Places:
    """The order in which rows of one origin stay together; origins and rows by time, unknown starts first."""
    origin, start = pd.factorize(marks["origin"])[0], day_numbers(marks["covers_earliest"], UNKNOWN.max)
    first = np.full(origin.max(initial=-1) + 1, UNKNOWN.max)
    np.minimum.at(first, origin, start)
    first[first == UNKNOWN.max] = UNKNOWN.min
    return np.lexsort((*_times(marks), ranks_of(marks["origin_label"]), first[origin]))


def _times(marks: pd.DataFrame) -> tuple[npt.NDArray[Any], ...]:
    """What rows are ordered by, that which comes first last: start and end of their time, number, origin, claim."""
    latest, earliest = (day_numbers(marks[f"covers_{end}"], UNKNOWN.min) for end in ("latest", "earliest"))
    names = (ranks_of(marks[name]) for name in ("claim_id", "origin_label"))
    return *names, _number(marks, HIGHEST), _number(marks, LOWEST), latest, earliest


def _number(marks: pd.DataFrame, columns: Sequence[str]) -> npt.NDArray[np.float64]:
    """Of each row the first number that it has in these columns; NaN, which comes last, where it has none."""
    number = np.full(len(marks), np.nan)
    for name in columns:
        number = np.where(np.isnan(number), marks[name].to_numpy(dtype=float, na_value=np.nan), number)
    return number


def _by_measure(marks: pd.DataFrame, rows: Places, measures: pd.DataFrame) -> Iterator[Group]:
    """Key, measure and rows of each panel, in the order of the vocabulary."""
    order = list(measures["measure"])
    found = groups_of(*(marks[name].take(rows) for name in ("measure", "counts")))
    panels: list[Any] = sorted(found, key=lambda pair: (order.index(pair[0]), ORDER_OF_COUNTS.index(pair[1])))
    for measure, counts in panels:
        yield f"{measure} {counts}", measures[measures["measure"] == measure], rows[found[measure, counts]]


def _panels(marks: pd.DataFrame, groups: Sequence[Group]) -> list[Panel]:
    """A panel of each group of rows, sorted into the lanes of its measures and of those measures' forecasts.

    Marks are numbered from 1 in the order in which they are drawn. All rows are taken at once, since they are wide.
    """
    rows = np.concatenate([own for _, _, own in groups])
    lane = once_each(_lane, *(marks[name].take(rows) for name in LANED_BY))
    in_words = (marks["lower"].isna() | (marks["hedge"] == "none")).to_numpy()[rows]
    ends = np.cumsum([0, *(len(own) for _, _, own in groups)]).tolist()
    laid = [
        _laid(measures, lane.tolist()[first:end], in_words[first:end])
        for (_, measures, _), first, end in zip(groups, ends, ends[1:], strict=False)
    ]
    order = np.concatenate([first + own for (_, own), first in zip(laid, ends, strict=False)])
    told = in_few_blocks(marks.take(rows[order])).assign(lane=lane.array.take(order))
    found, number = list[Panel](), 1
    for group, (lanes, own), first in zip(groups, laid, ends, strict=False):
        last = first + len(own)
        numbered = len(own) - int(np.count_nonzero(in_words[first:last]))
        found.append(_panel(group, lanes, told[first:last], numbered, number))
        number += numbered
    return found


def _laid(measures: pd.DataFrame, lane: list[str], in_words: Flags) -> tuple[Lanes, Places]:
    """The lanes of a panel, and the order of its rows: lane after lane, and at the end those without a number."""
    lanes = _lanes(measures, set(lane))
    place = {name: number for number, (name, _) in enumerate(lanes)}
    return lanes, np.lexsort((np.array([place[name] for name in lane]), in_words))


def _panel(group: Group, lanes: Lanes, told: pd.DataFrame, numbered: int, first: int) -> Panel:
    """The panel of these rows, of which so many have a number, and come before the others."""
    (key, measures, _), counts = group, str(told["counts"].iat[0])
    return Panel(
        key=key,
        subject=str(told["subject"].iat[0]),
        title=f"{measures['label'].iat[0]}: {label(COUNTS, counts)}",
        unit_title=str(measures["unit"].iat[0]),
        lanes=lanes,
        marks=told[:numbered].assign(number=np.arange(first, first + numbered)),
        unnumbered=told[numbered:],
    )


def lane_of(measure: str, counts: str, modality: str, between: str = ", ") -> str:
    """The title of a lane: "Killed, a running total", "Killed: forecast, not a fact"."""
    told = between.join(filter(None, (measure, say_counts(counts, modality))))
    return f"{told}: {FORECAST_LANE}" if modality in LOOKS_AHEAD else told


def _lane(measure: str, counts: str, modality: str) -> str:
    return f"{measure} {counts}{' forecast' if modality in LOOKS_AHEAD else ''}"


def _lanes(measures: pd.DataFrame, held: set[str]) -> Lanes:
    """Lanes that hold a row, as (key, title): facts in the order of the vocabulary, then forecasts."""
    titles = {
        _lane(measure, counts, modality): lane_of(name, counts, modality)
        for modality in ("asserted", "forecast")
        for measure, name in zip(measures["measure"].tolist(), measures["label"].tolist(), strict=True)
        for counts in ORDER_OF_COUNTS
    }
    return tuple((lane, title) for lane, title in titles.items() if lane in held)
