"""Where each mark stands: rows of constant height in their lanes, in pixels from the top."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from core.figures.marks import MarkShape
from core.figures.scales import Scale
from core.figures.texts import FORECASTS, UNPUBLISHED, either, quoted, remarks, trimmed
from core.figures.theme import NORMAL, Theme
from core.frames import expect
from core.frames.rows import article_number
from core.wording.inferred import ATTRIBUTION, covers_basis, inferred_origins
from core.wording.labels import NOT_STATED, WITHDRAWN
from core.wording.titles.spread import UPWARDS

ROW, HEADING, GAP = 62, 34, 18
"""Heights in pixels: a row, the heading of a lane, the space after a lane."""

MARK, WORDS = 10, -11
"""Where, from the middle of a row, its mark and the words above it stand."""

NEEDED = (
    *("claim_id", "lane", "number", "origin_label", "origin_kind", "stated", "low", "high", "best", "hedge"),
    *("lower", "upper", "bounds_basis", "modality", "counts", "covers", "covers_earliest", "covers_latest"),
    *("covers_certain", "period_basis", "as_of_basis", "said_basis", "n_documents", "quote"),
)


SEVERAL = "; "
"""What parts the names of several articles."""

FEW = 3
"""So many articles of one statement are named beside its mark; of more, how many."""

TITLE = 24
"""So many characters of the title of an article stand beside a mark."""


@dataclass(frozen=True, slots=True)
class PanelRow:
    """A mark at its place; `middle` is in pixels from the top.

    `told` holds the cells named in `NEEDED`, and `carriers_words`, `covers_words`, `said_words`; and what is empty
    where there is nothing to say: `inferred`, of its origin; `article`, the one in which it stands; `unpublished`,
    where it was perhaps not yet published; `remark`, what keeps it apart; and `beside`, of its further printed words.
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
        "covers_basis": covers_basis(marks),
        "said_words": either(marks, "said_label", "said", default=NOT_STATED),
        "inferred": inferred_words(marks),
        "article": list(map(_articles, either(marks, "documents"), either(marks, "article_label"))),
        "unpublished": [UNPUBLISHED[known] for known in either(marks, "known", default="yes")],
        "remark": remarks(marks),
        "beside": ["".join(f" · {word}" for word in words) for words in beside_words(marks)],
    }
    return list(marks[list(NEEDED)].assign(**words).itertuples(index=False))


def beside_words(marks: pd.DataFrame) -> list[list[str]]:
    """Of each mark, the printed words for how sure it is and for what is counted: "“reportedly”", "“detained”".

    Neither where the stated words have them, nor the name of the measure.
    """
    columns = (marks["stated"], *(either(marks, name) for name in ("certainty", "term", "measure_label")))
    return [_beside(*cells) for cells in zip(*columns, strict=True)]


def _beside(stated: str, certainty: str, term: str, measure: str) -> list[str]:
    term = "" if term.casefold() == measure.casefold() else term
    return [quoted(trimmed(word, TITLE)) for word in (certainty, term) if word and word not in stated]


def inferred_words(marks: pd.DataFrame) -> list[str]:
    """Of each mark, whether it is its origin's by inference only, in words; else empty."""
    known = {name: either(marks, name) for name in ("attribution_basis", "origin_kind")}
    return inferred_origins(pd.DataFrame(known)).map({True: ATTRIBUTION, False: ""}).tolist()


def _articles(documents: str, label: str) -> str:
    """Where a mark stands: the articles by the numbers of their files; the one article, if it has none, by its title.

    Empty where they are more than FEW, or some have no number: then they are only counted.
    """
    numbers = [article_number(document) for document in documents.split(SEVERAL)]
    if len(numbers) == 1:
        return f"article {numbers[0]}" if numbers[0].isdigit() else label and quoted(trimmed(label, TITLE))
    named = len(numbers) <= FEW and all(number.isdigit() for number in numbers)
    return f"articles {', '.join(numbers)}" if named else ""


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
        end=scale.last if told.hedge in UPWARDS else told.upper,
        y=middle + MARK,
        colour=look.kind_colour(told.origin_kind),
        withdrawn=told.remark == WITHDRAWN,
    )
    return PanelRow(told, mark, middle)


def numbers_of(rows: Sequence[PanelRow], standoff: float, look: Theme) -> dict[str, Any]:
    """The numbers of the rows as labels of their axis, so many pixels to its left."""
    return {
        "tickvals": [row.middle for row in rows],
        "ticktext": [str(row.told.number) for row in rows],
        "showticklabels": True,
        "tickfont": {"size": NORMAL, "weight": 700, "color": look.quiet},
        "ticklabelstandoff": standoff,
    }
