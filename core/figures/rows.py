"""Where each mark stands: rows of constant height in their lanes, in pixels from the top."""

from collections.abc import Sequence
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

import pandas as pd

from core.figures.beside import articles_named, beside_words, meant_words
from core.figures.scales import Scale
from core.figures.shapes import MarkShape, on_axis
from core.figures.stated import STATED, numbers_in
from core.figures.texts import FORECASTS, UNPUBLISHED, either, remarks
from core.figures.theme import NORMAL, Theme
from core.frames import expect
from core.wording.inferred import ATTRIBUTION, covers_basis, is_inferred
from core.wording.labels import NOT_STATED, WITHDRAWN

ROW, HEADING, GAP = 62, 34, 18
"""Heights in pixels: a row, the heading of a lane, the space after a lane."""

MARK, WORDS = 10, -11
"""Where, from the middle of a row, its mark and the words above it stand."""

NEEDED = (
    *("claim_id", "lane", "number", "origin_label", "origin_kind", "stated", "low", "high", "best", "hedge"),
    *("lower", "upper", "bounds_basis", "modality", "counts", "covers", "covers_earliest", "covers_latest"),
    *("covers_certain", "period_basis", "as_of_basis", "said_basis", "n_documents", "quote"),
)


@dataclass(frozen=True, slots=True)
class PanelRow:
    """A mark at its place; `middle` is in pixels from the top.

    `told` holds the cells named in `NEEDED`, and `carriers_words`, `covers_words`, `said_words`; and what is empty
    where there is nothing to say: `inferred`, of its origin; `article`, those in which it stands; `unpublished`, where
    it was perhaps not yet published; `remark`, what keeps it apart; `meant`, as what, where not simply asserted;
    `beside`, of its further printed words; and `numbers`, those words of what is stated that state its number.
    `covers_basis` is the basis of its time.
    """

    told: Any
    mark: MarkShape
    middle: float


@dataclass(frozen=True, slots=True)
class Lane:
    """A group of rows; `top` is where its heading begins, in pixels from the top."""

    title: str
    rows: tuple[PanelRow, ...]
    top: float

    @property
    def bottom(self) -> float:
        return self.top + HEADING + ROW * len(self.rows)

    @property
    def is_forecast(self) -> bool:
        return all(row.mark.forecast for row in self.rows)


def drawable(marks: pd.DataFrame) -> pd.Series:
    """True for marks that have a number to draw; the others are listed in words, below the chart."""
    expect(marks, "hedge", "lower")
    return (marks["hedge"] != "none") & marks["lower"].notna()


def refuse_undrawable(marks: pd.DataFrame) -> None:
    """Raise ValueError naming claims without a number: they have no place on an axis."""
    without = marks.loc[~drawable(marks), "claim_id"]
    if len(without):
        raise ValueError(f"no number to draw in {', '.join(without)}; list such claims in words below the chart")


def place(marks: pd.DataFrame, lanes: Sequence[tuple[str, str]], scale: Scale, look: Theme) -> list[Lane]:
    """The lanes that hold any mark, from top to bottom, with their rows in the order given.

    Raises ValueError on a mark whose lane is not among `lanes`.
    """
    strange = sorted(set(marks["lane"]) - {key for key, _ in lanes})
    if strange:
        raise ValueError(f"no such lane: {', '.join(strange)}; the lanes are {', '.join(key for key, _ in lanes)}")
    told = _told(marks)
    placed: list[Lane] = []
    for key, title in lanes:
        members = [row for row in told if row.lane == key]
        if members:
            placed.append(_lane(title, members, placed[-1].bottom + GAP if placed else 0.0, scale, look))
    return placed


def rows_of(marks: pd.DataFrame, scale: Scale, look: Theme) -> list[PanelRow]:
    """The rows of these marks, whatever lanes they lie in: lanes in the order of their first marks."""
    lanes = [(lane, lane) for lane in marks["lane"].unique()]
    return [row for lane in place(marks, lanes, scale, look) for row in lane.rows]


def _told(marks: pd.DataFrame) -> list[Any]:
    """The cells of each mark that are drawn or shown, by name."""
    words: dict[str, Any] = {
        "carriers_words": either(marks, "carriers_label"),
        "covers_words": either(marks, "covers_label", "covers", default=NOT_STATED),
        "covers_basis": covers_basis(marks).tolist(),
        "said_words": either(marks, "said_label", "said", default=NOT_STATED),
        "inferred": inferred_words(marks),
        "article": articles_named(marks),
        "meant": meant_words(marks),
        "unpublished": [UNPUBLISHED[known] for known in either(marks, "known", default="yes")],
        "remark": remarks(marks),
        "beside": ["".join(f" · {word}" for word in words) for words in beside_words(marks)],
        "numbers": [numbers_in(*cells) for cells in zip(*(marks[name].tolist() for name in STATED), strict=True)],
    }
    cells = {name: marks[name].tolist() for name in NEEDED} | words
    return [SimpleNamespace(**dict(zip(cells, row, strict=True))) for row in zip(*cells.values(), strict=True)]


def inferred_words(marks: pd.DataFrame) -> list[str]:
    """Of each mark, whether it is its origin's by inference only, in words; else empty."""
    names = ("attribution_basis", "origin_kind")
    cells = zip(*(either(marks, name) for name in names), strict=True)
    return [ATTRIBUTION if is_inferred(dict(zip(names, each, strict=True))) else "" for each in cells]


def _lane(title: str, members: Sequence[Any], top: float, scale: Scale, look: Theme) -> Lane:
    first = top + HEADING + ROW / 2
    rows = tuple(_row(told, first + ROW * index, scale, look) for index, told in enumerate(members))
    return Lane(title, rows, top)


def _row(told: Any, middle: float, scale: Scale, look: Theme) -> PanelRow:
    mark = MarkShape(
        hedge=told.hedge,
        basis=told.bounds_basis,
        forecast=told.modality in FORECASTS,
        low=told.low,
        high=told.high,
        best=told.best,
        lower=told.lower,
        upper=told.upper,
        start=told.lower,
        end=told.upper,
        y=middle + MARK,
        colour=look.kind_colour(told.origin_kind),
        withdrawn=told.remark == WITHDRAWN,
    )
    return PanelRow(told, on_axis(mark, scale.first, scale.last), middle)


def numbers_of(rows: Sequence[PanelRow], standoff: float, look: Theme) -> dict[str, Any]:
    """The numbers of the rows as labels of their axis, so many pixels to its left."""
    return {
        "tickvals": [row.middle for row in rows],
        "ticktext": [str(row.told.number) for row in rows],
        "showticklabels": True,
        "tickfont": {"size": NORMAL, "weight": 700, "color": look.quiet},
        "ticklabelstandoff": standoff,
    }
