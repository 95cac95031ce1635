"""A forest plot as rows to be drawn by slides and paper: the marks of the dashboard, and the words beside them."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, replace
from math import inf, isnan, nan
from typing import Any, NamedTuple

import pandas as pd

from core.analysis.panels import Panel
from core.exports.deck.words import plain
from core.figures.crosscheck import OURS, Result, check_scale, input_rows, reach_of_ours
from core.figures.marks import BAND_HEIGHT
from core.figures.rows import place
from core.figures.scales import Scale, quantity_scale
from core.figures.shapes import MarkShape
from core.figures.texts import FORECASTS, number_text, quoted
from core.figures.theme import Theme
from core.figures.words import articles_words
from core.wording.inferred import ATTRIBUTION, INFERRED, covers_basis, inferred_origins
from core.wording.labels import KINDS
from core.wording.times import short_months
from core.wording.titles.spread import DOWNWARDS, UPWARDS


@dataclass(frozen=True, slots=True)
class ForestRow:
    """One mark. `told` and `printed` are the words at its left and its right, the weightiest first."""

    number: str
    claim_id: str
    mark: MarkShape
    kind: str
    told: tuple[str, ...]
    printed: tuple[str, ...]
    stated: str

    @property
    def points(self) -> tuple[float, ...]:
        """The numbers that were stated, and nothing between them."""
        return tuple(end for end in (self.mark.low, self.mark.high, self.mark.best) if not isnan(end))

    @property
    def is_read(self) -> bool:
        """Whether a band of ours belongs to it: for rounding, for "about", or for a vague word."""
        return self.mark.basis in BAND_HEIGHT and not self.mark.is_whole

    @property
    def is_ours(self) -> bool:
        """Whether it is what our arithmetic makes of the others."""
        return self.kind == OURS

    @property
    def opens_up(self) -> bool:
        return self.mark.hedge in UPWARDS

    @property
    def opens_down(self) -> bool:
        return self.mark.hedge in DOWNWARDS

    @property
    def is_open(self) -> bool:
        return self.opens_up or self.opens_down


@dataclass(frozen=True, slots=True)
class Forest:
    """Lanes (title and rows) on one axis; `unit` is its title."""

    unit: str
    scale: Scale
    lanes: tuple[tuple[str, tuple[ForestRow, ...]], ...]

    @property
    def rows(self) -> tuple[ForestRow, ...]:
        return tuple(row for _, rows in self.lanes for row in rows)


@dataclass(frozen=True, slots=True)
class Forests:
    """Forest plots below each other, each on an axis of its own."""

    forests: tuple[Forest, ...]

    @property
    def rows(self) -> tuple[ForestRow, ...]:
        return tuple(row for forest in self.forests for row in forest.rows)


def forest_of(panel: Panel, extent: pd.DataFrame, look: Theme) -> Forest:
    """A panel with marks; `extent` are the marks that its axis spans."""
    scale = quantity_scale(extent)
    placed, inferred = place(panel.marks, panel.lanes, scale, look), _inferred(panel.marks)
    lanes = tuple((lane.title, tuple(_row(row, inferred) for row in lane.rows)) for lane in placed)
    return Forest(panel.unit_title, scale, lanes)


def check_of(inputs: pd.DataFrame, result: Result | None, unit: str, look: Theme, *, broken: bool) -> Forest:
    """A cross-check: its inputs, each named by what it counts, and below them what our arithmetic makes of them."""
    scale = check_scale(inputs, result)
    placed = zip(input_rows(inputs, scale, look), inputs["measure_label"], strict=True)
    inferred = _inferred(inputs)
    rows = [_counted(_row(row, inferred), measure) for row, measure in placed]
    ours = [_ours(result, scale, look.differ if broken else look.quiet)] if result else []
    return Forest(unit, scale, (("", (*rows, *ours)),))


def _counted(row: ForestRow, measure: str) -> ForestRow:
    return replace(row, told=(measure, *row.told))


def _ours(result: Result, scale: Scale, colour: str) -> ForestRow:
    """Our result as a row: a thin line in no source's colour, and no point."""
    start, end = reach_of_ours(result, scale)
    mark = MarkShape(
        hedge="at_least" if result.upper == inf else "vague",
        basis="reading",
        forecast=False,
        low=nan,
        high=nan,
        best=nan,
        lower=start,
        upper=end,
        start=start,
        end=end,
        y=0.0,
        colour=colour,
    )
    name = OURS.capitalize()
    return ForestRow("", "", mark, OURS, (name, result.made_of), (f"{result.words} ({OURS})",), result.words)


def part_of(forest: Forest, rows: Sequence[ForestRow]) -> Forest:
    """Only these rows, on the same axis, under the titles of their lanes."""
    kept = {row.claim_id for row in rows}
    lanes = ((title, tuple(row for row in held if row.claim_id in kept)) for title, held in forest.lanes)
    return replace(forest, lanes=tuple(lane for lane in lanes if lane[1]))


def kinds_of(rows: Iterable[ForestRow]) -> list[str]:
    """The kinds of origin among these rows, in the order of the key."""
    held = {row.kind for row in rows}
    return [kind for kind in KINDS if kind in held]


class _Inferred(NamedTuple):
    """The claims whose own sentence does not name their origin; and those whose time no text states."""

    origins: Container[str]
    times: Container[str]


def _inferred(marks: pd.DataFrame) -> _Inferred:
    both = inferred_origins(marks), covers_basis(marks) == INFERRED
    return _Inferred(*(set(marks.loc[found, "claim_id"]) for found in both))


def _row(drawn: Any, inferred: _Inferred) -> ForestRow:
    told, mark = drawn.told, drawn.mark
    return ForestRow(
        number=str(told.number),
        claim_id=told.claim_id,
        mark=mark,
        kind=told.origin_kind,
        told=(told.origin_label, _way(told, inferred.origins)),
        printed=(_printed(told, mark), _applies(told, inferred.times)),
        stated=told.stated,
    )


def _way(told: Any, inferred: Container[str]) -> str:
    articles = articles_words(told) if told.n_documents > 1 else ""
    carriers = f"via {told.carriers_words}" if told.carriers_words else ""
    kind = KINDS[told.origin_kind]
    unsaid = "" if told.origin_label.lower().startswith(kind) else kind
    basis = ATTRIBUTION if told.claim_id in inferred else ""
    return " · ".join(filter(None, [told.remark, told.unpublished, basis, unsaid, articles, carriers]))


def _printed(told: Any, mark: MarkShape) -> str:
    read = f", read as {number_text(mark.lower)}–{number_text(mark.upper)}" if mark.hedge == "vague" else ""
    return f"{quoted(plain(told.stated))}{read} {plain(told.beside)}".rstrip()


def _applies(told: Any, inferred: Container[str]) -> str:
    """That it is a forecast, or was taken back, before the time that it is about."""
    head = "time inferred" if told.claim_id in inferred else "applies to"
    remarks = filter(None, [FORECASTS.get(told.modality, ""), told.remark])
    return " · ".join([*remarks, f"{head}: {short_months(told.covers_words)}"])
